package org.liangcai.norms.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.liangcai.norms.NormTable;

/** Keeps norm tables. A stored table is never changed or removed. */
@Singleton
public class NormTableStore {

    private final NormTableRows tables;
    private final NormCellRows cells;

    NormTableStore(NormTableRows tables, NormCellRows cells) {
        this.tables = tables;
        this.cells = cells;
    }

    /**
     * Stores the tables that are not there yet; a table that is there with the same figures is left alone.
     *
     * @throws NormTableChangedException if a table is there with other figures; then none is stored
     */
    @Transactional
    public void addMissing(List<NormTable> wanted) {
        for (NormTable table : wanted) {
            tables.findByTableIdAndVersion(table.id().value(), table.version())
                    .map(this::whole)
                    .ifPresentOrElse(stored -> requireSame(stored, table), () -> add(table));
        }
    }

    /** Every table in every version. */
    @Transactional
    public List<NormTable> all() {
        return tables.findAll().stream().map(this::whole).toList();
    }

    private static void requireSame(NormTable stored, NormTable wanted) {
        if (!stored.equals(wanted)) {
            throw new NormTableChangedException(wanted);
        }
    }

    private void add(NormTable table) {
        cells.saveAll(NormCellRow.of(key(tables.save(NormTableRow.of(table))), table));
    }

    private NormTable whole(NormTableRow row) {
        return row.with(NormCellRow.constructs(cells.findByNormTableIdOrderByConstructPositionAscAndIdAsc(key(row))));
    }

    private static long key(NormTableRow row) {
        return Objects.requireNonNull(row.id(), "A stored norm table has a key.");
    }
}
