package org.liangcai.station.counsellor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.InstrumentScores.JudgementScores;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.InstrumentScores.ValueScores;
import org.liangcai.assessment.scoring.InterestShape;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.ScaleScore.Unscored;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.Instrument;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** All scores of a visit, each with its error, norm group and source; each opens to the answers it comes from. */
final class ScoresPart extends Div {

    /** The part of the T scale that is drawn: three standard deviations to either side. */
    private static final double T_FROM = 20;

    private static final double T_TO = 80;
    private static final double T_MIDDLE = 50;

    private final transient Words words;
    private final transient VisitDesk services;

    ScoresPart(Words words, VisitDesk services, VisitSummary summary) {
        this.words = words;
        this.services = services;
        setId("scores");
        Notice notice = new Notice("scores-notice", words);
        add(notice);
        notice.attempt(() -> show(
                services.scoring().scores(DeskView.actor(), summary.visit().id()),
                services.records().find(summary.visit().id()).orElseThrow()));
    }

    private void show(VisitScores scores, VisitRecord record) {
        if (record.completedAt().isEmpty()) {
            Paragraph unfinished = new Paragraph(words.of("counsellor.scores.unfinished"));
            unfinished.addClassNames("notice", "calm");
            add(unfinished);
        }
        add(new QualityPart(words, services, scores.quality()));
        for (InstrumentScores instrument : scores.instruments()) {
            addInstrument(instrument, record);
        }
        if (record.completedAt().isPresent() && canBeRescored(scores, record)) {
            add(new RescoringPart(words, services, record.visit().id(), scores));
        }
        add(new ProvenancePart(words, services.itemBank(), scores));
    }

    /** Where a norm compares something, or could. */
    private boolean canBeRescored(VisitScores scores, VisitRecord record) {
        return scores.personality().isPresent()
                || !services.rescoring()
                        .choices(DeskView.actor(), record.visit().id())
                        .isEmpty();
    }

    private void addInstrument(InstrumentScores scores, VisitRecord record) {
        H3 name = new H3(words.in(scores.name()));
        name.setId("scores-" + scores.instrument());
        add(name);
        comparison(scores).ifPresent(this::add);
        switch (scores) {
            case PersonalityScores personality -> {
                add(table(personality, personality.domains(), words.of("counsellor.scores.domains"), record)
                        .captioned());
                addFacets(personality, record);
            }
            case InterestScores interests -> {
                interests.shape().ifPresent(shape -> add(shape(shape, interests)));
                add(table(interests, interests.scales(), words.in(interests.name()), record));
            }
            case ValueScores values -> add(table(values, values.scales(), words.in(values.name()), record));
            case AptitudeScores aptitude -> {
                add(aptitudeFacts(aptitude));
                add(table(aptitude, aptitude.scales(), words.in(aptitude.name()), record));
            }
            case PerformanceScores performance -> {
                add(new Facts().fact(words.of("counsellor.aptitude.ending"), words.in(performance.ending())));
                add(table(performance, performance.scales(), words.in(performance.name()), record));
            }
            case BankFormScores form ->
                add(new BankFormPart(words, form, table(form, form.scales(), words.in(form.name()), record)));
            case JudgementScores judgement -> {
                add(table(judgement, List.of(judgement.overall()), words.in(judgement.name()), record));
                add(table(judgement, judgement.themes(), words.of("counsellor.scores.themes"), record)
                        .captioned());
            }
        }
        add(notes(scores));
    }

    private void addFacets(PersonalityScores personality, VisitRecord record) {
        Instrument instrument = services.itemBank().instrument(personality.instrument());
        for (ScaleScore domain : personality.domains()) {
            List<ScaleScore> facets = personality.facets().stream()
                    .filter(facet -> instrument
                            .scale(facet.scale())
                            .flatMap(Instrument.Scale::parent)
                            .equals(Optional.of(domain.scale())))
                    .toList();
            if (!facets.isEmpty()) {
                add(table(personality, facets, words.of("counsellor.scores.facets", words.in(domain.name())), record)
                        .captioned());
            }
        }
    }

    /** With what the scores of an instrument are compared; it is the same for all its scales, and every scale repeats it when opened. */
    private Optional<Paragraph> comparison(InstrumentScores scores) {
        return scores.scales().stream()
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .min(Comparator.comparing(score -> score.comparison() instanceof Comparison.NoNorm))
                .map(score -> switch (score.comparison()) {
                    case Comparison.Normed normed ->
                        words.of(
                                "counsellor.scores.comparedWith",
                                words.in(normed.group()),
                                words.in(normed.source().sample()));
                    case Comparison.NoNorm none -> words.in(none.note());
                })
                .map(text -> {
                    Paragraph paragraph = new Paragraph(text);
                    paragraph.setId("comparison-" + scores.instrument());
                    paragraph.addClassName("desk-source");
                    return paragraph;
                });
    }

