package org.liangcai.assessment.erasure.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code legal_hold}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HoldRows extends CrudRepository<HoldRow, UUID> {

    List<HoldRow> findAllOrderByPlacedAt();
}
