package org.liangcai.assessment.scoring;

import java.time.YearMonth;
import java.util.List;
import org.liangcai.itembank.LocalizedText;

/** What a score is compared with. Where there is no norm, that is said instead. */
public sealed interface Comparison {

    /**
     * A comparison with a norm group.
     *
     * @param tScore 50 is the norm group's middle, 10 its standard deviation; not rounded
     * @param tLower the T score at the lower end of the 90 % band of the raw score
     * @param tUpper the T score at the upper end
     * @param percentile the percentage of the norm group below the score, above 0 and below 100; not rounded
     * @param percentileLower the percentile at the lower end of the band
     * @param percentileUpper the percentile at the upper end
     * @param reliability the reliability from which the standard error of measurement follows
     * @param group whom the score is compared with
     * @param source the norm table the comparison stands on
     * @param notes what a reader must be told beside the score
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
            NormSource source,
            List<LocalizedText> notes)
            implements Comparison {
        public Normed {
            notes = List.copyOf(notes);
        }
    }

    /** There is no norm: no T score, no percentile. */
    record NoNorm(LocalizedText note) implements Comparison {}

    /**
     * The norm table a comparison stands on.
     *
     * @param table the table
     * @param version its version
     * @param dated when its figures were published
     * @param title what it is called
     * @param population whom the sample stands for
     * @param sample who the people were, how many, and in which language they answered
     * @param method how the norm was made, and what it takes for granted
     * @param citation the publication
     */
    record NormSource(
            String table,
            int version,
            YearMonth dated,
            LocalizedText title,
            LocalizedText population,
            LocalizedText sample,
            LocalizedText method,
            String citation) {}
}
