package org.liangcai.assessment.audit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_entry}: it can be added to and read, and pruned at its old end, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    /** Every filter has a value that lets everything through, so that one statement serves them all on both databases. */
    @Query("SELECT * FROM audit_entry WHERE sequence < :before"
            + " AND (:kind = '' OR kind = :kind)"
            + " AND (:anyActor = TRUE OR actor_id = :actor)"
            + " AND (:subject = '' OR subject_id = :subject)"
            + " AND happened_at >= :since AND happened_at < :until"
            + " ORDER BY sequence DESC LIMIT :atMost")
    List<AuditRow> findPage(
            long before,
            String kind,
            boolean anyActor,
            UUID actor,
            String subject,
            Instant since,
            Instant until,
            int atMost);

    @Query("SELECT * FROM audit_entry WHERE sequence >= :sequence ORDER BY sequence LIMIT :atMost")
    List<AuditRow> findFrom(long sequence, int atMost);

    @Query("SELECT * FROM audit_entry WHERE subject_id = :subjectId AND subject_kind = :subjectKind ORDER BY sequence")
    List<AuditRow> findAbout(String subjectId, String subjectKind);

    @Query("SELECT * FROM audit_entry WHERE subject_id = :subjectId AND kind = :kind AND actor_id = :actor"
            + " ORDER BY sequence DESC LIMIT 1")
    Optional<AuditRow> findLast(String subjectId, String kind, @Nullable UUID actor);

    @Query("SELECT * FROM audit_entry WHERE sequence ="
            + " (SELECT MIN(sequence) FROM audit_entry WHERE happened_at >= :at)")
    Optional<AuditRow> findFirstSince(Instant at);

    @Query("DELETE FROM audit_entry WHERE sequence <= :through")
    long deleteThrough(long through);

    @Query("SELECT COUNT(*) FROM audit_entry WHERE sequence < :sequence")
    long countBefore(long sequence);
}
