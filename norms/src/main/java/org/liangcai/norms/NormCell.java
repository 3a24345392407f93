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
            throw new FaultyNormException(BilingualText.of(
                    "样本人数（%d，“%s”组）至少是 1。",
                    "The sample size (%d) of the norm cell (%s) must be at least 1.",
                    sampleSize.getAsInt(),
                    title(sex, ages)));
        }
        if (!Double.isFinite(mean)) {
            throw new FaultyNormException(BilingualText.of(
                    "平均分（%s，“%s”组）要是有限的数。",
                    "The mean (%s) of the norm cell (%s) must be finite.", mean, title(sex, ages)));
        }
        if (!(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
            throw new FaultyNormException(BilingualText.of(
                    "标准差（%s，“%s”组）要是大于 0 的有限的数。",
                    "The standard deviation (%s) of the norm cell (%s) must be positive and finite.",
                    standardDeviation,
                    title(sex, ages)));
        }
        if (!(reliability > 0 && reliability < 1)) {
            throw new FaultyNormException(BilingualText.of(
                    "信度（%s，“%s”组）要大于 0、小于 1。",
                    "The reliability (%s) of the norm cell (%s) must be above 0 and below 1.",
                    reliability,
                    title(sex, ages)));
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
        return title().en();
    }

    /** The same in both languages. */
    BilingualText title() {
        return title(sex, ages);
    }

    private static BilingualText title(Optional<NormSex> sex, AgeBand ages) {
        return BilingualText.of("%s %s 岁", "%s %s", NormSex.text(sex), ages);
    }
}
