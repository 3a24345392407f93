package org.liangcai.assessment.retest.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.retest.Retest;

/** A row of {@code retest}. */
@MappedEntity("retest")
record RetestRow(@Id UUID visitId, UUID earlierId, UUID openedBy, Instant openedAt) {

    Retest retest() {
        return new Retest(visitId, earlierId, openedBy, openedAt);
    }
}
