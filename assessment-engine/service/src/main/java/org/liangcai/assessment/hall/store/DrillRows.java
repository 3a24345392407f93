package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code hall_drill}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DrillRows extends GenericRepository<DrillRow, UUID> {

    DrillRow save(DrillRow row);

    @Query("SELECT hall_drill.* FROM hall_drill JOIN hall_seat ON hall_seat.id = hall_drill.seat_id"
            + " WHERE hall_seat.hall_id = :hallId ORDER BY hall_drill.begun_at DESC LIMIT :most")
    List<DrillRow> findLast(UUID hallId, int most);
}
