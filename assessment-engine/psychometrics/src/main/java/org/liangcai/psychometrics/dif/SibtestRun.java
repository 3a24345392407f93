package org.liangcai.psychometrics.dif;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** One run of SIBTEST: collects moments of the suspect score by matching score and compares them. */
final class SibtestRun {

    private static final int REFERENCE = 0;
    private static final int FOCAL = 1;

    private final GroupedResponses responses;
    private final List<String> suspects;
    private final List<String> matching;
    private final SibtestSettings settings;

    private final int[] score;
    private final int[] suspect;
    private final boolean[] counted;
    private final int highest;

    /** By group, then matching score: weights, means and variances of the suspect score. */
    private final double[][] size;

    private final double[][] mean;
    private final double[][] variance;

    SibtestRun(GroupedResponses responses, List<String> suspects, List<String> matching, SibtestSettings settings) {
        this.responses = responses;
        this.suspects = suspects;
        this.matching = matching;
        this.settings = settings;
        if (suspects.isEmpty() || matching.size() < 2) {
            throw new IllegalArgumentException("There must be a suspect item (%s) and two or more matching items (%s)."
                    .formatted(suspects, matching));
        }
        if (suspects.stream().anyMatch(matching::contains)) {
            throw new IllegalArgumentException(
                    "A suspect item (%s) is a matching item too (%s).".formatted(suspects, matching));
        }
        if (responses.contrast.groups() != 2) {
            throw new IllegalArgumentException("SIBTEST compares two groups, not %d: run it once for each focal group."
                    .formatted(responses.contrast.groups()));
        }
        counted = new boolean[responses.persons];
        Arrays.fill(counted, true);
        score = sums(matching);
        suspect = sums(suspects);
        highest = Arrays.stream(score).max().orElse(0);
        size = new double[2][highest + 1];
        mean = new double[2][highest + 1];
        variance = new double[2][highest + 1];
        collect();
    }

    private int[] sums(List<String> items) {
        int[] sum = new int[responses.persons];
        for (String name : items) {
            byte[] stored = responses.stored[responses.item(name)];
            for (int person = 0; person < sum.length; person++) {
                counted[person] &= stored[person] != 0;
                sum[person] += Math.max(0, stored[person] - 1);
            }
        }
        return sum;
    }

    private void collect() {
        for (int person = 0; person < score.length; person++) {
            if (counted[person]) {
                int group = responses.group[person];
                size[group][score[person]] += responses.weight[person];
                mean[group][score[person]] += responses.weight[person] * suspect[person];
            }
        }
        for (int group = 0; group < 2; group++) {
            for (int k = 0; k <= highest; k++) {
                mean[group][k] = size[group][k] > 0 ? mean[group][k] / size[group][k] : 0;
            }
        }
        for (int person = 0; person < score.length; person++) {
            if (counted[person]) {
                int group = responses.group[person];
                double deviation = suspect[person] - mean[group][score[person]];
                variance[group][score[person]] += responses.weight[person] * deviation * deviation;
            }
        }
        for (int group = 0; group < 2; group++) {
            for (int k = 0; k <= highest; k++) {
                variance[group][k] = size[group][k] > 1 ? variance[group][k] / (size[group][k] - 1) : 0;
            }
        }
    }

    Sibtest run() {
        int[] strata = strata();
        double[] weights = weights(strata);
        double[] difference = differences(strata);
        double[] error = new double[strata.length];
        double beta = 0;
        double squared = 0;
        for (int i = 0; i < strata.length; i++) {
            int k = strata[i];
            error[i] = weights[i]
                    * weights[i]
                    * (variance[REFERENCE][k] / size[REFERENCE][k] + variance[FOCAL][k] / size[FOCAL][k]);
            beta += weights[i] * difference[i];
            squared += error[i];
        }
        return new Sibtest(
                suspects,
                matching.size(),
                strata.length,
                beta,
                Math.sqrt(squared),
                crossing(strata, weights, difference, error, beta, squared),
                persons());
    }

    private ComparedPersons persons() {
        double remaining = 0;
        double leftOut = 0;
        for (int person = 0; person < counted.length; person++) {
            remaining += counted[person] ? responses.weight[person] : 0;
            leftOut += counted[person] ? 0 : responses.weight[person];
        }
        return new ComparedPersons(remaining, leftOut);
    }

    private double everybody(int k) {
        return size[REFERENCE][k] + size[FOCAL][k];
    }

