package org.liangcai.assessment.retention.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import org.liangcai.assessment.retention.RetentionPurpose;

/** The table {@code retention_clock}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClockRows extends CrudRepository<ClockRow, RetentionPurpose> {}
