package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.numerics.GaussHermite;

/**
 * The nodes along every dimension; the grid is their product. A node of the grid has a weight proportional to the density of ability
 * there times the products of its base weights, and the weights sum to 1.
 *
 * @param points increasing
 * @param baseWeights positive, one for each point; all 1 for equally spaced points
 */
public record NodeRule(List<Double> points, List<Double> baseWeights) {

    /** 31 nodes from −6 to 6. */
    public static final NodeRule STANDARD = equallySpaced(new Quadrature(-6, 6, 31));

    public NodeRule {
        points = List.copyOf(points);
        baseWeights = List.copyOf(baseWeights);
        if (points.size() < 3 || points.size() != baseWeights.size()) {
            throw new IllegalArgumentException("The points (%d) and base weights (%d) must be equally many, 3 or more."
                    .formatted(points.size(), baseWeights.size()));
        }
        for (int i = 0; i < points.size(); i++) {
            boolean increasing = i == 0 || points.get(i) > points.get(i - 1);
            if (!Double.isFinite(points.get(i)) || !increasing || !(baseWeights.get(i) > 0)) {
                throw new IllegalArgumentException(
                        "The point (%s) with base weight (%s) must be finite and above the one before, and the weight positive."
                                .formatted(points.get(i), baseWeights.get(i)));
            }
        }
    }

    /** Equally spaced nodes. */
    public static NodeRule equallySpaced(Quadrature quadrature) {
        List<Double> points = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int index = 0; index < quadrature.nodes(); index++) {
            points.add(quadrature.node(index));
            weights.add(1.0);
        }
        return new NodeRule(points, weights);
    }

    /**
     * Gauss–Hermite nodes for the standard normal distribution (Golub and Welsch 1969), exact for polynomials up to degree 2n − 1 where
     * ability is standard normal.
     *
     * @param nodes 3 to 100
     */
    public static NodeRule gaussHermite(int nodes) {
        if (nodes < 3 || nodes > 100) {
            throw new IllegalArgumentException(
                    "The number of Gauss–Hermite nodes (%d) must be from 3 to 100.".formatted(nodes));
        }
        Double[] points = new Double[nodes];
        Double[] weights = new Double[nodes];
        GaussHermite rule = GaussHermite.of(nodes);
        for (int index = 0; index < nodes; index++) {
            double x = rule.node(index);
            points[index] = x;
            weights[index] = rule.weight(index) / StrictMath.exp(-x * x / 2);
        }
        return new NodeRule(List.of(points), List.of(weights));
    }

    /** A rule with about twice the nodes: one more between any two, or twice as many of Gauss and Hermite. */
    NodeRule doubled() {
        boolean flat = baseWeights.stream().distinct().count() == 1;
        if (!flat) {
            return gaussHermite(Math.min(100, 2 * points.size()));
        }
        return equallySpaced(new Quadrature(points.getFirst(), points.getLast(), 2 * points.size() - 1));
    }

    int size() {
        return points.size();
    }
}
