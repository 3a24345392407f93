package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The points at which a normal variable is cut into ordered categories.
 *
 * @param values ascending, one fewer than there are categories; −∞ below and +∞ above categories that nobody chose
 */
public record Thresholds(List<Double> values) {

    public Thresholds {
        values = List.copyOf(values);
        for (int k = 1; k < values.size(); k++) {
            if (!(values.get(k) >= values.get(k - 1))) {
                throw new IllegalArgumentException("The thresholds %s must ascend.".formatted(values));
            }
        }
    }

    /**
     * Normal quantiles of the cumulative proportions.
     *
     * @param counts how often each category was chosen
     * @throws IllegalArgumentException if none was
     */
    static Thresholds of(double[] counts) {
        double total = Arrays.stream(counts).sum();
        if (!(total > 0)) {
            throw new IllegalArgumentException("There is no response to take thresholds from.");
        }
        Double[] values = new Double[counts.length - 1];
        double below = 0;
        for (int k = 0; k < values.length; k++) {
            below += counts[k];
            values[k] = below <= 0
                    ? Double.NEGATIVE_INFINITY
                    : below >= total ? Double.POSITIVE_INFINITY : SpecialFunctions.normalQuantile(below / total);
        }
        return new Thresholds(List.of(values));
    }

    /** The values as an array. */
    public double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
