package org.liangcai.assessment.retention.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The table {@code retention_run}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRows extends GenericRepository<RunRow, Integer> {

    @Query("SELECT * FROM retention_run WHERE id = 1")
    RunRow read();

    @Query("UPDATE retention_run SET believed_at = :at WHERE id = 1 AND (believed_at IS NULL OR believed_at < :at)")
    void advance(Instant at);

    @Query("UPDATE retention_run SET believed_at = :at WHERE id = 1")
    void move(Instant at);
}
