package org.liangcai.station.counsellor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.retest.Retest;
import org.liangcai.assessment.retest.RetestFinding;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;

/** Verification of what was taken at home: opening the short test, and what it came to. Only counsellors see it. */
final class RetestPanel extends Div {

    /** @param offered whether the visit has a result that a verification can be compared with */
    RetestPanel(Words words, RetestService retests, UUID visit, boolean offered) {
        setId("retest");
        List<Retest> known = retests.retests(DeskView.actor(), visit);
        List<RetestFinding> findings = retests.findings(DeskView.actor(), visit);
        setVisible(offered || !known.isEmpty());
        add(new H3(words.of("retest.title")), new Paragraph(words.of("retest.text")));
        known.forEach(retest -> {
            boolean second = retest.visit().equals(visit);
            add(new Paragraph(Links.to(
                    VisitsView.PATH + "/" + (second ? retest.earlier() : retest.visit()),
                    words.of(second ? "retest.ofEarlier" : "retest.openedAt", words.minute(retest.openedAt())),
                    "retest-" + retest.visit())));
        });
        if (!findings.isEmpty()) {
            add(table(words, findings), new Paragraph(words.of("retest.how")));
        }
        if (offered && known.stream().noneMatch(retest -> retest.visit().equals(visit))) {
            Notice notice = new Notice("retest-notice", words);
            Button open = new Button(
                    words.of("retest.open"),
                    click -> notice.attempt(() -> UI.getCurrent()
                            .navigate(VisitsView.PATH + "/"
                                    + retests.open(DeskView.actor(), visit).id())));
            open.setId("open-retest");
            add(notice, open);
        }
    }

    private static Table table(Words words, List<RetestFinding> findings) {
        Table table = new Table(
                "retest-findings",
                words.of("retest.caption"),
                List.of(
                        Table.Column.text(words.of("retest.instrument")),
                        Table.Column.figure(words.of("retest.first")),
                        Table.Column.figure(words.of("retest.second")),
                        Table.Column.figure("z"),
                        Table.Column.figure(words.of("retest.probability")),
                        Table.Column.text(words.of("retest.outcome"))));
        findings.forEach(finding -> table.row(
                words.in(finding.instrument()),
                estimate(words, finding.earlier()),
                estimate(words, finding.verified()),
                words.figure(finding.difference().z(), 2),
                words.figure(finding.difference().probability(), 3),
                words.in(finding.outcome().label())));
        return table;
    }

    private static String estimate(Words words, ScaleScore.Scored score) {
        return words.figure(score.value(), 2) + " ± " + words.figure(score.standardError(), 2);
    }
}
