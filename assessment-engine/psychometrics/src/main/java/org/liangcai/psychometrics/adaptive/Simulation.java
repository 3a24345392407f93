package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ProgressCount;
import org.liangcai.psychometrics.numerics.ProgressListener;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * An adaptive test given to many simulated examinees. The result is the same to the last bit for any number of threads. Where exposure is
 * kept down across examinees they take the test one after the other, in order; otherwise at the same time.
 *
 * @param test the test; its seed is replaced by one for each examinee
 * @param thetas the true ability of every examinee, finite
 * @param responses where answers come from
 * @param exposure how exposure is kept down across examinees
 * @param seed for all that is drawn at random
 * @param mode whether examinees are simulated by one thread or by all
 */
public record Simulation(
        AdaptiveTest test,
        List<Double> thetas,
        ResponseSource responses,
        ExposurePolicy exposure,
        long seed,
        Chunks.Mode mode) {

    private static final int CHUNK = 16;

    public Simulation {
        thetas = List.copyOf(thetas);
        if (thetas.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one examinee.");
        }
        for (int person = 0; person < thetas.size(); person++) {
            if (!Double.isFinite(thetas.get(person))) {
                throw new IllegalArgumentException(
                        "The ability (%s) of examinee (%d) must be finite.".formatted(thetas.get(person), person + 1));
            }
        }
        int columns = switch (responses) {
            case ResponseSource.Drawn drawn -> drawn.models().size();
            case ResponseSource.Recorded recorded -> recorded.responses().itemCount();
        };
        if (columns != test.pool().size()) {
            throw new IllegalArgumentException("The number of items with responses (%d) must be that of the pool (%d)."
                    .formatted(columns, test.pool().size()));
        }
        if (responses instanceof ResponseSource.Recorded recorded
                && recorded.responses().personCount() != thetas.size()) {
            throw new IllegalArgumentException("The number of rows of responses (%d) must be that of examinees (%d)."
                    .formatted(recorded.responses().personCount(), thetas.size()));
        }
        int shortest = test.stoppingRule().minimumLength();
        switch (exposure) {
            case ExposurePolicy.None none -> {}
            case ExposurePolicy.Restricted(double maximumRate) ->
                ExposurePolicy.requireHolds(maximumRate, shortest, columns);
            case ExposurePolicy.Eligibility eligibility ->
                ExposurePolicy.requireHolds(eligibility.maximumRate(), shortest, columns);
        }
    }

    /** Examinees whose answers are drawn from the pool's own models, without exposure control across examinees, on all processors. */
    public static Simulation of(AdaptiveTest test, List<Double> thetas, long seed) {
        return new Simulation(
                test,
                thetas,
                new ResponseSource.Drawn(test.pool().models()),
                new ExposurePolicy.None(),
                seed,
                Chunks.Mode.PARALLEL);
    }

    /** The same with other exposure control across examinees. */
    public Simulation withExposure(ExposurePolicy policy) {
        return new Simulation(test, thetas, responses, policy, seed, mode);
    }

    /** The same with another test. */
    public Simulation withTest(AdaptiveTest other) {
        return new Simulation(other, thetas, responses, exposure, seed, mode);
    }

    /** The same with answers from elsewhere. */
    public Simulation withResponses(ResponseSource source) {
        return new Simulation(test, thetas, source, exposure, seed, mode);
    }

    /** The same on one thread or on all. */
    public Simulation withMode(Chunks.Mode other) {
        return new Simulation(test, thetas, responses, exposure, seed, other);
    }

    /** Gives the test to everyone. */
    public SimulationReport run() {
        return run(ProgressListener.NONE);
    }

    /**
     * Gives the test to everyone and tells how it goes.
     *
     * @param listener told how many examinees have taken the test; it cancels the simulation by throwing an exception
     */
    public SimulationReport run(ProgressListener listener) {
        SimulatedTest[] tests = new SimulatedTest[thetas.size()];
        ProgressCount progress = new ProgressCount(listener, tests.length);
        switch (exposure) {
            case ExposurePolicy.None none ->
                Chunks.run(mode, (tests.length + CHUNK - 1) / CHUNK, chunk -> {
                    progress.requireGoing();
                    int end = Math.min(tests.length, (chunk + 1) * CHUNK);
                    for (int person = chunk * CHUNK; person < end; person++) {
                        tests[person] = take(person, forPerson(test, person));
                    }
                    progress.add(end - chunk * CHUNK);
                });
            case ExposurePolicy.Restricted(double maximumRate) -> restricted(tests, maximumRate, progress);
            case ExposurePolicy.Eligibility eligibility -> eligible(tests, eligibility, progress);
        }
        return new SimulationReport(test.pool().size(), List.of(tests));
    }

    private AdaptiveTest forPerson(AdaptiveTest from, int person) {
        return from.withSeed(Draws.bits(seed, Draws.Purpose.SESSION, person));
    }

    private SimulatedTest take(int person, AdaptiveTest own) {
        double theta = thetas.get(person);
        CatSession session = CatSession.begin(own);
        while (true) {
            switch (session.next()) {
                case Decision.Next next ->
                    session = session.with(
                            new AdministeredItem(next.index(), responses.response(person, next.index(), theta, seed)));
                case Decision.Stop(StopReason reason, AbilityEstimate.Finite estimate) -> {
                    return new SimulatedTest(theta, estimate, reason, session.administered());
                }
            }
        }
    }

    private void restricted(SimulatedTest[] tests, double maximumRate, ProgressCount progress) {
        int[] given = new int[test.pool().size()];
        for (int person = 0; person < tests.length; person++) {
            BitSet closed = new BitSet();
            for (int item = 0; item < given.length; item++) {
                closed.set(item, person > 0 && given[item] / (double) person >= maximumRate);
            }
            ExposureControl control = ExposureControl.closing(closed, given.length);
            tests[person] =
                    take(person, forPerson(test.withSelection(test.selection().withExposure(control)), person));
            for (AdministeredItem item : tests[person].administered()) {
                given[item.index()]++;
            }
            progress.add(1);
        }
    }

    private void eligible(SimulatedTest[] tests, ExposurePolicy.Eligibility policy, ProgressCount progress) {
        ItemEligibility eligibility = ItemEligibility.begin(policy, test.pool().size());
        for (int person = 0; person < tests.length; person++) {
            ExposureControl control = eligibility.control();
            AdaptiveTest own = forPerson(test.withSelection(test.selection().withExposure(control)), person);
            SimulatedTest taken = take(person, own);
            eligibility =
                    eligibility.after(taken.administered(), taken.estimate().theta(), control, own.seed());
            tests[person] = taken;
            progress.add(1);
        }
    }

    /**
     * Gives the test to everyone as Sympson and Hetter (1985) describe it, counting every item that was selected, whether it passed its
     * exposure draw or was set aside.
     *
     * @param parameters the exposure parameter of every item
     * @param selected receives how many examinees each item was selected for
     * @param progress counts the examinees
     */
    SimulationReport countingSelections(double[] parameters, int[] selected, ProgressCount progress) {
        SimulatedTest[] tests = new SimulatedTest[thetas.size()];
        BitSet[] selections = new BitSet[tests.length];
        Chunks.run(mode, tests.length, person -> {
            progress.requireGoing();
            selections[person] = new BitSet();
            tests[person] = takeCounting(person, parameters, selections[person]);
            progress.add(1);
        });
        for (BitSet selection : selections) {
            selection.stream().forEach(item -> selected[item]++);
        }
        return new SimulationReport(test.pool().size(), List.of(tests));
    }

    private SimulatedTest takeCounting(int person, double[] parameters, BitSet selected) {
        AdaptiveTest own = forPerson(test, person);
        double theta = thetas.get(person);
        CatSession session = CatSession.begin(own);
        BitSet aside = new BitSet();
        while (session.next() instanceof Decision.Next) {
            Chooser chooser = new Chooser(own, session.progress(), session.estimate());
            int shown = -1;
            for (var next = chooser.choose(aside); next.isPresent(); next = chooser.choose(aside)) {
                int item = next.getAsInt();
                selected.set(item);
                if (Draws.uniform(own.seed(), Draws.Purpose.EXPOSURE, item) < parameters[item]) {
                    shown = item;
                    break;
                }
                aside.set(item);
            }
            if (shown < 0) {
                break;
            }
            Response response = responses.response(person, shown, theta, seed);
            session = session.with(new AdministeredItem(shown, response));
        }
        StopReason reason = session.next() instanceof Decision.Stop stop ? stop.reason() : StopReason.POOL_EXHAUSTED;
        return new SimulatedTest(theta, session.finalEstimate(), reason, session.administered());
    }

    /**
     * Examinees of a normal distribution of ability: the middle of each of {@code count} equal shares, in an order in which any few in a
     * row cover the scale.
     */
    public static List<Double> normalThetas(int count, double mean, double standardDeviation) {
        // Steps of the golden section visit every share once if they have no divisor in common with their number.
        int step = Math.max(1, (int) Math.round(0.6180339887498949 * count));
        while (greatestCommonDivisor(step, count) > 1) {
            step++;
        }
        List<Double> thetas = new ArrayList<>(count);
        for (int person = 0; person < count; person++) {
            int share = (int) ((long) person * step % count);
            thetas.add(mean + standardDeviation * SpecialFunctions.normalQuantile((share + 0.5) / count));
        }
        return thetas;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
