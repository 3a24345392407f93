package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.liangcai.psychometrics.calibration.CalibrationListener;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.AndersonMixing;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Marginal maximum likelihood on several dimensions by the EM algorithm (Bock, Gibbons and Muraki 1988), with the dimension reduction of
 * Gibbons and Hedeker (1992) and Cai (2010) for specific dimensions, one scoring step for each maximisation, Anderson mixing that is kept
 * from ever lowering the likelihood, and Newton's method where EM is slow. The same data and plan give the same bits on any number of
 * threads.
 */
public final class MultidimensionalCalibrator {

    private static final int PLAIN_STEPS = 3;
    private static final int MEMORY = 8;
    private static final int NEWTON_AFTER = 150;
    private static final int NEWTON_AT_MOST = 250;
    private static final int STALLED_AFTER = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double LONGEST_STEP = 2;
    private static final double MOST_FINER_NODES = 3e4;

    private final Likelihood likelihood;
    private final EstimationSettings settings;
    private final CalibrationListener listener;
    private int iterations;

    private MultidimensionalCalibrator(
            Likelihood likelihood, EstimationSettings settings, CalibrationListener listener) {
        this.listener = listener;
        this.likelihood = likelihood;
        this.settings = settings;
    }

    /**
     * Estimates what the plan asks for.
     *
     * @throws IllegalArgumentException if data and plan do not fit together or an item has too few categories; the message names the item
     *     or group
     */
    public static MultidimensionalCalibration calibrate(MultidimensionalPlan plan, ResponseMatrix data) {
        return calibrate(plan, data, (iteration, logLikelihood) -> {});
    }

    /**
     * Estimates what the plan asks for and tells how it goes.
     *
     * @param listener called after every iteration; it cancels the calibration by throwing an exception
     */
    public static MultidimensionalCalibration calibrate(
            MultidimensionalPlan plan, ResponseMatrix data, CalibrationListener listener) {
        Structure structure = DataCheck.structure(plan, data);
        List<ResponseRows> rows = new ArrayList<>();
        int without = 0;
        for (int person = 0; person < data.personCount(); person++) {
            without += data.hasResponse(person) ? 0 : 1;
        }
        for (int group = 0; group < data.groups().size(); group++) {
            int chosen = group;
            rows.add(ResponseRows.of(data, person -> data.groupOf(person) == chosen && data.hasResponse(person)));
            if (rows.getLast().rows == 0) {
                throw new IllegalArgumentException("Nobody in group (%s) gave any response."
                        .formatted(data.groups().get(group)));
            }
        }
        StartingValues starting = StartingValues.of(structure, rows);
        Set<Parameter> zeroSlopes = plan.exploratory() ? zeroSlopes(plan, data, starting) : Set.of();
        Layout layout = new Layout(plan, structure, data.groups(), data.items(), zeroSlopes);
        DataCheck.requireIdentified(layout);
        Likelihood likelihood = new Likelihood(layout, rows, plan.settings().nodes());
        return new MultidimensionalCalibrator(likelihood, plan.settings(), listener)
                .run(starting.point(layout), without);
    }

    private static Set<Parameter> zeroSlopes(MultidimensionalPlan plan, ResponseMatrix data, StartingValues starting) {
        List<Integer> chosen = starting.makeTriangular();
        Set<Parameter> zero = new HashSet<>();
        for (String group : data.groups()) {
            for (int m = 0; m < chosen.size(); m++) {
                for (int k = m + 1; k < chosen.size(); k++) {
                    zero.add(new Parameter.Slope(
                            group,
                            data.items().get(chosen.get(m)),
                            plan.primary().get(k)));
                }
            }
        }
        return zero;
    }

    private MultidimensionalCalibration run(double[] start, int without) {
        if (!likelihood.feasible(start)) {
            throw new IllegalArgumentException(
                    "The values to begin with are not allowed: graded intercepts must fall, asymptotes increase and the covariance be positive definite.");
        }
        Likelihood.State best = climb(start);
        Likelihood.State reflected = reflected(best);
        double persons =
                likelihood.rows.stream().mapToDouble(ResponseRows::totalWeight).sum();
        double gradient =
                Arrays.stream(reflected.step().gradient()).map(Math::abs).max().orElse(0);
        MultidimensionalFit fit = new MultidimensionalFit(
                reflected.logLikelihood(),
                likelihood.maximisation.logPrior(reflected.point()),
                likelihood.layout.size,
                persons,
                without,
                iterations,
                reflected.expectedGain() < settings.tolerance(),
                gradient,
                reflected.expectedGain(),
                integrationError(reflected));
        return new MultidimensionalCalibration(likelihood, reflected, fit);
    }

