package org.liangcai.psychometrics.numerics;

/** Gauss–Legendre quadrature on [−1, 1]. Immutable. */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** The rule with {@code size} nodes; the roots of the Legendre polynomial by Newton's method. */
    public static GaussLegendre of(int size) {
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int k = 0; k < size; k++) {
            double x = -Math.cos(Math.PI * (k + 0.75) / (size + 0.5));
            double slope = 1;
            for (int step = 0; step < 10; step++) {
                double before = 1;
                double value = x;
                for (int degree = 2; degree <= size; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[k] = x;
            weights[k] = 2 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** The number of nodes. */
    public int size() {
        return nodes.length;
    }

    /** A node, in ascending order. */
    public double node(int k) {
        return nodes[k];
    }

    /** Its weight. */
    public double weight(int k) {
        return weights[k];
    }
}
