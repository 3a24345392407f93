package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** Forms that the office made itself: points or ability with their error, compared with nobody, and what somebody has to read. */
final class BankFormTopic {

    private final ReportContext context;
    private final List<BankFormScores> scores;

    BankFormTopic(ReportContext context, List<BankFormScores> scores) {
        this.context = context;
        this.scores = List.copyOf(scores);
    }

    Block words() {
        return new Block.Paragraph(context.say("bankForms.words"));
    }

    Block table() {
        List<List<String>> rows = new ArrayList<>();
        for (BankFormScores score : scores) {
            String answered = context.say("aptitude.answered", score.answered(), score.presented());
            for (Scored scored : ReportContext.scored(score.scales())) {
                rows.add(List.of(
                        context.in(scored.name()),
                        value(scored),
                        Typesetting.decimal(scored.standardError(), 2),
                        Typesetting.band(scored.lower(), scored.upper(), 1),
                        answered));
            }
        }
        return new Block.Table(
                context.say("bankForms.table"),
                List.of(
                        Column.words(context.say("column.test")),
                        Column.figures(context.say("bankForms.value")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90")),
                        Column.figures(context.say("column.answered"))),
                rows);
    }

    private String value(Scored scored) {
        return Double.isFinite(scored.range().maximum())
                ? context.say(
                        "bankForms.points",
                        Typesetting.decimal(scored.value(), 1),
                        Typesetting.decimal(scored.range().maximum(), 1))
                : Typesetting.decimal(scored.value(), 2);
    }

    /** What was written and is never counted, for the counsellor. */
    Optional<Block> toRead() {
        List<List<String>> rows = scores.stream()
                .flatMap(score -> score.toRead().stream())
                .map(text -> List.of(context.in(text.question()), text.answer()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        context.say("bankForms.toRead"),
                        List.of(
                                Column.words(context.say("bankForms.question")),
                                Column.words(context.say("bankForms.answer"))),
                        rows));
    }

    List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        for (BankFormScores score : scores) {
            for (Scored scored : ReportContext.scored(score.scales())) {
                figures.add(new PrintedFigure(
                        context.in(scored.name()),
                        value(scored) + " (" + Typesetting.band(scored.lower(), scored.upper(), 1) + ")"));
            }
        }
        return figures;
    }

    List<String> smallPrint() {
        Set<String> texts = new LinkedHashSet<>();
        for (BankFormScores score : scores) {
            texts.addAll(context.notes(score));
            score.calibrations().forEach(calibration -> texts.add(context.in(calibration)));
            for (Scored scored : ReportContext.scored(score.scales())) {
                texts.add(context.say("smallprint.error", context.in(scored.name()), context.in(scored.errorSource())));
                if (scored.comparison() instanceof Comparison.NoNorm none) {
                    texts.add(context.in(none.note()));
                }
            }
            texts.add(context.say("aptitude.ending", context.in(score.name()), context.in(score.ending())));
            texts.add(context.say(
                    "bankForms.provenance", context.in(score.name()), score.form(), context.list(score.itemVersions())));
            texts.addAll(context.missing(score.scales()));
        }
        return List.copyOf(texts);
    }
}
