package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.interview.Interview;

/** A row of {@code interview}. */
@MappedEntity("interview")
record InterviewRow(@Id UUID id, UUID visitId, String guideVersion, String family, UUID openedBy, Instant openedAt) {

    static InterviewRow of(Interview interview) {
        return new InterviewRow(
                interview.id(),
                interview.visit(),
                interview.guideVersion(),
                interview.family(),
                interview.openedBy(),
                interview.openedAt());
    }

    Interview interview(List<Interview.Rater> raters) {
        return new Interview(id, visitId, guideVersion, family, openedBy, openedAt, raters);
    }
}
