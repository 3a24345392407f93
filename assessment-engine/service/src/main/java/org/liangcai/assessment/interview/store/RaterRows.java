package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code interview_rater}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RaterRows extends GenericRepository<RaterRow, UUID> {

    RaterRow save(RaterRow row);

    List<RaterRow> findByInterviewIdOrderByPlace(UUID interviewId);

    List<RaterRow> findByInterviewIdInListOrderByPlace(List<UUID> interviewIds);

    /** The rater, held until the transaction ends, so that a rating and a lock cannot pass each other. */
    @Query("SELECT * FROM interview_rater WHERE interview_id = :interviewId AND account_id = :accountId FOR UPDATE")
    Optional<RaterRow> hold(UUID interviewId, UUID accountId);

    @Query("UPDATE interview_rater SET locked_at = :lockedAt WHERE id = :id")
    void updateLock(UUID id, Instant lockedAt);
}
