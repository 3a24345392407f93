package org.liangcai.psychometrics.mokken;

import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Tests of scalability coefficients, each asymptotically standard normal at the value it is tested against. Immutable.
 */
public final class ZValues {

    private final double[][] pairs;
    private final double[] items;
    private final double scale;

    private ZValues(double[][] pairs, double[] items, double scale) {
        this.pairs = pairs;
        this.items = items;
        this.scale = scale;
    }

    /**
     * Tests whether coefficients are larger than a value.
     *
     * @param against the value; other than 0 only with standard errors
     * @throws IllegalArgumentException if {@code against} is not 0 for {@link ZStatistic#COVARIANCE}, a response is missing or an item
     *     has no variance
     */
    public static ZValues of(ResponseMatrix responses, ZStatistic statistic, double against) {
        return of(ScoreTable.of(responses), statistic, against);
    }

    static ZValues of(ScoreTable table, ZStatistic statistic, double against) {
        if (statistic == ZStatistic.COVARIANCE) {
            if (against != 0) {
                throw new IllegalArgumentException(
                        "The value to test against (%s) must be 0 for the covariance statistic.\nMaybe the Wald statistic."
                                .formatted(against));
            }
            return ofCovariances(table.covariances(), table.personCount());
        }
        Scalability scalability = Scalability.of(table);
        int count = table.itemCount();
        double[][] pairs = new double[count][count];
        double[] items = new double[count];
        for (int i = 0; i < count; i++) {
            items[i] = z(scalability.item(i), scalability.itemStandardError(i), statistic, against);
            for (int j = 0; j < count; j++) {
                pairs[i][j] =
                        i == j ? 0 : z(scalability.pair(i, j), scalability.pairStandardError(i, j), statistic, against);
            }
        }
        return new ZValues(pairs, items, z(scalability.scale(), scalability.scaleStandardError(), statistic, against));
    }

    private static double z(double coefficient, double error, ZStatistic statistic, double against) {
        return statistic == ZStatistic.WALD
                ? (coefficient - against) / error
                : (Math.log1p(-against) - Math.log1p(-coefficient)) * (1 - coefficient) / error;
    }

    private static ZValues ofCovariances(double[][] covariances, int persons) {
        int count = covariances.length;
        double root = Math.sqrt(persons - 1.0);
        double[][] pairs = new double[count][count];
        double[] items = new double[count];
        double above = 0;
        double below = 0;
        for (int i = 0; i < count; i++) {
            double itemAbove = 0;
            double itemBelow = 0;
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    double product = covariances[i][i] * covariances[j][j];
                    pairs[i][j] = covariances[i][j] * root / Math.sqrt(product);
                    itemAbove += covariances[i][j];
                    itemBelow += product;
                }
            }
            items[i] = itemAbove * root / Math.sqrt(itemBelow);
            above += itemAbove / 2;
            below += itemBelow / 2;
        }
        return new ZValues(pairs, items, above * root / Math.sqrt(below));
    }

    /** The test of Hᵢⱼ of two items, 0 for an item with itself. */
    public double pair(int item, int other) {
        return pairs[item][other];
    }

    /** The test of Hᵢ. */
    public double item(int item) {
        return items[item];
    }

    /** The test of H. */
    public double scale() {
        return scale;
    }
}
