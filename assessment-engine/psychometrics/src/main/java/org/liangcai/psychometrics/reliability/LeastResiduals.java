package org.liangcai.psychometrics.reliability;

import java.util.Arrays;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Roots;

/**
 * Factor loadings that leave the least squared residual correlations off the diagonal: minres (Harman and Jones 1966), one variable after
 * another given the loadings of the others, with communalities held at most 0.995 (Harman and Fukuda 1966), on principal axes and with
 * positive column sums.
 *
 * @param loadings variables by factors
 * @param communalities of the variables
 * @param converged whether the last sweep changed no loading by more than 10⁻¹⁰
 */
@SuppressWarnings("ArrayRecordComponent")
record LeastResiduals(double[][] loadings, double[] communalities, boolean converged) {

    private static final int MOST_SWEEPS = 50_000;
    private static final double LARGEST_COMMUNALITY = 0.995;
    private static final double LEAST_CHANGE = 1e-10;

    static LeastResiduals of(double[][] correlations, int factors) {
        double[][] loadings = start(correlations, factors);
        double change = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > LEAST_CHANGE; sweep++) {
            change = 0;
            for (int variable = 0; variable < loadings.length; variable++) {
                double[] next = regress(correlations, loadings, variable);
                for (int f = 0; f < factors; f++) {
                    change = Math.max(change, Math.abs(next[f] - loadings[variable][f]));
                }
                loadings[variable] = next;
            }
        }
        double[][] axes = onPrincipalAxes(loadings);
        return new LeastResiduals(axes, communalities(axes), change <= LEAST_CHANGE);
    }

    private static double[][] start(double[][] correlations, int factors) {
        int size = correlations.length;
        double[][] reduced = Arrays.stream(correlations).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < size; i++) {
            double largest = 0;
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    largest = Math.max(largest, Math.abs(correlations[i][j]));
                }
            }
            reduced[i][i] = largest;
        }
        JacobiEigen eigen = JacobiEigen.of(reduced);
        double[][] loadings = new double[size][factors];
        for (int f = 0; f < factors; f++) {
            double root = Math.sqrt(Math.max(eigen.values()[f], 0.01));
            for (int i = 0; i < size; i++) {
                loadings[i][f] = root * eigen.vectors()[f][i];
            }
        }
        return loadings;
    }

    /** The loadings of one variable that reproduce its correlations with the others best. */
    private static double[] regress(double[][] correlations, double[][] loadings, int variable) {
        int factors = loadings[0].length;
        double[] normal = new double[factors * factors];
        double[] right = new double[factors];
        for (int other = 0; other < loadings.length; other++) {
            if (other != variable) {
                double[] row = loadings[other];
                for (int f = 0; f < factors; f++) {
                    right[f] += row[f] * correlations[variable][other];
                    for (int g = 0; g <= f; g++) {
                        normal[f * factors + g] += row[f] * row[g];
                    }
                }
            }
        }
        double[] free = ridge(normal, right, 1e-12);
        if (squaredLength(free) <= LARGEST_COMMUNALITY) {
            return free;
        }
        double upper = 1;
        while (squaredLength(ridge(normal, right, upper)) > LARGEST_COMMUNALITY) {
            upper *= 2;
        }
        double multiplier =
                Roots.between(ridge -> squaredLength(ridge(normal, right, ridge)) - LARGEST_COMMUNALITY, 1e-12, upper);
        return ridge(normal, right, multiplier);
    }

    private static double[] ridge(double[] normal, double[] right, double ridge) {
        int factors = right.length;
        double[] ridged = normal.clone();
        for (int f = 0; f < factors; f++) {
            ridged[f * factors + f] += ridge;
        }
        return Cholesky.of(ridged, factors)
                .map(factor -> factor.solve(right))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The factors (%d) are too many: some have no loadings.".formatted(factors)));
    }

    private static double[][] onPrincipalAxes(double[][] loadings) {
        int factors = loadings[0].length;
        double[][] products = new double[factors][factors];
        for (double[] row : loadings) {
            for (int f = 0; f < factors; f++) {
                for (int g = 0; g < factors; g++) {
                    products[f][g] += row[f] * row[g];
                }
            }
        }
        double[][] axes = JacobiEigen.of(products).vectors();
        double[][] turned = new double[loadings.length][factors];
        for (int f = 0; f < factors; f++) {
            double sum = 0;
            for (int i = 0; i < loadings.length; i++) {
                for (int g = 0; g < factors; g++) {
                    turned[i][f] += loadings[i][g] * axes[f][g];
                }
                sum += turned[i][f];
            }
            if (sum < 0) {
                for (double[] row : turned) {
                    row[f] = -row[f];
                }
            }
        }
        return turned;
    }

    private static double[] communalities(double[][] loadings) {
        return Arrays.stream(loadings)
                .mapToDouble(LeastResiduals::squaredLength)
                .toArray();
    }

    private static double squaredLength(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value * value;
        }
        return sum;
    }
}
