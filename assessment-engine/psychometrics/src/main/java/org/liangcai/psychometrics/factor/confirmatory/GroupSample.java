package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** The persons of one group by which of their values are there. */
final class GroupSample {

    private static final int MOST_ITERATIONS = 10_000;

    private final Observations data;
    private final List<Pattern> patterns;
    private final int persons;

    private GroupSample(Observations data, List<Pattern> patterns, int persons) {
        this.data = data;
        this.patterns = patterns;
        this.persons = persons;
    }

    /**
     * Persons who have the same values.
     *
     * @param observed the numbers of the variables that are there
     * @param persons the numbers of the persons
     * @param mean of each variable that is there
     * @param covariance with divisor n, row by row
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Pattern(int[] observed, int[] persons, double[] mean, double[] covariance) {

        int size() {
            return observed.length;
        }

        double count() {
            return persons.length;
        }
    }

    /** Groups persons by what is there; those without any value are left out. */
    static GroupSample of(Observations data) {
        Map<BitSet, List<Integer>> byPattern = new LinkedHashMap<>();
        int persons = 0;
        for (int person = 0; person < data.personCount(); person++) {
            BitSet there = new BitSet();
            for (int variable = 0; variable < data.variableCount(); variable++) {
                there.set(variable, !Double.isNaN(data.stored(person, variable)));
            }
            if (!there.isEmpty()) {
                byPattern.computeIfAbsent(there, key -> new ArrayList<>()).add(person);
                persons++;
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        byPattern.forEach((there, members) -> patterns.add(pattern(
                data,
                there.stream().toArray(),
                members.stream().mapToInt(Integer::intValue).toArray())));
        return new GroupSample(data, List.copyOf(patterns), persons);
    }

    private static Pattern pattern(Observations data, int[] observed, int[] persons) {
        int size = observed.length;
        double[] mean = new double[size];
        for (int person : persons) {
            for (int i = 0; i < size; i++) {
                mean[i] += data.stored(person, observed[i]) / persons.length;
            }
        }
        double[] covariance = new double[size * size];
        for (int person : persons) {
            for (int i = 0; i < size; i++) {
                double x = data.stored(person, observed[i]) - mean[i];
                for (int j = 0; j <= i; j++) {
                    covariance[i * size + j] += x * (data.stored(person, observed[j]) - mean[j]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i * size + j] /= persons.length;
                covariance[j * size + i] = covariance[i * size + j];
            }
        }
        return new Pattern(observed, persons, mean, covariance);
    }

    Observations data() {
        return data;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    int persons() {
        return persons;
    }

    int variables() {
        return data.variableCount();
    }

    boolean complete() {
        return patterns.size() == 1 && patterns.getFirst().size() == variables();
    }

    /**
     * Means and covariances (divisor n), by maximum likelihood where values are missing.
     *
     * @param mean of each variable
     * @param covariance of each pair
     * @param converged whether the iteration came to rest
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Moments(double[] mean, Matrix covariance, boolean converged) {}

    /** The moments; with missing values by the EM algorithm (Dempster, Laird and Rubin 1977). */
    Moments moments() {
        int p = variables();
        if (complete()) {
            Pattern only = patterns.getFirst();
            return new Moments(only.mean(), Matrix.rowByRow(p, p, only.covariance()), true);
        }
        double[] mean = new double[p];
        double[] variance = new double[p];
        double[] count = new double[p];
        univariate(mean, variance, count);
        Matrix covariance = Matrix.diagonal(variance);
        boolean converged = false;
        for (int iteration = 0; iteration < MOST_ITERATIONS && !converged; iteration++) {
            Moments next = emStep(mean, covariance);
            double change = 0;
            for (int i = 0; i < p; i++) {
                change = Math.max(change, Math.abs(next.mean()[i] - mean[i]) / Math.sqrt(variance[i]));
                for (int j = 0; j <= i; j++) {
                    change = Math.max(
                            change,
                            Math.abs(next.covariance().at(i, j) - covariance.at(i, j))
                                    / Math.sqrt(variance[i] * variance[j]));
                }
            }
            mean = next.mean();
            covariance = next.covariance();
            converged = change < 1e-10;
        }
        return new Moments(mean, covariance, converged);
    }

    /** The mean and the variance (divisor n) of the values of each variable that are there. */
    void univariate(double[] mean, double[] variance, double[] count) {
        for (int variable = 0; variable < variables(); variable++) {
            double squares = 0;
            for (int person = 0; person < data.personCount(); person++) {
                double value = data.stored(person, variable);
                if (!Double.isNaN(value)) {
                    count[variable]++;
                    double difference = value - mean[variable];
                    mean[variable] += difference / count[variable];
                    squares += difference * (value - mean[variable]);
                }
            }
            variance[variable] = squares / count[variable];
        }
    }

    private Moments emStep(double[] mean, Matrix covariance) {
        int p = variables();
        double[] sum = new double[p];
        double[] cross = new double[p * p];
        for (Pattern pattern : patterns) {
            addExpected(pattern, mean, covariance, sum, cross);
        }
        double[] next = Arrays.stream(sum).map(value -> value / persons).toArray();
        return new Moments(next, Matrix.of(p, p, (i, j) -> cross[i * p + j] / persons - next[i] * next[j]), true);
    }

    /** Adds the expected sums and cross products of one pattern, given what is there. */
    private void addExpected(Pattern pattern, double[] mean, Matrix covariance, double[] sum, double[] cross) {
        int p = variables();
        int k = pattern.size();
        int[] there = pattern.observed();
        int[] missing = IntStream.range(0, p)
                .filter(variable -> Arrays.binarySearch(there, variable) < 0)
                .toArray();
        Cholesky factor = covariance
                .select(there, there)
                .cholesky()
                .orElseThrow(() -> new ArithmeticException(
                        "The covariances of the variables that are there together are not positive definite."));
        Matrix inverse = Matrix.rowByRow(k, k, factor.inverse());
        Matrix slopes = covariance.select(missing, there).times(inverse);
        Matrix rest = covariance.select(missing, missing).minus(slopes.times(covariance.select(there, missing)));
        double[] completed = mean.clone();
        double[] difference = new double[k];
        for (int i = 0; i < k; i++) {
            difference[i] = pattern.mean()[i] - mean[there[i]];
            completed[there[i]] = pattern.mean()[i];
        }
        double[] filled = slopes.times(difference);
        for (int i = 0; i < missing.length; i++) {
            completed[missing[i]] += filled[i];
        }
        Matrix within = Matrix.rowByRow(k, k, pattern.covariance());
        Matrix spread = Matrix.of(p, k, (row, column) -> {
            int place = Arrays.binarySearch(there, row);
            return place >= 0 ? (place == column ? 1 : 0) : slopes.at(Arrays.binarySearch(missing, row), column);
        });
        Matrix carried = spread.times(within).times(spread.transpose());
        double n = pattern.count();
        for (int i = 0; i < p; i++) {
            sum[i] += n * completed[i];
            for (int j = 0; j < p; j++) {
                cross[i * p + j] += n * (carried.at(i, j) + completed[i] * completed[j]);
            }
        }
        for (int i = 0; i < missing.length; i++) {
            for (int j = 0; j < missing.length; j++) {
                cross[missing[i] * p + missing[j]] += n * rest.at(i, j);
            }
        }
    }
}
