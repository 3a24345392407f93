package org.liangcai.assessment.pilot.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.bank.store.Statements;
import org.liangcai.assessment.pilot.PilotAnswer;
import org.liangcai.assessment.pilot.PilotAnswers;
import org.liangcai.assessment.pilot.PilotFigures;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemVersion;

/** Answers to items on trial in the database. */
@Singleton
@Transactional
class PilotAnswerStore implements PilotAnswers {

    /** Databases have a most number of parameters; a page of items never comes near it. */
    private static final int AT_ONCE = 200;

    private final Statements database;

    PilotAnswerStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public List<UUID> awaiting(int most) {
        return database.select(
                "SELECT s.visit_id FROM assessment_session s WHERE s.consent_trials = TRUE AND s.completed_at IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM pilot_collected c WHERE c.visit_id = s.visit_id)"
                        + " ORDER BY s.completed_at FETCH FIRST ? ROWS ONLY",
                row -> row.getObject(1, UUID.class),
                most);
    }

    @Override
    public void take(UUID visit, List<PilotAnswer> answers) {
        // Only of a visit that is still there, and holding it until the end, so that an erasure leaves nothing behind.
        List<UUID> there = database.select(
                "SELECT id FROM visit WHERE id = ? FOR UPDATE", row -> row.getObject(1, UUID.class), visit);
        List<UUID> taken = database.select(
                "SELECT visit_id FROM pilot_collected WHERE visit_id = ?", row -> row.getObject(1, UUID.class), visit);
        if (there.isEmpty() || !taken.isEmpty()) {
            return;
        }
        database.update("INSERT INTO pilot_collected (visit_id) VALUES (?)", visit);
        for (PilotAnswer answer : answers) {
            database.update(
                    "INSERT INTO pilot_answer (visit_id, item, version, correct, ability, response_millis, completed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    visit,
                    answer.version().item().value(),
                    answer.version().version(),
                    answer.correct(),
                    answer.ability(),
                    answer.responseTime().toMillis(),
                    answer.completedAt());
        }
    }

    @Override
    public Map<ItemVersion, PilotFigures> figures(Collection<ItemVersion> versions) {
        Map<ItemVersion, PilotFigures> figures = new HashMap<>();
        List<ItemVersion> all = List.copyOf(versions);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ItemVersion> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<@Nullable Object> parameters = new ArrayList<>();
            some.forEach(version -> parameters.add(version.item().value()));
            database.select(
                            "SELECT item, version, COUNT(*) AS answers,"
                                    + " SUM(CASE WHEN correct THEN 1 ELSE 0 END) AS correct,"
                                    + " SUM(ability) AS sum, SUM(ability * ability) AS squares,"
                                    + " SUM(CASE WHEN correct THEN ability ELSE 0 END) AS sum_correct,"
                                    + " SUM(response_millis) AS millis FROM pilot_answer WHERE item IN ("
                                    + "?, ".repeat(some.size() - 1) + "?) GROUP BY item, version",
                            PilotAnswerStore::counted,
                            parameters.toArray())
                    .forEach(counted -> figures.put(counted.version(), counted.figures()));
        }
        figures.keySet().retainAll(all);
        return figures;
    }

    private record Counted(ItemVersion version, PilotFigures figures) {}

    private static Counted counted(ResultSet row) throws SQLException {
        long answers = row.getLong("answers");
        long correct = row.getLong("correct");
        return new Counted(
                new ItemVersion(ItemId.of(row.getString("item")), row.getInt("version")),
                new PilotFigures(
                        answers,
                        correct,
                        itemTotal(
                                answers,
                                correct,
                                row.getDouble("sum"),
                                row.getDouble("squares"),
                                row.getDouble("sum_correct")),
                        Duration.ofMillis(row.getLong("millis") / answers)));
    }

    private static OptionalDouble itemTotal(
            double answers, double correct, double sum, double squares, double sumCorrect) {
        double ofAbility = squares - sum * sum / answers;
        double ofAnswers = correct - correct * correct / answers;
        return ofAbility > 0 && ofAnswers > 0
                ? OptionalDouble.of(
                        (sumCorrect - sum * correct / answers) / Math.sqrt(ofAbility) / Math.sqrt(ofAnswers))
                : OptionalDouble.empty();
    }

    @Override
    public List<UUID> visits(ItemVersion version, Instant since, int most) {
        return database.select(
                "SELECT visit_id FROM pilot_answer WHERE item = ? AND version = ? AND completed_at >= ?"
                        + " ORDER BY completed_at DESC, visit_id FETCH FIRST ? ROWS ONLY",
                row -> row.getObject(1, UUID.class),
                version.item().value(),
                version.version(),
                since,
                most);
    }
}
