package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores.JudgementScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** Situational judgement: closeness to the expert draft key. */
final class JudgementTopic {

    private final ReportContext context;
    private final JudgementScores scores;

    JudgementTopic(ReportContext context, JudgementScores scores) {
        this.context = context;
        this.scores = scores;
    }

    /** The places of all scores, or of the overall score alone: themes are too short to be shown to everybody. */
    NormPlaces places(boolean themes) {
        return NormPlaces.of(
                context,
                "judgement-place",
                ReportContext.scored(themes ? scores.scales() : List.of(scores.overall())).stream()
                        .map(score -> new NormPlaces.Shown(context.in(score.name()), score, 0)));
    }

    Optional<Block> picture() {
        if (!(scores.overall() instanceof Scored overall)) {
            return Optional.empty();
        }
        String figure = Typesetting.decimal(overall.value(), 0) + " ("
                + Typesetting.band(overall.lower(), overall.upper(), 0) + ")";
        return Optional.of(new Block.Picture(
                RowChart.draw(
                        "judgement",
                        List.of(new RowChart.Row(
                                context.in(scores.name()),
                                overall.value(),
                                Optional.of(new double[] {overall.lower(), overall.upper()}),
                                List.of(),
                                figure)),
                        new RowChart.Axis(
                                0,
                                100,
                                List.of(0.0, 25.0, 50.0, 75.0, 100.0),
                                Optional.of(new RowChart.Middle(50, context.say("judgement.middle"))),
                                false),
                        context.say("judgement.picture.title"),
                        context.say(
                                "figure.of",
                                context.in(scores.name()),
                                Typesetting.decimal(overall.value(), 0),
                                Typesetting.band(overall.lower(), overall.upper(), 0)),
                        context.typesetting()),
                context.say("judgement.picture.caption")));
    }

    boolean scored() {
        return scores.overall() instanceof Scored;
    }

    Block forReaders() {
        return new Block.Paragraph(places(false).say("judgement.readers"));
    }

    Block words() {
        return new Block.Paragraph(context.say("judgement.words"));
    }

    Block overallTable() {
        return table(ReportContext.scored(List.of(scores.overall())));
    }

    Block table() {
        return table(ReportContext.scored(scores.scales()));
    }

    private Block table(List<Scored> shown) {
        return new Block.Table(
                places(true).say("judgement.table"),
                List.of(
                        Column.words(context.say("column.scale")),
                        Column.figures(context.say("column.closeness")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90"))),
                shown.stream()
                        .map(score -> List.of(
                                context.in(score.name()),
                                Typesetting.decimal(score.value(), 0),
                                Typesetting.decimal(score.standardError(), 1),
                                Typesetting.band(score.lower(), score.upper(), 0)))
                        .toList());
    }

    List<PrintedFigure> figures() {
        return Stream.concat(
                        ReportContext.scored(List.of(scores.overall())).stream()
                                .map(score -> new PrintedFigure(
                                        context.in(scores.name()),
                                        Typesetting.decimal(score.value(), 0) + " ("
                                                + Typesetting.band(score.lower(), score.upper(), 0) + ")")),
                        places(false).figures().stream())
                .toList();
    }

    List<String> smallPrint() {
        List<String> texts = new ArrayList<>(context.notes(scores));
        if (scores.overall() instanceof Scored overall) {
            if (overall.comparison() instanceof Comparison.NoNorm none) {
                texts.add(context.in(none.note()));
            }
            texts.add(context.say("smallprint.error", context.in(scores.name()), context.in(overall.errorSource())));
        }
        texts.addAll(places(false).smallPrint());
        texts.addAll(context.missing(List.of(scores.overall())));
        return texts;
    }
}
