package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.InterestShape.Consistency;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** Means of the six interest types and the shape of their profile (Holland 1973; Iachan 1984). */
final class InterestScoring {

    static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：只比较本人几种兴趣的高低，不和别人比较，不给百分位。",
            "No norm: the interests are compared with each other, not with other people, and there is no percentile.");

    /** The types in their order round the hexagon. */
    private static final String HEXAGON = "RIASEC";

    private static final int CODE_LETTERS = 3;

    // Means of ten whole ratings: what differs by less than this differs by rounding only.
    private static final double TIE = 1e-9;

    private InterestScoring() {}

    static InterestScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        List<ScaleScore> withinPerson = instrument.scales().stream()
                .map(scale -> MeanScale.withinPerson(section, scale, NO_NORM))
                .toList();
        return new InterestScores(
                instrument.id(),
                instrument.name(),
                norm.notes(instrument),
                withinPerson.stream()
                        .map(score -> MeanScale.compared(score, norm))
                        .toList(),
                withinPerson,
                shape(withinPerson));
    }

    static Optional<InterestShape> shape(List<ScaleScore> scales) {
        List<Scored> ordered = new ArrayList<>();
        for (ScaleScore scale : scales) {
            if (scale instanceof Scored scored) {
                ordered.add(scored);
            }
        }
        if (ordered.size() != HEXAGON.length()) {
            return Optional.empty();
        }
        ordered.sort(Comparator.comparingDouble(Scored::value).reversed());
        double differentiation = ordered.getFirst().value() - ordered.getLast().value();
        double iachan = (ordered.get(0).value()
                        - (ordered.get(1).value() + ordered.get(3).value()) / 2)
                / 2;
        List<List<ScaleId>> places = places(ordered);
        InterestErrors errors = new InterestErrors(ordered);
        boolean flat = differentiation < InterestShape.LEAST_DIFFERENTIATION - TIE || errors.flat();
        return Optional.of(new InterestShape(
                differentiation,
                iachan,
                flat,
                consistency(places),
                code(places),
                flat ? ordered.stream().map(Scored::scale).toList() : errors.leading()));
    }

    /** The types by place; equal means share one. */
    private static List<List<ScaleId>> places(List<Scored> ordered) {
        List<List<ScaleId>> places = new ArrayList<>();
        double previous = Double.NaN;
        for (Scored score : ordered) {
            if (Double.isNaN(previous) || previous - score.value() > TIE) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(score.scale());
            previous = score.value();
        }
        return places;
    }

    private static List<List<ScaleId>> code(List<List<ScaleId>> places) {
        List<List<ScaleId>> code = new ArrayList<>();
        int letters = 0;
        for (List<ScaleId> place : places) {
            if (letters >= CODE_LETTERS) {
                break;
            }
            code.add(place);
            letters += place.size();
        }
        return code;
    }

    private static Consistency consistency(List<List<ScaleId>> places) {
        List<ScaleId> first = places.getFirst();
        if (first.size() == 2) {
            return consistency(first.get(0), first.get(1));
        }
        if (first.size() == 1 && places.get(1).size() == 1) {
            return consistency(first.getFirst(), places.get(1).getFirst());
        }
        return Consistency.UNDETERMINED;
    }

    private static Consistency consistency(ScaleId one, ScaleId other) {
        int apart = Math.abs(HEXAGON.indexOf(one.value()) - HEXAGON.indexOf(other.value()));
        return switch (Math.min(apart, HEXAGON.length() - apart)) {
            case 1 -> Consistency.HIGH;
            case 2 -> Consistency.MIDDLE;
            default -> Consistency.LOW;
        };
    }
}
