package org.liangcai.psychometrics.ability;

/**
 * Equally spaced nodes over which a posterior is integrated; the weight of a node is the density of the prior there.
 *
 * @param lower the first node
 * @param upper the last node, above the first
 * @param nodes 3 or more
 */
public record Quadrature(double lower, double upper, int nodes) {

    /** 61 nodes from −6 to 6. */
    public static final Quadrature STANDARD = new Quadrature(-6, 6, 61);

    /** In distances of two nodes. */
    private static final double NARROWEST = 0.6;

    public Quadrature {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
            throw new IllegalArgumentException(
                    "The limits (%s, %s) must be finite and increase.".formatted(lower, upper));
        }
        if (nodes < 3) {
            throw new IllegalArgumentException("The number of nodes (%d) must be 3 or more.".formatted(nodes));
        }
    }

    /** The position of a node, from 0. */
    public double node(int index) {
        return lower + (upper - lower) * index / (nodes - 1);
    }

    /** Whether a distribution of this standard deviation is integrated well: it must be 0.6 of the distance of two nodes or more. */
    public boolean resolves(double standardDeviation) {
        return standardDeviation >= NARROWEST * (upper - lower) / (nodes - 1);
    }

    /** Nodes over what lies within four distances of two of these around a point, 61 or as many as these. */
    Quadrature closerAround(double centre) {
        double reach = 4 * (upper - lower) / (nodes - 1);
        return new Quadrature(centre - reach, centre + reach, Math.max(nodes, STANDARD.nodes));
    }

    /** The mean and standard deviation of a distribution given by unnormalised log weights at the nodes. */
    AbilityEstimate.Finite moments(double[] logWeights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logWeight : logWeights) {
            largest = Math.max(largest, logWeight);
        }
        double total = 0;
        double mean = 0;
        for (int q = 0; q < nodes; q++) {
            double weight = StrictMath.exp(logWeights[q] - largest);
            total += weight;
            mean += weight * node(q);
        }
        mean /= total;
        double variance = 0;
        for (int q = 0; q < nodes; q++) {
            double deviation = node(q) - mean;
            variance += StrictMath.exp(logWeights[q] - largest) / total * deviation * deviation;
        }
        return new AbilityEstimate.Finite(mean, StrictMath.sqrt(variance));
    }
}
