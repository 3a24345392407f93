package org.liangcai.psychometrics.multidimensional;

/** The product grid of the primary dimensions, and the nodes of a specific dimension. */
final class Grid {

    /** More would not fit into memory with the tables of a usual test. */
    private static final double MOST_NODES = 4e6;

    final int primaryNodes;

    /** {@link #primaryNodes} rounded up for the kernels; what lies beyond has weight 0. */
    final int stride;

    /** By primary dimension and node. */
    final double[][] primary;

    /** Σ ln base weight of every node of the product grid. */
    final double[] logBase;

    final double[] points;
    final double[] logBaseOfPoint;

    Grid(NodeRule rule, int dimensions) {
        int n = rule.size();
        double count = Math.pow(n, dimensions);
        if (count > MOST_NODES) {
            throw new IllegalArgumentException(
                    "The grid has %d nodes on each of %d dimensions, %.0f together: more than can be integrated.\nMaybe fewer nodes, or a bifactor or two-tier plan, whose specific dimensions cost little."
                            .formatted(n, dimensions, count));
        }
        primaryNodes = (int) count;
        stride = (primaryNodes + 3) / 4 * 4;
        points = new double[n];
        logBaseOfPoint = new double[n];
        for (int i = 0; i < n; i++) {
            points[i] = rule.points().get(i);
            logBaseOfPoint[i] = StrictMath.log(rule.baseWeights().get(i));
        }
        primary = new double[dimensions][stride];
        logBase = new double[primaryNodes];
        for (int q = 0; q < primaryNodes; q++) {
            int rest = q;
            for (int m = 0; m < dimensions; m++) {
                primary[m][q] = points[rest % n];
                logBase[q] += logBaseOfPoint[rest % n];
                rest /= n;
            }
        }
    }

    static boolean fits(NodeRule rule, int dimensions, double most) {
        return Math.pow(rule.size(), dimensions) <= most;
    }
}
