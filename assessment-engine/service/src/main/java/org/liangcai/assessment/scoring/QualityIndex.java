package org.liangcai.assessment.scoring;

import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;

/**
 * A sign of how a questionnaire was filled in or a task was done. It flags what is worth asking about; it never judges and never changes a score.
 *
 * @param kind which sign
 * @param instrument the questionnaire, empty for a sign over the whole visit
 * @param name its name
 * @param value what was counted
 * @param outOf out of how many
 * @param threshold from which value on it is flagged
 * @param thresholdSource where the threshold comes from
 * @param flagged whether it is
 * @param meaning what is counted
 * @param reading what this value may and may not mean
 */
public record QualityIndex(
        Kind kind,
        Optional<InstrumentId> instrument,
        LocalizedText name,
        int value,
        int outOf,
        int threshold,
        LocalizedText thresholdSource,
        boolean flagged,
        LocalizedText meaning,
        LocalizedText reading) {

    /** The signs. */
    public enum Kind {
        /** Answers to response-quality items outside the plausible categories. */
        INFREQUENCY,
        /** The longest run of one and the same answer. */
        LONGEST_RUN,
        /** Answers given faster than a sentence can be read. */
        FAST_ANSWERS,
        /** Tasks of a speed test or a work sample done faster than anybody can do them. */
        IMPOSSIBLE_SPEED
    }
}
