package org.liangcai.psychometrics.fit;

import java.util.Arrays;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/** The abilities at which residuals are taken: expected a posteriori from the test's own prior and nodes. */
public final class PosteriorMeans {

    private static final int PERSONS_AT_ONCE = 256;

    private PosteriorMeans() {}

    /**
     * The posterior mean of every person of the data; the prior's mean for persons without responses, and NaN for those of other
     * groups.
     */
    public static double[] of(FittedTest test, ResponseMatrix data) {
        return of(new NodeTables(test), PersonRows.all(test, data), data.personCount());
    }

    static double[] of(NodeTables tables, PersonRows persons, int count) {
        double[][][] logs = new double[persons.items][][];
        for (int item = 0; item < logs.length; item++) {
            logs[item] = new double[tables.categories(item)][tables.nodes];
            for (int k = 0; k < logs[item].length; k++) {
                for (int q = 0; q < tables.nodes; q++) {
                    logs[item][k][q] = Math.log(tables.probabilities[item][k][q]);
                }
            }
        }
        double[] means = new double[count];
        Arrays.fill(means, Double.NaN);
        int chunks = (persons.rows + PERSONS_AT_ONCE - 1) / PERSONS_AT_ONCE;
        Chunks.run(Chunks.Mode.PARALLEL, chunks, chunk -> {
            double[] posterior = new double[tables.nodes];
            int last = Math.min(persons.rows, (chunk + 1) * PERSONS_AT_ONCE);
            for (int row = chunk * PERSONS_AT_ONCE; row < last; row++) {
                means[persons.person[row]] = mean(tables, logs, persons, row, posterior);
            }
        });
        return means;
    }

    private static double mean(NodeTables tables, double[][][] logs, PersonRows persons, int row, double[] posterior) {
        Arrays.fill(posterior, 0);
        for (int item = 0; item < persons.items; item++) {
            int stored = persons.cells[row * persons.items + item];
            if (stored > 0) {
                double[] log = logs[item][stored - 1];
                for (int q = 0; q < posterior.length; q++) {
                    posterior[q] += log[q];
                }
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            largest = Math.max(largest, value);
        }
        double total = 0;
        double mean = 0;
        for (int q = 0; q < posterior.length; q++) {
            double weight = tables.weights[q] * Math.exp(posterior[q] - largest);
            total += weight;
            mean += weight * tables.theta[q];
        }
        return mean / total;
    }
}
