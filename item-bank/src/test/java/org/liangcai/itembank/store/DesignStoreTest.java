package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.design.CalibratedItem;
import org.liangcai.itembank.design.DesignFit;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.design.KeptWeights;
import org.liangcai.itembank.design.ShippedWeights;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

@OnBothDatabases
class DesignStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(database.properties());
    private final ItemBank bank = context.getBean(ItemBank.class);
    private final DesignLedger designs = context.getBean(DesignLedger.class);

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    private DesignFit fit(GeneratedFamily family) {
        DesignWeights present = designs.newest(family);
        List<CalibratedItem> items = new ArrayList<>();
        for (GeneratedFamily.Released released : family.released()) {
            double difficulty = 0.1;
            for (Map.Entry<String, Double> feature :
                    family.features(released, present.values()).entrySet()) {
                difficulty += feature.getValue() * present.values().getOrDefault(feature.getKey(), 0.0);
            }
            items.add(new CalibratedItem(released.id(), difficulty, 0.1));
        }
        return DesignFit.of(
                present,
                items,
                new DesignFit.Sample(new LocalizedText("三百人", "three hundred"), 300, LocalDate.of(2026, 11, 26)));
    }

    @Test
    void weights_come_with_the_release_are_named_by_its_items_and_are_added_to_and_never_changed() {
        assertThat(bank.batteries()).isNotEmpty();
        for (DesignWeights shipped : ShippedWeights.all()) {
            List<KeptWeights> versions = designs.versions(shipped.family());
            assertThat(versions).singleElement().satisfies(kept -> {
                assertThat(kept.weights()).isEqualTo(shipped);
                assertThat(kept.by()).isEmpty();
                assertThat(kept.releasedItems())
                        .isEqualTo(shipped.family().released().size());
            });
        }
        DesignWeights kept = designs.keep(fit(GeneratedFamily.LETTERS), Signature.of("Anna 安"), NOW, "三百人作答");
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.basis()).isEqualTo(Calibration.Basis.PEOPLE);
        assertThat(kept.weights())
                .allSatisfy(weight -> assertThat(weight.value()).isFinite());
        assertThat(kept.weights())
                .anySatisfy(weight -> assertThat(weight.standardError()).isPresent());
        context.getBean(DesignStore.class).install();
        assertThat(designs.newest(GeneratedFamily.LETTERS)).isEqualTo(kept);
        assertThat(designs.version(GeneratedFamily.LETTERS, 1).basis()).isEqualTo(Calibration.Basis.DESIGN_RULES);
        assertThat(designs.versions(GeneratedFamily.LETTERS))
                .extracting(KeptWeights::releasedItems)
                .first()
                .isEqualTo(0);
        assertThat(designs.versionBehind(new ItemVersion(ItemId.of("LS-0001"), 1)))
                .hasValue(1);
        assertThat(designs.versionBehind(new ItemVersion(ItemId.of("nothing"), 1)))
                .isEmpty();
        assertThatThrownBy(() -> designs.version(GeneratedFamily.LETTERS, 9))
                .hasMessage("There are no weights of (LETTERS) in version (9).");
    }
}
