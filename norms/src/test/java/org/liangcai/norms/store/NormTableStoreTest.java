package org.liangcai.norms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.SmallTables;
import org.liangcai.norms.file.ShippedNormTables;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

@OnBothDatabases
class NormTableStoreTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = start();

    private ApplicationContext start() {
        return ApplicationContext.run(database.properties());
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    private static NormTable small(int version, AgeBand ages) {
        return SmallTables.of(version, OutsideAges.REFUSE, ages, List.of(SmallTables.norm(SmallTables.fourCells())));
    }

    @Test
    void theFirstStartStoresTheShippedTablesAndTheSecondAddsNothing() {
        assertThat(context.getBean(NormTables.class).all()).isEqualTo(ShippedNormTables.all());
        try (ApplicationContext second = start()) {
            assertThat(second.getBean(NormTables.class).all()).isEqualTo(ShippedNormTables.all());
        }
    }

    @Test
    void aTableComesBackAsItWasStored() {
        var store = context.getBean(NormTableStore.class);
        NormTable table = SmallTables.bySexAndAge();
        store.addMissing(List.of(table));
        assertThat(store.all()).containsExactly(table);
    }

    @Test
    void otherFiguresForAStoredVersionAreRefusedAndNothingIsStored() {
        var store = context.getBean(NormTableStore.class);
        NormTable stored = SmallTables.bySexAndAge();
        store.addMissing(List.of(stored));
        NormTable other = SmallTables.of(
                1, OutsideAges.NEAREST_AGE, new AgeBand(16, 60), List.of(SmallTables.norm(SmallTables.fourCells())));
        assertThatThrownBy(() -> store.addMissing(List.of(small(2, new AgeBand(16, 60)), other)))
                .isInstanceOf(NormTableChangedException.class)
                .hasMessage(
                        "The norm table (small, version 1) is stored with other figures and is never overwritten.%nMaybe the new figures are version 2."
                                .formatted());
        assertThat(store.all()).containsExactly(stored);
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        var store = context.getBean(NormTableStore.class);
        NormTable stored = SmallTables.bySexAndAge();
        NormTable next = small(2, new AgeBand(16, 60));
        store.addMissing(List.of(stored));
        store.addMissing(List.of(stored, next));
        assertThat(store.all()).containsExactlyInAnyOrder(stored, next);
    }
}
