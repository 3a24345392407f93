package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code evaluation}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestRows extends GenericRepository<RequestRow, UUID> {

    RequestRow save(RequestRow row);

    Optional<RequestRow> findById(UUID id);

    List<RequestRow> findByEmployerIdOrderByRequestedAtDesc(UUID employerId);

    long countByEmployerIdAndRequestedAtAfter(UUID employerId, Instant since);

    @Query("SELECT * FROM evaluation WHERE requested_at < :at ORDER BY requested_at, id LIMIT :atMost")
    List<RequestRow> findRequestedBefore(Instant at, int atMost);

    long countByRequestedAtBefore(Instant at);

    @Query("SELECT e.* FROM evaluation e JOIN job j ON j.id = e.job_id WHERE j.closed_at < :at"
            + " ORDER BY j.closed_at, e.requested_at, e.id LIMIT :atMost")
    List<RequestRow> findClosedBefore(Instant at, int atMost);

    @Query("SELECT COUNT(*) FROM evaluation e JOIN job j ON j.id = e.job_id WHERE j.closed_at < :at")
    long countClosedBefore(Instant at);

    @Query("SELECT COUNT(*) FROM evaluation e JOIN job j ON j.id = e.job_id"
            + " WHERE j.closed_at < :closed OR e.requested_at < :requested")
    long countClosedOrRequestedBefore(Instant closed, Instant requested);

    void deleteById(UUID id);
}
