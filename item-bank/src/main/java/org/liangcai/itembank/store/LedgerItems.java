package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.QuarantineEntry;
import org.liangcai.itembank.ledger.Quarantines;

/**
 * What delivery reads of the ledger: quarantines all in memory, items as they are asked for, the last few thousand kept. Knows of
 * changes when it is told.
 */
@Singleton
class LedgerItems implements ActiveItems {

    private static final int KEPT = 4_096;

    private final Rows rows;
    private final Ledger ledger;
    private final Quarantines quarantines;
    private volatile @Nullable Known known;

    LedgerItems(JdbcOperations database, Ledger ledger, Quarantines quarantines) {
        this.rows = new Rows(database);
        this.ledger = ledger;
        this.quarantines = quarantines;
    }

    /** What is known since the last change. */
    private record Known(
            Map<ItemId, List<QuarantineEntry>> quarantines,
            BoundedCache<ItemId, Optional<Item>> inUse,
            BoundedCache<ItemVersion, Optional<Item>> versions) {}

    private Known known() {
        Known now = known;
        if (now == null) {
            Map<ItemId, List<QuarantineEntry>> entries = new HashMap<>();
            quarantines
                    .entries()
                    .forEach(entry -> entries.computeIfAbsent(entry.version().item(), item -> new ArrayList<>())
                            .add(entry));
            now = new Known(entries, new BoundedCache<>(KEPT), new BoundedCache<>(KEPT));
            known = now;
        }
        return now;
    }

    @Override
    public void refresh() {
        known = null;
    }

    @Override
    public List<ItemRecord> active(InstrumentId instrument) {
        return inState(ItemState.ACTIVE, instrument);
    }

    @Override
    public List<ItemRecord> inPilot(InstrumentId instrument) {
        return inState(ItemState.PILOT, instrument);
    }

    @Transactional
    List<ItemRecord> inState(ItemState state, InstrumentId instrument) {
        return ledger.records(rows.select(
                "SELECT number FROM bank_item WHERE state = ? AND instrument = ? ORDER BY number",
                row -> row.getLong(1),
                state.name(),
                instrument.value()));
    }

    /** The version of an item that is in use. */
    Optional<Item> inUse(ItemId id) {
        return known().inUse()
                .get(
                        id,
                        item -> ledger.versions(item).stream()
                                .filter(version -> version.state() == ItemState.ACTIVE)
                                .findFirst()
                                .flatMap(ItemRecord::item));
    }

    /** Any version that the station can show. */
    Optional<Item> version(ItemVersion version) {
        return known().versions().get(version, wanted -> ledger.find(wanted).flatMap(ItemRecord::item));
    }

    @Override
    public boolean isWithheld(ItemId item, Instant sessionStart) {
        return known().quarantines().getOrDefault(item, List.of()).stream()
                .filter(entry -> !entry.at().isAfter(sessionStart))
                .reduce((earlier, later) -> later)
                .map(QuarantineEntry::begins)
                .orElse(false);
    }

    @Override
    public boolean isQuarantined(ItemId item) {
        return known().quarantines().getOrDefault(item, List.of()).stream()
                .reduce((earlier, later) -> later)
                .map(QuarantineEntry::begins)
                .orElse(false);
    }
}
