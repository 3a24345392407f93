package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.interview.GivenRating;

/** A row of {@code interview_rating}. */
@MappedEntity("interview_rating")
record RatingRow(
        @Id UUID id, UUID interviewId, UUID accountId, String competency, int level, String evidence, Instant ratedAt) {

    GivenRating rating() {
        return new GivenRating(accountId, competency, level, evidence, ratedAt);
    }
}
