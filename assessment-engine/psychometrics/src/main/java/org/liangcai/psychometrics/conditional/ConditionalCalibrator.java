package org.liangcai.psychometrics.conditional;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Estimates item parameters by conditional maximum likelihood (Andersen 1970, 1972; for the polytomous models Fischer and Ponocny 1994)
 * with Newton's method, exact derivatives and standard errors from the observed information. Persons may have missing responses: the
 * likelihood then conditions on the items that each person answered and the score on them. Immutable and safe for use by many threads;
 * the result is the same for any number of threads.
 *
 * @param model the model
 * @param normalisation the origin of the scale
 * @param mode whether persons are worked on in parallel
 */
public record ConditionalCalibrator(ConditionalModel model, Normalisation normalisation, Chunks.Mode mode) {

    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double RELATIVE_GAIN = 1e-15;
    private static final double WIDEST = 30;

    /** A calibrator that works in the calling thread and normalises as {@link Normalisation#EASINESS_SUM_ZERO} says. */
    public static ConditionalCalibrator of(ConditionalModel model) {
        return new ConditionalCalibrator(model, Normalisation.EASINESS_SUM_ZERO, Chunks.Mode.SEQUENTIAL);
    }

    /** The same calibrator with another origin of the scale. */
    public ConditionalCalibrator with(Normalisation other) {
        return new ConditionalCalibrator(model, other, mode);
    }

    /** The same calibrator with persons worked on one after the other or in parallel. */
    public ConditionalCalibrator with(Chunks.Mode other) {
        return new ConditionalCalibrator(model, normalisation, other);
    }

    /**
     * Estimates the item parameters.
     *
     * @throws IllegalArgumentException if the responses do not determine the parameters: fewer than two items, a category that nobody
     *     chose, an item that everybody solved or nobody, items that cannot be compared, or, for the Rasch model, more than two categories
     */
    public ConditionalCalibration calibrate(ResponseMatrix responses) {
        Easiness layout = new Easiness(responses.items(), ResponseCheck.highestCategories(responses, model), model);
        ScoreGroups scores = ScoreGroups.of(responses, layout);
        ResponseCheck.requireComparable(responses, layout, scores);
        return new Newton(layout, scores).run();
    }

    /**
     * The responses without the items to which every response is the same: those have no finite parameters.
     *
     * @throws IllegalArgumentException if no item is left
     */
    public static ResponseMatrix withoutConstantItems(ResponseMatrix responses) {
        int[] left = IntStream.range(0, responses.itemCount())
                .filter(item -> IntStream.range(0, responses.personCount())
                                .map(person -> responses.stored(person, item))
                                .filter(stored -> stored != 0)
                                .distinct()
                                .count()
                        > 1)
                .toArray();
        return left.length == responses.itemCount() ? responses : Selection.of(responses, person -> true, left);
    }

    /** One run of Newton's method in the free parameters η. */
    private final class Newton {

        private final Easiness layout;
        private final ScoreGroups scores;
        private final ConditionalLikelihood likelihood;
        private final double[][] design;

        private Newton(Easiness layout, ScoreGroups scores) {
            this.layout = layout;
            this.scores = scores;
            likelihood = new ConditionalLikelihood(layout, scores, mode);
            design = layout.design();
        }

        private ConditionalCalibration run() {
            double[] free = new double[layout.free()];
            ConditionalLikelihood.Point point = likelihood.at(easiness(free));
            int iterations = 0;
            boolean converged = false;
            while (!converged && iterations < MOST_ITERATIONS) {
                iterations++;
                double[] gradient = gradient(point);
                double[] step = step(point, gradient);
                double gain = 0.5 * dot(gradient, step);
                free = advance(free, step, point.logLikelihood());
                point = likelihood.at(easiness(free));
                converged = gain <= RELATIVE_GAIN * Math.max(1, Math.abs(point.logLikelihood()));
            }
            boolean inside = largest(free) < WIDEST;
            return result(free, point, iterations, converged && inside);
        }

        private double[] step(ConditionalLikelihood.Point point, double[] gradient) {
            double[] information = information(point);
            double ridge = 0;
            while (true) {
                Optional<Cholesky> factor = Cholesky.of(information, gradient.length);
                if (factor.isPresent()) {
                    return factor.get().solve(gradient);
                }
                double more = ridge == 0 ? 1e-8 * (1 + largestDiagonal(information, gradient.length)) : 9 * ridge;
                for (int k = 0; k < gradient.length; k++) {
                    information[k * gradient.length + k] += more;
                }
                ridge += more;
            }
        }

