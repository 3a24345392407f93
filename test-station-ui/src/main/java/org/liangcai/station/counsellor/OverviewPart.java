package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.evaluation.SeenResult;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.ItemBank;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** What a visit needs first: the way to the seat, how far it has come, who it is, and what was agreed to. */
final class OverviewPart extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final UUID visit;
    private final transient Runnable whenChanged;
    private final Div content = new Div();
    private final Notice notice;

    OverviewPart(Words words, VisitDesk services, VisitSummary summary, Runnable whenChanged) {
        this.words = words;
        this.services = services;
        this.visit = summary.visit().id();
        this.whenChanged = whenChanged;
        this.notice = new Notice("visit-notice", words);
        content.addClassName("desk-overview");
        add(notice, content);
        show(summary);
    }

    private void show(VisitSummary summary) {
        content.removeAll();
        if (!summary.status().isOver()) {
            content.add(seat(summary));
        }
        content.add(
                progress(summary),
                person(summary),
                consent(summary),
                seen(),
                new RetestPanel(words, services.retests(), summary.visit().id(), offersRetest(summary)),
                new KeepingPart(words, services, summary.visit(), notice));
    }

    /** A verification compares with a reasoning result, so the battery must ask for one and be finished. */
    private boolean offersRetest(VisitSummary summary) {
        ItemBank bank = services.itemBank();
        return summary.progress().completedAt().isPresent()
                && bank.battery(RetestService.BATTERY).stream()
                        .flatMap(verification -> verification.sections().stream())
                        .anyMatch(section -> bank.battery(summary.visit().battery()).stream()
                                .flatMap(taken -> taken.sections().stream())
                                .anyMatch(taken -> taken.instrument().equals(section.instrument())));
    }

    private void refresh() {
        show(services.visits().visit(DeskView.actor(), visit));
        whenChanged.run();
    }

    private Div seat(VisitSummary summary) {
        Div seat = new Div(new H3(words.of("counsellor.seat")));
        seat.setId("seat");
        seat.addClassName("desk-seat");
        summary.seatCode().ifPresentOrElse(code -> addCode(seat, code), () -> {
            Paragraph none = new Paragraph(words.of("counsellor.seat.none"));
            none.setId("seat-code-none");
            seat.add(none);
        });
        Button again = new Button(
                words.of("counsellor.seat.again"),
                click -> notice.attempt(() -> {
                    services.visits().issueSeatCode(DeskView.actor(), visit);
                    refresh();
                    notice.say(words.of("counsellor.seat.issued"));
                }));
        again.setId("issue-seat-code");
        seat.add(again);
        return seat;
    }

    private void addCode(Div seat, SeatCode code) {
        Span large = new Span(code.display());
        large.setId("seat-code");
        large.addClassName("desk-code");
        String address = addressOf("/seat/" + code.display());
        Anchor link = new Anchor(address, address);
        link.setId("seat-link");
        link.setRouterIgnore(true);
        Div text = new Div(
                large,
                new Paragraph(words.of("counsellor.seat.how")),
                link,
                new Paragraph(words.of("counsellor.seat.until", words.minute(code.expiresAt()))));
        Div row = new Div(text, new QrPicture(address, words.of("counsellor.seat.qr", code.display())));
        row.addClassName("desk-seat-row");
        seat.add(row);
    }

    /** An address as the browser of the counsellor reaches this server. */
    private static String addressOf(String path) {
        String asked = VaadinServletRequest.getCurrent().getRequestURL().toString();
        return URI.create(asked).resolve(path).toString();
    }

    private Div progress(VisitSummary summary) {
        VisitProgress progress = summary.progress();
        Facts facts = new Facts()
                .fact(words.of("counsellor.status"), words.in(summary.status().label()))
                .fact(words.of("counsellor.progress.sections"), sectionOf(progress))
                .fact(words.of("counsellor.progress.answered"), String.valueOf(progress.answered()));
        if (progress.interruptions() > 0) {
            facts.fact(
                    words.of("counsellor.progress.interruptions"),
                    words.of(
                            "counsellor.progress.interrupted",
                            String.valueOf(progress.interruptions()),
                            words.minutes(progress.interrupted())));
        }
        progress.lastSeen().ifPresent(at -> facts.fact(words.of("counsellor.progress.lastSeen"), words.minute(at)));
        progress.completedAt()
                .ifPresent(at -> facts.fact(words.of("counsellor.progress.completedAt"), words.minute(at)));
        facts.setId("visit-progress");
        Button refresh = new Button(words.of("counsellor.refresh"), click -> notice.attempt(this::refresh));
        refresh.setId("refresh");
        return new Div(new H3(words.of("counsellor.progress")), facts, refresh);
    }

    private String sectionOf(VisitProgress progress) {
        return progress.section() == 0
                ? words.of("counsellor.progress.notBegun")
                : words.of(
                        "counsellor.progress.of",
                        String.valueOf(progress.section()),
                        String.valueOf(progress.sections()));
    }

    private Div person(VisitSummary summary) {
        Person person = summary.visit().person();
        CodeText reference = new CodeText(summary.visit().reference());
        reference.setId("reference");
        Facts facts = new Facts()
                .fact(words.of("counsellor.birthYear"), String.valueOf(person.birthYear()))
                .fact(
                        words.of("counsellor.sex"),
                        person.sex()
                                .map(sex -> words.of("counsellor.sex", sex))
                                .orElse(words.of("counsellor.sex.NOT_STATED")))
                .fact(
                        words.of("counsellor.education"),
                        words.in(person.education().label()))
                .fact(
                        words.of("counsellor.language"),
                        LanguageSwitch.nameOf(summary.visit().language()))
                .fact(
                        words.of("counsellor.purpose"),
                        words.of("counsellor.purpose", summary.visit().purpose()))
                .fact(words.of("counsellor.battery"), words.in(summary.batteryName()))
                .fact(words.of("counsellor.openedAt"), openedBy(summary))
                .fact(words.of("counsellor.reference"), reference);
        Paragraph hint = new Paragraph(words.of("counsellor.reference.hint"));
        hint.addClassName("desk-hint");
        return new Div(new H3(words.of("counsellor.person")), facts, hint);
    }

    private String openedBy(VisitSummary summary) {
        Optional<Account> opener = services.accounts().interviewers(DeskView.actor()).stream()
                .filter(account -> account.id().equals(summary.visit().openedBy()))
                .findFirst();
        return words.minute(summary.visit().openedAt())
                + opener.map(account -> " · " + account.displayName()).orElse("");
    }

    private Div consent(VisitSummary summary) {
        Div part = new Div(new H3(words.of("counsellor.consent")));
        part.setId("consent");
        summary.consent()
                .ifPresentOrElse(
                        consent -> addConsent(part, consent),
                        () -> part.add(new Paragraph(words.of("counsellor.consent.none"))));
        return part;
    }

    private void addConsent(Div part, Consent consent) {
        part.add(new Facts()
                .fact(words.of("counsellor.consent.guidance"), answer(consent.guidance()))
                .fact(words.of("counsellor.consent.employer"), answer(consent.employer()))
                .fact(words.of("counsellor.consent.norms"), answer(consent.norms()))
                .fact(
                        words.of("counsellor.consent.read"),
                        words.of(
                                "counsellor.consent.readAs",
                                words.minute(consent.at()),
                                LanguageSwitch.nameOf(consent.language()),
                                text(consent.version()))));
        if (consent.employer()) {
            part.add(new Irrevocable(
                    "withdraw-employer-consent",
                    words.of("counsellor.withdraw"),
                    words.of("counsellor.withdraw.consequence"),
                    words.of("counsellor.withdraw.confirm"),
                    words,
                    () -> notice.attempt(() -> {
                        services.visits().withdrawEmployerConsent(DeskView.actor(), visit);
                        refresh();
                        notice.say(words.of("counsellor.withdrawn"));
                    })));
        }
    }

    /** Which text was read, such as “for guidance, version 3”; its id stands in the consent as “guidance-3”. */
    private String text(String version) {
        int dash = version.lastIndexOf('-');
        return Arrays.stream(Purpose.values())
                .filter(purpose -> dash > 0 && purpose.name().equalsIgnoreCase(version.substring(0, dash)))
                .findFirst()
                .map(purpose -> words.of(
                        "counsellor.consent.text",
                        words.of("counsellor.purpose", purpose),
                        version.substring(dash + 1)))
                .orElse(version);
    }

    private Div seen() {
        List<SeenResult> looks = services.evaluations().seen(DeskView.actor(), visit);
        Div part = new Div(new H3(words.of("counsellor.seen")));
        part.setId("employer-accesses");
        if (looks.isEmpty()) {
            part.add(new Paragraph(words.of("counsellor.seen.none")));
            return part;
        }
        Table table = new Table(
                "accesses",
                words.of("counsellor.seen.caption"),
                List.of(
                        Column.text(words.of("counsellor.seen.at")),
                        Column.text(words.of("counsellor.seen.organisation")),
                        Column.text(words.of("counsellor.seen.job")),
                        Column.text(words.of("counsellor.seen.purpose")),
                        Column.text(words.of("counsellor.seen.report"))));
        looks.forEach(look -> table.row(
                words.minute(look.at()), look.organisation(), words.in(look.job()), look.purpose(), look.reportCode()));
        part.add(table);
        return part;
    }

    private String answer(boolean given) {
        return words.of(given ? "counsellor.consent.yes" : "counsellor.consent.no");
    }
}
