package org.liangcai.psychometrics.mokken;

/**
 * Guttman errors of pairs of items, observed and expected of unrelated items, with the share of every person in the change of the
 * coefficients: whose squares add up to the variance of a coefficient (delta method for multinomial frequencies; Kuijpers, Van der Ark
 * and Croon 2013).
 */
final class GuttmanErrors {

    private final ScoreTable table;
    private final int count;
    private final double[][] observed;
    private final double[][] expected;
    private final double[][] pairErrors;
    private final double[] itemErrors;
    private double scaleError;

    GuttmanErrors(ScoreTable table) {
        this.table = table;
        count = table.itemCount();
        observed = new double[count][count];
        expected = new double[count][count];
        pairErrors = new double[count][count];
        itemErrors = new double[count];
        double[][][][] weights = new double[count][count][][];
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                weights[i][j] = weights(frequencies(i), frequencies(j));
                addExpected(i, j, weights[i][j]);
            }
        }
        accumulate(weights);
    }

    private double[] frequencies(int item) {
        double[] frequencies = new double[table.highest() + 1];
        for (int score : table.scores(item)) {
            frequencies[score]++;
        }
        return frequencies;
    }

    private void addExpected(int i, int j, double[][] weights) {
        double[] first = frequencies(i);
        double[] second = frequencies(j);
        double sum = 0;
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                sum += weights[a][b] * first[a] * second[b];
            }
        }
        expected[i][j] = sum / table.personCount();
        expected[j][i] = expected[i][j];
        for (int person = 0; person < table.personCount(); person++) {
            observed[i][j] += weights[table.score(i, person)][table.score(j, person)];
        }
        observed[j][i] = observed[i][j];
    }

    /** Goes through the persons and adds the squares of their shares in each coefficient. */
    private void accumulate(double[][][][] weights) {
        int persons = table.personCount();
        double[][][] rowSums = new double[count][count][];
        double[][][] columnSums = new double[count][count][];
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                rowSums[i][j] = weighted(weights[i][j], frequencies(j), false);
                columnSums[i][j] = weighted(weights[i][j], frequencies(i), true);
            }
        }
        double[] itemObserved = sums(observed);
        double[] itemExpected = sums(expected);
        double allObserved = total(itemObserved) / 2;
        double allExpected = total(itemExpected) / 2;
        for (int person = 0; person < persons; person++) {
            double[] itemChange = new double[count];
            double[] itemExpectedChange = new double[count];
            double change = 0;
            double expectedChange = 0;
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    int a = table.score(i, person);
                    int b = table.score(j, person);
                    double error = weights[i][j][a][b];
                    double expectation = (rowSums[i][j][a] + columnSums[i][j][b] - expected[i][j]) / persons;
                    double share = share(error, expectation, observed[i][j], expected[i][j]);
                    pairErrors[i][j] += share * share;
                    itemChange[i] += error;
                    itemChange[j] += error;
                    itemExpectedChange[i] += expectation;
                    itemExpectedChange[j] += expectation;
                    change += error;
                    expectedChange += expectation;
                }
            }
            for (int i = 0; i < count; i++) {
                double share = share(itemChange[i], itemExpectedChange[i], itemObserved[i], itemExpected[i]);
                itemErrors[i] += share * share;
            }
            double share = share(change, expectedChange, allObserved, allExpected);
            scaleError += share * share;
        }
        takeRoots();
    }

    private void takeRoots() {
        for (int i = 0; i < count; i++) {
            itemErrors[i] = Math.sqrt(itemErrors[i]);
            for (int j = i + 1; j < count; j++) {
                pairErrors[i][j] = Math.sqrt(pairErrors[i][j]);
                pairErrors[j][i] = pairErrors[i][j];
            }
        }
        scaleError = Math.sqrt(scaleError);
    }

    /** The change of 1 − F/E when F and E change. */
    private static double share(double error, double expectation, double observed, double expected) {
        return -error / expected + observed * expectation / (expected * expected);
    }

    private static double[] weighted(double[][] weights, double[] frequencies, boolean columns) {
        double[] sums = new double[frequencies.length];
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b < sums.length; b++) {
                sums[a] += (columns ? weights[b][a] : weights[a][b]) * frequencies[b];
            }
        }
        return sums;
    }

    private static double[] sums(double[][] matrix) {
        double[] sums = new double[matrix.length];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = total(matrix[row]);
        }
        return sums;
    }

    private static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    /**
     * How many Guttman errors a pair of categories is: pairs of steps of which the harder was taken and the easier not. Steps that
     * equally many persons took come in every possible order, each step of an item after the lower ones; the mean over the orders
     * counts.
     */
    static double[][] weights(double[] first, double[] second) {
        double[] firstSteps = steps(first);
        double[] secondSteps = steps(second);
        double[][] weights = new double[first.length][second.length];
        for (int g = 1; g < first.length; g++) {
            for (int h = 1; h < second.length; h++) {
                double easier = probabilityEasier(firstSteps, secondSteps, g, h);
                for (int a = 0; a < first.length; a++) {
                    for (int b = 0; b < second.length; b++) {
                        if (a < g && b >= h) {
                            weights[a][b] += easier;
                        } else if (a >= g && b < h) {
                            weights[a][b] += 1 - easier;
                        }
                    }
                }
            }
        }
        return weights;
    }

    /** How many persons took each step; the entry of step 0 is not used. */
    private static double[] steps(double[] frequencies) {
        double[] steps = new double[frequencies.length];
        double sum = 0;
        for (int step = frequencies.length - 1; step > 0; step--) {
            sum += frequencies[step];
            steps[step] = sum;
        }
        return steps;
    }

    private static double probabilityEasier(double[] first, double[] second, int g, int h) {
        if (first[g] != second[h]) {
            return first[g] > second[h] ? 1 : 0;
        }
        int firstTied = 0;
        int secondTied = 0;
        int firstPlace = 0;
        int secondPlace = 0;
        for (int step = 1; step < first.length; step++) {
            if (first[step] == first[g]) {
                firstTied++;
                firstPlace += step <= g ? 1 : 0;
            }
            if (second[step] == first[g]) {
                secondTied++;
                secondPlace += step <= h ? 1 : 0;
            }
        }
        double favourable = 0;
        for (int k = 0; k < secondPlace; k++) {
            favourable +=
                    choose(firstPlace - 1 + k, k) * choose(firstTied - firstPlace + secondTied - k, secondTied - k);
        }
        return favourable / choose(firstTied + secondTied, firstTied);
    }

    private static double choose(int of, int some) {
        double result = 1;
        for (int k = 1; k <= some; k++) {
            result = result * (of - some + k) / k;
        }
        return result;
    }

    double[][] pairStandardErrors() {
        return pairErrors;
    }

    double[] itemStandardErrors() {
        return itemErrors;
    }

    double scaleStandardError() {
        return scaleError;
    }
}
