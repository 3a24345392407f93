package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/**
 * The log-likelihood of normal variables over the values that are there (Arbuckle 1996); with complete data the usual one. Where means
 * are not part of the model, those of the sample are taken.
 */
final class NormalLikelihood implements Objective {

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final ParameterTable table;
    private final List<GroupSample> groups;
    private final List<ImpliedMoments.Layout> layouts = new ArrayList<>();

    NormalLikelihood(ParameterTable table, List<GroupSample> groups) {
        this.table = table;
        this.groups = groups;
        for (int group = 0; group < groups.size(); group++) {
            layouts.add(new ImpliedMoments.Layout(table, group));
        }
    }

    @Override
    public int size() {
        return table.freeCount();
    }

    ParameterTable table() {
        return table;
    }

    Optional<ImpliedMoments> implied(int group, double[] free) {
        return layouts.get(group).at(free);
    }

    private ImpliedMoments required(int group, double[] free) {
        return implied(group, free)
                .orElseThrow(() -> new ArithmeticException("The model has no implied moments here."));
    }

    @Override
    public Optional<Double> value(double[] free) {
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            Optional<ImpliedMoments> implied = implied(group, free);
            if (implied.isEmpty()) {
                return Optional.empty();
            }
            for (GroupSample.Pattern pattern : groups.get(group).patterns()) {
                Optional<Cholesky> factor = Cholesky.of(covariance(implied.get(), pattern), pattern.size());
                if (factor.isEmpty()) {
                    return Optional.empty();
                }
                sum += value(implied.get(), pattern, factor.get());
            }
        }
        return Double.isFinite(sum) ? Optional.of(sum) : Optional.empty();
    }

    private double value(ImpliedMoments implied, GroupSample.Pattern pattern, Cholesky factor) {
        double[] inverse = factor.inverse();
        double[] d = difference(implied, pattern);
        int k = pattern.size();
        double quadratic = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                quadratic += inverse[i * k + j] * (pattern.covariance()[i * k + j] + d[i] * d[j]);
            }
        }
        return -pattern.count() / 2 * (k * LOG_TWO_PI + factor.logDeterminant() + quadratic);
    }

    private static double[] covariance(ImpliedMoments implied, GroupSample.Pattern pattern) {
        int k = pattern.size();
        int[] there = pattern.observed();
        double[] cells = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                cells[i * k + j] = implied.covariance(there[i], there[j]);
            }
        }
        return cells;
    }

    private double[] difference(ImpliedMoments implied, GroupSample.Pattern pattern) {
        double[] difference = new double[pattern.size()];
        for (int i = 0; i < difference.length && table.means(); i++) {
            difference[i] = pattern.mean()[i] - implied.mean(pattern.observed()[i]);
        }
        return difference;
    }

    /** The derivatives of one group's implied covariances and means by the free parameters; empty where there are none. */
    record Derivatives(double[][] byCovariance, double[][] byMean) {

        static Derivatives of(ImpliedMoments implied, int size) {
            double[][] byCovariance = new double[size][0];
            double[][] byMean = new double[size][0];
            implied.addDerivatives(byCovariance, byMean);
            return new Derivatives(byCovariance, byMean);
        }

        boolean has(int free) {
            return byCovariance[free].length > 0;
        }
    }

    @Override
    public double[] gradient(double[] free) {
        double[] gradient = new double[size()];
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = required(group, free);
            int p = implied.observed();
            double[] byCovariance = new double[p * p];
            double[] byMean = new double[p];
            for (GroupSample.Pattern pattern : groups.get(group).patterns()) {
                addSlopes(implied, pattern, byCovariance, byMean);
            }
            Derivatives derivatives = Derivatives.of(implied, size());
            for (int k = 0; k < gradient.length; k++) {
                if (derivatives.has(k)) {
                    gradient[k] += dot(byCovariance, derivatives.byCovariance()[k]);
                    gradient[k] += table.means() ? dot(byMean, derivatives.byMean()[k]) : 0;
                }
            }
        }
        return gradient;
    }

    private void addSlopes(
            ImpliedMoments implied, GroupSample.Pattern pattern, double[] byCovariance, double[] byMean) {
        int k = pattern.size();
        int p = implied.observed();
        int[] there = pattern.observed();
        Matrix inverse = inverse(implied, pattern);
        double[] d = difference(implied, pattern);
        double[] z = inverse.times(d);
        Matrix weighted =
                inverse.times(Matrix.rowByRow(k, k, pattern.covariance())).times(inverse);
        double n = pattern.count();
        for (int i = 0; i < k; i++) {
            byMean[there[i]] += n * z[i];
            for (int j = 0; j < k; j++) {
                byCovariance[there[i] * p + there[j]] += n / 2 * (weighted.at(i, j) + z[i] * z[j] - inverse.at(i, j));
            }
        }
    }

    private static Matrix inverse(ImpliedMoments implied, GroupSample.Pattern pattern) {
        int k = pattern.size();
        return Matrix.rowByRow(
                k,
                k,
                Cholesky.of(covariance(implied, pattern), k)
                        .orElseThrow(
                                () -> new ArithmeticException("The implied covariances are not positive definite."))
                        .inverse());
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Override
    public Matrix information(double[] free) {
        int size = size();
        double[] information = new double[size * size];
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = required(group, free);
            Derivatives derivatives = Derivatives.of(implied, size);
            if (groups.get(group).complete()) {
                GroupSample.Pattern pattern = groups.get(group).patterns().getFirst();
                addProducts(whitened(implied, derivatives, pattern), pattern.count(), information);
            } else {
                addWeighted(derivatives, weights(group, implied, false), information);
            }
        }
        return Matrix.of(size, size, (k, l) -> information[Math.max(k, l) * size + Math.min(k, l)]);
    }

    private static void addProducts(double[][] whitened, double persons, double[] information) {
        int size = whitened.length;
        for (int k = 0; k < size; k++) {
            for (int l = 0; l <= k && whitened[k].length > 0; l++) {
                if (whitened[l].length > 0) {
                    information[k * size + l] += persons * dot(whitened[k], whitened[l]);
                }
            }
        }
    }

    /**
     * The second derivatives in two parts: those through the first derivatives of the moments, and, by central differences with the
     * slopes held, those through the second derivatives of the moments.
     */
    @Override
    public Matrix observedInformation(double[] free) {
        int size = size();
        double[] information = new double[size * size];
        List<double[]> byCovariance = new ArrayList<>();
        List<double[]> byMean = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = required(group, free);
            addWeighted(Derivatives.of(implied, size), weights(group, implied, true), information);
            int p = implied.observed();
            byCovariance.add(new double[p * p]);
            byMean.add(new double[p]);
            for (GroupSample.Pattern pattern : groups.get(group).patterns()) {
                addSlopes(implied, pattern, byCovariance.getLast(), byMean.getLast());
            }
        }
        double[][] curved = new double[size][];
        for (int k = 0; k < size; k++) {
            double h = 1e-5 * Math.max(1, Math.abs(free[k]));
            double[] up = free.clone();
            double[] down = free.clone();
            up[k] += h;
            down[k] -= h;
            double[] above = projected(up, byCovariance, byMean);
            double[] below = projected(down, byCovariance, byMean);
            curved[k] = new double[size];
            for (int l = 0; l < size; l++) {
                curved[k][l] = (above[l] - below[l]) / (up[k] - down[k]);
            }
        }
        return Matrix.of(
                size,
                size,
                (k, l) -> information[Math.max(k, l) * size + Math.min(k, l)] - (curved[k][l] + curved[l][k]) / 2);
    }

    /** The observed information where it is positive definite, otherwise the expected. */
    @Override
    public Matrix curvature(double[] free) {
        Matrix observed = observedInformation(free);
        return observed.cholesky().isPresent() ? observed : information(free);
    }

    /** The slopes by covariances and means, held, times the derivatives of these. */
    private double[] projected(double[] free, List<double[]> byCovariance, List<double[]> byMean) {
        double[] projected = new double[size()];
        for (int group = 0; group < groups.size(); group++) {
            Derivatives derivatives = Derivatives.of(required(group, free), size());
            for (int k = 0; k < projected.length; k++) {
                if (derivatives.has(k)) {
                    projected[k] += dot(byCovariance.get(group), derivatives.byCovariance()[k]);
                    projected[k] +=
                            table.means() ? dot(byMean.get(group), derivatives.byMean()[k]) : 0;
                }
            }
        }
        return projected;
    }

    /** The weights of covariances (one triangle, row by row) and means in the information, over all patterns of a group. */
    private Matrix weights(int group, ImpliedMoments implied, boolean observed) {
        int p = implied.observed();
        int pairs = p * (p + 1) / 2;
        int width = pairs + (table.means() ? p : 0);
        double[] cells = new double[width * width];
        for (GroupSample.Pattern pattern : groups.get(group).patterns()) {
            int k = pattern.size();
            Matrix inverse = inverse(implied, pattern);
            double[] z = inverse.times(difference(implied, pattern));
            double[] v = inverse.toFlatArray();
            double[] a = v;
            if (observed) {
                a = inverse.times(Matrix.rowByRow(k, k, pattern.covariance()))
                        .times(inverse)
                        .toFlatArray();
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        a[i * k + j] = 2 * (a[i * k + j] + z[i] * z[j]) - v[i * k + j];
                    }
                }
            }
            addPairs(pattern, v, a, cells, width);
            if (table.means()) {
                addMeans(pattern, v, observed ? z : new double[k], cells, width, pairs);
            }
        }
        return Matrix.of(width, width, (i, j) -> cells[Math.max(i, j) * width + Math.min(i, j)]);
    }

    /** n/2 times the symmetric product of two matrices, for pairs of covariances. */
    private static void addPairs(GroupSample.Pattern pattern, double[] v, double[] a, double[] cells, int width) {
        int k = pattern.size();
        int[] there = pattern.observed();
        double n = pattern.count() / 8;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                int row = (there[i] * (there[i] + 1) / 2 + there[j]) * width;
                double weight = i == j ? n : 2 * n;
                for (int g = 0; g <= i; g++) {
                    int last = g == i ? j : g;
                    for (int h = 0; h <= last; h++) {
                        double product = v[i * k + g] * a[j * k + h]
                                + v[i * k + h] * a[j * k + g]
                                + a[i * k + g] * v[j * k + h]
                                + a[i * k + h] * v[j * k + g];
                        cells[row + there[g] * (there[g] + 1) / 2 + there[h]] +=
                                (g == h ? weight : 2 * weight) * product;
                    }
                }
            }
        }
    }

    private static void addMeans(
            GroupSample.Pattern pattern, double[] v, double[] z, double[] cells, int width, int pairs) {
        int k = pattern.size();
        int[] there = pattern.observed();
        double n = pattern.count();
        for (int i = 0; i < k; i++) {
            int row = (pairs + there[i]) * width;
            for (int j = 0; j <= i; j++) {
                cells[row + pairs + there[j]] += n * v[i * k + j];
            }
            for (int g = 0; g < k; g++) {
                for (int h = 0; h <= g; h++) {
                    double product = g == h ? v[i * k + g] * z[g] : v[i * k + g] * z[h] + v[i * k + h] * z[g];
                    cells[row + there[g] * (there[g] + 1) / 2 + there[h]] += n * product;
                }
            }
        }
    }

    private void addWeighted(Derivatives derivatives, Matrix weights, double[] information) {
        int size = size();
        int width = weights.rows();
        double[][] stacked = new double[size][0];
        double[][] weighted = new double[size][0];
        for (int k = 0; k < size; k++) {
            if (derivatives.has(k)) {
                stacked[k] = stacked(derivatives, k, width);
                weighted[k] = weights.times(stacked[k]);
            }
        }
        for (int k = 0; k < size; k++) {
            for (int l = 0; l <= k && stacked[k].length > 0; l++) {
                if (stacked[l].length > 0) {
                    information[k * size + l] += dot(weighted[k], stacked[l]);
                }
            }
        }
    }

    /** One triangle of the derivatives of covariances, then those of means. */
    private double[] stacked(Derivatives derivatives, int free, int width) {
        double[] stacked = new double[width];
        int p = derivatives.byMean()[free].length;
        int at = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                stacked[at++] = derivatives.byCovariance()[free][i * p + j];
            }
        }
        if (table.means()) {
            System.arraycopy(derivatives.byMean()[free], 0, stacked, at, p);
        }
        return stacked;
    }

    /** The derivatives of one pattern's moments in units in which the expected information of one person is their product. */
    private double[][] whitened(ImpliedMoments implied, Derivatives derivatives, GroupSample.Pattern pattern) {
        Matrix root = inverseRoot(implied, pattern);
        double[][] whitened = new double[size()][0];
        for (int k = 0; k < whitened.length; k++) {
            if (derivatives.has(k)) {
                whitened[k] = whiten(
                        root,
                        pattern.observed(),
                        derivatives.byCovariance()[k],
                        implied.observed(),
                        derivatives.byMean()[k]);
            }
        }
        return whitened;
    }

    private static Matrix inverseRoot(ImpliedMoments implied, GroupSample.Pattern pattern) {
        return SymmetricEigen.of(Matrix.rowByRow(pattern.size(), pattern.size(), covariance(implied, pattern)))
                .map(value -> 1 / Math.sqrt(value));
    }

    /** Covariances (½ on the diagonal, one triangle) and means times the inverse root. */
    private double[] whiten(Matrix root, int[] there, double[] covariance, int p, double[] mean) {
        int k = there.length;
        double[] selected = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                selected[i * k + j] = covariance[there[i] * p + there[j]];
            }
        }
        Matrix inner = root.times(Matrix.rowByRow(k, k, selected)).times(root);
        double[] whitened = new double[k * (k + 1) / 2 + (table.means() ? k : 0)];
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                whitened[at++] = inner.at(i, j);
            }
            whitened[at++] = inner.at(i, i) / Math.sqrt(2);
        }
        if (table.means()) {
            double[] selectedMean = new double[k];
            for (int i = 0; i < k; i++) {
                selectedMean[i] = mean[there[i]];
            }
            System.arraycopy(root.times(selectedMean), 0, whitened, at, k);
        }
        return whitened;
    }

    /** The derivatives of each person's log-likelihood: group after group, pattern after pattern. */
    double[][] scores(double[] free) {
        List<double[]> scores = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = required(group, free);
            Derivatives derivatives = Derivatives.of(implied, size());
            for (GroupSample.Pattern pattern : groups.get(group).patterns()) {
                addScores(groups.get(group), implied, derivatives, pattern, scores);
            }
        }
        return scores.toArray(double[][]::new);
    }

    private void addScores(
            GroupSample sample,
            ImpliedMoments implied,
            Derivatives derivatives,
            GroupSample.Pattern pattern,
            List<double[]> scores) {
        int k = pattern.size();
        int p = implied.observed();
        int[] there = pattern.observed();
        Matrix inverse = inverse(implied, pattern);
        double[] expected = new double[size()];
        for (int l = 0; l < expected.length; l++) {
            for (int i = 0; i < k && derivatives.has(l); i++) {
                for (int j = 0; j < k; j++) {
                    expected[l] += inverse.at(i, j) * derivatives.byCovariance()[l][there[i] * p + there[j]] / 2;
                }
            }
        }
        for (int person : pattern.persons()) {
            double[] d = new double[k];
            for (int i = 0; i < k; i++) {
                d[i] = sample.data().stored(person, there[i])
                        - (table.means() ? implied.mean(there[i]) : pattern.mean()[i]);
            }
            scores.add(score(inverse.times(d), there, p, derivatives, expected));
        }
    }

    private double[] score(double[] z, int[] there, int p, Derivatives derivatives, double[] expected) {
        double[] score = new double[size()];
        for (int l = 0; l < score.length; l++) {
            if (derivatives.has(l)) {
                double[] byCovariance = derivatives.byCovariance()[l];
                double quadratic = 0;
                double linear = 0;
                for (int i = 0; i < z.length; i++) {
                    double inner = 0;
                    int row = there[i] * p;
                    for (int j = 0; j < z.length; j++) {
                        inner += byCovariance[row + there[j]] * z[j];
                    }
                    quadratic += inner * z[i];
                    linear += table.means() ? z[i] * derivatives.byMean()[l][there[i]] : 0;
                }
                score[l] = quadratic / 2 - expected[l] + linear;
            }
        }
        return score;
    }

    /**
     * For complete data: the model's derivatives and each person's deviations from the sample's moments, both in units in which the
     * expected information of one person is the identity, one group's after the other's and scaled by the group's share.
     *
     * @param derivatives one row for each free parameter
     * @param persons one row for each person, divided by the root of the number of persons of the group
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Whitened(double[][] derivatives, double[][] persons) {}

    Whitened whitened(double[] free) {
        int width = 0;
        for (GroupSample group : groups) {
            int p = group.variables();
            width += p * (p + 1) / 2 + (table.means() ? p : 0);
        }
        double[][] derivatives = new double[size()][width];
        List<double[]> persons = new ArrayList<>();
        int offset = 0;
        double total = groups.stream().mapToDouble(GroupSample::persons).sum();
        for (int group = 0; group < groups.size(); group++) {
            GroupSample.Pattern pattern = groups.get(group).patterns().getFirst();
            ImpliedMoments implied = required(group, free);
            double[][] own = whitened(implied, Derivatives.of(implied, size()), pattern);
            double share = Math.sqrt(pattern.count() / total);
            int length = 0;
            for (int k = 0; k < own.length; k++) {
                for (int i = 0; i < own[k].length; i++) {
                    derivatives[k][offset + i] = share * own[k][i];
                }
                length = Math.max(length, own[k].length);
            }
            addDeviations(groups.get(group), pattern, inverseRoot(implied, pattern), width, offset, persons);
            int p = pattern.size();
            offset += p * (p + 1) / 2 + (table.means() ? p : 0);
        }
        return new Whitened(derivatives, persons.toArray(double[][]::new));
    }

    /**
     * For complete data: the sum over persons of the squared length of their deviations from the sample's moments, in the units of
     * {@link #whitened(double[])}, each divided by the number of persons of the group.
     */
    double squaredDeviations(double[] free) {
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            GroupSample.Pattern pattern = groups.get(group).patterns().getFirst();
            int p = pattern.size();
            List<double[]> persons = new ArrayList<>();
            addDeviations(
                    groups.get(group),
                    pattern,
                    inverseRoot(required(group, free), pattern),
                    p * (p + 1) / 2 + (table.means() ? p : 0),
                    0,
                    persons);
            for (double[] person : persons) {
                sum += dot(person, person);
            }
        }
        return sum;
    }

    boolean complete() {
        return groups.stream().allMatch(GroupSample::complete);
    }

    private void addDeviations(
            GroupSample sample,
            GroupSample.Pattern pattern,
            Matrix root,
            int width,
            int offset,
            List<double[]> persons) {
        int p = pattern.size();
        double scale = 1 / Math.sqrt(pattern.count());
        for (int person : pattern.persons()) {
            double[] d = new double[p];
            for (int i = 0; i < p; i++) {
                d[i] = sample.data().stored(person, i) - pattern.mean()[i];
            }
            double[] products = new double[p * p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    products[i * p + j] = d[i] * d[j] - pattern.covariance()[i * p + j];
                }
            }
            double[] own = whiten(root, pattern.observed(), products, p, d);
            double[] row = new double[width];
            for (int i = 0; i < own.length; i++) {
                row[offset + i] = scale * own[i];
            }
            persons.add(row);
        }
    }
}
