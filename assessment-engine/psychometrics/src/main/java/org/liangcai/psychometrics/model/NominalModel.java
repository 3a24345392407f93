package org.liangcai.psychometrics.model;

import java.util.List;

/**
 * The nominal response model: Pₖ ∝ exp(aₖθ + cₖ), k = 0 … m (Bock 1972). Only differences of slopes and of intercepts matter.
 *
 * @param slopes a₀ … aₘ, not all equal
 * @param intercepts c₀ … cₘ
 */
public record NominalModel(List<Double> slopes, List<Double> intercepts) implements ItemResponseModel {

    public NominalModel {
        slopes = List.copyOf(slopes);
        intercepts = List.copyOf(intercepts);
        Parameters.requireFinite("slopes", slopes);
        Parameters.requireFinite("intercepts", intercepts);
        if (slopes.size() != intercepts.size() || slopes.size() < 2) {
            throw new IllegalArgumentException("The slopes (%s) and intercepts (%s) must be equally many, two or more."
                    .formatted(slopes, intercepts));
        }
        if (slopes.stream().distinct().count() == 1) {
            throw new IllegalArgumentException(
                    "The slopes (%s) must not all be equal: such an item says nothing about ability."
                            .formatted(slopes));
        }
    }

    @Override
    public int categoryCount() {
        return slopes.size();
    }

    @Override
    public CategoryCurve curve(double theta, int category) {
        double[] logits = new double[categoryCount()];
        double[] rates = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            rates[k] = slopes.get(k);
            logits[k] = rates[k] * theta + intercepts.get(k);
        }
        return Multinomial.curve(logits, rates, category);
    }
}
