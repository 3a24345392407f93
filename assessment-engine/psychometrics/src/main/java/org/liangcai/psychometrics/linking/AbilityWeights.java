package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.GaussHermite;

/**
 * Abilities and how much each counts, for criteria and distributions. Weights are used as they are; {@link #normalised} makes them sum to
 * 1.
 *
 * @param nodes abilities
 * @param weights 0 or more, as many as nodes, not all 0
 */
public record AbilityWeights(List<Double> nodes, List<Double> weights) {

    public AbilityWeights {
        nodes = List.copyOf(nodes);
        weights = List.copyOf(weights);
        if (nodes.size() != weights.size() || nodes.isEmpty()) {
            throw new IllegalArgumentException("The nodes (%d) and weights (%d) must be equally many, one or more."
                    .formatted(nodes.size(), weights.size()));
        }
        double total = 0;
        for (int q = 0; q < nodes.size(); q++) {
            double weight = weights.get(q);
            if (!Double.isFinite(nodes.get(q)) || !(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The node (%s) must be finite and its weight (%s) 0 or more.".formatted(nodes.get(q), weight));
            }
            total += weight;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("The weights must not all be 0.");
        }
    }

    /** The Gauss–Hermite rule for the standard normal distribution, exact for polynomials up to degree 2 · {@code count} − 1. */
    public static AbilityWeights standardNormal(int count) {
        GaussHermite rule = GaussHermite.of(count);
        return new AbilityWeights(
                IntStream.range(0, count).mapToObj(rule::node).toList(),
                IntStream.range(0, count).mapToObj(rule::weight).toList());
    }

    /** {@code count} equally spaced nodes that count alike. */
    public static AbilityWeights uniform(double lower, double upper, int count) {
        if (!(lower < upper) || count < 2) {
            throw new IllegalArgumentException(
                    "The limits (%s, %s) must increase and there must be two or more nodes (%d)."
                            .formatted(lower, upper, count));
        }
        List<Double> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(lower + (upper - lower) * i / (count - 1));
        }
        return new AbilityWeights(nodes, Collections.nCopies(count, 1.0));
    }

    /** The same nodes, weights summing to 1. */
    public AbilityWeights normalised() {
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        return new AbilityWeights(
                nodes, weights.stream().map(weight -> weight / total).toList());
    }

    /** The nodes on another scale, with the same weights. */
    public AbilityWeights on(LinkingConstants constants) {
        return new AbilityWeights(nodes.stream().map(constants::theta).toList(), weights);
    }

    /** Both sets of nodes, with shares of {@code share} and 1 − {@code share} of the weight. */
    public AbilityWeights mixedWith(AbilityWeights other, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share (%s) must be from 0 to 1.".formatted(share));
        }
        List<Double> allNodes = new ArrayList<>(nodes);
        allNodes.addAll(other.nodes);
        List<Double> allWeights = new ArrayList<>();
        normalised().weights.forEach(weight -> allWeights.add(share * weight));
        other.normalised().weights.forEach(weight -> allWeights.add((1 - share) * weight));
        return new AbilityWeights(allNodes, allWeights);
    }
}
