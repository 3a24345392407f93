package org.liangcai.assessment.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.QualityIndex;
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

    /** Items of a list in a sentence; items that hold a comma themselves are set apart by a stronger mark. */
    String list(List<String> items) {
        String comma = wording.say("list.comma");
        boolean commas = items.stream().anyMatch(item -> item.contains(comma) || item.contains("、"));
        return String.join(wording.say(commas ? "list.separator.strong" : "list.separator"), items);
    }

    /** Clauses one after the other, each long enough to hold commas. */
    String reasons(List<String> clauses) {
        return String.join(wording.say("list.separator.strong"), clauses);
    }

    /** How many of 100 people lie lower, as a percentile band in words. */
    String people(double lower, double upper) {
        if (lower < 1 && upper > 99) {
            return say("people.between", "0", "100");
        }
        if (lower < 1) {
            return say("people.most", Typesetting.decimal(Math.max(upper, 1), 0));
        }
        return upper > 99
                ? say("people.least", Typesetting.decimal(Math.min(lower, 99), 0))
                : say("people.between", Typesetting.decimal(lower, 0), Typesetting.decimal(upper, 0));
    }

    String people(Comparison.Normed normed) {
        return people(normed.percentileLower(), normed.percentileUpper());
    }

    /** Whether a sign of how an instrument was filled in or done is flagged. */
    boolean flagged(InstrumentId instrument, QualityIndex.Kind kind) {
        return source.scores().quality().stream()
                .anyMatch(index -> index.flagged()
                        && index.kind() == kind
                        && index.instrument().equals(Optional.of(instrument)));
    }

    /** A sentence to stand beside the figures of a questionnaire that was answered faster than one can read. */
    Optional<Block> fast(InstrumentId instrument) {
        return flagged(instrument, QualityIndex.Kind.FAST_ANSWERS)
                ? Optional.of(new Block.Paragraph(say("caution.fast")))
                : Optional.empty();
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

    /** A text as it goes on within a sentence: in English with a small letter. */
    String inSentence(String text) {
        return switch (source.language()) {
            case ZH -> text;
            case EN -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        };
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
