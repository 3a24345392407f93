package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sitting_remark}. What was written about somebody is sealed with the key of the visit, and {@code remark} is empty then;
 * what concerns nobody in particular stands there in the clear.
 */
@MappedEntity("sitting_remark")
record RemarkRow(
        @Id UUID id,
        UUID sittingId,
        long version,
        @Nullable UUID visitId,
        String remark,
        @Nullable String remarkSealed) {

    static String place(UUID id) {
        return "sitting_remark/remark/" + id;
    }
}
