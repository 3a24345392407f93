package org.liangcai.psychometrics.adaptive;

/**
 * First and second derivatives of the log-probability of every category at closely spaced abilities. With them the estimate that each
 * possible answer to each item would lead to is found without going through the answered items again.
 */
final class SlopeTables {

    private static final double SPACING = 1.0 / 32;

    final int nodes;
    final double lower;
    final double step;
    /** [item][category · nodes + node]. */
    final double[][] slope;

    /** [item][category · nodes + node]. */
    final double[][] curvature;

    /** From where to where. */
    record Range(double lower, double upper) {}

    SlopeTables(ItemPool pool, Range range) {
        lower = range.lower();
        nodes = 1 + Math.max(2, (int) Math.ceil((range.upper() - range.lower()) / SPACING));
        step = (range.upper() - range.lower()) / (nodes - 1);
        slope = new double[pool.size()][];
        curvature = new double[pool.size()][];
        for (int item = 0; item < pool.size(); item++) {
            int categories = pool.categoryCount(item);
            slope[item] = new double[categories * nodes];
            curvature[item] = new double[categories * nodes];
            for (int category = 0; category < categories; category++) {
                for (int node = 0; node < nodes; node++) {
                    slope[item][category * nodes + node] = pool.logSlope(item, category, theta(node));
                    curvature[item][category * nodes + node] = pool.logCurvature(item, category, theta(node));
                }
            }
        }
    }

    double theta(int node) {
        return lower + node * step;
    }
}
