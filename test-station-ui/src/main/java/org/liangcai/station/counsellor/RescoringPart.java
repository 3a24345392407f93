package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.norming.Rescoring;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Scores of the visit by other norms, beside those it has; never instead of them. */
final class RescoringPart extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final UUID visit;
    private final transient VisitScores scores;
    private final Div found = new Div();

    RescoringPart(Words words, VisitDesk services, UUID visit, VisitScores scores) {
        this.words = words;
        this.services = services;
        this.visit = visit;
        this.scores = scores;
        setId("rescoring");
        add(new H3(words.of("norms.rescoring")), new Paragraph(words.of("norms.rescoring.what")), form(), found);
        show();
    }

    private Div form() {
        List<NormTable> choices = services.rescoring().choices(DeskView.actor(), visit);
        Select<NormTable> to = new Select<>();
        to.setId("rescoring-to");
        to.setLabel(words.of("norms.rescoring.to"));
        to.setItems(choices);
        to.setItemLabelGenerator(table -> words.of(
                "norms.titleAndVersion",
                words.in(new LocalizedText(table.title().zh(), table.title().en())),
                String.valueOf(table.version())));
        if (!choices.isEmpty()) {
            to.setValue(choices.getLast());
        }
        TextField reason = new TextField(words.of("norms.reason"));
        reason.setId("rescoring-reason");
        Notice notice = new Notice("rescoring-notice", words);
        Button rescore = new Button(words.of("norms.rescoring.do"));
        rescore.setId("rescore");
        rescore.setEnabled(!choices.isEmpty());
        rescore.addClickListener(click -> notice.attempt(() -> {
            services.rescoring().rescore(DeskView.actor(), visit, NormVersion.of(to.getValue()), reason.getValue());
            reason.clear();
            show();
            notice.say(words.of("norms.rescoring.done"));
        }));
        Div form = new Div(to, reason, notice, rescore);
        form.addClassName("desk-form");
        return form;
    }

    private void show() {
        found.removeAll();
        for (Rescoring rescoring : services.rescoring().ofVisit(DeskView.actor(), visit)) {
            found.add(table(rescoring), new Paragraph(words.of("norms.rescoring.reason", rescoring.reason())));
        }
    }

    private Table table(Rescoring rescoring) {
        Table table = new Table(
                "rescoring-" + rescoring.id(),
                words.of(
                        "norms.rescoring.of",
                        words.of(
                                "norms.versionOf",
                                rescoring.version().id().value(),
                                String.valueOf(rescoring.version().version())),
                        rescoring.name(),
                        words.minute(rescoring.at())),
                List.of(
                        Column.text(words.of("counsellor.scores.scale")),
                        Column.figure(words.of("counsellor.scores.raw")),
                        Column.figure(words.of("norms.rescoring.oldT")),
                        Column.figure(words.of("norms.rescoring.newT")),
                        Column.figure(words.of("norms.rescoring.change")),
                        Column.figure(words.of("norms.rescoring.oldP")),
                        Column.figure(words.of("norms.rescoring.newP"))));
        table.captioned();
        for (Rescoring.Scale scale : rescoring.scales()) {
            present(rescoring, scale.scale()).ifPresent(old -> row(table, old, scale));
        }
        return table;
    }

    /** The score a rescoring stands beside; scales of different instruments may have the same letter. */
    private Optional<Scored> present(Rescoring rescoring, ScaleId scale) {
        Optional<String> instrument =
                services.rescoring().table(DeskView.actor(), rescoring).map(NormTable::instrument);
        return scores.instruments().stream()
                .filter(of -> instrument.equals(Optional.of(of.instrument().value())))
                .findFirst()
                .flatMap(of -> of.scored(scale));
    }

    private void row(Table table, Scored old, Rescoring.Scale scale) {
        String raw = ScoreFigures.value(words, old);
        String name = words.in(old.name());
        String newT = both(scale.tScore(), scale.tLower(), scale.tUpper());
        String newPercentile = both(scale.percentile(), scale.percentileLower(), scale.percentileUpper());
        switch (old.comparison()) {
            case Comparison.Normed normed ->
                table.row(
                        name,
                        raw,
                        both(normed.tScore(), normed.tLower(), normed.tUpper()),
                        newT,
                        words.figure(scale.tScore() - normed.tScore(), 1),
                        both(normed.percentile(), normed.percentileLower(), normed.percentileUpper()),
                        newPercentile);
            case Comparison.NoNorm _ -> {
                String none = words.of("norms.rescoring.none");
                table.row(name, raw, none, newT, "–", none, newPercentile);
            }
        }
    }

    private String both(double value, double lower, double upper) {
        return words.of("norms.checks.limits", words.figure(value, 0), words.range(lower, upper, 0));
    }
}
