package org.liangcai.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The norm values of one group, raw score by raw score: the normal deviate z of each listed raw score and how far it would vary from
 * sample to sample. Between two listed raw scores both go in a straight line; below the first and above the last they stay what they
 * are there, because nothing is known beyond. Immutable, safe for use by many threads.
 */
public final class NormValues {

    private final double[] raws;
    private final double[] zs;
    private final double[] standardErrors;

    private NormValues(double[] raws, double[] zs, double[] standardErrors) {
        this.raws = raws;
        this.zs = zs;
        this.standardErrors = standardErrors;
    }

    /**
     * A value that cannot stand where it stands.
     *
     * @param column in which list it stands
     * @param index its place in the list, from 0
     * @param message what is wrong
     */
    public record Fault(Column column, int index, BilingualText message) {}

    /** The lists values are given in. */
    public enum Column {
        RAWS,
        ZS,
        STANDARD_ERRORS
    }

    /**
     * Takes values over.
     *
     * @param raws raw scores, at least two, rising
     * @param zs their normal deviates, never falling
     * @param standardErrors the sampling errors of the deviates, not negative; none where they are not known
     * @throws IllegalArgumentException that names every fault, one a line
     */
    public static NormValues of(double[] raws, double[] zs, double[] standardErrors) {
        List<Fault> faults = faults(raws, zs, standardErrors);
        if (!faults.isEmpty()) {
            throw FaultyNormException.of(faults.stream().map(Fault::message).toList());
        }
        return new NormValues(raws.clone(), zs.clone(), standardErrors.clone());
    }

    /** Everything that is wrong with such values. */
    public static List<Fault> faults(double[] raws, double[] zs, double[] standardErrors) {
        var faults = new ArrayList<Fault>();
        if (raws.length < 2 || zs.length != raws.length) {
            faults.add(new Fault(
                    Column.RAWS,
                    0,
                    BilingualText.of(
                            "有 %d 个原始分、%d 个 z 值；要有两个或以上，并且一一对应。",
                            "There are %d raw scores and %d values of z; there must be two or more, and one of each.",
                            raws.length,
                            zs.length)));
            return faults;
        }
        if (standardErrors.length > 0 && standardErrors.length != raws.length) {
            faults.add(new Fault(
                    Column.STANDARD_ERRORS,
                    0,
                    BilingualText.of(
                            "有 %d 个原始分、%d 个标准误；要一一对应，或者一个标准误也没有。",
                            "There are %d raw scores and %d standard errors; there must be one of each, or no standard error.",
                            raws.length,
                            standardErrors.length)));
        }
        for (int i = 0; i < raws.length; i++) {
            if (!Double.isFinite(raws[i]) || !Double.isFinite(zs[i])) {
                faults.add(new Fault(
                        Column.RAWS,
                        i,
                        BilingualText.of(
                                "原始分（%s）和它的 z 值（%s）都要是有限的数。",
                                "The raw score (%s) and its z (%s) must be finite.", raws[i], zs[i])));
            } else if (i > 0 && raws[i] == raws[i - 1]) {
                faults.add(new Fault(
                        Column.RAWS, i, BilingualText.of("原始分（%s）出现了两次。", "The raw score (%s) comes twice.", raws[i])));
            } else if (i > 0 && raws[i] < raws[i - 1]) {
                faults.add(new Fault(
                        Column.RAWS,
                        i,
                        BilingualText.of(
                                "原始分（%s）排在（%s）之后；原始分要从小到大排列。",
                                "The raw score (%s) comes after (%s); they must rise.", raws[i], raws[i - 1])));
            } else if (i > 0 && zs[i] < zs[i - 1]) {
                faults.add(new Fault(
                        Column.ZS,
                        i,
                        BilingualText.of(
                                "原始分（%s）的 z 值是 %s，小于 z 值 %s，而后者属于更低的原始分（%s）；原始分升高时 z 值不能下降。",
                                "The raw score (%s) has z %s, less than the z %s of the lower raw score (%s).",
                                raws[i],
                                zs[i],
                                zs[i - 1],
                                raws[i - 1])));
            }
            if (i < standardErrors.length
                    && !(standardErrors[i] >= 0 && standardErrors[i] < Double.POSITIVE_INFINITY)) {
                faults.add(new Fault(
                        Column.STANDARD_ERRORS,
                        i,
                        BilingualText.of(
                                "标准误（%s，原始分 %s）要是有限的数，并且不能是负数。",
                                "The standard error (%s) of the raw score (%s) must be finite and not negative.",
                                standardErrors[i],
                                raws[i])));
            }
        }
        return faults;
    }

    public int size() {
        return raws.length;
    }

    /** The raw score at a place in the list, from 0. */
    public double raw(int index) {
        return raws[index];
    }

    /** The z at a place in the list. */
    public double z(int index) {
        return zs[index];
    }

    /** Whether sampling errors are known. */
    public boolean hasStandardErrors() {
        return standardErrors.length > 0;
    }

    /** The sampling error of the z at a place in the list. */
    public double standardError(int index) {
        return standardErrors[index];
    }

    /** The normal deviate of a raw score. */
    public double zOf(double rawScore) {
        return interpolated(rawScore, zs);
    }

    /**
     * The sampling error of the normal deviate of a raw score.
     *
     * @throws IllegalStateException if sampling errors are not known
     */
    public double standardErrorOf(double rawScore) {
        if (!hasStandardErrors()) {
            throw new IllegalStateException("These norm values have no sampling errors.");
        }
        return interpolated(rawScore, standardErrors);
    }

    private double interpolated(double rawScore, double[] values) {
        int found = Arrays.binarySearch(raws, rawScore);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == raws.length) {
            return values[raws.length - 1];
        }
        double share = (rawScore - raws[above - 1]) / (raws[above] - raws[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormValues values
                && Arrays.equals(raws, values.raws)
                && Arrays.equals(zs, values.zs)
                && Arrays.equals(standardErrors, values.standardErrors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(raws) + Arrays.hashCode(zs);
    }

    @Override
    public String toString() {
        return "%d values of z from %s to %s".formatted(raws.length, zs[0], zs[zs.length - 1]);
    }
}
