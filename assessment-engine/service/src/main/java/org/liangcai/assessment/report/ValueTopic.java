package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.InstrumentScores.ValueScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.ScaleId;

/** Work values in pictures, words and figures, the most important first. */
final class ValueTopic {

    private final ReportContext context;
    private final ValueScores scores;
    private final List<Scored> ordered;
    private final NormPlaces places;

    ValueTopic(ReportContext context, ValueScores scores) {
        this.context = context;
        this.scores = scores;
        this.ordered = ReportContext.scored(scores.scales()).stream()
                .sorted(Comparator.comparingInt(score -> rank(scores.ranks(), score.scale())))
                .toList();
        this.places = NormPlaces.of(
                context,
                "values-place",
                ordered.stream().map(score -> new NormPlaces.Shown(context.in(score.name()), score, 2)));
    }

    NormPlaces places() {
        return places;
    }

    Optional<Block> caution() {
        return context.fast(scores.instrument());
    }

    boolean scored() {
        return !ordered.isEmpty();
    }

    Block picture() {
        return new Block.Picture(
                RowChart.draw(
                        "values",
                        ordered.stream().map(this::row).toList(),
                        new RowChart.Axis(1, 5, List.of(1.0, 2.0, 3.0, 4.0, 5.0), Optional.empty(), true),
                        context.say("values.picture.title"),
                        context.list(ordered.stream()
                                .map(score -> context.say(
                                        "figure.of",
                                        context.in(score.name()),
                                        Typesetting.decimal(score.value(), 1),
                                        Typesetting.band(score.lower(), score.upper(), 1)))
                                .toList()),
                        context.typesetting()),
                context.say("values.picture.caption"));
    }

    private RowChart.Row row(Scored score) {
        return new RowChart.Row(
                context.in(score.name()),
                score.value(),
                Optional.of(new double[] {score.lower(), score.upper()}),
                List.of(),
                Typesetting.decimal(score.value(), 1) + " (" + Typesetting.band(score.lower(), score.upper(), 1) + ")");
    }

    /** The first two values, with what to ask about a job because of them. */
    List<Block> words() {
        List<Block> blocks = new ArrayList<>();
        for (Scored score : first()) {
            blocks.add(new Block.Lead(context.in(score.name()), text(score, "high")));
        }
        return blocks;
    }

    /** The value in the first place; where several share it, all are named. */
    Optional<String> askNext() {
        List<Scored> highest = ordered.stream()
                .filter(score -> rank(scores.ranks(), score.scale()) == 1)
                .toList();
        return highest.stream()
                .findFirst()
                .map(score -> highest.size() == 1
                        ? context.say("values.ask", context.in(score.name()), text(score, "high"))
                        : context.say(
                                "values.askTied",
                                context.list(highest.stream()
                                        .map(tied -> context.say("values.quoted", context.in(tied.name())))
                                        .toList())));
    }

    /** The values in the first two places. */
    List<Scored> first() {
        return ordered.stream()
                .filter(score -> rank(scores.ranks(), score.scale()) <= 2)
                .limit(3)
                .toList();
    }

    private String text(Scored score, String role) {
        return context.text(scores.instrument(), score.scale(), role).orElse("");
    }

    Block table() {
        return new Block.Table(
                places.say("values.table"),
                List.of(
                        Column.words(context.say("column.rank")),
                        Column.words(context.say("column.workValue")),
                        Column.figures(context.say("column.mean15")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90"))),
                ordered.stream()
                        .map(score -> List.of(
                                Integer.toString(rank(scores.ranks(), score.scale())),
                                context.in(score.name()),
                                Typesetting.decimal(score.value(), 2),
                                Typesetting.decimal(score.standardError(), 2),
                                Typesetting.band(score.lower(), score.upper(), 1)))
                        .toList());
    }

    List<PrintedFigure> figures() {
        return Stream.concat(
                        ordered.stream()
                                .limit(2)
                                .map(score -> new PrintedFigure(
                                        context.in(score.name()),
                                        Typesetting.decimal(score.value(), 1) + " ("
                                                + Typesetting.band(score.lower(), score.upper(), 1) + ")")),
                        places.figures().stream())
                .toList();
    }

    List<String> smallPrint() {
        List<String> texts = new ArrayList<>(context.notes(scores));
        ordered.stream()
                .findFirst()
                .ifPresent(score -> texts.add(
                        context.say("smallprint.error", context.in(scores.name()), context.in(score.errorSource()))));
        texts.addAll(places.smallPrint());
        texts.addAll(context.missing(scores.scales()));
        return texts;
    }

    private static int rank(Map<ScaleId, Integer> ranks, ScaleId scale) {
        return ranks.getOrDefault(scale, ranks.size() + 1);
    }
}
