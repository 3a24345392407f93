package org.liangcai.assessment.scoring;

import org.liangcai.itembank.LocalizedText;

/** What a score is compared with. Where there is no norm, that is said instead. */
public sealed interface Comparison {

    /**
     * A comparison with a norm group.
     *
     * @param tScore 50 is the norm group's middle, 10 its standard deviation
     * @param tLower the T score at the lower end of the 90 % band of the raw score
     * @param tUpper the T score at the upper end
     * @param percentile the percentage of the norm group at or below the score, above 0 and below 100
     * @param percentileLower the percentile at the lower end of the band
     * @param percentileUpper the percentile at the upper end
     * @param reliability the reliability from which the standard error of measurement follows
     * @param group whom the score is compared with
     * @param sample where and when the norm sample was drawn, its size if known, and its language
     * @param method how the standard score is worked out
     * @param normTable the norm table and its version
     */
    record Normed(
            double tScore,
            double tLower,
            double tUpper,
            double percentile,
            double percentileLower,
            double percentileUpper,
            double reliability,
            LocalizedText group,
            LocalizedText sample,
            LocalizedText method,
            String normTable)
            implements Comparison {}

    /** There is no norm: no T score, no percentile. */
    record NoNorm(LocalizedText note) implements Comparison {}
}
