package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
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
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.Instrument;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;

/** All scores of a visit, each with its error, norm group and source; each opens to the answers it comes from. */
final class ScoresPart extends Div {

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
        return new ScoreTable(words, services.itemBank(), record, scores).of(scales, caption);
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
