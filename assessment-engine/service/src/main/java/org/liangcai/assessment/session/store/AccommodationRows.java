package org.liangcai.assessment.session.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.UUID;

/** The table {@code visit_accommodation}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccommodationRows extends CrudRepository<AccommodationRow, UUID> {}
