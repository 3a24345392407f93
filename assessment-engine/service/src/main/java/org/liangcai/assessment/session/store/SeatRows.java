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

    @Query("""
            SELECT s.token_sha256, s.visit_id, s.claimed_at, s.taken_over, a.event_count, a.last_seen
            FROM seat s LEFT JOIN assessment_session a ON a.visit_id = s.visit_id
            WHERE s.token_sha256 = :tokenSha256""")
    Optional<OccupiedSeatRow> findOccupied(String tokenSha256);

    Optional<SeatRow> findByVisitIdAndTakenOver(UUID visitId, boolean takenOver);

    /** The visit, locked until the transaction ends: nobody else can take its seat in between. */
    @Query("SELECT id FROM visit WHERE id = :visitId FOR UPDATE")
    Optional<UUID> lockVisit(UUID visitId);

    @Query("UPDATE seat SET taken_over = TRUE WHERE visit_id = :visitId AND taken_over = FALSE")
    void takeOverAllOf(UUID visitId);
}
