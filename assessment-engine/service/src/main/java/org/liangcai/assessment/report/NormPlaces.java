package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/**
 * Where scores stand among the people of their norm, for any instrument: bands in a picture, T scores and percentiles in a table, and
 * whom they are compared with. Nothing at all where there is no norm.
 */
final class NormPlaces {

    private final ReportContext context;
    private final String picture;
    private final List<Place> places;

    private NormPlaces(ReportContext context, String picture, List<Place> places) {
        this.context = context;
        this.picture = picture;
        this.places = places;
    }

    /**
     * A score to be shown.
     *
     * @param name what it is called
     * @param score the score
     * @param decimals of the raw score
     */
    record Shown(String name, Scored score, int decimals) {}

    private record Place(Shown shown, Comparison.Normed normed) {}

    /**
     * The places of those of some scores that have one.
     *
     * @param picture what the picture is called in the page, different for every picture
     */
    static NormPlaces of(ReportContext context, String picture, Stream<Shown> scores) {
        return new NormPlaces(
                context,
                picture,
                scores.flatMap(shown ->
                                ReportContext.normed(shown.score()).map(normed -> new Place(shown, normed)).stream())
                        .toList());
    }

    boolean any() {
        return !places.isEmpty();
    }

    /** One text where something is compared, another where nothing is. */
    String say(String key) {
        return context.say(any() ? key + ".normed" : key);
    }

    /** What the bands mean, and the bands. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        picture("place.picture.title", "place.picture.caption").ifPresent(bands -> {
            blocks.add(new Block.Paragraph(context.say("place.intro")));
            blocks.add(bands);
        });
        return blocks;
    }

    /** The same with the figures behind it. */
    List<Block> blocksAndTable() {
        List<Block> blocks = new ArrayList<>(blocks());
        table().ifPresent(blocks::add);
        return blocks;
    }

    Optional<Block> picture(String title, String caption) {
        if (!any()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Picture(
                RowChart.draw(
                        picture,
                        places.stream()
                                .map(place -> new RowChart.Row(
                                        place.shown().name(),
                                        place.normed().percentile(),
                                        Optional.of(new double[] {
                                            place.normed().percentileLower(),
                                            place.normed().percentileUpper()
                                        }),
                                        List.of(),
                                        band(place.normed())))
                                .toList(),
                        new RowChart.Axis(
                                0,
                                100,
                                List.of(0.0, 25.0, 50.0, 75.0, 100.0),
                                Optional.of(new RowChart.Middle(50, context.say("personality.middle"))),
                                false),
                        context.say(title),
                        context.list(places.stream()
                                .map(place -> context.say(
                                        "personality.described", place.shown().name(), context.people(place.normed())))
                                .toList()),
                        context.typesetting()),
                context.say(caption, groups())));
    }

    /** Whom the scores are compared with, in words. */
    private String groups() {
        return context.list(places.stream()
                .map(place -> context.in(place.normed().group()))
                .distinct()
                .toList());
    }

    Optional<Block> table() {
        return any()
                ? Optional.of(new Block.Table(
                        context.say("place.table"),
                        columns(context),
                        places.stream().map(NormPlaces::row).toList()))
                : Optional.empty();
    }

    /** The columns of a table of scores that have a place: the score with its error, then the place with its error. */
    static List<Column> columns(ReportContext context) {
        return List.of(
                Column.words(context.say("column.scale")),
                Column.figures(context.say("column.raw")),
                Column.figures(context.say("column.sem")),
                Column.figures(context.say("column.t")),
                Column.figures(context.say("column.tBand")),
                Column.figures(context.say("column.percentile")),
                Column.figures(context.say("column.percentileBand")));
    }

    private static List<String> row(Place place) {
        Shown shown = place.shown();
        return row(
                shown.name(),
                Typesetting.decimal(shown.score().value(), shown.decimals()),
                Typesetting.decimal(shown.score().standardError(), Math.max(1, shown.decimals())),
                place.normed());
    }

    /** A row below these columns. */
    static List<String> row(String name, String raw, String error, Comparison.Normed normed) {
        return List.of(
                name,
                raw,
                error,
                Typesetting.decimal(normed.tScore(), 0),
                Typesetting.band(normed.tLower(), normed.tUpper(), 0),
                Typesetting.percentile(normed.percentile()),
                band(normed));
    }

    private static String band(Comparison.Normed normed) {
        return Typesetting.percentileBand(normed.percentileLower(), normed.percentileUpper());
    }

    List<PrintedFigure> figures() {
        return places.stream()
                .map(place -> new PrintedFigure(
                        context.say("place.figure", place.shown().name()),
                        context.say("personality.figure", band(place.normed()))))
                .toList();
    }

    /** Whom the scores are compared with and what must be told beside them, everything once. */
    List<String> smallPrint() {
        Set<String> texts = new LinkedHashSet<>();
        places.forEach(place -> texts.addAll(source(context, place.normed())));
        places.forEach(place -> place.normed().notes().forEach(note -> texts.add(told(place, context.in(note)))));
        return List.copyOf(texts);
    }

    /** With several scales it is said of which one a note is. */
    private String told(Place place, String note) {
        return context.say("place.note", place.shown().name(), note);
    }

    /** The norm group, the table, whom it stands for and where it was published. */
    static List<String> source(ReportContext context, Comparison.Normed normed) {
        return List.of(
                context.say(
                        "personality.norm",
                        context.in(normed.group()),
                        context.in(normed.source().title()),
                        normed.source().dated(),
                        normed.source().version()),
                context.in(normed.source().population()) + context.say("sentence.end"),
                context.in(normed.source().sample()),
                context.in(normed.source().method()),
                normed.source().citation());
    }
}
