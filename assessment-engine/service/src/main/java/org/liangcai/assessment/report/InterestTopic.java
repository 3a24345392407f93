package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.InterestShape;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.ScaleId;

/** Vocational interests in pictures, words and figures. */
final class InterestTopic {

    private static final int TYPES = 6;

    private final ReportContext context;
    private final InterestScores scores;
    private final List<Scored> scored;
    private final NormPlaces places;

    InterestTopic(ReportContext context, InterestScores scores) {
        this.context = context;
        this.scores = scores;
        this.scored = ReportContext.scored(scores.scales());
        this.places = NormPlaces.of(
                context,
                "interests-place",
                scored.stream().map(score -> new NormPlaces.Shown(context.in(score.name()), score, 2)));
    }

    NormPlaces places() {
        return places;
    }

    boolean complete() {
        return scored.size() == TYPES;
    }

    Block picture() {
        return new Block.Picture(
                HexagonChart.draw(
                        "interests",
                        scored.stream()
                                .map(score -> new HexagonChart.Point(
                                        context.in(score.name()), score.value(), score.lower(), score.upper()))
                                .toList(),
                        context.say("interests.picture.title"),
                        context.list(scored.stream().map(this::inWords).toList()),
                        context.typesetting()),
                context.say("interests.picture.caption"));
    }

    private String inWords(Scored score) {
        return context.say(
                "figure.of",
                context.in(score.name()),
                Typesetting.decimal(score.value(), 1),
                Typesetting.band(score.lower(), score.upper(), 1));
    }

    Optional<Block> caution() {
        return context.fast(scores.instrument());
    }

    /** The types that are not clearly lower than the highest, in order; none when the profile has no shape. */
    List<Scored> leading() {
        return scores.shape().filter(shape -> !shape.flat()).stream()
                .flatMap(shape -> shape.leading().stream())
                .flatMap(type -> scores.scored(type).stream())
                .toList();
    }

    /** In a line: which interests lead, or that none does. */
    String glance() {
        List<String> names =
                leading().stream().map(score -> context.in(score.name())).toList();
        return names.isEmpty() ? context.say("glance.flat") : context.say("glance.interests", context.list(names));
    }

    List<Block> words() {
        List<Block> blocks = new ArrayList<>();
        for (Scored score : leading()) {
            blocks.add(new Block.Lead(
                    context.in(score.name()),
                    context.sentences(
                            text(score.scale(), "likes"),
                            context.say("interests.workplaces", text(score.scale(), "workplaces")))));
        }
        scores.shape().ifPresent(shape -> blocks.add(new Block.Paragraph(shapeInWords(shape))));
        return blocks;
    }

    /** What to try next for the first two of the leading types. */
    List<String> tries() {
        List<Scored> leading = leading();
        if (leading.isEmpty()) {
            return List.of(context.say("interests.tryAnything"));
        }
        return leading.stream()
                .limit(2)
                .map(score -> context.say("interests.try", context.in(score.name()), text(score.scale(), "tryNext")))
                .toList();
    }

    private String text(ScaleId scale, String role) {
        return context.text(scores.instrument(), scale, role).orElse("");
    }

    private String shapeInWords(InterestShape shape) {
        return context.say(shape.flat() ? "interests.flat" : "interests.shaped");
    }

    Block table() {
        return new Block.Table(
                places.say("interests.table"),
                List.of(
                        Column.words(context.say("column.interest")),
                        Column.figures(context.say("column.mean15")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90"))),
                scored.stream()
                        .map(score -> List.of(
                                context.say(
                                        "interests.type",
                                        context.in(score.name()),
                                        score.scale().value()),
                                Typesetting.decimal(score.value(), 2),
                                Typesetting.decimal(score.standardError(), 2),
                                Typesetting.band(score.lower(), score.upper(), 1)))
                        .toList());
    }

    Optional<Block> shapeTable() {
        return scores.shape()
                .map(shape -> new Block.Table(
                        context.say("interests.shape.table"),
                        List.of(
                                Column.words(context.say("column.property")),
                                Column.words(context.say("column.value")),
                                Column.words(context.say("column.meaning"))),
                        List.of(
                                List.of(
                                        context.say("interests.code"),
                                        shape.letters(),
                                        context.say("interests.code.meaning")),
                                List.of(
                                        context.say("interests.differentiation"),
                                        Typesetting.decimal(shape.differentiation(), 2),
                                        context.say(
                                                "interests.differentiation.meaning",
                                                Typesetting.decimal(InterestShape.LEAST_DIFFERENTIATION, 1))),
                                List.of(
                                        context.say("interests.iachan"),
                                        Typesetting.decimal(shape.iachan(), 2),
                                        context.say("interests.iachan.meaning")),
                                List.of(
                                        context.say("interests.consistency"),
                                        context.say("interests.consistency."
                                                + shape.consistency().name()),
                                        context.in(shape.consistency().meaning())))));
    }

    /** The means as they stand in the picture. */
    List<PrintedFigure> figures() {
        return Stream.concat(
                        scored.stream()
                                .map(score -> new PrintedFigure(
                                        context.in(score.name()),
                                        Typesetting.decimal(score.value(), 1) + " ("
                                                + Typesetting.band(score.lower(), score.upper(), 1) + ")")),
                        places.figures().stream())
                .toList();
    }

    /** The three-letter code, which only counsellors are shown. */
    List<PrintedFigure> code() {
        return scores.shape().stream()
                .map(shape -> new PrintedFigure(context.say("interests.code"), shape.letters()))
                .toList();
    }

    List<String> smallPrint() {
        List<String> texts = new ArrayList<>(context.notes(scores));
        if (!scored.isEmpty()) {
            texts.add(context.say(
                    "smallprint.error",
                    context.in(scores.name()),
                    context.in(scored.getFirst().errorSource())));
        }
        texts.addAll(places.smallPrint());
        texts.addAll(context.missing(scores.scales()));
        return texts;
    }
}
