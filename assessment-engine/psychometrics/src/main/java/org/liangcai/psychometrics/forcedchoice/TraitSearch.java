package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/** Modes of posteriors under a Thurstonian model; the log posterior is concave, so that Newton's method finds the only one. */
final class TraitSearch {

    private static final int MOST_STEPS = 100;
    private static final double FLAT = 1e-9;

    /** Below this the quotient of density and distribution function comes from its asymptotic series. */
    private static final double FAR = -12;

    private final List<String> traits;
    private final ResponseMatrix outcomes;
    private final int size;
    private final double[] precision;

    /** By outcome and trait: the slope of the standardised difference, and its intercept. */
    private final double[][] slopes;

    private final double[] intercepts;

    TraitSearch(ThurstonianModel model, ResponseMatrix outcomes) {
        this.outcomes = outcomes;
        traits = model.questionnaire().traits();
        size = traits.size();
        double[] covariance = model.traits().covariance().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        precision = Cholesky.of(covariance, size)
                .orElseThrow(
                        () -> new IllegalArgumentException("The covariance of the traits must be positive definite."))
                .inverse();
        List<Questionnaire.Comparison> comparisons = model.questionnaire().comparisons();
        slopes = new double[comparisons.size()][size];
        intercepts = new double[slopes.length];
        for (int outcome = 0; outcome < slopes.length; outcome++) {
            Questionnaire.Comparison comparison = comparisons.get(outcome);
            Statement first = comparison.first();
            Statement second = comparison.second();
            double spread = StrictMath.sqrt(model.uniqueness(first.id()) + model.uniqueness(second.id()));
            slopes[outcome][traits.indexOf(first.trait())] += model.loading(first.id()) / spread;
            slopes[outcome][traits.indexOf(second.trait())] -= model.loading(second.id()) / spread;
            intercepts[outcome] = -model.threshold(comparison) / spread;
        }
    }

    private static double logDistribution(double z) {
        if (z > FAR) {
            return StrictMath.log(SpecialFunctions.normalDistribution(z));
        }
        double square = z * z;
        return -square / 2
                - StrictMath.log(-z * StrictMath.sqrt(2 * Math.PI))
                + StrictMath.log1p(-1 / square + 3 / (square * square));
    }

    /** φ(z) / Φ(z). */
    private static double ratio(double z) {
        return StrictMath.exp(-z * z / 2 - logDistribution(z)) / StrictMath.sqrt(2 * Math.PI);
    }

    private final class Here {
        final double[] traitsHere;
        double log;
        final double[] gradient = new double[size];
        final double[] information = precision.clone();

        Here(int person, double[] eta) {
            traitsHere = eta;
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    gradient[a] -= precision[a * size + b] * eta[b];
                }
                log += gradient[a] * eta[a] / 2;
            }
            for (int outcome = 0; outcome < slopes.length; outcome++) {
                int stored = outcomes.stored(person, outcome);
                if (stored > 0) {
                    add(outcome, stored == 2 ? 1 : -1);
                }
            }
        }

        private void add(int outcome, int sign) {
            double z = intercepts[outcome];
            for (int a = 0; a < size; a++) {
                z += slopes[outcome][a] * traitsHere[a];
            }
            z *= sign;
            double ratio = ratio(z);
            log += logDistribution(z);
            double curvature = ratio * (ratio + z);
            for (int a = 0; a < size; a++) {
                gradient[a] += sign * ratio * slopes[outcome][a];
                for (int b = 0; b < size; b++) {
                    information[a * size + b] += curvature * slopes[outcome][a] * slopes[outcome][b];
                }
            }
        }

        double steepest() {
            double largest = 0;
            for (double value : gradient) {
                largest = Math.max(largest, Math.abs(value));
            }
            return largest;
        }
    }

    TraitScores of(int person) {
        Here here = new Here(person, new double[size]);
        for (int step = 0; step < MOST_STEPS && here.steepest() > FLAT; step++) {
            Optional<Here> next = next(person, here);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        double[] covariance = Cholesky.of(here.information, size)
                .orElseThrow(() -> new ArithmeticException("The posterior has no curvature."))
                .inverse();
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            estimates.add(here.traitsHere[a]);
            errors.add(StrictMath.sqrt(covariance[a * size + a]));
        }
        return new TraitScores(traits, estimates, errors, here.steepest() < 1e-6);
    }

    /** The Newton step, halved until the log posterior rises. */
    private Optional<Here> next(int person, Here here) {
        double[] move = Cholesky.of(here.information, size)
                .orElseThrow(() -> new ArithmeticException("The posterior has no curvature."))
                .solve(here.gradient);
        double share = 1;
        for (int halving = 0; halving < 40; halving++) {
            double[] eta = here.traitsHere.clone();
            for (int a = 0; a < size; a++) {
                eta[a] += share * move[a];
            }
            Here next = new Here(person, eta);
            boolean level = next.log >= here.log - 1e-13 * Math.abs(here.log) && next.steepest() < here.steepest();
            if (next.log > here.log || level) {
                return Optional.of(next);
            }
            share /= 2;
        }
        return Optional.empty();
    }
}
