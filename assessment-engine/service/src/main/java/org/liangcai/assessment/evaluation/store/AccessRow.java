package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.evaluation.ResultAccess;
import org.liangcai.itembank.Language;

/** A row of {@code evaluation_access}. */
@MappedEntity("evaluation_access")
record AccessRow(
        @Id @GeneratedValue @Nullable Long sequence,
        UUID evaluationId,
        UUID visitId,
        int jobVersion,
        String language,
        String reportCode,
        Instant lookedAt) {

    static AccessRow of(ResultAccess access) {
        return new AccessRow(
                null,
                access.request(),
                access.visit(),
                access.jobVersion(),
                access.language().name(),
                access.reportCode(),
                access.at());
    }

    ResultAccess access() {
        return new ResultAccess(evaluationId, visitId, jobVersion, Language.valueOf(language), reportCode, lookedAt);
    }
}
