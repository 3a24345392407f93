package org.liangcai.psychometrics.numerics;

/**
 * Gauss–Hermite quadrature under the standard normal density, exact for polynomials up to degree 2n − 1. Nodes are the roots of the
 * orthonormal polynomials √(k + 1) pₖ₊₁ = x pₖ − √k pₖ₋₁, weights are 1 / Σₖ pₖ(x)² (Golub and Welsch 1969). Immutable.
 */
public final class GaussHermite {

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** The rule with {@code size} nodes, 1 to 200. */
    public static GaussHermite of(int size) {
        if (size < 1 || size > 200) {
            throw new IllegalArgumentException("The number of nodes (%d) must be from 1 to 200.".formatted(size));
        }
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int k = size / 2; k < size; k++) {
            nodes[k] = root(size, k);
            weights[k] = weight(size, nodes[k]);
            nodes[size - 1 - k] = nodes[k] == 0 ? 0 : -nodes[k];
            weights[size - 1 - k] = weights[k];
        }
        return new GaussHermite(nodes, weights);
    }

    /** The number of nodes. */
    public int size() {
        return nodes.length;
    }

    /** A node, in ascending order. */
    public double node(int k) {
        return nodes[k];
    }

    /** Its weight; all weights sum to 1. */
    public double weight(int k) {
        return weights[k];
    }

    /** The root of a place in the upper half, counted from 0 at the least root of all. */
    private static double root(int degree, int place) {
        if (2 * place + 1 == degree) {
            return 0;
        }
        double low = 0;
        double high = 2 * Math.sqrt(degree) + 1;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (below(degree, middle) > place) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Roots.between(x -> value(degree, x), low, high);
    }

    /** How many roots lie below x: the sign changes of the Sturm sequence. */
    private static int below(int degree, double x) {
        double before = 1;
        double here = x;
        int changes = x < 0 ? 1 : 0;
        for (int k = 1; k < degree; k++) {
            double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            if (next * here < 0 || here == 0 && next * before > 0) {
                changes++;
            }
            before = here;
            here = next;
        }
        return degree - changes;
    }

    private static double value(int degree, double x) {
        double before = 0;
        double here = 1;
        for (int k = 0; k < degree; k++) {
            double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            before = here;
            here = next;
        }
        return here;
    }

    private static double weight(int degree, double x) {
        double before = 0;
        double here = 1;
        double sum = 0;
        for (int k = 0; k < degree; k++) {
            sum += here * here;
            double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            before = here;
            here = next;
        }
        return 1 / sum;
    }
}
