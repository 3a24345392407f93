package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.AndersonMixing;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Marginal maximum likelihood by the EM algorithm (Bock and Aitkin 1981), accelerated by Anderson mixing that is kept from ever lowering
 * the likelihood, and finished by Newton's method with the exact information where EM is slow. With many persons a sample of them goes
 * ahead, and each person's narrow posterior is at first integrated only where it is not negligible; the last steps use everybody and
 * every node, so that the result owes nothing to either. The same data and plan give the same bits on any number of threads.
 */
public final class Calibrator {

    private static final int PLAIN_STEPS = 3;
    private static final int MEMORY = 5;
    private static final int NEWTON_AFTER = 40;
    private static final int NEWTON_AT_MOST = 600;

    /** A parameter that runs to infinity would otherwise use up every iteration without any gain. */
    private static final int STALLED_AFTER = 25;

    /** A climb begins with so many persons at least, if there are more than four times as many. */
    private static final int SMALLEST_SAMPLE = 1000;

    private static final int LARGEST_SAMPLE = 5000;

    /** A sample in which a category is rarer than this tells too little of it. */
    private static final int RAREST = 10;

    private static final int SAMPLE_STEPS = 15;

    /** Persons vary; it is of no use to be nearer than this to the maximum of a sample. */
    private static final double SAMPLE_TOLERANCE = 0.05;

    /** The last of the way is gone on all nodes. */
    private static final double NARROW_TOLERANCE = 1e-8;

    private final Layout layout;
    private final Expectation whole;
    private Expectation expectation;
    private final Maximisation maximisation;
    private final CalibrationListener listener;
    private final CalibrationPlan plan;
    private int iterations;

    private Calibrator(Layout layout, List<PersonTable> persons, CalibrationPlan plan, CalibrationListener listener) {
        this.layout = layout;
        this.plan = plan;
        this.listener = listener;
        whole = new Expectation(layout, persons, plan.quadrature(), plan.mode());
        expectation = whole;
        maximisation = new Maximisation(layout, expectation.nodes, expectation.stride, plan.mode());
    }

    /**
     * Estimates what the plan asks for.
     *
     * @throws IllegalArgumentException if data and plan do not fit together, an item has only one category, or a group is not
     *     identified; the message names item, person or group
     */
    public static Calibration calibrate(CalibrationPlan plan, ResponseMatrix data) {
        return calibrate(plan, data, (iteration, logLikelihood) -> {});
    }

