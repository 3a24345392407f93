package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.Language;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.ReportFrame;
import org.liangcai.station.desk.ReproductionText;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** Reports: issue one, open it here, take it as PDF. An issued report never changes. */
final class ReportsPart extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final UUID visit;
    private final boolean over;
    private final Div issued = new Div();
    private final Div opened = new Div();
    private final Notice notice;

    ReportsPart(Words words, VisitDesk services, VisitSummary summary) {
        this.words = words;
        this.services = services;
        this.visit = summary.visit().id();
        this.over = summary.progress().completedAt().isPresent();
        this.notice = new Notice("reports-notice", words);
        setId("reports");
        opened.setId("report-on-screen");
        add(
                new H3(words.of("counsellor.reports.issue")),
                unfinished(),
                kinds(),
                notice,
                new H3(words.of("counsellor.reports.issued")),
                issued,
                opened);
        show();
    }

    private Paragraph unfinished() {
        Paragraph why = new Paragraph(words.of("counsellor.reports.unfinished"));
        why.setId("reports-unfinished");
        why.addClassName("desk-hint");
        why.setVisible(!over);
        return why;
    }

    private Div kinds() {
        Div kinds = new Div();
        kinds.addClassName("desk-kinds");
        for (ReportKind kind : ReportKind.values()) {
            Span title = new Span(words.of("counsellor.reports.kind", kind));
            title.addClassName("desk-choice-title");
            Span hint = new Span(words.of("counsellor.reports.hint", kind));
            hint.addClassName("desk-hint");
            Div buttons = new Div();
            buttons.addClassName("desk-actions");
            for (Language language : Language.values()) {
                Button issue = new Button(words.of("counsellor.reports.issueIn", LanguageSwitch.nameOf(language)));
                issue.setId("issue-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                        + language.locale().getLanguage());
                issue.setDisableOnClick(true);
                issue.setEnabled(over);
                issue.setAriaLabel(words.of(
                        "counsellor.reports.issueKindIn",
                        words.of("counsellor.reports.kind", kind),
                        LanguageSwitch.nameOf(language)));
                issue.addClickListener(click -> {
                    notice.attempt(() -> issue(kind, language));
                    issue.setEnabled(true);
                });
                buttons.add(issue);
            }
            kinds.add(new Div(title, hint, buttons));
        }
        return kinds;
    }

    private void issue(ReportKind kind, Language language) {
        IssuedReport report = services.reports().issue(DeskView.actor(), visit, kind, language);
        show();
        notice.say(words.of("counsellor.reports.done", report.code()));
        open(report);
    }

    private void open(IssuedReport report) {
        opened.removeAll();
        opened.add(new ReportFrame(report.code(), words.of("counsellor.reports.kind", report.kind())));
    }

    private void show() {
        issued.removeAll();
        List<IssuedReport> reports = services.reports().ofVisit(DeskView.actor(), visit);
        if (reports.isEmpty()) {
            issued.add(new Paragraph(words.of("counsellor.reports.none")));
            return;
        }
        Table table = new Table(
                "issued-reports",
                words.of("counsellor.reports.caption"),
                List.of(
                        Column.text(words.of("counsellor.reports.code")),
                        Column.text(words.of("counsellor.reports.kind")),
                        Column.text(words.of("counsellor.reports.language")),
                        Column.text(words.of("counsellor.reports.at")),
                        Column.text(words.of("counsellor.reports.actions"))));
        reports.forEach(report -> row(table, report));
        issued.add(table);
    }

    private void row(Table table, IssuedReport report) {
        CodeText code = new CodeText(report.code());
        Button open = new Button(words.of("counsellor.reports.open"), click -> open(report));
        open.setId("open-report-" + report.code());
        open.setAriaLabel(words.of("counsellor.reports.openCode", report.code()));
        Button again = new Button(words.of("norms.reproduce"));
        again.setId("reproduce-report-" + report.code());
        again.setAriaLabel(words.of("norms.reproduce") + " " + report.code());
        again.setDisableOnClick(true);
        again.addClickListener(click -> {
            notice.attempt(() -> reproduce(report));
            again.setEnabled(true);
        });
        Anchor pdf = ReportFrame.pdf(report.code(), words.of("counsellor.reports.pdf"));
        Div actions = new Div(open, pdf, again);
        actions.addClassName("desk-row-actions");
        code.addClassName("desk-together");
        Span at = new Span(words.minute(report.issuedAt()));
        at.addClassName("desk-together");
        table.row(
                code,
                new Span(words.of("counsellor.reports.kind", report.kind())),
                new Span(LanguageSwitch.nameOf(report.language())),
                at,
                actions);
    }

    private void reproduce(IssuedReport report) {
        opened.removeAll();
        opened.add(
                new H3(report.code()),
                new ReproductionText(words, services.reports().reproduce(DeskView.actor(), report.code())));
    }
}
