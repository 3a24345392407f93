package org.liangcai.assessment.norming;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.liangcai.assessment.scoring.Conditions;
import org.liangcai.assessment.scoring.InstrumentForm;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.norms.ConstructId;

/**
 * How a person went through one instrument, as far as a norm asks.
 *
 * @param form what was taken
 * @param section what was answered
 * @param scores the scores without comparison
 * @param quality the signs of how the visit's questionnaires were filled in
 */
record Protocol(InstrumentForm form, SectionRecord section, InstrumentScores scores, List<QualityIndex> quality) {

    /** A reasoning item cannot be worked out in less; whoever answers in less has guessed (rapid guessing, Wise and Kong 2005). */
    private static final Duration GUESSED = Duration.ofSeconds(2);

    /** As for questionnaires, one such answer in five is too many; a convention of this product. */
    private static final double MANY = 0.2;

    Protocol {
        quality = List.copyOf(quality);
    }

    /** Whether there is a score in it, reached in the time that others have. */
    boolean worthKeeping(Accommodations accommodations) {
        return scores.scales().stream().anyMatch(Scored.class::isInstance)
                && !Conditions.otherTime(section, accommodations);
    }

    /** Whether every scale has a score and nobody ended it before its time. */
    boolean complete() {
        boolean ended = switch (section.end()) {
            case LENGTH, PRECISION -> true;
            case TIME -> section.answers().size() >= form.fewestAnswers();
            case STOPPED, OPEN -> false;
        };
        return ended && scores.scales().stream().allMatch(Scored.class::isInstance);
    }

    /** Whether no sign of careless answers was flagged; of a reasoning test, whether it was not guessed through. */
    boolean careful() {
        boolean flagged = quality.stream()
                .filter(index ->
                        index.instrument().map(scores.instrument()::equals).orElse(true))
                .anyMatch(QualityIndex::flagged);
        return !flagged && !(scores instanceof AptitudeScores && guessed());
    }

    private boolean guessed() {
        long fast = section.answers().stream()
                .filter(answer -> answer.responseTime().compareTo(GUESSED) < 0)
                .count();
        return fast >= Math.max(1, MANY * section.answers().size());
    }

    /** A figure of each scale that has a score. */
    Map<ConstructId, Double> figures(ToDoubleFunction<Scored> figure) {
        var figures = new HashMap<ConstructId, Double>();
        for (ScaleScore score : scores.scales()) {
            if (score instanceof Scored scored) {
                figures.put(ConstructId.of(scored.scale().value()), figure.applyAsDouble(scored));
            }
        }
        return figures;
    }
}
