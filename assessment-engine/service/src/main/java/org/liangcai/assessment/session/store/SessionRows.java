package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code assessment_session}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends CrudRepository<SessionRow, UUID> {

    /** How many events a session has, locked until the transaction ends: nobody else can append in between. */
    @Query("SELECT event_count FROM assessment_session WHERE visit_id = :visitId FOR UPDATE")
    Optional<Long> lockEventCount(UUID visitId);

    @Query("SELECT event_count FROM assessment_session WHERE visit_id = :visitId")
    Optional<Long> eventCount(UUID visitId);

    List<SessionRow> findByVisitIdIn(Collection<UUID> visitIds);

    @Query("SELECT event_count, last_seen FROM assessment_session WHERE visit_id = :visitId")
    Optional<StandingRow> standing(UUID visitId);

    /** The visit, locked until the transaction ends: nobody else can begin its session in between. */
    @Query("SELECT id FROM visit WHERE id = :visitId FOR UPDATE")
    Optional<UUID> lockVisit(UUID visitId);

    @Query("UPDATE assessment_session SET last_seen = :at WHERE visit_id = :visitId")
    void updateLastSeen(UUID visitId, Instant at);
}
