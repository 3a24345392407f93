package org.liangcai.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormTablesSnapshotTest {

    private final NormTable first = version(1);
    private final NormTable second = version(2);
    private final NormTables tables = new NormTablesSnapshot(List.of(second, first));

    private static NormTable version(int version) {
        return SmallTables.of(
                version, OutsideAges.REFUSE, new AgeBand(16, 60), List.of(SmallTables.norm(SmallTables.fourCells())));
    }

    @Test
    void everyVersionStaysAvailable() {
        assertThat(tables.version(first.id(), 1)).contains(first);
        assertThat(tables.version(first.id(), 2)).contains(second);
        assertThat(tables.version(first.id(), 3)).isEmpty();
        assertThat(tables.all()).containsExactly(first, second);
    }

    @Test
    void theLatestVersionIsTheOneInUse() {
        assertThat(tables.latest(first.id())).contains(second);
        assertThat(tables.latest(NormTableId.of("other"))).isEmpty();
        assertThat(tables.forForm("temperament", "A")).containsExactly(second);
        assertThat(tables.forForm("temperament", "B")).isEmpty();
    }

    @Test
    void theSameVersionTwiceIsRefused() {
        assertThatThrownBy(() -> new NormTablesSnapshot(List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The norm table (small, version 1) is there more than once.");
    }
}
