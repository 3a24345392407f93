package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** The reasoning tests: ability on the design metric as an interval. */
final class AptitudeTopic {

    private static final double AXIS_END = 3;

    private final ReportContext context;
    private final List<AptitudeScores> scores;
    private final NormPlaces places;

    AptitudeTopic(ReportContext context, List<AptitudeScores> scores) {
        this.context = context;
        this.scores = List.copyOf(scores);
        this.places = NormPlaces.of(
                context,
                "aptitude-place",
                this.scores.stream()
                        .flatMap(score -> ReportContext.scored(score.scales()).stream()
                                .map(scored -> new NormPlaces.Shown(context.in(score.name()), scored, 2))));
    }

    NormPlaces places() {
        return places;
    }

    Optional<Block> picture() {
        List<RowChart.Row> rows = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (AptitudeScores score : scores) {
            if (score.scale() instanceof Scored scored) {
                rows.add(new RowChart.Row(
                        context.in(score.name()),
                        scored.value(),
                        Optional.of(new double[] {scored.lower(), scored.upper()}),
                        List.of(),
                        Typesetting.decimal(scored.value(), 1) + " ("
                                + Typesetting.band(scored.lower(), scored.upper(), 1) + ")"));
                described.add(context.say(
                        "figure.of",
                        context.in(score.name()),
                        Typesetting.decimal(scored.value(), 1),
                        Typesetting.band(scored.lower(), scored.upper(), 1)));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Picture(
                RowChart.draw(
                        "aptitude",
                        rows,
                        new RowChart.Axis(
                                -AXIS_END,
                                AXIS_END,
                                List.of(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
                                Optional.of(new RowChart.Middle(0, context.say("aptitude.middle"))),
                                false),
                        context.say("aptitude.picture.title"),
                        context.list(described),
                        context.typesetting()),
                context.say("aptitude.picture.caption")));
    }

    Block words() {
        return new Block.Paragraph(places.say("aptitude.words"));
    }

    Block table() {
        return new Block.Table(
                places.say("aptitude.table"),
                List.of(
                        Column.words(context.say("column.test")),
                        Column.figures(context.say("column.theta")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90")),
                        Column.figures(context.say("column.answered"))),
                scores.stream().map(this::tableRow).toList());
    }

    private List<String> tableRow(AptitudeScores score) {
        String answered = context.say("aptitude.answered", score.answered(), score.presented());
        return score.scale() instanceof Scored scored
                ? List.of(
                        context.in(score.name()),
                        Typesetting.decimal(scored.value(), 2),
                        Typesetting.decimal(scored.standardError(), 2),
                        Typesetting.band(scored.lower(), scored.upper(), 1),
                        answered)
                : List.of(context.in(score.name()), "–", "–", "–", answered);
    }

    List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        for (AptitudeScores score : scores) {
            if (score.scale() instanceof Scored scored) {
                figures.add(new PrintedFigure(
                        context.in(score.name()),
                        Typesetting.decimal(scored.value(), 1) + " ("
                                + Typesetting.band(scored.lower(), scored.upper(), 1) + ")"));
            }
        }
        figures.addAll(places.figures());
        return figures;
    }

    List<String> smallPrint() {
        Set<String> texts = new LinkedHashSet<>();
        for (AptitudeScores score : scores) {
            texts.addAll(context.notes(score));
            texts.add(context.in(score.calibration()));
            if (score.scale() instanceof Scored scored) {
                texts.add(context.say(
                        "smallprint.error", context.say("aptitude.heading"), context.in(scored.errorSource())));
            }
            texts.add(context.say("aptitude.ending", context.in(score.name()), context.in(score.ending())));
            texts.addAll(context.missing(score.scales()));
        }
        texts.addAll(places.smallPrint());
        return List.copyOf(texts);
    }
}
