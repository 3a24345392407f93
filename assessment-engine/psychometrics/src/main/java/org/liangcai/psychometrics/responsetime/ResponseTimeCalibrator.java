package org.liangcai.psychometrics.responsetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.numerics.AndersonMixing;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Estimates the log-normal model of response times by marginal maximum likelihood: the EM algorithm with Anderson's acceleration, which is
 * closed-form because speeds and logarithms of times are normal; standard errors from the observed information (Louis 1982). Immutable and
 * safe for use by many threads.
 *
 * @param tolerance how small the relative change of the log-likelihood must become
 * @param mostIterations after how many evaluations to stop
 */
public record ResponseTimeCalibrator(double tolerance, int mostIterations) {

    private static final int MEMORY = 5;
    private static final double MOST_DISCRIMINATION = 1e4;
    private static final double LEAST_DEVIATION = 1e-4;

    public ResponseTimeCalibrator {
        if (!(tolerance > 0) || mostIterations < 1) {
            throw new IllegalArgumentException("The tolerance (%s) must be positive and the iterations (%d) 1 or more."
                    .formatted(tolerance, mostIterations));
        }
    }

    /** A calibrator that iterates to about the last digits. */
    public static ResponseTimeCalibrator usual() {
        return new ResponseTimeCalibrator(1e-13, 2000);
    }

    /**
     * Estimates the parameters.
     *
     * @throws IllegalArgumentException if there are fewer than two items, or an item has fewer than two different times
     */
    public ResponseTimeCalibration calibrate(ResponseTimes times) {
        requireVariance(times);
        Iteration iteration = new Iteration(times);
        double[] parameters = iteration.start();
        AndersonMixing mixing = new AndersonMixing(MEMORY);
        Step step = iteration.step(parameters);
        int evaluations = 1;
        boolean converged = false;
        while (!converged && evaluations < mostIterations) {
            Step next = iteration.step(mixing.next(parameters, step.mapped(), iteration.ones()));
            evaluations++;
            if (!(next.logLikelihood() >= step.logLikelihood() - 1e-12 * Math.abs(step.logLikelihood()))) {
                mixing.restart();
                next = iteration.step(step.mapped());
                evaluations++;
            }
            converged = largestDifference(next.at(), next.mapped()) < Math.sqrt(tolerance)
                    && Math.abs(next.logLikelihood() - step.logLikelihood())
                            <= tolerance * Math.max(1, Math.abs(next.logLikelihood()));
            parameters = next.at();
            step = next;
        }
        return iteration.result(step, evaluations, converged);
    }

