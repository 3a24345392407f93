package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.search.IndexedItem;
import org.liangcai.itembank.search.SearchIndex;

/** The rows the search index is made of. */
@Singleton
class IndexStore {

    private final Rows rows;

    IndexStore(JdbcOperations database) {
        this.rows = new Rows(database);
    }

    /** An index and the change of the bank it belongs to. */
    record Snapshot(long change, SearchIndex index) {}

    /** The known index, or a newer one if the bank has changed since. */
    @Transactional
    Snapshot after(Snapshot known) {
        long change = rows.select("SELECT number FROM bank_change WHERE id = 1", row -> row.getLong(1))
                .getFirst();
        if (change == known.change()) {
            return known;
        }
        SearchIndex index = known.index();
        List<Long> segments = rows
                .select(
                        "SELECT number FROM bank_item WHERE changed > ? ORDER BY number",
                        row -> SearchIndex.segmentOf(row.getLong(1)),
                        known.change())
                .stream()
                .distinct()
                .toList();
        List<IndexedItem> versions = new ArrayList<>();
        for (long segment : segments) {
            versions.addAll(rows.select(
                    "SELECT " + BankItemRow.INDEXED
                            + " FROM bank_item WHERE number >= ? AND number < ? ORDER BY number",
                    BankItemRow::indexed,
                    SearchIndex.firstOf(segment),
                    SearchIndex.firstOf(segment + 1)));
        }
        return new Snapshot(change, index.with(versions));
    }
}
