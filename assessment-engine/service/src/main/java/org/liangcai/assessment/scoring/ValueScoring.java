package org.liangcai.assessment.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.assessment.scoring.InstrumentScores.ValueScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** Means of the six work values and their order. */
final class ValueScoring {

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：只看本人几种价值的先后，不和别人比较，不给百分位。",
            "No norm: the values are put in order within one person, not compared with other people, and there is no percentile.");

    // The values have between two and six statements, so that equal means may differ in the last bit.
    private static final double TIE = 1e-9;

    private ValueScoring() {}

    static ValueScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        List<ScaleScore> scales = instrument.scales().stream()
                .map(scale -> MeanScale.score(section, scale, norm, NO_NORM))
                .toList();
        return new ValueScores(instrument.id(), instrument.name(), norm.notes(instrument), scales, ranks(scales));
    }

    private static Map<ScaleId, Integer> ranks(List<ScaleScore> scales) {
        List<Scored> scored = scales.stream()
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .toList();
        Map<ScaleId, Integer> ranks = new HashMap<>();
        for (Scored score : scored) {
            long higher = scored.stream()
                    .filter(other -> other.value() > score.value() + TIE)
                    .count();
            ranks.put(score.scale(), (int) higher + 1);
        }
        return ranks;
    }
}
