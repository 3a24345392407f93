package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code hall_seat}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HallSeatRows extends CrudRepository<HallSeatRow, UUID> {

    List<HallSeatRow> findByHallIdOrderByNumber(UUID hallId);

    Optional<HallSeatRow> findByHallIdAndNumber(UUID hallId, int number);

    Optional<HallSeatRow> findByDeviceSha256(String deviceSha256);

    @Query("UPDATE hall_seat SET spare = :spare WHERE id = :id")
    void changeSpare(UUID id, boolean spare);

    @Query(
            "UPDATE hall_seat SET device_sha256 = :sha256, registered_at = :at, last_seen = :at, readiness = NULL WHERE id = :id")
    void register(UUID id, String sha256, Instant at);

    @Query("UPDATE hall_seat SET device_sha256 = NULL, registered_at = NULL, readiness = NULL WHERE id = :id")
    void unregister(UUID id);

    @Query("UPDATE hall_seat SET last_seen = :at WHERE id = :id")
    void seen(UUID id, Instant at);

    @Query("UPDATE hall_seat SET readiness = :readiness WHERE id = :id")
    void keep(UUID id, String readiness);
}
