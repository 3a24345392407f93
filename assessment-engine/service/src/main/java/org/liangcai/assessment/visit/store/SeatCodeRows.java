package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code seat_code}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeatCodeRows extends CrudRepository<SeatCodeRow, String> {

    @Query("UPDATE seat_code SET replaced = TRUE WHERE visit_id = :visitId AND replaced = FALSE")
    void replaceAllOf(UUID visitId);

    Optional<SeatCodeRow> findByVisitIdAndReplaced(UUID visitId, boolean replaced);

    List<SeatCodeRow> findByReplaced(boolean replaced);
}
