package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;
import java.util.UUID;

/** The table {@code seat}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeatRows extends CrudRepository<SeatRow, String> {

    Optional<SeatRow> findByVisitIdAndTakenOver(UUID visitId, boolean takenOver);

    /** The visit, locked until the transaction ends: nobody else can take its seat in between. */
    @Query("SELECT id FROM visit WHERE id = :visitId FOR UPDATE")
    Optional<UUID> lockVisit(UUID visitId);

    @Query("UPDATE seat SET taken_over = TRUE WHERE visit_id = :visitId AND taken_over = FALSE")
    void takeOverAllOf(UUID visitId);
}
