package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.interview.GivenRating;
import org.liangcai.assessment.privacy.PersonSeal;

/** A row of {@code interview_rating}. What the person said or did is sealed with the key of the visit. */
@MappedEntity("interview_rating")
record RatingRow(
        @Id UUID id,
        UUID interviewId,
        UUID accountId,
        String competency,
        int level,
        String evidenceSealed,
        Instant ratedAt) {

    static RatingRow of(UUID id, UUID interview, GivenRating rating, PersonSeal seal) {
        return new RatingRow(
                id,
                interview,
                rating.rater(),
                rating.competency(),
                rating.level(),
                seal.seal(place(id), rating.evidence()),
                rating.at());
    }

    GivenRating rating(PersonSeal seal) {
        return new GivenRating(accountId, competency, level, seal.open(place(id), evidenceSealed), ratedAt);
    }

    private static String place(UUID id) {
        return "interview_rating/evidence/" + id;
    }
}
