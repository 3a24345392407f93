package org.liangcai.psychometrics.calibration;

/**
 * A normal distribution of ability on fixed nodes: the weight of a node is the density there divided by the sum over the nodes.
 * Parameters are mean and variance. To the kernels it is an item with one category that everybody gives, whose probability at node q is
 * the weight of the node.
 */
final class NormalDensity {

    static final int PARAMETERS = 2;

    private NormalDensity() {}

    static boolean feasible(double mean, double variance) {
        return Math.abs(mean) < 100 && variance > 1e-6 && variance < 1e4;
    }

    static double[] weights(double[] nodes, double mean, double variance) {
        double[] weights = new double[nodes.length];
        double total = 0;
        for (int q = 0; q < nodes.length; q++) {
            double deviation = nodes[q] - mean;
            weights[q] = Math.exp(-deviation * deviation / (2 * variance));
            total += weights[q];
        }
        for (int q = 0; q < nodes.length; q++) {
            weights[q] /= total;
        }
        return weights;
    }

    /** ln w of every node with derivatives, in the layout of {@link CategoryDerivatives} with nodes in the place of categories. */
    static CategoryDerivatives derivatives(double[] nodes, double mean, double variance) {
        double[] weights = weights(nodes, mean, variance);
        CategoryDerivatives into = new CategoryDerivatives(nodes.length, PARAMETERS);
        double[] expectedFirst = new double[2];
        double[] expectedSecond = new double[4];
        for (int q = 0; q < nodes.length; q++) {
            double deviation = nodes[q] - mean;
            double[] first = {deviation / variance, deviation * deviation / (2 * variance * variance)};
            double cross = -deviation / (variance * variance);
            double[] second = {-1 / variance, cross, cross, -deviation * deviation / (variance * variance * variance)};
            for (int i = 0; i < 2; i++) {
                expectedFirst[i] += weights[q] * first[i];
                into.first[2 * q + i] = first[i];
            }
            for (int ij = 0; ij < 4; ij++) {
                expectedSecond[ij] += weights[q] * (second[ij] + first[ij / 2] * first[ij % 2]);
                into.second[4 * q + ij] = second[ij];
            }
        }
        for (int q = 0; q < nodes.length; q++) {
            into.log[q] = Math.log(weights[q]);
            for (int i = 0; i < 2; i++) {
                into.first[2 * q + i] -= expectedFirst[i];
            }
            for (int ij = 0; ij < 4; ij++) {
                into.second[4 * q + ij] -= expectedSecond[ij] - expectedFirst[ij / 2] * expectedFirst[ij % 2];
            }
        }
        return into;
    }
}
