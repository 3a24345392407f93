package org.liangcai.itembank.design;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.generator.GeneratedFamily;

/**
 * The weights of a family in one version.
 *
 * @param family the family
 * @param version from 1; never changed, another version is added
 * @param basis design rules or people
 * @param date when they were set or estimated
 * @param source which rules, or who answered
 * @param items how many calibrated items they were fitted to, 0 for design rules
 * @param people how many people answered these, 0 for design rules
 * @param weights in the order in which they are shown
 */
public record DesignWeights(
        GeneratedFamily family,
        int version,
        Calibration.Basis basis,
        LocalDate date,
        LocalizedText source,
        int items,
        int people,
        List<DesignWeight> weights) {

    public DesignWeights {
        weights = List.copyOf(weights);
        boolean fitted = basis == Calibration.Basis.PEOPLE;
        if (version < 1 || weights.isEmpty()) {
            throw new IllegalArgumentException(
                    "The version (%d) of the weights of (%s) must be 1 or more, with weights."
                            .formatted(version, family));
        }
        if (items < 0 || people < 0 || fitted != items > 0 || fitted != people > 0) {
            throw new IllegalArgumentException(
                    "Weights fitted to people need items (%d) and people (%d); weights by design rules have none."
                            .formatted(items, people));
        }
    }

    /** The values by feature. */
    public Map<String, Double> values() {
        return weights.stream().collect(Collectors.toMap(DesignWeight::feature, DesignWeight::value));
    }
}
