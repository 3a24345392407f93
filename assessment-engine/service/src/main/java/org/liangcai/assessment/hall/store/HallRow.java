package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.hall.Hall;

/** A row of {@code hall}. */
@MappedEntity("hall")
record HallRow(
        @Id UUID id, String name, boolean kiosk, @Nullable String codeHash, Instant addedAt) {

    Hall hall() {
        return new Hall(id, name, kiosk, codeHash != null);
    }
}
