package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood for a family of distributions whose parameters are polynomials in age: Newton's method with exact second
 * derivatives, and with a ridge where the likelihood is not concave (Levenberg 1944, Marquardt 1963).
 */
final class AgeCurvesFit {

    private static final int MOST_STEPS = 200;
    private static final double SMALL_ENOUGH = 1e-9;
    private static final double ROUNDING = 1e-13;

    private final ScoreSample sample;
    private final ScoreDensity density;
    private final int[] degrees;
    private final int[] offsets;
    private final int size;

    private AgeCurvesFit(ScoreSample sample, ScoreDensity density, int[] degrees) {
        this.sample = sample;
        this.density = density;
        this.degrees = degrees;
        offsets = new int[degrees.length];
        int next = 0;
        for (int m = 0; m < degrees.length; m++) {
            offsets[m] = next;
            next += degrees[m] + 1;
        }
        size = next;
    }

    /**
     * What came of it.
     *
     * @param curves one for each parameter of the family
     * @param criteria how well it fits
     */
    record Result(List<AgeCurve> curves, LikelihoodCriteria criteria) {}

    /** The log-likelihood at some coefficients with its derivatives. */
    private static final class Point {

        private final double[] coefficients;
        private final double value;
        private final double[] gradient;
        private final double[][] hessian;

        Point(double[] coefficients, double value, double[] gradient, double[][] hessian) {
            this.coefficients = coefficients;
            this.value = value;
            this.gradient = gradient;
            this.hessian = hessian;
        }
    }

    /**
     * Fits the curves.
     *
     * @param start curves to begin with, of at most these degrees
     */
    static Result fit(ScoreSample sample, ScoreDensity density, int[] degrees, List<AgeCurve> start) {
        var fit = new AgeCurvesFit(sample, density, degrees);
        double[] coefficients = new double[fit.size];
        for (int m = 0; m < degrees.length; m++) {
            for (int d = 0; d <= start.get(m).degree(); d++) {
                coefficients[fit.offsets[m] + d] = start.get(m).coefficients().get(d);
            }
        }
        return fit.climb(coefficients);
    }

    /** Level curves that fit the mean and the standard deviation of the whole sample. */
    static List<AgeCurve> level(ScoreSample sample, ScoreDensity density) {
        double mean = 0;
        for (int row = 0; row < sample.size(); row++) {
            mean += sample.weight(row) * sample.raw(row) / sample.totalWeight();
        }
        double variance = 0;
        for (int row = 0; row < sample.size(); row++) {
            double deviation = sample.raw(row) - mean;
            variance += sample.weight(row) * deviation * deviation / sample.totalWeight();
        }
        return Arrays.stream(density.start(mean, StrictMath.sqrt(variance)))
                .mapToObj(value -> new AgeCurve(List.of(value), sample.lowestAge(), sample.highestAge()))
                .toList();
    }

    private Result climb(double[] start) {
        Point point = point(start);
        double ridge = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector direction = direction(point, ridge);
            if (direction == null) {
                ridge = grown(ridge, point);
                continue;
            }
            double promised = direction.dotProduct(new ArrayRealVector(point.gradient, false));
            // In a large sample the sum itself is known only to so many digits; nobody could see a smaller gain.
            if (promised < Math.max(SMALL_ENOUGH, ROUNDING * Math.abs(point.value))) {
                if (ridge == 0) {
                    return result(point, true);
                }
                // A ridge shortens every step; only without it does a short one mean that this is the top.
                ridge = 0;
                continue;
            }
            Point next = point(direction
                    .add(new ArrayRealVector(point.coefficients, false))
                    .toArray());
            if (next.value >= point.value) {
                point = next;
                ridge = ridge < 1e-6 ? 0 : ridge / 10;
            } else {
                ridge = grown(ridge, point);
            }
        }
        return result(point, false);
    }

    private static double grown(double ridge, Point point) {
        if (ridge > 0) {
            return ridge * 10;
        }
        double largest = 0;
        for (int i = 0; i < point.hessian.length; i++) {
            largest = Math.max(largest, Math.abs(point.hessian[i][i]));
        }
        return 1e-4 * Math.max(1, largest);
    }

    /** The step uphill; null where the likelihood with this ridge is not concave. */
    private @Nullable RealVector direction(Point point, double ridge) {
        double[][] negative = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                negative[i][j] = -point.hessian[i][j];
            }
            negative[i][i] += ridge;
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(negative, false), 1e-6, 1e-300)
                    .getSolver()
                    .solve(new ArrayRealVector(point.gradient, false));
        } catch (NonPositiveDefiniteMatrixException notConcave) {
            return null;
        }
    }

    private Result result(Point point, boolean converged) {
        var curves = new ArrayList<AgeCurve>();
        for (int m = 0; m < degrees.length; m++) {
            double[] own = Arrays.copyOfRange(point.coefficients, offsets[m], offsets[m] + degrees[m] + 1);
            curves.add(new AgeCurve(Arrays.stream(own).boxed().toList(), sample.lowestAge(), sample.highestAge()));
        }
        return new Result(curves, LikelihoodCriteria.of(size, point.value, sample.totalWeight(), converged));
    }

    private Point point(double[] coefficients) {
        var sums = new Sums(coefficients);
        for (int from = 0; from < sample.size(); from = sample.endOfAge(from)) {
            sums.addAge(from, sample.endOfAge(from));
        }
        double value = Double.isFinite(sums.value) ? sums.value : Double.NEGATIVE_INFINITY;
        return new Point(coefficients, value, sums.gradient, sums.hessian);
    }

    /** The sums over the sample at some coefficients. */
    private final class Sums {

        private final double[] coefficients;
        private final double[] gradient = new double[size];
        private final double[][] hessian = new double[size][size];
        private double value;

        Sums(double[] coefficients) {
            this.coefficients = coefficients;
        }

        /** People of the same age share their parameters, so that their derivatives are added up before the age comes in. */
        void addAge(int from, int to) {
            int parameters = degrees.length;
            double[][] bases = new double[parameters][];
            double[] theta = new double[parameters];
            for (int m = 0; m < parameters; m++) {
                bases[m] = AgeCurve.basis(degrees[m], sample.age(from), sample.lowestAge(), sample.highestAge());
                for (int d = 0; d <= degrees[m]; d++) {
                    theta[m] += coefficients[offsets[m] + d] * bases[m][d];
                }
            }
            ScoreDensity.Member member = density.at(theta);
            double[] first = new double[parameters];
            double[][] second = new double[parameters][parameters];
            double[] ageFirst = new double[parameters];
            double[][] ageSecond = new double[parameters][parameters];
            for (int row = from; row < to; row++) {
                double weight = sample.weight(row);
                value += weight * member.logDensity(sample.raw(row), first, second);
                for (int m = 0; m < parameters; m++) {
                    ageFirst[m] += weight * first[m];
                    for (int l = 0; l < parameters; l++) {
                        ageSecond[m][l] += weight * second[m][l];
                    }
                }
            }
            spread(bases, ageFirst, ageSecond);
        }

        private void spread(double[][] bases, double[] ageFirst, double[][] ageSecond) {
            for (int m = 0; m < bases.length; m++) {
                for (int d = 0; d < bases[m].length; d++) {
                    gradient[offsets[m] + d] += ageFirst[m] * bases[m][d];
                    for (int l = 0; l < bases.length; l++) {
                        for (int e = 0; e < bases[l].length; e++) {
                            hessian[offsets[m] + d][offsets[l] + e] += ageSecond[m][l] * bases[m][d] * bases[l][e];
                        }
                    }
                }
            }
        }
    }
}