    private OptionalDouble integrationError(Likelihood.State state) {
        NodeRule finer = settings.nodes().doubled();
        if (!Grid.fits(finer, likelihood.layout.structure.primary, MOST_FINER_NODES)) {
            return OptionalDouble.empty();
        }
        Likelihood onFiner = new Likelihood(likelihood.layout, likelihood.rows, finer);
        return OptionalDouble.of(Math.abs(onFiner.logLikelihood(state.point()) - state.logLikelihood()));
    }

    private Likelihood.State at(double[] point) {
        iterations++;
        Likelihood.State state = likelihood.at(point);
        listener.iteration(iterations, state.logLikelihood());
        return state;
    }

    private Likelihood.State climb(double[] start) {
        AndersonMixing mixing = new AndersonMixing(MEMORY);
        Likelihood.State best = at(start);
        double highest = best.objective();
        int lastGain = iterations;
        int sinceNewton = 0;
        while (best.expectedGain() >= settings.tolerance()
                && iterations < settings.maximumIterations()
                && iterations - lastGain < STALLED_AFTER) {
            if (best.objective() > highest + 1e-12 * Math.abs(highest)) {
                highest = best.objective();
                lastGain = iterations;
            }
            sinceNewton++;
            if (sinceNewton > NEWTON_AFTER && likelihood.layout.size <= NEWTON_AT_MOST) {
                Optional<Likelihood.State> newton = newton(best);
                mixing.restart();
                sinceNewton = newton.isPresent() ? NEWTON_AFTER : 0;
                if (newton.isPresent()) {
                    best = newton.get();
                    lastGain = iterations;
                    continue;
                }
            }
            best = accelerated(best, mixing);
        }
        return best;
    }

    private Likelihood.State accelerated(Likelihood.State state, AndersonMixing mixing) {
        double[] plain = plain(state);
        if (iterations > PLAIN_STEPS) {
            double[] candidate = mixing.next(state.point(), plain, state.step().scale());
            if (likelihood.feasible(candidate)) {
                Likelihood.State next = at(candidate);
                if (next.objective() >= state.objective() - 1e-9 * Math.abs(state.objective())) {
                    return next;
                }
            }
            mixing.restart();
        }
        return halved(state, plain);
    }

    /** The point of the scoring step, shortened where a parameter would jump too far or out of its range. */
    private double[] plain(Likelihood.State state) {
        double longest = 0;
        for (double move : state.step().move()) {
            longest = Math.max(longest, Math.abs(move));
        }
        double share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] point = state.point().clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += share * state.step().move()[i];
            }
            if (likelihood.feasible(point)) {
                return point;
            }
            share /= 2;
        }
        return state.point().clone();
    }

    private Likelihood.State halved(Likelihood.State state, double[] target) {
        double[] point = target.clone();
        Likelihood.State next = at(point);
        for (int halving = 0; halving < MOST_HALVINGS && next.objective() < state.objective(); halving++) {
            boolean level = next.objective() >= state.objective() - 1e-12 * Math.abs(state.objective());
            if (level) {
                return next;
            }
            for (int i = 0; i < point.length; i++) {
                point[i] = (point[i] + state.point()[i]) / 2;
            }
            point = point.clone();
            next = at(point);
        }
        return next;
    }

    /** One step by Newton's method on the marginal likelihood, with as much of the complete information added as it takes to rise. */
    private Optional<Likelihood.State> newton(Likelihood.State state) {
        int size = likelihood.layout.size;
        double[] information = likelihood.observedInformation(state);
        iterations += likelihood.layout.structure.specific > 0 ? 2 * size : 1;
        if (information == null) {
            return Optional.empty();
        }
        double ridge = 0;
        for (int attempt = 0; attempt < 12; attempt++) {
            double[] ridged = information.clone();
            for (int i = 0; i < size; i++) {
                double scale = state.step().scale()[i];
                ridged[i * size + i] += ridge * scale * scale;
            }
            Optional<Cholesky> factor = Cholesky.of(ridged, size);
            if (factor.isPresent()) {
                double[] candidate = state.point().clone();
                double[] direction = factor.get().solve(state.step().gradient());
                for (int i = 0; i < size; i++) {
                    candidate[i] += direction[i];
                }
                if (likelihood.feasible(candidate)) {
                    Likelihood.State next = at(candidate);
                    boolean flat = next.objective() >= state.objective() - 1e-12 * Math.abs(state.objective())
                            && next.expectedGain() < state.expectedGain();
                    if (next.objective() > state.objective() || flat) {
                        return Optional.of(next);
                    }
                }
            }
            ridge = ridge == 0 ? 1e-3 : ridge * 4;
        }
        return Optional.empty();
    }

    /** Turns every dimension round on which the slopes sum to less than 0, where nothing is held that would forbid it. */
    private Likelihood.State reflected(Likelihood.State state) {
        double[] point = state.point().clone();
        boolean any = false;
        for (int dimension = 0; dimension < likelihood.layout.structure.all(); dimension++) {
            any |= Reflection.turn(likelihood.layout, dimension, point);
        }
        return any ? at(point) : state;
    }
}
