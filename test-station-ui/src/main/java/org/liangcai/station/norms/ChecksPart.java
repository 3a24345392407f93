package org.liangcai.station.norms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.NormCheck;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The monthly checks whether the norms in use still fit the people tested here. */
final class ChecksPart extends Div {

    private final transient Words words;
    private final transient NormDesk services;
    private final Div found = new Div();

    ChecksPart(Words words, NormDesk services) {
        this.words = words;
        this.services = services;
        setId("checks");
        Notice notice = new Notice("checks-notice", words);
        Button now = new Button(words.of("norms.checks.now"));
        now.setId("check-now");
        now.setDisableOnClick(true);
        now.addClickListener(click -> {
            notice.attempt(() -> {
                services.drift().checkNow(DeskView.actor());
                show();
                notice.say(words.of("norms.checks.done"));
            });
            now.setEnabled(true);
        });
        UnorderedList reading = new UnorderedList();
        for (String key : List.of("mean", "ratio", "fit", "few")) {
            reading.add(new ListItem(words.of("norms.checks.reading." + key)));
        }
        reading.addClassName("desk-notes");
        add(
                new H2(words.of("norms.task.CHECKS")),
                new Paragraph(words.of("norms.checks.what")),
                now,
                notice,
                found,
                new H3(words.of("norms.checks.reading")),
                reading);
        show();
    }

    private void show() {
        found.removeAll();
        for (LocalForm form : services.drift().forms(DeskView.actor())) {
            List<NormCheck> checks = services.drift().checks(DeskView.actor(), form);
            found.add(new H3(NormWords.form(words, services.itemBank(), form)));
            if (checks.isEmpty()) {
                found.add(new Paragraph(words.of("norms.checks.none")));
            } else {
                found.add(facts(checks.getFirst()), outcome(checks.getFirst()));
                if (checks.size() > 1) {
                    found.add(history(checks));
                }
            }
        }
    }

    /** What parts of the page are called: personality by its language alone, as ever; other instruments by their form too. */
    private static String id(LocalForm form) {
        String language = form.language().locale().getLanguage();
        return form.instrument().equals("personality")
                ? language
                : "%s-%s-%s".formatted(form.instrument(), form.form().replace('.', '-'), language);
    }

    private Facts facts(NormCheck check) {
        long notable =
                check.constructs().stream().filter(NormCheck.Construct::notable).count();
        return new Facts()
                .fact(words.of("norms.checks.at"), words.minute(check.at()))
                .fact(
                        words.of("norms.checks.months"),
                        words.of(
                                "norms.checks.monthsOf",
                                check.from().toString(),
                                check.to().toString()))
                .fact(
                        words.of("norms.checks.norm"),
                        words.of(
                                "norms.versionOf",
                                check.version().id().value(),
                                String.valueOf(check.version().version())))
                .fact(
                        words.of("norms.checks.notable"),
                        words.of(
                                "norms.checks.notableOf",
                                String.valueOf(notable),
                                String.valueOf(check.constructs().size())));
    }

    private Component outcome(NormCheck check) {
        int most = check.constructs().stream()
                .mapToInt(NormCheck.Construct::people)
                .max()
                .orElse(0);
        return most < NormCheck.FEWEST
                ? new Paragraph(
                        words.of("norms.checks.tooFewYet", String.valueOf(most), String.valueOf(NormCheck.FEWEST)))
                : table(check);
    }

    private Table table(NormCheck check) {
        Table table = new Table(
                "check-" + id(check.form()),
                NormWords.form(words, services.itemBank(), check.form()),
                List.of(
                        Column.text(words.of("norms.construct")),
                        Column.figure(words.of("norms.people.header")),
                        Column.figure(words.of("norms.checks.mean")),
                        Column.figure(words.of("norms.checks.ratio")),
                        Column.figure(words.of("norms.checks.fit")),
                        Column.text(words.of("norms.checks.look"))));
        for (NormCheck.Construct construct : check.constructs()) {
            String name =
                    NormWords.construct(words, services.itemBank(), check.form().instrument(), construct.construct());
            NativeTableRow row = construct
                    .fit()
                    .map(fit -> table.row(
                            name,
                            String.valueOf(construct.people()),
                            words.of(
                                    "norms.checks.limits",
                                    words.figure(fit.mean(), 2),
                                    words.range(fit.meanLower(), fit.meanUpper(), 2)),
                            words.of(
                                    "norms.checks.limits",
                                    words.figure(fit.ratio(), 2),
                                    words.range(fit.ratioLower(), fit.ratioUpper(), 2)),
                            words.of(
                                    "norms.checks.chi",
                                    words.figure(fit.chiSquare(), 1),
                                    fit.probability() < 0.001 ? "< 0.001" : "= " + words.figure(fit.probability(), 3)),
                            look(fit)))
                    .orElseGet(() -> table.row(
                            name,
                            String.valueOf(construct.people()),
                            "—",
                            "—",
                            "—",
                            words.of("norms.checks.tooFew", String.valueOf(NormCheck.FEWEST))));
            row.setClassName("desk-flagged", construct.notable());
        }
        return table;
    }

    private String look(NormCheck.Fit fit) {
        var looks = new ArrayList<String>();
        if (fit.notableMean()) {
            looks.add(words.of(fit.mean() > 0 ? "norms.checks.higher" : "norms.checks.lower"));
        }
        if (fit.notableRatio()) {
            looks.add(words.of(fit.ratio() > 1 ? "norms.checks.wider" : "norms.checks.narrower"));
        }
        if (fit.notableShape()) {
            looks.add(words.of("norms.checks.shape"));
        }
        return looks.isEmpty()
                ? words.of("norms.checks.nothing")
                : String.join(words.of("common.listSeparator"), looks);
    }

    private Table history(List<NormCheck> checks) {
        Table table = new Table(
                "check-history-" + id(checks.getFirst().form()),
                words.of("norms.checks.history"),
                List.of(
                        Column.text(words.of("norms.checks.at")),
                        Column.text(words.of("norms.checks.norm")),
                        Column.figure(words.of("norms.people.header")),
                        Column.figure(words.of("norms.checks.notable"))));
        table.captioned();
        for (NormCheck check : checks) {
            table.row(
                    words.minute(check.at()),
                    check.version().toString(),
                    String.valueOf(check.constructs().stream()
                            .mapToInt(NormCheck.Construct::people)
                            .max()
                            .orElse(0)),
                    String.valueOf(check.constructs().stream()
                            .filter(NormCheck.Construct::notable)
                            .count()));
        }
        return table;
    }
}
