package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.interview.Interview;

/** A row of {@code interview_rater}; {@code place} keeps the order in which the raters were named. */
@MappedEntity("interview_rater")
record RaterRow(
        @Id UUID id,
        UUID interviewId,
        int place,
        UUID accountId,
        String name,
        @Nullable Instant lockedAt) {

    Interview.Rater rater() {
        return new Interview.Rater(accountId, name, Optional.ofNullable(lockedAt));
    }
}
