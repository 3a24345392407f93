package org.liangcai.psychometrics.model;

import java.util.List;

/** What every model asks of its parameters. */
final class Parameters {

    private Parameters() {}

    static void requireDiscrimination(double discrimination) {
        if (!(discrimination > 0) || Double.isInfinite(discrimination)) {
            throw new IllegalArgumentException(
                    "The discrimination (%s) must be positive and finite.".formatted(discrimination));
        }
    }

    static void requireFinite(String name, List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The %s must not be empty.".formatted(name));
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The %s (%s) must be finite.".formatted(name, values));
            }
        }
    }
}
