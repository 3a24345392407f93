package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.numerics.Chunks;

/** The two-way tables of all pairs of items. A table counts those who answered both. */
final class PairTables {

    /** By first item, second item (the lower number), category of the first · categories of the second + category of the second. */
    private final double[][][] tables;

    private final int[] categories;

    private PairTables(double[][][] tables, int[] categories) {
        this.tables = tables;
        this.categories = categories;
    }

    static PairTables of(NodeTables nodes, PersonRows persons, Chunks.Mode mode) {
        int[] categories = new int[persons.items];
        for (int item = 0; item < categories.length; item++) {
            categories[item] = nodes.categories(item);
        }
        byte[][] columns = new byte[persons.items][persons.rows];
        for (int row = 0; row < persons.rows; row++) {
            for (int item = 0; item < persons.items; item++) {
                columns[item][row] = persons.cells[row * persons.items + item];
            }
        }
        double[][][] tables = new double[persons.items][][];
        Chunks.run(mode, persons.items, first -> {
            double[][] own = new double[first][];
            for (int second = 0; second < first; second++) {
                own[second] =
                        count(columns[first], columns[second], categories[first], categories[second], persons.weights);
            }
            tables[first] = own;
        });
        return new PairTables(tables, categories);
    }

    private static double[] count(byte[] first, byte[] second, int firstSize, int secondSize, double[] weights) {
        int width = secondSize + 1;
        double[] all = new double[(firstSize + 1) * width];
        for (int row = 0; row < first.length; row++) {
            all[first[row] * width + second[row]] += weights[row];
        }
        double[] table = new double[firstSize * secondSize];
        for (int k = 0; k < firstSize; k++) {
            System.arraycopy(all, (k + 1) * width + 1, table, k * secondSize, secondSize);
        }
        return table;
    }

    int items() {
        return categories.length;
    }

    /** The table of a pair, {@code first} above {@code second}. */
    TwoWayTable observed(int first, int second) {
        return new TwoWayTable(categories[first], categories[second], tables[first][second]);
    }

    /** The table that the model expects for as many persons. */
    TwoWayTable expected(NodeTables nodes, int first, int second) {
        double total = observed(first, second).total();
        double[] cells = new double[categories[first] * categories[second]];
        for (int k = 0; k < categories[first]; k++) {
            for (int l = 0; l < categories[second]; l++) {
                double sum = 0;
                for (int q = 0; q < nodes.nodes; q++) {
                    sum += nodes.weights[q] * nodes.probabilities[first][k][q] * nodes.probabilities[second][l][q];
                }
                cells[k * categories[second] + l] = total * sum;
            }
        }
        return new TwoWayTable(categories[first], categories[second], cells);
    }

    /**
     * The statistic of independent items, divided by the number of persons. Taken about their means, the products of two items are
     * uncorrelated with one another and with everything univariate, so that it is a sum over pairs: of squared correlations, or for
     * pairs of categories of Pearson's mean square contingency.
     */
    double baseline(FitMoments moments) {
        double sum = 0;
        for (int first = 0; first < items(); first++) {
            for (int second = 0; second < first; second++) {
                TwoWayTable table = observed(first, second);
                if (moments == FitMoments.M2) {
                    sum += table.contingency();
                } else {
                    double correlation = table.correlation();
                    sum += correlation * correlation;
                }
            }
        }
        return sum;
    }

    int baselineDegrees(FitMoments moments) {
        int degrees = 0;
        for (int first = 0; first < items(); first++) {
            for (int second = 0; second < first; second++) {
                degrees += moments == FitMoments.M2 ? (categories[first] - 1) * (categories[second] - 1) : 1;
            }
        }
        return degrees;
    }

    double rootMeanSquareOfCorrelations(NodeTables nodes) {
        double sum = 0;
        int pairs = 0;
        for (int first = 0; first < items(); first++) {
            for (int second = 0; second < first; second++) {
                double difference = observed(first, second).correlation()
                        - expected(nodes, first, second).correlation();
                sum += difference * difference;
                pairs++;
            }
        }
        return Math.sqrt(sum / pairs);
    }
}