    private static void requireVariance(ResponseTimes times) {
        if (times.items().size() < 2) {
            throw new IllegalArgumentException("There must be at least two items (%d) to tell speed from chance."
                    .formatted(times.items().size()));
        }
        for (int item = 0; item < times.items().size(); item++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int person = 0; person < times.personCount(); person++) {
                double logarithm = times.logarithms(person)[item];
                if (!Double.isNaN(logarithm)) {
                    least = Math.min(least, logarithm);
                    most = Math.max(most, logarithm);
                }
            }
            if (!(least < most)) {
                throw new IllegalArgumentException("The item (%s) must have two different times at least."
                        .formatted(times.items().get(item)));
            }
        }
    }

    private static double largestDifference(double[] left, double[] right) {
        double largest = 0;
        for (int k = 0; k < left.length; k++) {
            largest = Math.max(largest, Math.abs(left[k] - right[k]));
        }
        return largest;
    }

    /** One evaluation: where, the log-likelihood there, and where the EM algorithm leads. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] at, double logLikelihood, double[] mapped) {}

    /** The EM algorithm for the parameters β₁ …, ln α₁⁻² …, ln σ². */
    private static final class Iteration {

        private final ResponseTimes times;
        private final int items;
        private final int persons;

        private Iteration(ResponseTimes times) {
            this.times = times;
            items = times.items().size();
            int counted = 0;
            for (int person = 0; person < times.personCount(); person++) {
                for (double logarithm : times.logarithms(person)) {
                    if (!Double.isNaN(logarithm)) {
                        counted++;
                        break;
                    }
                }
            }
            persons = counted;
        }

        private double[] ones() {
            double[] ones = new double[2 * items + 1];
            Arrays.fill(ones, 1);
            return ones;
        }

        /** Means, half the variances, and the other half for speed. */
        private double[] start() {
            double[] start = new double[2 * items + 1];
            double variances = 0;
            for (int item = 0; item < items; item++) {
                double count = 0;
                double sum = 0;
                double squares = 0;
                for (int person = 0; person < times.personCount(); person++) {
                    double logarithm = times.logarithms(person)[item];
                    if (!Double.isNaN(logarithm)) {
                        count++;
                        sum += logarithm;
                        squares += logarithm * logarithm;
                    }
                }
                double variance = Math.max(1e-6, squares / count - sum / count * (sum / count));
                start[item] = sum / count;
                start[items + item] = Math.log(variance / 2);
                variances += variance / items;
            }
            start[2 * items] = Math.log(variances / 2);
            return start;
        }

        private Step step(double[] at) {
            double[] shifts = new double[items];
            double[] squares = new double[items];
            double[] counts = new double[items];
            double speedSquares = 0;
            double logLikelihood = 0;
            for (int person = 0; person < times.personCount(); person++) {
                double[] logarithms = times.logarithms(person);
                Posterior posterior = posterior(logarithms, at);
                if (posterior.count() == 0) {
                    continue;
                }
                logLikelihood += posterior.logLikelihood();
                speedSquares += posterior.mean() * posterior.mean() + posterior.variance();
                for (int item = 0; item < items; item++) {
                    if (!Double.isNaN(logarithms[item])) {
                        double residual = logarithms[item] - at[item] + posterior.mean();
                        counts[item]++;
                        shifts[item] += residual;
                        squares[item] += residual * residual + posterior.variance();
                    }
                }
            }
            double[] mapped = new double[at.length];
            for (int item = 0; item < items; item++) {
                double shift = shifts[item] / counts[item];
                mapped[item] = at[item] + shift;
                mapped[items + item] = Math.log(squares[item] / counts[item] - shift * shift);
            }
            mapped[2 * items] = Math.log(speedSquares / persons);
            return new Step(at, logLikelihood, mapped);
        }

        /** The posterior distribution of the speed of a person, with the person's share in the log-likelihood. */
        private Posterior posterior(double[] logarithms, double[] at) {
            double prior = Math.exp(-at[2 * items]);
            double precision = prior;
            double weighted = 0;
            double quadratic = 0;
            double logDeterminant = at[2 * items];
            int count = 0;
            for (int item = 0; item < items; item++) {
                if (!Double.isNaN(logarithms[item])) {
                    double weight = Math.exp(-at[items + item]);
                    double deviation = at[item] - logarithms[item];
                    precision += weight;
                    weighted += weight * deviation;
                    quadratic += weight * deviation * deviation;
                    logDeterminant += at[items + item];
                    count++;
                }
            }
            double mean = weighted / precision;
            double logLikelihood = -0.5
                    * (count * Math.log(2 * Math.PI)
                            + logDeterminant
                            + Math.log(precision)
                            + quadratic
                            - weighted * mean);
            return new Posterior(mean, 1 / precision, count, logLikelihood);
        }

        private ResponseTimeCalibration result(Step step, int evaluations, boolean converged) {
            double[] at = step.at();
            double[] errors = standardErrors(at);
            List<ResponseTimeCalibration.ItemTime> results = new ArrayList<>();
            boolean finite = true;
            for (int item = 0; item < items; item++) {
                double discrimination = Math.exp(-0.5 * at[items + item]);
                finite &= discrimination < MOST_DISCRIMINATION;
                results.add(new ResponseTimeCalibration.ItemTime(
                        times.items().get(item),
                        at[item],
                        errors[item],
                        discrimination,
                        discrimination * errors[items + item]));
            }
            double deviation = Math.exp(0.5 * at[2 * items]);
            finite &= deviation > LEAST_DEVIATION;
            return new ResponseTimeCalibration(
                    results,
                    deviation,
                    deviation * errors[2 * items],
                    new ResponseTimeCalibration.Report(
                            step.logLikelihood(), at.length, persons, evaluations, converged && finite));
        }

        /** Of β, ln α and ln σ: the information of the complete data less the variance of its score given the times. */
        private double[] standardErrors(double[] at) {
            int size = at.length;
            double[] information = new double[size * size];
            for (int person = 0; person < times.personCount(); person++) {
                double[] logarithms = times.logarithms(person);
                Posterior posterior = posterior(logarithms, at);
                if (posterior.count() > 0) {
                    addInformation(logarithms, at, posterior, information);
                }
            }
            Optional<Cholesky> factor = Cholesky.of(information, size);
            double[] errors = new double[size];
            double[] inverse = factor.map(Cholesky::inverse).orElseGet(() -> new double[0]);
            for (int k = 0; k < size; k++) {
                errors[k] = factor.isPresent() ? Math.sqrt(inverse[k * size + k]) : Double.NaN;
            }
            return errors;
        }

        private void addInformation(double[] logarithms, double[] at, Posterior posterior, double[] information) {
            int size = at.length;
            double v = posterior.variance();
            // The score of a person is a + b (τ − mean) + c (τ − mean)²; its variance given the times is b² v + 2 c²
            // v².
            double[] linear = new double[size];
            double[] quadratic = new double[size];
            for (int item = 0; item < items; item++) {
                if (!Double.isNaN(logarithms[item])) {
                    double weight = Math.exp(-at[items + item]);
                    double residual = logarithms[item] - at[item] + posterior.mean();
                    int alpha = items + item;
                    linear[item] = weight;
                    linear[alpha] = -2 * weight * residual;
                    quadratic[alpha] = -weight;
                    information[item * size + item] += weight;
                    information[item * size + alpha] -= 2 * weight * residual;
                    information[alpha * size + item] -= 2 * weight * residual;
                    information[alpha * size + alpha] += 2 * weight * (residual * residual + v);
                }
            }
            int sigma = 2 * items;
            double prior = Math.exp(-at[sigma]);
            linear[sigma] = 2 * prior * posterior.mean();
            quadratic[sigma] = prior;
            information[sigma * size + sigma] += 2 * prior * (posterior.mean() * posterior.mean() + v);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    information[row * size + column] -=
                            linear[row] * linear[column] * v + 2 * quadratic[row] * quadratic[column] * v * v;
                }
            }
        }
    }

    private record Posterior(double mean, double variance, int count, double logLikelihood) {}
}
