package org.liangcai.station.counsellor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.ScaleScore.Unscored;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.itembank.ItemBank;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Scales of an instrument in a table: each with its error, in a norm group or in its own unit, and open to the answers it comes from. */
final class ScoreTable {

    /** The part of the T scale that is drawn: three standard deviations to either side. */
    private static final double T_FROM = 20;

    private static final double T_TO = 80;
    private static final double T_MIDDLE = 50;

    private final Words words;
    private final ItemBank bank;
    private final VisitRecord record;
    private final InstrumentScores scores;

    /**
     * Tables of an instrument.
     *
     * @param bank where a score's items are found
     * @param record the answers it comes from
     */
    ScoreTable(Words words, ItemBank bank, VisitRecord record, InstrumentScores scores) {
        this.words = words;
        this.bank = bank;
        this.record = record;
        this.scores = scores;
    }

    /** What the columns of a table say. */
    private enum Layout {
        /** A place in the norm group; of a scale without one its raw score. */
        NORMED,
        /** Raw scores in the unit that the header names. */
        ONE_UNIT,
        /** Raw scores, each row with its unit. */
        MIXED_UNITS;

        static Layout of(List<ScaleScore> scales) {
            List<Scored> scored = scales.stream()
                    .filter(Scored.class::isInstance)
                    .map(Scored.class::cast)
                    .toList();
            if (scored.stream().anyMatch(score -> score.comparison() instanceof Comparison.Normed)) {
                return NORMED;
            }
            return scored.stream().map(Scored::range).distinct().count() > 1 ? MIXED_UNITS : ONE_UNIT;
        }
    }

    /** Some scales of the instrument. */
    Table of(List<ScaleScore> scales, String caption) {
        Layout layout = Layout.of(scales);
        String first = scales.isEmpty() ? "none" : scales.getFirst().scale().value();
        Table table = new Table(
                "scores-" + scores.instrument() + "-" + first.toLowerCase(Locale.ROOT),
                caption,
                layout == Layout.NORMED ? normedColumns() : rawColumns(scales));
        for (ScaleScore score : scales) {
            String id =
                    "score-" + scores.instrument() + "-" + score.scale().value().toLowerCase(Locale.ROOT);
            switch (score) {
                case Scored scored -> row(table, id, scored, layout);
                case Unscored unscored -> table.row(words.in(unscored.name()), words.in(unscored.reason()));
            }
        }
        return table;
    }

    private List<Column> normedColumns() {
        return List.of(
                Column.text(words.of("counsellor.scores.scale")),
                Column.figure(words.of("counsellor.scores.t")),
                Column.figure(words.of("counsellor.scores.tBand")),
                Column.text(words.of("counsellor.scores.picture.t")),
                Column.figure(words.of("counsellor.scores.percentile")),
                Column.figure(words.of("counsellor.scores.percentileBand")),
                Column.figure(words.of("counsellor.scores.raw")),
                Column.figure(words.of("counsellor.scores.error.raw")));
    }

    /** Where the scales of a table are counted in different units, the header names none: each row says its own. */
    private List<Column> rawColumns(List<ScaleScore> scales) {
        List<ScaleScore.Range> ranges = scales.stream()
                .filter(Scored.class::isInstance)
                .map(score -> ((Scored) score).range())
                .distinct()
                .toList();
        Optional<ScaleScore.Range> common =
                ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.<ScaleScore.Range>empty();
        return List.of(
                Column.text(words.of("counsellor.scores.scale")),
                Column.figure(common.map(range -> words.of("counsellor.scores.value", ScoreUnit.name(words, range)))
                        .orElseGet(() -> words.of("counsellor.scores.value.mixed"))),
                Column.figure(words.of("counsellor.scores.error")),
                Column.figure(words.of("counsellor.scores.band")),
                Column.text(common.flatMap(range -> ScoreUnit.drawn(words, range))
                        .map(range -> words.of("counsellor.scores.picture.range", range))
                        .orElseGet(() -> words.of("counsellor.scores.picture"))));
    }

    private void row(Table table, String id, Scored score, Layout layout) {
        switch (score.comparison()) {
            case Comparison.Normed normed -> {
                NativeTableRow row = table.opening(
                        id,
                        () -> origin(score),
                        words.in(score.name()),
                        words.figure(normed.tScore(), 0),
                        words.range(normed.tLower(), normed.tUpper(), 0),
                        "",
                        percentile(normed.percentile()),
                        words.of(
                                "desk.range",
                                percentile(normed.percentileLower()),
                                percentile(normed.percentileUpper())),
                        ScoreUnit.value(words, score),
                        words.figure(score.standardError(), Math.max(1, ScoreUnit.decimals(score))));
                picture(row, 3, Band.of(T_FROM, T_TO, normed.tLower(), normed.tScore(), normed.tUpper(), T_MIDDLE));
            }
            case Comparison.NoNorm _
            when layout == Layout.NORMED ->
                table.opening(
                        id,
                        () -> origin(score),
                        words.in(score.name()),
                        "–",
                        "–",
                        words.of("counsellor.scores.notNormed"),
                        "–",
                        "–",
                        ScoreUnit.value(words, score),
                        words.figure(score.standardError(), ScoreUnit.errorDecimals(score)));
            case Comparison.NoNorm none -> {
                int decimals = ScoreUnit.decimals(score);
                NativeTableRow row = table.opening(
                        id,
                        () -> origin(score),
                        layout == Layout.MIXED_UNITS
                                ? words.of(
                                        "counsellor.scores.scaleIn",
                                        words.in(score.name()),
                                        ScoreUnit.name(words, score.range()))
                                : words.in(score.name()),
                        words.figure(score.value(), decimals),
                        words.figure(score.standardError(), ScoreUnit.errorDecimals(score)),
                        words.range(score.lower(), score.upper(), decimals),
                        "");
                ScoreUnit.picture(score).ifPresent(band -> picture(row, 4, band));
            }
        }
    }

    private ScoreOrigin origin(Scored score) {
        return new ScoreOrigin(words, bank, record, scores.instrument(), score);
    }

    /** Nobody is at 0 or at 100: there is always somebody below and above. */
    private String percentile(double share) {
        if (share < 0.5) {
            return words.of("counsellor.scores.below", "1");
        }
        return share >= 99.5 ? words.of("counsellor.scores.above", "99") : words.figure(share, 0);
    }

    private static void picture(NativeTableRow row, int column, Component band) {
        row.getCell(column).ifPresent(cell -> {
            cell.getElement().removeAllChildren();
            cell.getElement().appendChild(band.getElement());
        });
    }
}
