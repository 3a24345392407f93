package org.liangcai.assessment.session.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code session_event}: it can be added to and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionEventRows extends GenericRepository<SessionEventRow, Long> {

    Iterable<SessionEventRow> saveAll(Iterable<SessionEventRow> rows);

    List<SessionEventRow> findByVisitIdAndVersionGreaterThanOrderByVersion(UUID visitId, long version);
}
