package org.liangcai.assessment.hall.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code sitting_event}: it can be added to and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SittingEventRows extends GenericRepository<SittingEventRow, Long> {

    Iterable<SittingEventRow> saveAll(Iterable<SittingEventRow> rows);

    List<SittingEventRow> findBySittingIdAndVersionGreaterThanOrderByVersion(UUID sittingId, long version);
}
