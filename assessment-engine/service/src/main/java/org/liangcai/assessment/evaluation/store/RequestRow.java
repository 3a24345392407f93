package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.evaluation.EvaluationRequest;

/** A row of {@code evaluation}. */
@MappedEntity("evaluation")
record RequestRow(@Id UUID id, UUID employerId, UUID jobId, String reference, String purpose, Instant requestedAt) {

    static RequestRow of(EvaluationRequest request) {
        return new RequestRow(
                request.id(),
                request.employer(),
                request.job(),
                request.reference(),
                request.purpose(),
                request.requestedAt());
    }

    EvaluationRequest request() {
        return new EvaluationRequest(id, employerId, jobId, reference, purpose, requestedAt);
    }
}
