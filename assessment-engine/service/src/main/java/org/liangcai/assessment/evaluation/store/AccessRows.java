package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code evaluation_access}: it can be added to and read; rows go with their request or with the visit. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessRows extends GenericRepository<AccessRow, Long> {

    AccessRow save(AccessRow row);

    List<AccessRow> findByEvaluationIdAndJobVersionAndLanguageOrderBySequenceDesc(
            UUID evaluationId, int jobVersion, String language);

    void deleteByEvaluationId(UUID evaluationId);

    List<AccessRow> findByEvaluationIdOrderBySequence(UUID evaluationId);

    List<AccessRow> findByReportCodeOrderBySequence(String reportCode);

    List<AccessRow> findByVisitIdOrderBySequenceDesc(UUID visitId);
}
