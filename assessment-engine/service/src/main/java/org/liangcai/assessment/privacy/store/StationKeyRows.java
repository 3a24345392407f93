package org.liangcai.assessment.privacy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** The table {@code station_key}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StationKeyRows extends CrudRepository<StationKeyRow, String> {

    /** Holds everybody else who starts, or appends to the audit log, until the transaction ends. */
    @Query("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE")
    int holdOthers();

    @Query("DELETE FROM station_key WHERE key_use = 'PERSON' AND id <> :id"
            + " AND id NOT IN (SELECT key_id FROM person_key)")
    void forgetUnused(String id);
}
