package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marginal log-likelihood of all groups as a function of the free parameters, with its gradient. */
final class Likelihood {

    final Layout layout;
    final List<ResponseRows> rows;
    final List<Expectation> expectations = new ArrayList<>();
    final Maximisation maximisation;

    Likelihood(Layout layout, List<ResponseRows> rows, NodeRule nodes) {
        this.layout = layout;
        this.rows = rows;
        for (ResponseRows group : rows) {
            expectations.add(new Expectation(
                    layout.structure, group, nodes, layout.plan.settings().mode()));
        }
        maximisation =
                new Maximisation(layout, expectations, layout.plan.settings().mode());
    }

    /** A point with what is known there. */
    @SuppressWarnings("ArrayRecordComponent")
    record State(double[] point, double logLikelihood, double objective, Maximisation.Step step) {

        double expectedGain() {
            return step.decrement() / 2;
        }
    }

    boolean feasible(double[] point) {
        for (double value : point) {
            if (!(Math.abs(value) < 500)) {
                return false;
            }
        }
        for (int group = 0; group < rows.size(); group++) {
            double[][] values = layout.itemValues(group, point);
            for (int item = 0; item < values.length; item++) {
                double[] others = layout.structure.others(item, values[item]);
                if (!layout.structure.curves.get(item).feasible(others)) {
                    return false;
                }
            }
            if (latents(group, point).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Latents> latents(int group, double[] point) {
        return Latents.of(layout.structure, expectations.get(group).grid, layout.latentSlots[group].values(point));
    }

    Expectation.Tables tables(int group, double[] point) {
        Latents latents = latents(group, point)
                .orElseThrow(() -> new IllegalStateException("The covariance of ability is not positive definite."));
        return expectations.get(group).tables(layout.itemValues(group, point), latents);
    }

    State at(double[] point) {
        Expectation.Counts[] counts = new Expectation.Counts[rows.size()];
        Latents[] latents = new Latents[rows.size()];
        double logLikelihood = 0;
        for (int group = 0; group < rows.size(); group++) {
            Expectation.Tables tables = tables(group, point);
            latents[group] = tables.latents;
            counts[group] = expectations.get(group).counts(tables);
            logLikelihood += counts[group].logLikelihood;
        }
        double objective = logLikelihood + maximisation.logPrior(point);
        return new State(
                point,
                logLikelihood,
                Double.isNaN(objective) ? Double.NEGATIVE_INFINITY : objective,
                maximisation.step(point, counts, latents));
    }

    double logLikelihood(double[] point) {
        double sum = 0;
        for (int group = 0; group < rows.size(); group++) {
            sum += expectations.get(group).logLikelihood(tables(group, point));
        }
        return sum;
    }

    /**
     * Minus the second derivatives of log-likelihood plus log priors.
     *
     * @return null where a neighbouring point is not allowed
     */
    double @Nullable [] observedInformation(State state) {
        Optional<double[]> exact = ExactInformation.at(this, state.point());
        return exact.isPresent() ? exact.get() : byDifferences(state);
    }

    /** The same by central differences of the exact gradient. */
    double @Nullable [] byDifferences(State state) {
        int size = layout.size;
        double[] information = new double[size * size];
        for (int i = 0; i < size; i++) {
            double width = Math.max(1e-5, 1e-3 / state.step().scale()[i]);
            width = Math.min(width, 1e-3);
            double[] above = state.point().clone();
            double[] below = state.point().clone();
            above[i] += width;
            below[i] -= width;
            if (!feasible(above) || !feasible(below)) {
                return null;
            }
            double[] up = at(above).step().gradient();
            double[] down = at(below).step().gradient();
            for (int j = 0; j < size; j++) {
                information[i * size + j] = -(up[j] - down[j]) / (2 * width);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (information[i * size + j] + information[j * size + i]) / 2;
                information[i * size + j] = mean;
                information[j * size + i] = mean;
            }
        }
        return information;
    }
}
