package org.liangcai.psychometrics.adaptive;

/**
 * Equally spaced abilities over which an adaptive test integrates.
 *
 * @param lower the first node
 * @param upper the last node, above the first
 * @param nodes 3 or more
 * @param rule the weights of the nodes
 */
public record ThetaGrid(double lower, double upper, int nodes, Rule rule) {

    /** 33 nodes from −4 to 4, trapezoid rule. */
    public static final ThetaGrid STANDARD = new ThetaGrid(-4, 4, 33, Rule.TRAPEZOID);

    public ThetaGrid {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
            throw new IllegalArgumentException(
                    "The limits (%s, %s) must be finite and increase.".formatted(lower, upper));
        }
        if (nodes < 3) {
            throw new IllegalArgumentException("The number of nodes (%d) must be 3 or more.".formatted(nodes));
        }
    }

    /** How much of the integral a node stands for. */
    public enum Rule {
        /** The distance of two nodes, half of it at both ends. */
        TRAPEZOID,
        /** The distance of two nodes everywhere. */
        RECTANGLE
    }

    /** The position of a node, from 0. */
    public double node(int index) {
        return lower + (upper - lower) * index / (nodes - 1);
    }

    /** The weight of a node in an integral over ability. */
    public double weight(int index) {
        double step = (upper - lower) / (nodes - 1);
        boolean end = index == 0 || index == nodes - 1;
        return rule == Rule.TRAPEZOID && end ? step / 2 : step;
    }
}
