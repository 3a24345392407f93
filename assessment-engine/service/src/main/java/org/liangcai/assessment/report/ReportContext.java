package org.liangcai.assessment.report;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** What every part of a report needs: its source, its words and how they are set. */
final class ReportContext {

    private final ReportSource source;
    private final Wording wording;
    private final Typesetting typesetting;

    ReportContext(ReportSource source) {
        this.source = source;
        this.wording = Wording.in(source.language());
        this.typesetting = Typesetting.in(source.language());
    }

    ReportSource source() {
        return source;
    }

    Typesetting typesetting() {
        return typesetting;
    }

    String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    String in(LocalizedText text) {
        return text.in(source.language());
    }

    /** Items of a list in a sentence. */
    String list(List<String> items) {
        return String.join(wording.say("list.separator"), items);
    }

    /** Sentences one after the other. */
    String sentences(String... sentences) {
        return String.join(wording.say("sentence.separator"), sentences);
    }

    Optional<Instrument.Scale> scale(InstrumentId instrument, ScaleId scale) {
        return source.bank().instrument(instrument).scale(scale);
    }

    /** Whether a scale is left out of reports in this language. */
    boolean omitted(InstrumentId instrument, ScaleId scale) {
        return scale(instrument, scale)
                .map(found -> found.omittedFromReports().contains(source.language()))
                .orElse(false);
    }

    /** Whether an employer may see a scale. */
    boolean forEmployers(InstrumentId instrument, ScaleId scale) {
        return scale(instrument, scale).map(Instrument.Scale::forEmployers).orElse(false);
    }

    /** A text of a scale by its role. */
    Optional<String> text(InstrumentId instrument, ScaleId scale, String role) {
        return scale(instrument, scale).map(found -> found.texts().get(role)).map(this::in);
    }

    static List<Scored> scored(List<ScaleScore> scores) {
        return scores.stream()
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .toList();
    }

    /** What is missing, as a sentence a scale. */
    List<String> missing(List<ScaleScore> scores) {
        return scores.stream()
                .filter(ScaleScore.Unscored.class::isInstance)
                .map(ScaleScore.Unscored.class::cast)
                .map(score -> say("unscored", in(score.name()), in(score.reason())))
                .toList();
    }

    List<String> notes(InstrumentScores scores) {
        return scores.notes().stream().map(this::in).toList();
    }

    static Optional<Comparison.Normed> normed(Scored score) {
        return score.comparison() instanceof Comparison.Normed normed ? Optional.of(normed) : Optional.empty();
    }
}