    private int[] strata() {
        int lowest = 0;
        while (lowest < highest && everybody(lowest) == 0) {
            lowest++;
        }
        int[] strata = new int[highest + 1];
        int count = 0;
        for (int k = lowest + 1; k < highest; k++) {
            if (size[REFERENCE][k] > settings.fewest()
                    && size[FOCAL][k] > settings.fewest()
                    && variance[REFERENCE][k] > 0
                    && variance[FOCAL][k] > 0) {
                strata[count++] = k;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(
                    "The suspect items (%s) cannot be compared: no matching score between the lowest and the highest has more than %s persons of each group with different responses."
                            .formatted(suspects, settings.fewest()));
        }
        return Arrays.copyOf(strata, count);
    }

    private double[] weights(int[] strata) {
        double[] weights = new double[strata.length];
        double total = 0;
        for (int i = 0; i < strata.length; i++) {
            weights[i] = settings.weights() == SibtestSettings.Weights.EVERYBODY
                    ? everybody(strata[i])
                    : size[FOCAL][strata[i]];
            total += weights[i];
        }
        for (int i = 0; i < strata.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    private double[] differences(int[] strata) {
        double[] difference = new double[strata.length];
        boolean corrected = settings.correction() == SibtestSettings.Correction.REGRESSION;
        double[] reference = corrected ? trueScoreLine(REFERENCE) : new double[0];
        double[] focal = corrected ? trueScoreLine(FOCAL) : new double[0];
        for (int i = 0; i < strata.length; i++) {
            int k = strata[i];
            difference[i] = mean[REFERENCE][k] - mean[FOCAL][k];
            if (corrected) {
                double inReference = reference[0] + reference[1] * k;
                double inFocal = focal[0] + focal[1] * k;
                double target = (inReference + inFocal) / 2;
                difference[i] += slope(REFERENCE, k, reference[1]) * (target - inReference)
                        - slope(FOCAL, k, focal[1]) * (target - inFocal);
            }
        }
        return difference;
    }

    /** Kelley's regression of the true score on the matching score in a group: constant and slope, the slope being α. */
    private double[] trueScoreLine(int group) {
        double persons = 0;
        double sum = 0;
        for (int k = 0; k <= highest; k++) {
            persons += size[group][k];
            sum += size[group][k] * k;
        }
        double average = sum / persons;
        double alpha = reliability(group, persons, average);
        return new double[] {average * (1 - alpha), alpha};
    }

    private double reliability(int group, double persons, double average) {
        double total = 0;
        for (int k = 0; k <= highest; k++) {
            total += size[group][k] * (k - average) * (k - average);
        }
        double items = 0;
        for (String name : matching) {
            byte[] stored = responses.stored[responses.item(name)];
            double sum = 0;
            double squares = 0;
            for (int person = 0; person < score.length; person++) {
                if (counted[person] && responses.group[person] == group) {
                    sum += responses.weight[person] * (stored[person] - 1);
                    squares += responses.weight[person] * (stored[person] - 1) * (stored[person] - 1);
                }
            }
            items += squares - sum * sum / persons;
        }
        double count = matching.size();
        double alpha = count / (count - 1) * (1 - items / total);
        if (!(alpha > 0)) {
            throw new IllegalArgumentException(
                    "The reliability (%s) of the matching items in group (%s) must be positive.\nMaybe an item is scored in the wrong direction."
                            .formatted(
                                    alpha,
                                    group == REFERENCE
                                            ? responses.contrast.reference()
                                            : responses.contrast.focal().getFirst()));
        }
        return alpha;
    }

    /** The slope of the group's mean suspect score over its true score, between the next lower and next higher scores that it has. */
    private double slope(int group, int k, double alpha) {
        int lower = k - 1;
        while (lower > 0 && size[group][lower] == 0) {
            lower--;
        }
        int upper = k + 1;
        while (upper < highest && size[group][upper] == 0) {
            upper++;
        }
        // Where the group has nobody on one side, the stratum itself takes the place of the neighbour.
        lower = size[group][lower] > 0 ? lower : k;
        upper = size[group][upper] > 0 ? upper : k;
        return upper == lower ? 0 : (mean[group][upper] - mean[group][lower]) / (alpha * (upper - lower));
    }

    private static Sibtest.Crossing crossing(
            int[] strata, double[] weights, double[] difference, double[] error, double beta, double squared) {
        OptionalDouble point = crossingPoint(strata, weights, difference);
        if (point.isEmpty()) {
            return new Sibtest.Crossing(point, Math.abs(beta), beta * beta / squared, 1);
        }
        double below = 0;
        double above = 0;
        double errorBelow = 0;
        double errorAbove = 0;
        for (int i = 0; i < strata.length; i++) {
            if (strata[i] > point.getAsDouble()) {
                above += weights[i] * difference[i];
                errorAbove += error[i];
            } else {
                below += weights[i] * difference[i];
                errorBelow += error[i];
            }
        }
        return new Sibtest.Crossing(
                point, Math.abs(below - above), below * below / errorBelow + above * above / errorAbove, 2);
    }

    /** Where the weighted regression line of the differences on the score is 0, if scores that count lie on both sides. */
    private static OptionalDouble crossingPoint(int[] strata, double[] weights, double[] difference) {
        double centre = 0;
        double level = 0;
        for (int i = 0; i < strata.length; i++) {
            centre += weights[i] * strata[i];
            level += weights[i] * difference[i];
        }
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < strata.length; i++) {
            cross += weights[i] * (strata[i] - centre) * (difference[i] - level);
            squares += weights[i] * (strata[i] - centre) * (strata[i] - centre);
        }
        double point = centre - level * squares / cross;
        return point >= strata[0] && point < strata[strata.length - 1]
                ? OptionalDouble.of(point)
                : OptionalDouble.empty();
    }
}
