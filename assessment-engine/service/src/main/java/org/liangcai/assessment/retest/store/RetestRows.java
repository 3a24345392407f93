package org.liangcai.assessment.retest.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code retest}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RetestRows extends GenericRepository<RetestRow, UUID> {

    RetestRow save(RetestRow row);

    Optional<RetestRow> findByVisitId(UUID visitId);

    List<RetestRow> findByEarlierIdOrderByOpenedAt(UUID earlierId);
}
