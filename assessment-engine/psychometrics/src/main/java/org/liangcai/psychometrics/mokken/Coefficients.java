package org.liangcai.psychometrics.mokken;

/**
 * Hᵢⱼ, Hᵢ and H without standard errors.
 *
 * @param pairs with 1 in the diagonal
 */
@SuppressWarnings("ArrayRecordComponent")
record Coefficients(double[][] pairs, double[] items, double scale) {

    static Coefficients of(ScoreTable table) {
        return of(table.covariances(), table.largestCovariances());
    }

    private static Coefficients of(double[][] covariances, double[][] largest) {
        int count = covariances.length;
        double[][] pairs = new double[count][count];
        double[] items = new double[count];
        double above = 0;
        double below = 0;
        for (int i = 0; i < count; i++) {
            double itemAbove = 0;
            double itemBelow = 0;
            for (int j = 0; j < count; j++) {
                pairs[i][j] = i == j ? 1 : covariances[i][j] / largest[i][j];
                if (i != j) {
                    itemAbove += covariances[i][j];
                    itemBelow += largest[i][j];
                }
            }
            items[i] = itemAbove / itemBelow;
            above += itemAbove;
            below += itemBelow;
        }
        return new Coefficients(pairs, items, above / below);
    }

    /** The coefficients of some of the items; a part of two matrices that were computed once. */
    static Coefficients of(double[][] covariances, double[][] largest, int... places) {
        double[][] some = new double[places.length][places.length];
        double[][] someLargest = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                some[i][j] = covariances[places[i]][places[j]];
                someLargest[i][j] = largest[places[i]][places[j]];
            }
        }
        return of(some, someLargest);
    }
}
