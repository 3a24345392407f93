package org.liangcai.assessment.bank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.bank.EndedSessions;

/** Sessions that are over, from their rows in the database. */
@Singleton
@Transactional
class EndedSessionStore implements EndedSessions {

    private static final String OVER =
            "(completed_at IS NOT NULL OR status = 'TERMINATED' OR (status = 'RUNNING' AND last_seen < ?))";

    private final Statements database;

    EndedSessionStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public List<UUID> notCounted(Instant abandonedBefore, int most) {
        return database.select(
                "SELECT visit_id FROM assessment_session s WHERE " + OVER + " AND NOT EXISTS"
                        + " (SELECT 1 FROM item_usage_session u WHERE u.visit = s.visit_id)"
                        + " ORDER BY last_seen FETCH FIRST ? ROWS ONLY",
                row -> row.getObject(1, UUID.class),
                abandonedBefore.atOffset(ZoneOffset.UTC),
                most);
    }

    @Override
    public boolean isOver(UUID visit, Instant abandonedBefore) {
        return !database.select(
                        "SELECT visit_id FROM assessment_session s WHERE " + OVER + " AND visit_id = ?",
                        row -> row.getObject(1, UUID.class),
                        abandonedBefore.atOffset(ZoneOffset.UTC),
                        visit)
                .isEmpty();
    }
}
