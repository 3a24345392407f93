package org.liangcai.norms;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The raw scores of one group of a norm sample.
 *
 * @param sex whose scores these are; empty where the table is not split by sex
 * @param ages whose scores these are
 * @param sampleSize how many people; empty where the publisher does not say
 * @param mean of the raw scores, finite
 * @param standardDeviation of the raw scores, positive and finite
 * @param reliability of the raw score in this group, above 0 and below 1
 * @param values the norm values raw score by raw score; empty where raw scores are taken to be normal with this mean and SD
 */
public record NormCell(
        Optional<NormSex> sex,
        AgeBand ages,
        OptionalInt sampleSize,
        double mean,
        double standardDeviation,
        double reliability,
        Optional<NormValues> values) {

    public NormCell {
        if (sampleSize.isPresent() && sampleSize.getAsInt() < 1) {
            throw new IllegalArgumentException("The sample size (%d) of the norm cell (%s) must be at least 1."
                    .formatted(sampleSize.getAsInt(), name(sex, ages)));
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "The mean (%s) of the norm cell (%s) must be finite.".formatted(mean, name(sex, ages)));
        }
        if (!(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "The standard deviation (%s) of the norm cell (%s) must be positive and finite."
                            .formatted(standardDeviation, name(sex, ages)));
        }
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException("The reliability (%s) of the norm cell (%s) must be above 0 and below 1."
                    .formatted(reliability, name(sex, ages)));
        }
    }

    /** A group whose raw scores are taken to be normal. */
    public NormCell(
            Optional<NormSex> sex,
            AgeBand ages,
            OptionalInt sampleSize,
            double mean,
            double standardDeviation,
            double reliability) {
        this(sex, ages, sampleSize, mean, standardDeviation, reliability, Optional.empty());
    }

    /** The standard error of measurement in raw points: SD·√(1 − reliability). */
    public double standardErrorOfMeasurement() {
        return standardDeviation * StrictMath.sqrt(1 - reliability);
    }

    /** The cell as messages call it, for example {@code MALE 16–30}. */
    public String name() {
        return name(sex, ages);
    }

    private static String name(Optional<NormSex> sex, AgeBand ages) {
        return sex.map(Enum::name).orElse("all") + " " + ages;
    }
}
