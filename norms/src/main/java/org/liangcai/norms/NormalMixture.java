package org.liangcai.norms;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.liangcai.norms.scale.StandardNormal;

/**
 * A mixture of normal distributions: the raw scores of a group that is made of several groups.
 *
 * @param components at least one; their weights are positive and add up to 1
 */
public record NormalMixture(List<Component> components) implements GroupDistribution {

    private static final double TOLERANCE_OF_WEIGHTS = 1e-9;
    private static final int MOST_STEPS = 200;

    /**
     * One normal distribution of a mixture.
     *
     * @param weight its share, above 0 and at most 1
     * @param mean finite
     * @param standardDeviation positive and finite
     */
    public record Component(double weight, double mean, double standardDeviation) {

        public Component {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of a mixture's component must be above 0 and at most 1.".formatted(weight));
            }
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException(
                        "The mean (%s) of a mixture's component must be finite.".formatted(mean));
            }
            if (!(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
                throw new IllegalArgumentException(
                        "The standard deviation (%s) of a mixture's component must be positive and finite."
                                .formatted(standardDeviation));
            }
        }

        double z(double x) {
            return (x - mean) / standardDeviation;
        }

        private double at(double z) {
            return mean + z * standardDeviation;
        }
    }

    public NormalMixture {
        components = List.copyOf(components);
        double sum = components.stream().mapToDouble(Component::weight).sum();
        if (components.isEmpty() || Math.abs(sum - 1) > TOLERANCE_OF_WEIGHTS) {
            throw new IllegalArgumentException(
                    "The weights of a mixture's %d components add up to %s and must add up to 1."
                            .formatted(components.size(), sum));
        }
    }

    public double mean() {
        return weighted(Component::mean);
    }

    @Override
    public double variance() {
        double mean = mean();
        return weighted(c -> c.standardDeviation() * c.standardDeviation() + (c.mean() - mean) * (c.mean() - mean));
    }

    /** The density at x. */
    public double density(double x) {
        return weighted(c -> StandardNormal.density(c.z(x)) / c.standardDeviation());
    }

    /** The probability of a value of at most x. */
    @Override
    public double lowerTail(double x) {
        return weighted(c -> StandardNormal.lowerTail(c.z(x)));
    }

    /** The probability of a value above x, accurate also where it is tiny. */
    public double upperTail(double x) {
        return weighted(c -> StandardNormal.upperTail(c.z(x)));
    }

    /**
     * The standard normal deviate with as much probability below it as this mixture has below x. For a single component it is
     * (x − mean)/SD without rounding through a probability.
     */
    @Override
    public double z(double x) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Component component : components) {
            double z = component.z(x);
            least = Math.min(least, z);
            most = Math.max(most, z);
        }
        if (least == most) {
            return least;
        }
        double below = lowerTail(x);
        double above = upperTail(x);
        if (below == 0) {
            return most;
        }
        if (above == 0) {
            return least;
        }
        double z = below <= above ? StandardNormal.quantile(below) : -StandardNormal.quantile(above);
        return Math.clamp(z, least, most);
    }

    /**
     * The value below which the given probability lies.
     *
     * <p>Newton's method, kept inside a bracket that shrinks at every step: the quantile of a mixture lies between the smallest and
     * the largest quantile of its components, and where a Newton step would leave the bracket, the bracket is halved instead.
     *
     * @throws IllegalArgumentException unless the probability is above 0 and below 1
     */
    public double quantile(double probability) {
        double z = StandardNormal.quantile(probability);
        double low = components.stream().mapToDouble(c -> c.at(z)).min().orElseThrow();
        double high = components.stream().mapToDouble(c -> c.at(z)).max().orElseThrow();
        double x = 0.5 * (low + high);
        for (int step = 0; step < MOST_STEPS && low < high; step++) {
            double excess = excess(x, probability);
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double newton = x - excess / density(x);
            double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (Math.abs(next - x) <= 2 * Math.ulp(x)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Taken in the smaller tail, where the difference keeps its digits. */
    private double excess(double x, double probability) {
        return probability <= 0.5 ? lowerTail(x) - probability : (1 - probability) - upperTail(x);
    }

    private double weighted(ToDoubleFunction<Component> value) {
        double sum = 0;
        for (Component component : components) {
            sum += component.weight() * value.applyAsDouble(component);
        }
        return sum;
    }
}
