package org.liangcai.psychometrics.facets;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Estimates the many-facet Rasch model ln(Pₓ / Pₓ₋₁) = θ − δ − α − τₓ (Linacre 1989) by conditional maximum likelihood: the total of a
 * candidate's ratings is sufficient for θ, so that difficulties, severities and thresholds are estimated free of the bias that joint
 * estimation has with few ratings of each candidate, and whatever the distribution of candidates. Difficulties, severities and each set of
 * thresholds sum to 0. With priors the estimate is the posterior mode. Candidates are then measured by weighted likelihood (Warm 1989),
 * which is finite for every total. Immutable and safe for use by many threads; the result is the same for any number of threads.
 *
 * @param structure who shares thresholds
 * @param priors of severities, difficulties and thresholds
 * @param mode whether candidates are worked on in parallel
 */
public record FacetsCalibrator(ThresholdStructure structure, FacetPriors priors, Chunks.Mode mode) {

    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double RELATIVE_GAIN = 1e-15;
    private static final double WIDEST = 30;

    /** A calibrator without priors that works in the calling thread. */
    public static FacetsCalibrator of(ThresholdStructure structure) {
        return new FacetsCalibrator(structure, FacetPriors.NONE, Chunks.Mode.SEQUENTIAL);
    }

    /** The same calibrator with priors. */
    public FacetsCalibrator with(FacetPriors other) {
        return new FacetsCalibrator(structure, other, mode);
    }

    /** Estimates the parameters and measures the candidates, or says why the ratings do not determine them. */
    public FacetsResult calibrate(Ratings ratings) {
        FacetsLayout layout = new FacetsLayout(ratings, structure);
        CandidateGroups candidates = CandidateGroups.of(ratings, layout);
        Optional<FacetsResult.Refused> refusal = new FacetsCheck(layout, priors, candidates.informative()).refusal();
        return refusal.isPresent()
                ? refusal.get()
                : new FacetsResult.Estimated(new Newton(layout, candidates).run(ratings));
    }

    /** One run of Newton's method in the free parameters. */
    private final class Newton {

        private final FacetsLayout layout;
        private final FacetsLikelihood likelihood;
        private final double[][] contrasts;
        private final int free;
        private final int informative;

        private Newton(FacetsLayout layout, CandidateGroups candidates) {
            this.layout = layout;
            likelihood = new FacetsLikelihood(layout, candidates, layout.precisions(priors), mode);
            contrasts = layout.contrasts();
            free = contrasts[0].length;
            informative = candidates.informative().size();
        }

        private FacetsCalibration run(Ratings ratings) {
            double[] parameters = new double[layout.size()];
            FacetsLikelihood.Point point = likelihood.at(parameters, true);
            int iterations = 0;
            boolean converged = free == 0;
            while (!converged && iterations < MOST_ITERATIONS) {
                iterations++;
                double[] gradient = reduced(point.gradient());
                double[] step = factor(point).solve(gradient);
                double gain = 0;
                for (int k = 0; k < free; k++) {
                    gain += 0.5 * gradient[k] * step[k];
                }
                parameters = advance(parameters, expanded(step), point.objective());
                point = likelihood.at(parameters, true);
                converged = gain <= RELATIVE_GAIN * Math.max(1, Math.abs(point.objective()));
            }
            FacetsCalibration.Report report = new FacetsCalibration.Report(
                    point.logLikelihood(),
                    free,
                    informative,
                    iterations,
                    converged && largest(parameters) < WIDEST,
                    largest(reduced(point.gradient())));
            return FacetsMeasurement.of(ratings, layout, parameters, standardErrors(point), report);
        }

        private double[] advance(double[] parameters, double[] step, double objective) {
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] next = parameters.clone();
                for (int k = 0; k < next.length; k++) {
                    next[k] += length * step[k];
                }
                if (likelihood.at(next, false).objective() >= objective - 1e-12 * Math.abs(objective)) {
                    return next;
                }
                length /= 2;
            }
            return parameters;
        }

        private double[] reduced(double[] gradient) {
            double[] reduced = new double[free];
            for (int k = 0; k < gradient.length; k++) {
                for (int column = 0; column < free; column++) {
                    reduced[column] += contrasts[k][column] * gradient[k];
                }
            }
            return reduced;
        }

        private double[] expanded(double[] step) {
            double[] expanded = new double[contrasts.length];
            for (int k = 0; k < expanded.length; k++) {
                for (int column = 0; column < free; column++) {
                    expanded[k] += contrasts[k][column] * step[column];
                }
            }
            return expanded;
        }

        /** The factor of the information of the free parameters, with a ridge if it needs one. */
        private Cholesky factor(FacetsLikelihood.Point point) {
            double[] information = information(point);
            double ridge = 1e-8;
            Optional<Cholesky> factor = Cholesky.of(information, free);
            while (factor.isEmpty()) {
                for (int k = 0; k < free; k++) {
                    information[k * free + k] += ridge;
                }
                ridge *= 10;
                factor = Cholesky.of(information, free);
            }
            return factor.get();
        }

        private double[] information(FacetsLikelihood.Point point) {
            double[][] half = new double[contrasts.length][free];
            for (int row = 0; row < half.length; row++) {
                for (int k = 0; k < half.length; k++) {
                    double value = point.information()[row][k];
                    for (int column = 0; value != 0 && column < free; column++) {
                        half[row][column] += value * contrasts[k][column];
                    }
                }
            }
            double[] information = new double[free * free];
            for (int k = 0; k < half.length; k++) {
                for (int row = 0; row < free; row++) {
                    double value = contrasts[k][row];
                    for (int column = 0; value != 0 && column < free; column++) {
                        information[row * free + column] += value * half[k][column];
                    }
                }
            }
            return information;
        }

        private double[] standardErrors(FacetsLikelihood.Point point) {
            double[] errors = new double[contrasts.length];
            Optional<Cholesky> factor = Cholesky.of(information(point), free);
            for (int k = 0; k < errors.length; k++) {
                errors[k] = factor.isEmpty() ? Double.NaN : standardError(contrasts[k], factor.get());
            }
            return errors;
        }

        private static double standardError(double[] contrast, Cholesky factor) {
            double[] solved = factor.solve(contrast);
            double variance = 0;
            for (int column = 0; column < contrast.length; column++) {
                variance += contrast[column] * solved[column];
            }
            return Math.sqrt(variance);
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
