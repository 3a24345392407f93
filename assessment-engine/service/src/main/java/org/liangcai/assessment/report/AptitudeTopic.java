package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** The reasoning tests: ability on the design metric as an interval. */
final class AptitudeTopic {

    /** The axis ends here unless a band goes on. */
    private static final int LEAST_END = 3;

    /** Where the nodes of the estimator end. */
    private static final int MOST_END = 6;

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
                        axis(rows),
                        context.say("aptitude.picture.title"),
                        context.list(described),
                        context.typesetting()),
                context.say("aptitude.picture.caption")));
    }

    /** As far to either side as the farthest band reaches, in whole numbers. */
    private RowChart.Axis axis(List<RowChart.Row> rows) {
        double farthest = rows.stream()
                .flatMap(row -> row.band().stream())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        int end = Math.clamp((long) Math.ceil(farthest), LEAST_END, MOST_END);
        return new RowChart.Axis(
                -end,
                end,
                IntStream.rangeClosed(-end, end).mapToObj(Double::valueOf).toList(),
                Optional.of(new RowChart.Middle(0, context.say("aptitude.middle"))),
                false);
    }

    Block words() {
        return new Block.Paragraph(places.say("aptitude.words"));
    }

    /** For those who read somebody else's results: that nobody can be compared by them, as long as it is so. */
    Optional<Block> forReaders() {
        return scores.stream().anyMatch(AptitudeScores::uncalibrated)
                ? Optional.of(new Block.Paragraph(places.say("aptitude.readers")))
                : Optional.empty();
    }

    boolean scored() {
        return scores.stream().anyMatch(score -> score.scale() instanceof Scored);
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
                        Typesetting.decimal(scored.value(), 1),
                        Typesetting.decimal(scored.standardError(), 1),
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

    /** How the tests ended: one line for all where they ended alike. */
    private List<String> endings() {
        List<String> endings = scores.stream()
                .map(score -> context.in(score.ending()))
                .distinct()
                .toList();
        return endings.size() == 1 && scores.size() > 1
                ? List.of(context.say("aptitude.endings", endings.getFirst()))
                : scores.stream()
                        .map(score ->
                                context.say("aptitude.ending", context.in(score.name()), context.in(score.ending())))
                        .toList();
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
            texts.addAll(context.missing(score.scales()));
        }
        texts.addAll(endings());
        texts.addAll(places.smallPrint());
        return List.copyOf(texts);
    }
}
