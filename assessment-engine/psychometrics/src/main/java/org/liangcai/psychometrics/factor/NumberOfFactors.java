package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** How many factors correlations hold. */
public final class NumberOfFactors {

    private NumberOfFactors() {}

    /** What stands on the diagonal when eigenvalues are compared. */
    public enum Diagonal {
        /** Ones: components. */
        ONES,
        /** The communalities of one factor by minimum residuals: factors. */
        ONE_FACTOR_COMMUNALITIES,
        /** Squared multiple correlations: factors (Humphreys and Ilgen 1969). */
        SQUARED_MULTIPLE_CORRELATIONS
    }

    /**
     * What {@link #parallel} found.
     *
     * @param observed the eigenvalues of the data, largest first
     * @param mean the mean eigenvalue of random data at each place
     * @param quantile their quantile at each place
     * @param count how many eigenvalues of the data in turn are above the quantile
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record ParallelAnalysis(double[] observed, double[] mean, double[] quantile, int count) {

        public ParallelAnalysis {
            observed = observed.clone();
            mean = mean.clone();
            quantile = quantile.clone();
        }

        @Override
        public double[] observed() {
            return observed.clone();
        }

        @Override
        public double[] mean() {
            return mean.clone();
        }

        @Override
        public double[] quantile() {
            return quantile.clone();
        }
    }

    /**
     * Compares eigenvalues with those of unrelated normal variables (Horn 1965; Glorfeld 1995 for the quantile).
     *
     * @param replications the number of random data sets, at least 1
     * @param probability of the quantile, between 0 and 1; 0.95 is usual
     * @param seed of the random data; each data set has its own stream, so that the result does not depend on the number of threads
     */
    public static ParallelAnalysis parallel(
            CorrelationMatrix correlations, Diagonal diagonal, int replications, double probability, long seed) {
        int persons = (int) Math.round(correlations.persons());
        int size = correlations.variables().size();
        return compare(correlations, diagonal, replications, probability, seed, random -> {
            double[] cells = new double[persons * size];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = random.nextGaussian();
            }
            return cells;
        });
    }

    /**
     * Compares eigenvalues with those of the same values drawn anew for each variable on its own, with replacement.
     *
     * @param observations without a missing value
     * @throws IllegalArgumentException if a value is missing
     */
    public static ParallelAnalysis parallelByResampling(
            Observations observations, Diagonal diagonal, int replications, double probability, long seed) {
        int persons = observations.personCount();
        int size = observations.variableCount();
        for (int person = 0; person < persons; person++) {
            if (!observations.complete(person)) {
                throw new IllegalArgumentException(
                        "A value of person (%d) is missing: resampling needs complete data.".formatted(person + 1));
            }
        }
        CorrelationMatrix correlations = CorrelationMatrix.pearson(observations, CorrelationMatrix.Missing.LISTWISE);
        return compare(correlations, diagonal, replications, probability, seed, random -> {
            double[] cells = new double[persons * size];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = observations.stored(random.nextInt(persons), k % size);
            }
            return cells;
        });
    }

    @FunctionalInterface
    private interface RandomData {
        double[] draw(RandomGenerator random);
    }

    private static ParallelAnalysis compare(
            CorrelationMatrix correlations,
            Diagonal diagonal,
            int replications,
            double probability,
            long seed,
            RandomData data) {
        if (replications < 1 || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "There must be at least one replication (%d), and the probability (%s) must be between 0 and 1."
                            .formatted(replications, probability));
        }
        int size = correlations.variables().size();
        double[] observed = eigenvalues(correlations.values(), diagonal);
        double[][] simulated = new double[replications][];
        Chunks.run(Chunks.Mode.PARALLEL, replications, replication -> {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(seed + 0x9E3779B97F4A7C15L * (replication + 1));
            simulated[replication] = eigenvalues(correlate(data.draw(random), size), diagonal);
        });
        double[] mean = new double[size];
        double[] quantile = new double[size];
        for (int k = 0; k < size; k++) {
            int place = k;
            double[] values = Arrays.stream(simulated)
                    .mapToDouble(row -> row[place])
                    .sorted()
                    .toArray();
            mean[k] = Arrays.stream(values).sum() / replications;
            quantile[k] = quantile(values, probability);
        }
        int count = 0;
        while (count < size && observed[count] > quantile[count]) {
            count++;
        }
        return new ParallelAnalysis(observed, mean, quantile, count);
    }

    /** Linear between order statistics (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static Matrix correlate(double[] cells, int size) {
        int persons = cells.length / size;
        double[] sums = new double[size];
        double[] cross = new double[size * size];
        for (int person = 0; person < persons; person++) {
            for (int i = 0; i < size; i++) {
                double x = cells[person * size + i];
                sums[i] += x;
                for (int j = 0; j <= i; j++) {
                    cross[i * size + j] += x * cells[person * size + j];
                }
            }
        }
        return Matrix.of(size, size, (row, column) -> {
            int i = Math.max(row, column);
            int j = Math.min(row, column);
            double covariance = cross[i * size + j] - sums[i] * sums[j] / persons;
            double varianceI = cross[i * size + i] - sums[i] * sums[i] / persons;
            double varianceJ = cross[j * size + j] - sums[j] * sums[j] / persons;
            return i == j ? 1 : covariance / Math.sqrt(varianceI * varianceJ);
        });
    }

    private static double[] eigenvalues(Matrix correlations, Diagonal diagonal) {
        double[] communalities = switch (diagonal) {
            case ONES -> {
                double[] ones = new double[correlations.rows()];
                Arrays.fill(ones, 1);
                yield ones;
            }
            case ONE_FACTOR_COMMUNALITIES ->
                FactorExtraction.MINIMUM_RESIDUAL.extract(correlations, 1).communalities();
            case SQUARED_MULTIPLE_CORRELATIONS -> {
                Correlations.requirePositiveDefinite(correlations);
                double[] inverse = Matrix.rowByRow(
                                correlations.rows(),
                                correlations.rows(),
                                correlations.cholesky().orElseThrow().inverse())
                        .diagonal();
                yield Arrays.stream(inverse).map(value -> 1 - 1 / value).toArray();
            }
        };
        return SymmetricEigen.of(Matrix.of(
                        correlations.rows(),
                        correlations.rows(),
                        (i, j) -> i == j ? communalities[i] : correlations.at(i, j)))
                .values();
    }

    /**
     * Velicer's (1976) minimum average partial: the mean squared partial correlation after 1, 2, … principal components are taken out.
     *
     * @param most the most components taken out, from 1 to p − 1
     */
    public static double[] averagePartials(CorrelationMatrix correlations, int most) {
        return averages(correlations, most, 2);
    }

    /** The same with fourth powers (Velicer, Eaton and Fava 2000). */
    public static double[] averageFourthPowerPartials(CorrelationMatrix correlations, int most) {
        return averages(correlations, most, 4);
    }

    private static double[] averages(CorrelationMatrix correlations, int most, int power) {
        int size = correlations.variables().size();
        if (most < 1 || most >= size) {
            throw new IllegalArgumentException(
                    "The number of components (%d) must be from 1 to %d.".formatted(most, size - 1));
        }
        SymmetricEigen eigen = SymmetricEigen.of(correlations.values());
        double[] averages = new double[most];
        for (int taken = 1; taken <= most; taken++) {
            Matrix loadings = PrincipalComponents.loadings(eigen, taken);
            averages[taken - 1] = average(correlations.values().minus(loadings.times(loadings.transpose())), power);
        }
        return averages;
    }

    private static double average(Matrix partialCovariances, int power) {
        int size = partialCovariances.rows();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double partial = partialCovariances.at(i, j)
                        / Math.sqrt(partialCovariances.at(i, i) * partialCovariances.at(j, j));
                sum += 2 * Math.pow(partial, power);
            }
        }
        return sum / (size * (size - 1.0));
    }
}
