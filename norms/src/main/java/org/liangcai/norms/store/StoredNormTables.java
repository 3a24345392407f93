package org.liangcai.norms.store;

import java.util.List;
import java.util.Optional;
import org.liangcai.norms.NormLibrary;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.NormTablesSnapshot;

/** The stored tables, held in memory and read again when some were added. */
final class StoredNormTables implements NormLibrary {

    private final NormTableStore store;
    private volatile NormTables snapshot;

    StoredNormTables(NormTableStore store) {
        this.store = store;
        this.snapshot = new NormTablesSnapshot(store.all());
    }

    @Override
    public void refresh() {
        snapshot = new NormTablesSnapshot(store.all());
    }

    @Override
    public Optional<NormTable> version(NormTableId id, int version) {
        return snapshot.version(id, version);
    }

    @Override
    public Optional<NormTable> latest(NormTableId id) {
        return snapshot.latest(id);
    }

    @Override
    public List<NormTable> forForm(String instrument, String form) {
        return snapshot.forForm(instrument, form);
    }

    @Override
    public List<NormTable> all() {
        return snapshot.all();
    }
}
