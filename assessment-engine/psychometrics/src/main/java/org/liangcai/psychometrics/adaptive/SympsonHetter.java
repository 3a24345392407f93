package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.ProgressCount;
import org.liangcai.psychometrics.numerics.ProgressListener;

/**
 * The exposure parameters of Sympson and Hetter (1985): the probability K with which a selected item is shown, found by simulating the
 * test again and again, each time with K = maximum rate / share of examinees the item was selected for, 1 at most. As many items as the
 * test is long keep K = 1, so that no one runs out of items.
 *
 * @param parameters K of every item
 * @param highestRates the highest exposure rate of every round, in turn
 * @param converged whether the highest rate of the last round is at most the maximum plus the tolerance
 * @param report the last round
 */
public record SympsonHetter(
        List<Double> parameters, List<Double> highestRates, boolean converged, SimulationReport report) {

    public SympsonHetter {
        parameters = List.copyOf(parameters);
        highestRates = List.copyOf(highestRates);
    }

    /**
     * Finds the parameters.
     *
     * @param simulation the test and examinees; its own exposure control is not used
     * @param maximumRate above 0, 1 at most
     * @param rounds how many simulations at most
     * @param tolerance how far above the maximum the highest rate may end; two or three times √(rate (1 − rate) / examinees), as rates of
     *     simulated examinees vary by chance
     */
    public static SympsonHetter fit(Simulation simulation, double maximumRate, int rounds, double tolerance) {
        return fit(simulation, maximumRate, rounds, tolerance, ProgressListener.NONE);
    }

    /**
     * Finds the parameters and tells how it goes.
     *
     * @param listener told how many examinees of all rounds have taken the test; it cancels by throwing an exception
     */
    public static SympsonHetter fit(
            Simulation simulation, double maximumRate, int rounds, double tolerance, ProgressListener listener) {
        if (!(maximumRate > 0 && maximumRate <= 1) || rounds < 1 || !(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "The maximum rate (%s) must be above 0 and 1 at most, the rounds (%d) 1 or more and the tolerance (%s) 0 or more."
                            .formatted(maximumRate, rounds, tolerance));
        }
        int items = simulation.test().pool().size();
        int length = simulation.test().stoppingRule().maximumLength();
        ExposurePolicy.requireHolds(maximumRate, length, items);
        double[] parameters = new double[items];
        Arrays.fill(parameters, 1);
        List<Double> highest = new ArrayList<>();
        ProgressCount progress = new ProgressCount(
                listener, Math.clamp((long) rounds * simulation.thetas().size(), 0, Integer.MAX_VALUE));
        while (true) {
            int[] selected = new int[items];
            SimulationReport report = simulation.countingSelections(parameters, selected, progress);
            highest.add(report.highestExposure());
            boolean converged = report.highestExposure() <= maximumRate + tolerance;
            if (converged || highest.size() == rounds) {
                return new SympsonHetter(Arrays.stream(parameters).boxed().toList(), highest, converged, report);
            }
            for (int item = 0; item < items; item++) {
                double share = selected[item] / (double) simulation.thetas().size();
                parameters[item] = share > maximumRate ? maximumRate / share : 1;
            }
            keepEnough(parameters, length);
        }
    }

    private static void keepEnough(double[] parameters, int length) {
        IntStream.range(0, parameters.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -parameters[item])
                        .thenComparingInt(item -> item))
                .limit(length)
                .forEach(item -> parameters[item] = 1);
    }

    /** The parameters as exposure control of a test. */
    public ExposureControl control() {
        return ExposureControl.of(
                parameters.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
