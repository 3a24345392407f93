package org.liangcai.itembank.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.psychometrics.model.LogisticModel;

class DesignFitTest {

    private static final DesignFit.Sample SAMPLE =
            new DesignFit.Sample(new LocalizedText("模拟作答", "simulated answers"), 900, LocalDate.of(2026, 11, 27));

    private static DesignWeights shipped(GeneratedFamily family) {
        return ShippedWeights.all().stream()
                .filter(weights -> weights.family() == family)
                .findFirst()
                .orElseThrow();
    }

    private static double predicted(Map<String, Double> features, Map<String, Double> weights) {
        return features.entrySet().stream()
                .mapToDouble(feature -> feature.getValue() * weights.getOrDefault(feature.getKey(), Double.NaN))
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void the_difficulty_of_every_released_item_is_the_sum_of_its_weights(GeneratedFamily family) {
        DesignWeights weights = shipped(family);
        var difficulties = new java.util.HashMap<String, Double>();
        ItemBankContent.load(ContentSource.shipped())
                .items()
                .forEach(item -> item.parameters()
                        .ifPresent(parameters -> difficulties.put(
                                item.id().value(), ((LogisticModel) parameters.model()).difficulty())));
        assertThat(family.released())
                .isNotEmpty()
                .allSatisfy(released -> assertThat(
                                predicted(family.features(released, weights.values()), weights.values()))
                        .isCloseTo(difficulties.get(released.id()), within(0.0006)));
    }

    @ParameterizedTest
    @EnumSource
    void weights_that_made_the_difficulties_are_found_again_within_their_errors(GeneratedFamily family) {
        DesignWeights present = shipped(family);
        var random = new Random(5);
        List<CalibratedItem> items = new ArrayList<>();
        for (GeneratedFamily.Released released : family.released()) {
            double shifted = predicted(family.features(released, present.values()), present.values());
            double error = 0.05 + 0.1 * random.nextDouble();
            items.add(new CalibratedItem(released.id(), 1.3 * shifted + error * random.nextGaussian(), error));
        }
        DesignFit fit = DesignFit.of(present, items, SAMPLE);
        assertThat(fit.weights().version()).isEqualTo(2);
        assertThat(fit.weights().basis()).isEqualTo(Calibration.Basis.PEOPLE);
        assertThat(fit.weights().items()).isEqualTo(items.size());
        assertThat(fit.explained()).isGreaterThan(0.9);
        Map<String, Double> truth = present.values();
        boolean heldAreReferences =
                fit.held().stream().allMatch(feature -> truth.getOrDefault(feature, Double.NaN) == 0);
        for (DesignWeight weight : fit.weights().weights()) {
            if (fit.held().contains(weight.feature())) {
                assertThat(weight.value()).isEqualTo(truth.get(weight.feature()));
            } else {
                double error = weight.standardError().orElseThrow();
                double made = 1.3 * truth.getOrDefault(weight.feature(), Double.NaN);
                assertThat(heldAreReferences ? Math.abs(weight.value() - made) / error : 0)
                        .as(weight.feature())
                        .isLessThan(4);
            }
        }
    }

    @Test
    void items_that_are_not_of_the_pool_and_too_few_items_are_refused() {
        DesignWeights present = shipped(GeneratedFamily.LETTERS);
        assertThatThrownBy(() -> DesignFit.of(present, List.of(new CalibratedItem("ZZ-1", 0, 0.1)), SAMPLE))
                .hasMessage("These items are not in the pool of (LETTERS) or come twice: [ZZ-1].");
        List<CalibratedItem> same = present.family().released().stream()
                .filter(released -> released.design().equals("SAME_STEP"))
                .limit(1)
                .map(released -> new CalibratedItem(released.id(), 0, 0.1))
                .toList();
        DesignFit held = DesignFit.of(present, same, SAMPLE);
        assertThat(held.held()).hasSize(present.weights().size());
        assertThatThrownBy(() -> new CalibratedItem("LS-0001", 0, 0))
                .hasMessage("The difficulty (0.0) of (LS-0001) must be finite and its standard error (0.0) positive.");
    }
}
