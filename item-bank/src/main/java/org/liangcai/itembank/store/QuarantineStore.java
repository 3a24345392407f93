package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.QuarantineEntry;
import org.liangcai.itembank.ledger.Quarantines;
import org.liangcai.itembank.ledger.Signature;

/** Quarantines in the database. */
@Singleton
class QuarantineStore implements Quarantines {

    private final Rows rows;
    private final Ledger ledger;

    QuarantineStore(JdbcOperations database, Ledger ledger) {
        this.rows = new Rows(database);
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public List<QuarantineEntry> entries() {
        return rows.select(
                "SELECT * FROM item_quarantine ORDER BY sequence",
                row -> new QuarantineEntry(
                        new ItemVersion(ItemId.of(row.getString("item")), row.getInt("version")),
                        row.getBoolean("begins"),
                        new Signature(
                                Optional.ofNullable(row.getObject("account", UUID.class)), row.getString("signed_by")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")));
    }

    @Override
    @Transactional
    public void append(QuarantineEntry entry) {
        if (isUnderQuarantine(entry.version()) == entry.begins()) {
            return;
        }
        rows.update(
                "INSERT INTO item_quarantine (item, version, begins, account, signed_by, entered_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.version().item().value(),
                entry.version().version(),
                entry.begins(),
                entry.by().account().orElse(null),
                entry.by().name(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.reason());
        ledger.find(entry.version()).ifPresent(item -> note(item, entry));
    }

    private boolean isUnderQuarantine(ItemVersion version) {
        return rows.select(
                        "SELECT begins FROM item_quarantine WHERE item = ? AND version = ? ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY",
                        row -> row.getBoolean(1),
                        version.item().value(),
                        version.version())
                .equals(List.of(true));
    }

    private void note(ItemRecord item, QuarantineEntry entry) {
        if (item.quarantineRefusal(entry.begins()).isEmpty()
                && !ledger.append(List.of(Ledger.Change.of(
                        item,
                        entry.by(),
                        entry.at(),
                        entry.reason(),
                        entry.begins() ? new LedgerEvent.Quarantined() : new LedgerEvent.QuarantineLifted())))) {
            throw new IllegalStateException(
                    "The version (%s) was changed at the same moment; nothing was written.".formatted(entry.version()));
        }
    }
}
