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
import org.liangcai.assessment.scoring.Provenance;
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
    /** The part of the design metric that is drawn. */
    private static final double THETA_REACH = 4;

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
        add(provenance(scores.provenance()));
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
                interests.shape().ifPresent(shape -> add(shape(shape)));
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
                normed ? normedColumns() : rawColumns(scores));
        for (ScaleScore score : scales) {
            String id =
                    "score-" + scores.instrument() + "-" + score.scale().value().toLowerCase(Locale.ROOT);
            switch (score) {
                case Scored scored -> row(table, id, scores, scored, record, normed);
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
                Column.figure(words.of("counsellor.scores.error")));
    }

    private List<Column> rawColumns(InstrumentScores scores) {
        return List.of(
                Column.text(words.of("counsellor.scores.scale")),
                Column.figure(words.of("counsellor.scores.value", unit(scores))),
                Column.figure(words.of("counsellor.scores.error")),
                Column.figure(words.of("counsellor.scores.band")),
                Column.text(words.of("counsellor.scores.picture")));
    }

    private String unit(InstrumentScores scores) {
        return scores.scales().stream()
                .filter(Scored.class::isInstance)
                .map(score -> ((Scored) score).range())
                .findFirst()
                .map(this::rangeOf)
                .orElse("");
    }

    private String rangeOf(ScaleScore.Range range) {
        return Double.isFinite(range.minimum()) && Double.isFinite(range.maximum())
                ? words.range(range.minimum(), range.maximum(), 0)
                : words.of("counsellor.scores.theta");
    }

    private void row(
            Table table, String id, InstrumentScores scores, Scored score, VisitRecord record, boolean amongNormed) {
        NativeTableRow row;
        switch (score.comparison()) {
            case Comparison.Normed normed -> {
                row = table.opening(
                        id,
                        () -> new ScoreOrigin(words, services.itemBank(), record, scores.instrument(), score),
                        words.in(score.name()),
                        words.figure(normed.tScore(), 0),
                        words.range(normed.tLower(), normed.tUpper(), 0),
                        "",
                        words.figure(normed.percentile(), 0),
                        words.range(normed.percentileLower(), normed.percentileUpper(), 0),
                        ScoreFigures.value(words, score),
                        words.figure(score.standardError(), ScoreFigures.decimals(score.range()) == 0 ? 1 : 2));
                picture(row, 3, Band.of(T_FROM, T_TO, normed.tLower(), normed.tScore(), normed.tUpper(), T_MIDDLE));
            }
            case Comparison.NoNorm _
            when amongNormed ->
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
                int decimals = score.range().maximum() > 20 ? 0 : 2;
                boolean open = Double.isInfinite(score.range().maximum());
                row = table.opening(
                        id,
                        () -> new ScoreOrigin(words, services.itemBank(), record, scores.instrument(), score),
                        words.in(score.name()),
                        words.figure(score.value(), open ? 2 : decimals),
                        words.figure(score.standardError(), 2),
                        words.range(score.lower(), score.upper(), open ? 2 : decimals),
                        "");
                picture(
                        row,
                        4,
                        open
                                ? Band.of(-THETA_REACH, THETA_REACH, score.lower(), score.value(), score.upper(), 0)
                                : Band.of(
                                        score.range().minimum(),
                                        score.range().maximum(),
                                        score.lower(),
                                        score.value(),
                                        score.upper()));
            }
        }
    }

    private static void picture(NativeTableRow row, int column, Component band) {
        row.getCell(column).ifPresent(cell -> {
            cell.getElement().removeAllChildren();
            cell.getElement().appendChild(band.getElement());
        });
    }

    private Facts shape(InterestShape shape) {
        Facts facts = new Facts()
                .fact(words.of("counsellor.interests.code"), shape.letters())
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
        scores.notes().forEach(note -> notes.add(new ListItem(words.in(note))));
        return notes;
    }

    private Div provenance(Provenance provenance) {
        return new Div(
                new H3(words.of("counsellor.provenance")),
                new Facts()
                        .fact(
                                words.of("counsellor.provenance.battery"),
                                words.of(
                                        "counsellor.provenance.version",
                                        provenance.battery(),
                                        String.valueOf(provenance.batteryVersion())))
                        .fact(
                                words.of("counsellor.provenance.comparison"),
                                words.of("counsellor.purpose", provenance.comparison()))
                        .fact(words.of("counsellor.provenance.norms"), normTables(provenance))
                        .fact(words.of("counsellor.provenance.estimator"), provenance.estimator())
                        .fact(words.of("counsellor.provenance.items"), provenance.itemVersions())
                        .fact(words.of("counsellor.provenance.engine"), provenance.engineVersion()));
    }

    /** Where nothing was compared with a norm, the record says so with a word of its own. */
    private String normTables(Provenance provenance) {
        return provenance.normTables().equals("none")
                ? words.of("counsellor.provenance.noNorm")
                : provenance.normTables();
    }
}
