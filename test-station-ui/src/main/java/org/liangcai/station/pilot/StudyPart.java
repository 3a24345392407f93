package org.liangcai.station.pilot;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.liangcai.assessment.pilot.PilotResult;
import org.liangcai.assessment.pilot.PilotStudy;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** A calibration with everything that was seen: parameters, curve, groups, anchors, effect. */
final class StudyPart extends Div {

    private final transient Words words;
    private final transient PilotResult result;

    StudyPart(Words words, PilotStudy study) {
        this.words = words;
        this.result = study.result();
        setId("study");
        add(new H3(words.of("pilot.study", String.valueOf(study.number()))), made(study));
        add(new H3(words.of("pilot.effect")), effect());
        if (!result.effect().moves().isEmpty()) {
            add(moves());
        }
        add(new H3(words.of("pilot.curve")), curve(), points());
        add(new H3(words.of("pilot.dif")), new Paragraph(words.of("pilot.dif.hint")), dif());
        add(new H3(words.of("pilot.drift")), new Paragraph(drift()));
        if (!result.drift().largest().isEmpty()) {
            add(anchors());
        }
    }

    private Facts made(PilotStudy study) {
        PilotResult.Parameters parameters = result.parameters();
        PilotResult.Fit fit = result.fit();
        Facts facts = new Facts()
                .fact(
                        words.of("pilot.made"),
                        words.of("pilot.made.by", study.by().name(), words.minute(study.at())))
                .fact(
                        words.of("pilot.people"),
                        words.of("pilot.people.right", String.valueOf(result.people()), String.valueOf(result.right())))
                .fact(
                        words.of("pilot.discrimination"),
                        plusMinus(parameters.discrimination(), parameters.discriminationError()))
                .fact(words.of("pilot.difficulty"), plusMinus(parameters.difficulty(), parameters.difficultyError()))
                .fact(
                        words.of("pilot.asymptote"),
                        words.of("pilot.asymptote.held", words.figure(parameters.lowerAsymptote(), 2)))
                .fact(
                        words.of("pilot.sample"),
                        words.of(
                                "pilot.sample.normal",
                                words.figure(result.abilityMean(), 2),
                                words.figure(result.abilityDeviation(), 2)))
                .fact(
                        words.of("pilot.fit"),
                        words.of(
                                fit.isUsual() ? "pilot.fit.usual" : "pilot.fit.unusual",
                                words.figure(fit.infit(), 2),
                                words.figure(fit.infitZ(), 1),
                                words.figure(fit.outfit(), 2),
                                words.figure(fit.outfitZ(), 1)))
                .fact(
                        words.of("pilot.linking"),
                        words.of(
                                "pilot.linking.fixed",
                                String.valueOf(result.drift().anchors())));
        study.signOff()
                .ifPresent(signed -> facts.fact(
                        words.of("pilot.signed"),
                        words.of("pilot.made.by", signed.by().name(), words.minute(signed.at()))));
        return facts;
    }

    private String plusMinus(double value, double error) {
        return words.figure(value, 2) + " ± " + words.figure(error, 2);
    }

    private Paragraph effect() {
        PilotResult.Effect effect = result.effect();
        Paragraph said = new Paragraph(
                effect.people() == 0
                        ? words.of("pilot.effect.nobody")
                        : words.of(
                                "pilot.effect.said",
                                String.valueOf(effect.changed()),
                                String.valueOf(effect.people()),
                                words.figure(effect.meanChange(), 3),
                                words.figure(effect.largestChange(), 2),
                                words.figure(effect.meanErrorBefore(), 3),
                                words.figure(effect.meanErrorAfter(), 3)));
        said.setId("pilot-effect");
        return said;
    }

    private Table moves() {
        Table table = new Table(
                "pilot-moves",
                words.of("pilot.effect.table"),
                List.of(
                        Column.text(words.of("pilot.effect.from")),
                        Column.text(words.of("pilot.effect.to")),
                        Column.figure(words.of("pilot.effect.people"))));
        result.effect()
                .moves()
                .forEach(move -> table.row(
                        words.of("pilot.band", move.from()),
                        words.of("pilot.band", move.to()),
                        String.valueOf(move.people())));
        return table;
    }

    private Div curve() {
        Div frame = new Div(new Svg(new CurvePicture(words, result).svg()));
        frame.setId("pilot-curve");
        frame.addClassName("pilot-curve");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", words.of("pilot.curve"));
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private Table points() {
        Table table = new Table(
                "pilot-points",
                words.of("pilot.points"),
                List.of(
                        Column.text(words.of("pilot.points.ability")),
                        Column.figure(words.of("pilot.points.people")),
                        Column.figure(words.of("pilot.points.observed")),
                        Column.figure(words.of("pilot.points.expected"))));
        result.curve()
                .forEach(point -> table.row(
                        words.figure(point.ability(), 2),
                        String.valueOf(point.people()),
                        words.percent(point.observed()),
                        words.percent(point.expected())));
        return table;
    }

    private Table dif() {
        Table table = new Table(
                "pilot-dif",
                words.of("pilot.dif"),
                List.of(
                        Column.text(words.of("pilot.dif.groups")),
                        Column.figure(words.of("pilot.dif.sizes")),
                        Column.text(words.of("pilot.dif.result"))));
        result.dif()
                .forEach(check -> table.row(
                        words.of("pilot.dif.grouping", check.grouping()),
                        check.reference() + " / " + check.focal(),
                        check.result()
                                .map(this::tested)
                                .orElseGet(() -> words.of(
                                        "pilot.dif.tooFew",
                                        String.valueOf(Math.min(check.reference(), check.focal()))))));
        return table;
    }

    private String tested(PilotResult.MantelHaenszelResult test) {
        return words.of(
                "pilot.dif.tested",
                test.size(),
                words.figure(test.delta(), 2),
                words.figure(test.deltaError(), 2),
                words.figure(test.probability(), 3));
    }

    private String drift() {
        PilotResult.Drift drift = result.drift();
        return drift.checked() == 0
                ? words.of("pilot.drift.none", String.valueOf(drift.anchors()))
                : words.of(
                        "pilot.drift.said",
                        String.valueOf(drift.checked()),
                        String.valueOf(drift.anchors()),
                        String.valueOf(drift.moved()));
    }

    private Table anchors() {
        Table table = new Table(
                "pilot-anchors",
                words.of("pilot.drift.table"),
                List.of(
                        Column.text(words.of("pilot.drift.item")),
                        Column.figure(words.of("pilot.drift.answers")),
                        Column.figure(words.of("pilot.points.observed")),
                        Column.figure(words.of("pilot.points.expected")),
                        Column.figure("z")));
        result.drift()
                .largest()
                .forEach(anchor -> table.row(
                        anchor.item() + " v" + anchor.version(),
                        String.valueOf(anchor.answers()),
                        words.percent(anchor.observed()),
                        words.percent(anchor.expected()),
                        words.figure(anchor.z(), 1)));
        return table;
    }
}
