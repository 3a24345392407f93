package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The correlation of two normal variables of which only ordered categories are seen (Pearson 1900 for two categories each; Olsson 1979).
 *
 * @param correlation from −1 to 1
 * @param standardError from the curvature of the log-likelihood, NaN where the correlation is at its bound
 * @param rowThresholds of the variable in the rows, categories that nobody chose left out
 * @param columnThresholds of the variable in the columns
 * @param logLikelihood Σ n ln π, the multinomial coefficient left out
 * @param chiSquare 2 Σ n ln(n / expected), a test of normality
 * @param degreesOfFreedom (r − 1)(c − 1) − 1
 * @param converged whether the likelihood is flat at the estimate
 * @param atBound whether the likelihood rises towards a correlation of −1 or 1, as it does when a cell of a table of two by two is empty
 */
public record PolychoricCorrelation(
        double correlation,
        double standardError,
        Thresholds rowThresholds,
        Thresholds columnThresholds,
        double logLikelihood,
        double chiSquare,
        int degreesOfFreedom,
        boolean converged,
        boolean atBound) {

    /** How near to −1 and 1 a correlation may come. */
    public static final double BOUND = 0.99999;

    private static final int MOST_STEPS = 200;

    /** By how much the log-likelihood may fall towards the bound and still count as not falling. */
    private static final double FLAT = 1e-9;

    /** The probability of a larger χ² if the variables are normal; NaN without degrees of freedom. */
    public double pValue() {
        return degreesOfFreedom > 0 ? SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom) : Double.NaN;
    }

    /**
     * The two-step estimate with thresholds from the table's own margins.
     *
     * @param counts how often each pair of categories was chosen
     * @throws IllegalArgumentException if a count is negative or not finite, or a variable has only one category
     */
    public static PolychoricCorrelation twoStep(Matrix counts, EmptyCells emptyCells) {
        Matrix used = withoutEmptyMargins(counts);
        Matrix treated = emptyCells.treat(used);
        return twoStep(treated, margins(treated), margins(treated.transpose()));
    }

    /** The two-step estimate with thresholds from elsewhere, one fewer than the table has rows, or columns. */
    public static PolychoricCorrelation twoStep(
            Matrix counts, Thresholds rowThresholds, Thresholds columnThresholds, EmptyCells emptyCells) {
        requireCounts(counts);
        int[] rows = distinct(rowThresholds, counts);
        int[] columns = distinct(columnThresholds, counts.transpose());
        Matrix used = counts.select(rows, columns);
        return twoStep(emptyCells.treat(used), kept(rowThresholds, rows), kept(columnThresholds, columns));
    }

    private static PolychoricCorrelation twoStep(Matrix counts, Thresholds rows, Thresholds columns) {
        TwoWayLikelihood likelihood = new TwoWayLikelihood(counts);
        double[] rowCuts = rows.toArray();
        double[] columnCuts = columns.toArray();
        double low = -BOUND;
        double high = BOUND;
        double rho = start(counts);
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] slopes = likelihood.slopesByCorrelation(rho, rowCuts, columnCuts);
            if (slopes[0] > 0) {
                low = rho;
            } else {
                high = rho;
            }
            double next = rho - slopes[0] / slopes[1];
            if (!(slopes[1] < 0) || !(next > low && next < high)) {
                next = (low + high) / 2;
            }
            converged = Math.abs(next - rho) < 1e-13 || high - low < 1e-13;
            rho = next;
        }
        double bound = Math.copySign(BOUND, rho);
        boolean atBound = likelihood.logLikelihood(bound, rowCuts, columnCuts)
                >= likelihood.logLikelihood(rho, rowCuts, columnCuts) - FLAT;
        if (atBound) {
            rho = bound;
        }
        double curvature = likelihood.slopesByCorrelation(rho, rowCuts, columnCuts)[1];
        return result(counts, rho, atBound ? Double.NaN : 1 / Math.sqrt(-curvature), rows, columns, converged, atBound);
    }

    /**
     * The maximum-likelihood estimate of the correlation and all thresholds together.
     *
     * @throws IllegalArgumentException if a count is negative or not finite, or a variable has only one category
     */
    public static PolychoricCorrelation maximumLikelihood(Matrix counts, EmptyCells emptyCells) {
        Matrix used = emptyCells.treat(withoutEmptyMargins(counts));
        PolychoricCorrelation start = twoStep(used, margins(used), margins(used.transpose()));
        return start.atBound() ? start : new JointSearch(used).from(start);
    }

    /** Fisher scoring over the correlation and all thresholds. */
    private static final class JointSearch {

        private final Matrix counts;
        private final TwoWayLikelihood likelihood;

        JointSearch(Matrix counts) {
            this.counts = counts;
            likelihood = new TwoWayLikelihood(counts);
        }

        PolychoricCorrelation from(PolychoricCorrelation start) {
            double[] at = joined(start);
            double value = value(at);
            boolean converged = false;
            for (int step = 0; step < MOST_STEPS && !converged; step++) {
                double[] gradient = gradient(at);
                double[] move = information(at)
                        .cholesky()
                        .map(factor -> factor.solve(gradient))
                        .orElse(gradient);
                double length = 1;
                double[] next = moved(at, move, length);
                double there = value(next);
                while (!(there >= value) && length > 1e-9) {
                    length /= 2;
                    next = moved(at, move, length);
                    there = value(next);
                }
                if (!(there >= value)) {
                    break;
                }
                converged = largest(move) * length < 1e-9;
                at = next;
                value = there;
            }
            boolean atBound = BOUND - Math.abs(at[0]) < 1e-9;
            return result(
                    counts,
                    at[0],
                    atBound ? Double.NaN : standardError(at),
                    cuts(rowCuts(at)),
                    cuts(columnCuts(at)),
                    converged,
                    atBound);
        }

        private double[] joined(PolychoricCorrelation start) {
            double[] rows = start.rowThresholds().toArray();
            double[] columns = start.columnThresholds().toArray();
            double[] joined = new double[1 + rows.length + columns.length];
            joined[0] = start.correlation();
            System.arraycopy(rows, 0, joined, 1, rows.length);
            System.arraycopy(columns, 0, joined, 1 + rows.length, columns.length);
            return joined;
        }

        private double[] rowCuts(double[] at) {
            return Arrays.copyOfRange(at, 1, counts.rows());
        }

        private double[] columnCuts(double[] at) {
            return Arrays.copyOfRange(at, counts.rows(), at.length);
        }

        private double value(double[] at) {
            if (Math.abs(at[0]) > BOUND || !ascending(rowCuts(at)) || !ascending(columnCuts(at))) {
                return Double.NaN;
            }
            return likelihood.logLikelihood(at[0], rowCuts(at), columnCuts(at));
        }

        private double[] gradient(double[] at) {
            return likelihood.gradient(at[0], rowCuts(at), columnCuts(at));
        }

        private Matrix information(double[] at) {
            return likelihood.information(at[0], rowCuts(at), columnCuts(at));
        }

        /** From the Hessian, by central differences of the gradient. */
        private double standardError(double[] at) {
            int size = at.length;
            double[][] rows = new double[size][];
            for (int k = 0; k < size; k++) {
                double h = k == 0 ? 1e-5 * Math.min(1, 1 - Math.abs(at[0])) : 1e-5;
                double[] up = at.clone();
                double[] down = at.clone();
                up[k] += h;
                down[k] -= h;
                double[] above = gradient(up);
                double[] below = gradient(down);
                rows[k] = new double[size];
                for (int l = 0; l < size; l++) {
                    rows[k][l] = -(above[l] - below[l]) / (2 * h);
                }
            }
            Matrix hessian = Matrix.of(rows);
            return hessian.plus(hessian.transpose())
                    .times(0.5)
                    .cholesky()
                    .map(factor -> Math.sqrt(factor.inverse()[0]))
                    .orElse(Double.NaN);
        }

        private static boolean ascending(double[] cuts) {
            for (int k = 1; k < cuts.length; k++) {
                if (!(cuts[k] > cuts[k - 1])) {
                    return false;
                }
            }
            return true;
        }

        private static double[] moved(double[] at, double[] move, double length) {
            double[] next = at.clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += length * move[k];
            }
            return next;
        }

        private static double largest(double[] move) {
            return Arrays.stream(move).map(Math::abs).max().orElse(0);
        }

        private static Thresholds cuts(double[] values) {
            return new Thresholds(Arrays.stream(values).boxed().toList());
        }
    }

    private static PolychoricCorrelation result(
            Matrix counts,
            double rho,
            double standardError,
            Thresholds rows,
            Thresholds columns,
            boolean converged,
            boolean atBound) {
        double[] rowCuts = rows.toArray();
        double[] columnCuts = columns.toArray();
        double logLikelihood = new TwoWayLikelihood(counts).logLikelihood(rho, rowCuts, columnCuts);
        double saturated = 0;
        double total = 0;
        for (int i = 0; i < counts.rows(); i++) {
            for (double count : counts.row(i)) {
                saturated += count > 0 ? count * Math.log(count) : 0;
                total += count;
            }
        }
        return new PolychoricCorrelation(
                rho,
                standardError,
                rows,
                columns,
                logLikelihood,
                Math.max(0, 2 * (saturated - total * Math.log(total) - logLikelihood)),
                (counts.rows() - 1) * (counts.columns() - 1) - 1,
                converged,
                atBound);
    }

    /** Pearson's correlation of the category numbers. */
    private static double start(Matrix counts) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < counts.rows(); i++) {
            for (int j = 0; j < counts.columns(); j++) {
                double count = counts.at(i, j);
                n += count;
                x += count * i;
                y += count * j;
                xx += count * i * i;
                yy += count * j * j;
                xy += count * i * j;
            }
        }
        double r = (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
        return Double.isNaN(r) ? 0 : Math.clamp(r, -0.9, 0.9);
    }

    private static Thresholds margins(Matrix counts) {
        double[] ones = new double[counts.columns()];
        Arrays.fill(ones, 1);
        return Thresholds.of(counts.times(ones));
    }

    private static void requireCounts(Matrix counts) {
        for (int i = 0; i < counts.rows(); i++) {
            for (int j = 0; j < counts.columns(); j++) {
                double count = counts.at(i, j);
                if (!(count >= 0) || Double.isInfinite(count)) {
                    throw new IllegalArgumentException(
                            "The count (%s) of row (%d) and column (%d) must not be negative, and must be finite."
                                    .formatted(count, i + 1, j + 1));
                }
            }
        }
    }

    private static Matrix withoutEmptyMargins(Matrix counts) {
        requireCounts(counts);
        int[] rows = filled(counts);
        int[] columns = filled(counts.transpose());
        if (rows.length < 2 || columns.length < 2) {
            throw new IllegalArgumentException(
                    "Both variables must have at least two observed categories; they have (%d) and (%d)."
                            .formatted(rows.length, columns.length));
        }
        return counts.select(rows, columns);
    }

    private static int[] filled(Matrix counts) {
        return IntStream.range(0, counts.rows())
                .filter(row -> Arrays.stream(counts.row(row)).sum() > 0)
                .toArray();
    }

    /** The categories between different thresholds. */
    private static int[] distinct(Thresholds thresholds, Matrix counts) {
        double[] cuts = thresholds.toArray();
        if (cuts.length != counts.rows() - 1) {
            throw new IllegalArgumentException(
                    "The number of thresholds (%d) must be one fewer than that of categories (%d)."
                            .formatted(cuts.length, counts.rows()));
        }
        int[] kept = IntStream.rangeClosed(0, cuts.length)
                .filter(k -> (k == cuts.length ? Double.POSITIVE_INFINITY : cuts[k])
                        > (k == 0 ? Double.NEGATIVE_INFINITY : cuts[k - 1]))
                .toArray();
        if (kept.length < 2) {
            throw new IllegalArgumentException(
                    "A variable must have at least two observed categories; its thresholds are %s."
                            .formatted(thresholds.values()));
        }
        return kept;
    }

    private static Thresholds kept(Thresholds thresholds, int[] categories) {
        return new Thresholds(Arrays.stream(categories, 0, categories.length - 1)
                .mapToObj(category -> thresholds.values().get(category))
                .toList());
    }
}