    /**
     * Estimates what the plan asks for and tells how it goes.
     *
     * @param listener called after every iteration; it cancels the calibration by throwing an exception
     */
    public static Calibration calibrate(CalibrationPlan plan, ResponseMatrix data, CalibrationListener listener) {
        Tally tally = Tally.of(data, plan.mode());
        List<ItemFamily> families = Families.of(plan, data, tally);
        Layout layout = new Layout(plan, data, families, tally);
        List<PersonTable> persons = new ArrayList<>();
        for (int group = 0; group < data.groups().size(); group++) {
            persons.add(PersonTable.of(data, group, families, plan.mode()));
            if (persons.getLast().rows == 0) {
                throw new IllegalArgumentException("Nobody in group (%s) gave any response."
                        .formatted(data.groups().get(group)));
            }
        }
        Calibrator calibrator = new Calibrator(layout, persons, plan, listener);
        return calibrator.run(Families.start(layout, tally), tally.withoutResponses);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record State(double[] point, double objective, Maximisation.Step step) {

        double expectedGain() {
            return step.decrement() / 2;
        }
    }

    private Calibration run(double[] start, int withoutResponses) {
        AndersonMixing mixing = new AndersonMixing(MEMORY);
        State state = climb(fromSample(start, mixing), mixing);
        double logPrior = maximisation.logPrior(state.point());
        double logLikelihood = state.objective() - logPrior;
        double persons = expectation.persons.stream()
                .mapToDouble(PersonTable::totalWeight)
                .sum();
        double gradient =
                Arrays.stream(state.step().gradient()).map(Math::abs).max().orElse(0);
        FitReport fit = new FitReport(
                logLikelihood,
                logPrior,
                layout.size(),
                persons,
                withoutResponses,
                iterations,
                state.expectedGain() < plan.tolerance(),
                gradient,
                state.expectedGain(),
                Math.abs(expectation.onFinerNodes().logLikelihood(state.point()) - logLikelihood));
        return new Calibration(layout, expectation, maximisation, state.point(), fit);
    }

    private State at(double[] point) {
        Expectation.Counts counts = expectation.at(point);
        double objective = counts.logLikelihood + maximisation.logPrior(point);
        iterations++;
        listener.iteration(iterations, counts.logLikelihood);
        if (Double.isNaN(objective)) {
            objective = Double.NEGATIVE_INFINITY;
        }
        return new State(point, objective, maximisation.step(point, counts));
    }

    /** Where the search among all persons begins: near the maximum of a sample of them, when there are many. */
    private double[] fromSample(double[] start, AndersonMixing mixing) {
        int largest = whole.persons.stream().mapToInt(table -> table.rows).max().orElse(0);
        int sample = Math.min(LARGEST_SAMPLE, Math.max(SMALLEST_SAMPLE, largest / 10));
        if (largest < 4 * sample) {
            return start;
        }
        Expectation some = whole.ofEvery(largest / sample);
        if (!some.persons.stream().allMatch(table -> table.everyCategoryAtLeast(RAREST, layout.families))) {
            return start;
        }
        expectation = some;
        some.narrow(true);
        int most = Math.min(SAMPLE_STEPS, plan.maximumIterations());
        double[] point = climb(start, SAMPLE_TOLERANCE, most, mixing).point();
        mixing.continueElsewhere();
        expectation = whole;
        return point;
    }

    /** On part of the nodes of each person first, in the end on all of them. */
    private State climb(double[] start, AndersonMixing mixing) {
        whole.narrow(true);
        State near = climb(start, Math.max(plan.tolerance(), NARROW_TOLERANCE), plan.maximumIterations(), mixing);
        whole.narrow(false);
        return climb(near.point(), plan.tolerance(), plan.maximumIterations(), mixing);
    }

    private State climb(double[] start, double tolerance, int most, AndersonMixing mixing) {
        int plainUntil = iterations == 0 ? PLAIN_STEPS : iterations;
        State best = at(start);
        int sinceNewton = 0;
        int lastGain = iterations;
        double highest = best.objective();
        while (best.expectedGain() >= tolerance && iterations < most && iterations - lastGain < STALLED_AFTER) {
            sinceNewton++;
            if (best.objective() > highest + 1e-11 * Math.abs(highest)) {
                highest = best.objective();
                lastGain = iterations;
            }
            if (sinceNewton > NEWTON_AFTER && layout.size() <= NEWTON_AT_MOST) {
                Optional<State> newton = newton(best);
                mixing.restart();
                sinceNewton = newton.isPresent() ? NEWTON_AFTER : 0;
                best = newton.orElse(best);
                if (newton.isPresent()) {
                    continue;
                }
            }
            best = accelerated(best, mixing, plainUntil);
        }
        return best;
    }

    private State accelerated(State state, AndersonMixing mixing, int plainUntil) {
        double[] plain = state.step().point();
        if (iterations <= plainUntil) {
            return at(plain);
        }
        double[] candidate = mixing.next(state.point(), plain, state.step().scale());
        if (maximisation.feasible(candidate)) {
            State next = at(candidate);
            if (next.objective() >= state.objective() - 1e-9 * Math.abs(state.objective())) {
                return next;
            }
        }
        mixing.restart();
        return at(plain);
    }

    /** One step by Newton's method on the marginal likelihood, with as much of the complete information added as it takes to rise. */
    private Optional<State> newton(State state) {
        double[] information = new Information(expectation, maximisation, state.point()).observed;
        int size = layout.size();
        double ridge = 0;
        for (int attempt = 0; attempt < 12; attempt++) {
            double[] ridged = information.clone();
            for (int i = 0; i < size; i++) {
                ridged[i * size + i] +=
                        ridge * state.step().scale()[i] * state.step().scale()[i];
            }
            Optional<Cholesky> factor = Cholesky.of(ridged, size);
            if (factor.isPresent()) {
                double[] candidate = state.point().clone();
                double[] direction = factor.get().solve(state.step().gradient());
                for (int i = 0; i < size; i++) {
                    candidate[i] += direction[i];
                }
                if (maximisation.feasible(candidate)) {
                    State next = at(candidate);
                    boolean higher = next.objective() > state.objective();
                    boolean flat = next.objective() >= state.objective() - 1e-12 * Math.abs(state.objective())
                            && next.expectedGain() < state.expectedGain();
                    if (higher || flat) {
                        return Optional.of(next);
                    }
                }
            }
            ridge = ridge == 0 ? 1e-3 : ridge * 4;
        }
        return Optional.empty();
    }
}
