package org.liangcai.assessment.scoring;

import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ScaleId;

/** What the scales of the instruments can be at least and at most, without anybody's answers. */
public final class ScaleRanges {

    private ScaleRanges() {}

    /** The range of a scale of an instrument that came with the product, apart from personality, whose ranges follow from its sums. */
    public static Range of(InstrumentId instrument, ScaleId scale) {
        return switch (instrument.value()) {
            case "interests", "values" -> MeanScale.RANGE;
            case "judgement" -> JudgementScoring.RANGE;
            case "checking", "typing", "forms" -> PerformanceScoring.range(scale);
            default -> Range.open();
        };
    }
}
