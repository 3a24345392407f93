package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.ledger.ItemUsage;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;

/** The use of items in the database. */
@Singleton
class ItemUsageStore implements ItemUsages {

    private final Rows rows;

    ItemUsageStore(JdbcOperations database) {
        this.rows = new Rows(database);
    }

    @Override
    @Transactional
    public Optional<ItemUsage> of(ItemVersion version) {
        return rows
                .select(
                        "SELECT * FROM item_usage WHERE item = ? AND version = ?",
                        row -> new ItemUsage(
                                version,
                                row.getLong("deliveries"),
                                row.getLong("answered"),
                                row.getLong("correct"),
                                Duration.ofMillis(row.getLong("response_millis")),
                                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                                row.getObject("last_at", OffsetDateTime.class).toInstant()),
                        version.item().value(),
                        version.version())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean isCounted(UUID visit) {
        return !rows.select("SELECT counted_at FROM item_usage_session WHERE visit = ?", row -> true, visit)
                .isEmpty();
    }

    @Override
    @Transactional
    public boolean count(UUID visit, Instant at, List<ShownOnce> shown) {
        if (isCounted(visit)) {
            return false;
        }
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        rows.update("INSERT INTO item_usage_session (visit, counted_at) VALUES (?, ?)", visit, now);
        shown.forEach(one -> add(one, now));
        return true;
    }

    private void add(ShownOnce shown, OffsetDateTime now) {
        long answered = shown.answered() ? 1 : 0;
        long correct = shown.correct() ? 1 : 0;
        String item = shown.version().item().value();
        int version = shown.version().version();
        int changed = rows.update(
                "UPDATE item_usage SET deliveries = deliveries + 1, answered = answered + ?, correct = correct + ?,"
                        + " response_millis = response_millis + ?, last_at = ? WHERE item = ? AND version = ?",
                answered,
                correct,
                shown.responseMillis(),
                now,
                item,
                version);
        if (changed == 0) {
            rows.update(
                    "INSERT INTO item_usage (item, version, deliveries, answered, correct, response_millis, first_at, last_at)"
                            + " VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
                    item,
                    version,
                    answered,
                    correct,
                    shown.responseMillis(),
                    now,
                    now);
        }
    }
}
