package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The correlation of a measured normal variable with one of which only ordered categories are seen (Olsson, Drasgow and Dorans 1982);
 * biserial where there are two categories.
 *
 * @param correlation as estimated; the two-step estimate may be outside −1 to 1
 * @param standardError of the correlation, NaN for the two-step estimate
 * @param thresholds of the categorised variable
 * @param logLikelihood at the estimate, with the measured variable standardised
 * @param converged whether the likelihood is flat at the estimate
 */
public record PolyserialCorrelation(
        double correlation, double standardError, Thresholds thresholds, double logLikelihood, boolean converged) {

    private static final int MOST_STEPS = 200;

    /**
     * The two-step estimate: Pearson's r times the standard deviation (divisor n) of the category numbers, over the sum of the normal
     * densities at the thresholds.
     *
     * @param measured one value for each person, NaN where missing
     * @param categories one value for each person, NaN where missing; equally spaced codes
     * @throws IllegalArgumentException if the lengths differ, fewer than three persons have both, or a variable does not vary
     */
    public static PolyserialCorrelation twoStep(double[] measured, double[] categories) {
        return Sample.of(measured, categories).twoStep();
    }

    /** The maximum-likelihood estimate of the correlation and the thresholds together; the same arguments. */
    public static PolyserialCorrelation maximumLikelihood(double[] measured, double[] categories) {
        return Sample.of(measured, categories).maximumLikelihood();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sample(double[] z, int[] category, double[] counts, double pearson, double deviation) {

        static Sample of(double[] measured, double[] categories) {
            if (measured.length != categories.length) {
                throw new IllegalArgumentException("The number of measured values (%d) must be that of categories (%d)."
                        .formatted(measured.length, categories.length));
            }
            int[] both = IntStream.range(0, measured.length)
                    .filter(person -> !Double.isNaN(measured[person]) && !Double.isNaN(categories[person]))
                    .toArray();
            if (both.length < 3) {
                throw new IllegalArgumentException(
                        "The number of persons with both values (%d) must be at least 3.".formatted(both.length));
            }
            double[] x = Arrays.stream(both).mapToDouble(k -> measured[k]).toArray();
            double[] y = Arrays.stream(both).mapToDouble(k -> categories[k]).toArray();
            double[] codes = Arrays.stream(y).distinct().sorted().toArray();
            double sdX = deviation(x);
            double sdY = deviation(y);
            if (!(sdX > 0) || codes.length < 2) {
                throw new IllegalArgumentException(
                        "Both variables must vary: the standard deviation is (%s), and (%d) categories are observed."
                                .formatted(sdX, codes.length));
            }
            double meanX = Arrays.stream(x).average().orElseThrow();
            double meanY = Arrays.stream(y).average().orElseThrow();
            int n = x.length;
            double[] z = new double[n];
            int[] category = new int[n];
            double[] counts = new double[codes.length];
            double cross = 0;
            for (int person = 0; person < n; person++) {
                z[person] = (x[person] - meanX) / (sdX * Math.sqrt(n / (n - 1.0)));
                category[person] = Arrays.binarySearch(codes, y[person]);
                counts[category[person]]++;
                cross += (x[person] - meanX) * (y[person] - meanY);
            }
            return new Sample(z, category, counts, cross / (n * sdX * sdY), sdY);
        }

        /** With divisor n. */
        private static double deviation(double[] values) {
            double mean = Arrays.stream(values).average().orElseThrow();
            return Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
        }

        PolyserialCorrelation twoStep() {
            Thresholds thresholds = Thresholds.of(counts);
            double densities = Arrays.stream(thresholds.toArray())
                    .map(SpecialFunctions::normalDensity)
                    .sum();
            double rho = pearson * deviation / densities;
            double[] at = joined(Math.clamp(rho, -0.9999, 0.9999), thresholds);
            return new PolyserialCorrelation(rho, Double.NaN, thresholds, value(at), true);
        }

        PolyserialCorrelation maximumLikelihood() {
            PolyserialCorrelation start = twoStep();
            double[] at = joined(Math.clamp(start.correlation(), -0.95, 0.95), start.thresholds());
            double value = value(at);
            boolean converged = false;
            for (int step = 0; step < MOST_STEPS && !converged; step++) {
                double[] gradient = gradient(at);
                double[] move = hessian(at)
                        .cholesky()
                        .or(() -> outerProducts(gradientsByPerson(joined(0, start.thresholds())))
                                .cholesky())
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
                converged = Arrays.stream(move).map(Math::abs).max().orElse(0) * length < 1e-9;
                at = next;
                value = there;
            }
            double standardError = hessian(at)
                    .cholesky()
                    .map(factor -> Math.sqrt(factor.inverse()[0]))
                    .orElse(Double.NaN);
            Thresholds thresholds =
                    new Thresholds(Arrays.stream(at).skip(1).boxed().toList());
            return new PolyserialCorrelation(at[0], standardError, thresholds, value, converged);
        }

        private static double[] joined(double rho, Thresholds thresholds) {
            double[] joined = new double[thresholds.values().size() + 1];
            joined[0] = rho;
            System.arraycopy(thresholds.toArray(), 0, joined, 1, joined.length - 1);
            return joined;
        }

        private static double[] moved(double[] at, double[] move, double length) {
            double[] next = at.clone();
            for (int k = 0; k < at.length; k++) {
                next[k] += length * move[k];
            }
            return next;
        }

        private double value(double[] at) {
            if (!(Math.abs(at[0]) < 1)) {
                return Double.NaN;
            }
            double root = Math.sqrt((1 - at[0]) * (1 + at[0]));
            double sum = 0;
            for (int person = 0; person < z.length; person++) {
                double p = SpecialFunctions.normalDistribution(upper(at, person, root))
                        - SpecialFunctions.normalDistribution(lower(at, person, root));
                sum += Math.log(p) - z[person] * z[person] / 2 - Math.log(2 * Math.PI) / 2;
            }
            return sum;
        }

        private double upper(double[] at, int person, double root) {
            return category[person] == counts.length - 1
                    ? Double.POSITIVE_INFINITY
                    : (at[1 + category[person]] - at[0] * z[person]) / root;
        }

        private double lower(double[] at, int person, double root) {
            return category[person] == 0 ? Double.NEGATIVE_INFINITY : (at[category[person]] - at[0] * z[person]) / root;
        }

        private double[][] gradientsByPerson(double[] at) {
            double rest = (1 - at[0]) * (1 + at[0]);
            double root = Math.sqrt(rest);
            double[][] gradients = new double[z.length][at.length];
            for (int person = 0; person < z.length; person++) {
                double up = upper(at, person, root);
                double low = lower(at, person, root);
                double p = SpecialFunctions.normalDistribution(up) - SpecialFunctions.normalDistribution(low);
                double above = SpecialFunctions.normalDensity(up) / p;
                double below = SpecialFunctions.normalDensity(low) / p;
                if (category[person] < counts.length - 1) {
                    double cut = at[1 + category[person]];
                    gradients[person][0] += above * (at[0] * cut - z[person]) / (rest * root);
                    gradients[person][1 + category[person]] += above / root;
                }
                if (category[person] > 0) {
                    double cut = at[category[person]];
                    gradients[person][0] -= below * (at[0] * cut - z[person]) / (rest * root);
                    gradients[person][category[person]] -= below / root;
                }
            }
            return gradients;
        }

        private double[] gradient(double[] at) {
            double[] sum = new double[at.length];
            for (double[] row : gradientsByPerson(at)) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += row[k];
                }
            }
            return sum;
        }

        private static Matrix outerProducts(double[][] gradients) {
            Matrix matrix = Matrix.of(gradients);
            return matrix.transpose().times(matrix);
        }

        /** The negative Hessian by central differences of the gradient. */
        private Matrix hessian(double[] at) {
            double[][] rows = new double[at.length][at.length];
            for (int k = 0; k < at.length; k++) {
                double h = k == 0 ? 1e-5 * (1 - Math.abs(at[0])) : 1e-5;
                double[] up = at.clone();
                double[] down = at.clone();
                up[k] += h;
                down[k] -= h;
                double[] above = gradient(up);
                double[] below = gradient(down);
                for (int l = 0; l < at.length; l++) {
                    rows[k][l] = -(above[l] - below[l]) / (2 * h);
                }
            }
            Matrix matrix = Matrix.of(rows);
            return matrix.plus(matrix.transpose()).times(0.5);
        }
    }
}