    private Table table(InstrumentScores scores, List<ScaleScore> scales, String caption, VisitRecord record) {
        boolean normed = scales.stream()
                .anyMatch(score -> score instanceof Scored scored && scored.comparison() instanceof Comparison.Normed);
        String first = scales.isEmpty() ? "none" : scales.getFirst().scale().value();
        Table table = new Table(
                "scores-" + scores.instrument() + "-" + first.toLowerCase(Locale.ROOT),
                caption,
                normed ? normedColumns() : rawColumns(scales));
        boolean mixed = scales.stream()
                        .filter(Scored.class::isInstance)
                        .map(score -> ((Scored) score).range())
                        .distinct()
                        .count()
                > 1;
        for (ScaleScore score : scales) {
            String id =
                    "score-" + scores.instrument() + "-" + score.scale().value().toLowerCase(Locale.ROOT);
            switch (score) {
                case Scored scored -> row(table, id, scores, scored, new Among(mixed, normed), record);
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

    /** What the rows of a table have in common: whether their units differ, and whether some of them are compared with a norm. */
    private record Among(boolean mixed, boolean normed) {}

    private void row(Table table, String id, InstrumentScores scores, Scored score, Among among, VisitRecord record) {
        switch (score.comparison()) {
            case Comparison.Normed normed -> {
                NativeTableRow row = table.opening(
                        id,
                        () -> new ScoreOrigin(words, services.itemBank(), record, scores.instrument(), score),
                        words.in(score.name()),
                        words.figure(normed.tScore(), 0),
                        words.range(normed.tLower(), normed.tUpper(), 0),
                        "",
                        percentile(normed.percentile()),
                        words.of(
                                "desk.range",
                                percentile(normed.percentileLower()),
                                percentile(normed.percentileUpper())),
                        ScoreFigures.value(words, score),
                        words.figure(score.standardError(), ScoreFigures.decimals(score.range()) == 0 ? 1 : 2));
                picture(row, 3, Band.of(T_FROM, T_TO, normed.tLower(), normed.tScore(), normed.tUpper(), T_MIDDLE));
            }
            case Comparison.NoNorm _
            when among.normed() ->
                table.opening(
                        id,
                        () -> new ScoreOrigin(words, services.itemBank(), record, scores.instrument(), score),
                        words.in(score.name()),
                        "–",
                        "–",
                        words.of("counsellor.scores.notNormed"),
                        "–",
                        "–",
                        ScoreFigures.value(words, score),
                        words.figure(score.standardError(), 2));
            case Comparison.NoNorm none -> {
                int decimals = ScoreUnit.decimals(score);
                NativeTableRow row = table.opening(
                        id,
                        () -> new ScoreOrigin(words, services.itemBank(), record, scores.instrument(), score),
                        among.mixed()
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

    private Facts shape(InterestShape shape, InterestScores interests) {
        Facts facts = new Facts()
                .fact(words.of("counsellor.interests.code"), code(shape, interests))
                .fact(
                        words.of("counsellor.interests.consistency"),
                        words.in(shape.consistency().meaning()))
                .fact(
                        words.of("counsellor.interests.differentiation"),
                        words.of(
                                shape.flat() ? "counsellor.interests.flat" : "counsellor.interests.shaped",
                                words.figure(shape.differentiation(), 2)))
                .fact(words.of("counsellor.interests.iachan"), words.figure(shape.iachan(), 2));
        facts.setId("interest-shape");
        return facts;
    }

    /** The letters and what they stand for; types in brackets are equal. */
    private String code(InterestShape shape, InterestScores interests) {
        String names = shape.code().stream()
                .map(place -> place.stream()
                        .map(type -> interests.scales().stream()
                                .filter(scale -> scale.scale().equals(type))
                                .findFirst()
                                .map(scale -> words.in(scale.name()))
                                .orElseGet(type::value))
                        .collect(Collectors.joining(words.of("counsellor.interests.equal"))))
                .collect(Collectors.joining(words.of("counsellor.interests.then")));
        return words.of("counsellor.interests.codeAndNames", shape.letters(), names);
    }

    private Facts aptitudeFacts(AptitudeScores aptitude) {
        return new Facts()
                .fact(
                        words.of("counsellor.aptitude.items"),
                        words.of(
                                "counsellor.aptitude.answered",
                                String.valueOf(aptitude.answered()),
                                String.valueOf(aptitude.presented())))
                .fact(words.of("counsellor.aptitude.ending"), words.in(aptitude.ending()))
                .fact(words.of("counsellor.aptitude.calibration"), words.in(aptitude.calibration()));
    }

    private UnorderedList notes(InstrumentScores scores) {
        UnorderedList notes = new UnorderedList();
        notes.addClassName("desk-notes");
        // What stands among the facts of the instrument is not said twice.
        scores.notes().stream()
                .filter(note -> !(scores instanceof AptitudeScores aptitude
                        && aptitude.calibration().equals(note)))
                .forEach(note -> notes.add(new ListItem(words.in(note))));
        return notes;
    }
}
