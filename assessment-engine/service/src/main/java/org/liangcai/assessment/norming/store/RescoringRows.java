package org.liangcai.assessment.norming.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code rescoring}: rows can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RescoringRows extends GenericRepository<RescoringRow, UUID> {

    RescoringRow save(RescoringRow row);

    List<RescoringRow> findByVisitIdOrderByRescoredAtDesc(UUID visitId);
}
