package org.liangcai.assessment.audit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The table {@code audit_head}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<HeadRow, Integer> {

    /** The end of the log, held until the transaction ends: whoever else wants to append, in whatever process, waits for it. */
    @Query("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE")
    HeadRow hold();

    @Query("SELECT * FROM audit_head WHERE id = 1")
    HeadRow read();

    @Query("UPDATE audit_head SET sequence = :sequence, hash = :hash WHERE id = 1")
    void move(long sequence, String hash);
}
