package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code sitting}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SittingRows extends CrudRepository<SittingRow, UUID> {

    @Query("SELECT * FROM sitting ORDER BY held_on DESC, opened_at DESC, id LIMIT :most OFFSET :passed")
    List<SittingRow> page(int most, int passed);

    List<SittingRow> findByHallIdAndSignedOrderByHeldOn(UUID hallId, boolean signed);

    /** How many events a sitting has, locked until the transaction ends: nobody else can append in between. */
    @Query("SELECT event_count FROM sitting WHERE id = :id FOR UPDATE")
    Optional<Long> lockEventCount(UUID id);

    @Query("SELECT event_count FROM sitting WHERE id = :id")
    Optional<Long> eventCount(UUID id);

    @Query("UPDATE sitting SET event_count = :count, signed = :signed WHERE id = :id")
    void grow(UUID id, long count, boolean signed);
}
