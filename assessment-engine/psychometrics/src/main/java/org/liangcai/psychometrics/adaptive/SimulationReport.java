package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a simulation shows.
 *
 * @param items how many items the pool has
 * @param tests the test of every examinee, in order
 */
public record SimulationReport(int items, List<SimulatedTest> tests) {

    public SimulationReport {
        tests = List.copyOf(tests);
    }

    /** The mean of estimate minus true ability. */
    public double bias() {
        return bias(tests);
    }

    private static double bias(List<SimulatedTest> tests) {
        double sum = 0;
        for (SimulatedTest test : tests) {
            sum += test.estimate().theta() - test.trueTheta();
        }
        return sum / tests.size();
    }

    /** The root of the mean squared difference of estimate and true ability. */
    public double rootMeanSquaredError() {
        return rootMeanSquaredError(tests);
    }

    private static double rootMeanSquaredError(List<SimulatedTest> tests) {
        double sum = 0;
        for (SimulatedTest test : tests) {
            double error = test.estimate().theta() - test.trueTheta();
            sum += error * error;
        }
        return StrictMath.sqrt(sum / tests.size());
    }

    /** Pearson's correlation of estimate and true ability; NaN if one of them does not vary. */
    public double correlation() {
        double meanTrue = 0;
        double meanEstimate = 0;
        for (SimulatedTest test : tests) {
            meanTrue += test.trueTheta() / tests.size();
            meanEstimate += test.estimate().theta() / tests.size();
        }
        double product = 0;
        double squareTrue = 0;
        double squareEstimate = 0;
        for (SimulatedTest test : tests) {
            double x = test.trueTheta() - meanTrue;
            double y = test.estimate().theta() - meanEstimate;
            product += x * y;
            squareTrue += x * x;
            squareEstimate += y * y;
        }
        return product / StrictMath.sqrt(squareTrue * squareEstimate);
    }

    /** How many items were shown on average. */
    public double meanLength() {
        return meanLength(tests);
    }

    private static double meanLength(List<SimulatedTest> tests) {
        double sum = 0;
        for (SimulatedTest test : tests) {
            sum += test.administered().size();
        }
        return sum / tests.size();
    }

    /** The share of examinees to whom each item was shown. */
    public double[] exposureRates() {
        int[] counts = new int[items];
        for (SimulatedTest test : tests) {
            for (AdministeredItem item : test.administered()) {
                counts[item.index()]++;
            }
        }
        return Arrays.stream(counts)
                .mapToDouble(count -> count / (double) tests.size())
                .toArray();
    }

    /** The highest exposure rate. */
    public double highestExposure() {
        return Arrays.stream(exposureRates()).max().orElse(0);
    }

    /** The share of items that two examinees have in common on average: Σ rate² / Σ rate (Barrada, Olea, Ponsoda and Abad 2009). */
    public double overlap() {
        double squares = 0;
        double sum = 0;
        for (double rate : exposureRates()) {
            squares += rate * rate;
            sum += rate;
        }
        return squares / sum;
    }

    /**
     * How well examinees of similar ability were measured.
     *
     * @param from the lowest true ability of the group
     * @param to the highest
     * @param examinees how many
     * @param meanTheta their mean true ability
     * @param bias their mean error
     * @param rootMeanSquaredError of their estimates
     * @param meanStandardError the mean of the standard errors that their tests reported
     * @param meanLength how many items they were shown on average
     */
    public record Conditional(
            double from,
            double to,
            int examinees,
            double meanTheta,
            double bias,
            double rootMeanSquaredError,
            double meanStandardError,
            double meanLength) {}

    /**
     * The report for groups of true ability that are cut at its quantiles (linear between order statistics); 10 for deciles. Groups in
     * which nobody is are left out.
     */
    public List<Conditional> byQuantiles(int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("The number of groups (%d) must be 1 or more.".formatted(groups));
        }
        double[] sorted =
                tests.stream().mapToDouble(SimulatedTest::trueTheta).sorted().toArray();
        double[] cuts = new double[groups - 1];
        for (int cut = 1; cut < groups; cut++) {
            double place = (sorted.length - 1) * (cut / (double) groups);
            int below = (int) place;
            double above = below + 1 < sorted.length ? sorted[below + 1] : sorted[below];
            cuts[cut - 1] = sorted[below] + (place - below) * (above - sorted[below]);
        }
        return byCuts(cuts);
    }

    /** The report for groups of true ability that are cut at these points, which must increase. */
    public List<Conditional> byCuts(double... cuts) {
        List<List<SimulatedTest>> groups = new ArrayList<>();
        for (int group = 0; group <= cuts.length; group++) {
            groups.add(new ArrayList<>());
        }
        for (SimulatedTest test : tests) {
            groups.get(ExposureControl.segment(cuts, test.trueTheta())).add(test);
        }
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(SimulationReport::conditional)
                .toList();
    }

    private static Conditional conditional(List<SimulatedTest> group) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double errors = 0;
        for (SimulatedTest test : group) {
            lowest = Math.min(lowest, test.trueTheta());
            highest = Math.max(highest, test.trueTheta());
            sum += test.trueTheta();
            errors += test.estimate().standardError();
        }
        return new Conditional(
                lowest,
                highest,
                group.size(),
                sum / group.size(),
                bias(group),
                rootMeanSquaredError(group),
                errors / group.size(),
                meanLength(group));
    }
}