        private double[] advance(double[] free, double[] step, double logLikelihood) {
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] next = free.clone();
                for (int k = 0; k < next.length; k++) {
                    next[k] += length * step[k];
                }
                double value = likelihood.value(easiness(next));
                if (value >= logLikelihood - 1e-12 * Math.abs(logLikelihood)) {
                    return next;
                }
                length /= 2;
            }
            return free;
        }

        private ConditionalCalibration result(
                double[] free, ConditionalLikelihood.Point point, int iterations, boolean converged) {
            double[][] normaliser = layout.normaliser(normalisation);
            double[] easiness = easiness(free);
            double[] normalised = new double[easiness.length];
            for (int k = 0; k < normalised.length; k++) {
                normalised[k] = dot(normaliser[k], easiness);
            }
            int parameters = free.length;
            double[][] covariance = Cholesky.of(information(point), parameters)
                    .map(factor -> covariance(normaliser, factor.inverse(), parameters))
                    .orElseGet(() -> unknown(easiness.length));
            return new ConditionalCalibration(
                    model,
                    normalisation,
                    layout,
                    normalised,
                    covariance,
                    new ConditionalCalibration.Report(
                            point.logLikelihood(),
                            parameters,
                            scores.informative(),
                            iterations,
                            converged,
                            largest(gradient(point))));
        }

        private double[][] covariance(double[][] normaliser, double[] inverse, int parameters) {
            double[][] map = new double[normaliser.length][parameters];
            for (int row = 0; row < map.length; row++) {
                for (int k = 0; k < design.length; k++) {
                    if (normaliser[row][k] != 0) {
                        for (int column = 0; column < parameters; column++) {
                            map[row][column] += normaliser[row][k] * design[k][column];
                        }
                    }
                }
            }
            double[][] half = new double[map.length][parameters];
            for (int row = 0; row < map.length; row++) {
                for (int k = 0; k < parameters; k++) {
                    for (int column = 0; column < parameters; column++) {
                        half[row][column] += map[row][k] * inverse[k * parameters + column];
                    }
                }
            }
            double[][] covariance = new double[map.length][map.length];
            for (int row = 0; row < map.length; row++) {
                for (int column = 0; column < map.length; column++) {
                    covariance[row][column] = dot(half[row], map[column]);
                }
            }
            return covariance;
        }

        private double[] easiness(double[] free) {
            double[] easiness = new double[design.length];
            for (int k = 0; k < easiness.length; k++) {
                easiness[k] = dot(design[k], free);
            }
            return easiness;
        }

        private double[] gradient(ConditionalLikelihood.Point point) {
            double[] gradient = new double[layout.free()];
            for (int k = 0; k < design.length; k++) {
                for (int column = 0; column < gradient.length; column++) {
                    gradient[column] += design[k][column] * point.gradient()[k];
                }
            }
            return gradient;
        }

        /** Minus the second derivatives with respect to η. */
        private double[] information(ConditionalLikelihood.Point point) {
            int parameters = layout.free();
            double[][] half = new double[design.length][parameters];
            for (int row = 0; row < design.length; row++) {
                for (int k = 0; k < design.length; k++) {
                    double second = -point.hessian()[row * design.length + k];
                    if (second != 0) {
                        for (int column = 0; column < parameters; column++) {
                            half[row][column] += second * design[k][column];
                        }
                    }
                }
            }
            double[] information = new double[parameters * parameters];
            for (int k = 0; k < design.length; k++) {
                for (int row = 0; row < parameters; row++) {
                    double factor = design[k][row];
                    if (factor != 0) {
                        for (int column = 0; column < parameters; column++) {
                            information[row * parameters + column] += factor * half[k][column];
                        }
                    }
                }
            }
            return information;
        }
    }

    private static double[][] unknown(int size) {
        double[][] unknown = new double[size][size];
        for (double[] row : unknown) {
            Arrays.fill(row, Double.NaN);
        }
        return unknown;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double largestDiagonal(double[] matrix, int size) {
        double largest = 0;
        for (int k = 0; k < size; k++) {
            largest = Math.max(largest, Math.abs(matrix[k * size + k]));
        }
        return largest;
    }
}
