package org.liangcai.assessment.bank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.bank.EndedSessions;

/** Sessions that are over, from their rows in the database. */
@Singleton
@Transactional
class EndedSessionStore implements EndedSessions {

    private final Statements database;

    EndedSessionStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public List<UUID> notCounted(int most) {
        return database.select(
                "SELECT visit_id FROM assessment_session s WHERE completed_at IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM item_usage_session u WHERE u.visit = s.visit_id)"
                        + " ORDER BY completed_at FETCH FIRST ? ROWS ONLY",
                row -> row.getObject(1, UUID.class),
                most);
    }
}
