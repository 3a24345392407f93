package org.liangcai.assessment.norming.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code norm_decision}: rows can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NormDecisionRows extends GenericRepository<NormDecisionRow, Long> {

    NormDecisionRow save(NormDecisionRow row);

    List<NormDecisionRow> findAllOrderById();
}
