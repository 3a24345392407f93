package org.liangcai.station.candidate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;
import java.util.function.Function;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.itembank.Language;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.ReaderLanguage;
import org.liangcai.station.shell.StationPage;

/** A visit as the person at the seat sees it. Which page is shown follows from the seat alone, so a reload or a restart changes nothing. */
@Route("visit")
@AnonymousAllowed
@Prototype
public class VisitView extends StationPage implements BeforeEnterObserver, HasDynamicTitle {

    private final SeatService seats;
    private final VisitRecords records;
    private final RunnerWords words;
    private final Paragraph message = new Paragraph();

    public VisitView(SeatService seats, VisitRecords records, RunnerWords words) {
        this.seats = seats;
        this.records = records;
        this.words = words;
        message.addClassName("notice");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SeatToken> token = BrowserSeat.read();
        if (token.isEmpty()) {
            event.forwardTo(WelcomeView.class);
            return;
        }
        try {
            show(seats.state(token.get()));
        } catch (RefusedException refused) {
            event.forwardTo("", notice(refused));
        }
    }

    /** Does something at the seat and shows where that leads. */
    private void at(Function<SeatToken, SeatView> step) {
        try {
            BrowserSeat.read().map(step).ifPresentOrElse(this::show, () -> leave("signed-out"));
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == Refusal.Kind.CONFLICT
                    || refused.refusal().kind() == Refusal.Kind.INVALID) {
                message.setText(refused.message(ReaderLanguage.current()));
                message.setVisible(true);
            } else {
                UI.getCurrent().navigate("", notice(refused));
            }
        }
    }

    private static QueryParameters notice(RefusedException refused) {
        boolean takenOver = refused.refusal().kind() == Refusal.Kind.GONE;
        return QueryParameters.of(WelcomeView.NOTICE, takenOver ? "taken-over" : "signed-out");
    }

    /** Clears the seat from this browser; what was answered stays where it is. */
    private static void leave(String notice) {
        BrowserSeat.clear();
        UI.getCurrent().getPage().setLocation("?" + WelcomeView.NOTICE + "=" + notice);
    }

    private void show(SeatView view) {
        message.setVisible(false);
        SeatTexts.adapt(view.accommodations());
        SeatTexts texts = SeatTexts.of(view);
        switch (view.phase()) {
            case LANGUAGE -> chooseLanguage();
            case CONSENT -> {
                read(view.language());
                consent(view, texts);
            }
            case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END -> {
                read(view.language());
                run(view.language());
            }
            case FINISHED -> {
                read(view.language());
                finished(view, texts);
            }
            case REFUSED -> {
                read(view.language());
                refused(texts);
            }
            case TERMINATED -> {
                read(view.language());
                terminated(texts);
            }
        }
    }

    private static void read(Language language) {
        if (ReaderLanguage.current() != language) {
            ReaderLanguage.choose(language);
        }
    }

    private void page(Component... components) {
        frame();
        head(new LanguageSwitch(
                language -> BrowserSeat.read().ifPresent(token -> seats.chooseLanguage(token, language))));
        content(components);
        focusHeading();
    }

    private void chooseLanguage() {
        Div rows = new Div();
        rows.addClassName("rows");
        for (Language language : Language.values()) {
            NativeButton row = new NativeButton(
                    LanguageSwitch.nameOf(language), event -> at(token -> seats.chooseLanguage(token, language)));
            row.setId("choose-" + language.locale().getLanguage());
            row.addClassName("row");
            row.getElement().setAttribute("lang", language.tag());
            rows.add(row);
        }
        frame();
        head();
        content(
                heading(getTranslation("candidate.languageTitle")),
                otherLanguage(),
                rows,
                new Paragraph(getTranslation("candidate.languageLater")),
                message);
        focusHeading();
    }

    /** The heading once more, for whoever cannot read the first; the two languages stand on this page for everybody. */
    private Paragraph otherLanguage() {
        Paragraph other = new Paragraph(getTranslation("candidate.languageTitleOther"));
        Language language = ReaderLanguage.current() == Language.ZH ? Language.EN : Language.ZH;
        other.getElement().setAttribute("lang", language.tag());
        return other;
    }

    private void consent(SeatView view, SeatTexts texts) {
        ConsentText text = view.consent().orElseThrow();
        ConsentForm form = new ConsentForm(text, texts);
        page(
                texts.fill(heading(""), "candidate.consentTitle"),
                texts.paragraph(
                        "candidate.consentText",
                        view.battery(),
                        view.expectedDuration().toMinutes()),
                form,
                message);
        actions(primary(
                getTranslation("candidate.decide"),
                () -> form.decision().ifPresent(decision -> at(token -> seats.giveConsent(token, decision)))));
    }

    private void run(Language language) {
        Element runner = new Element("assessment-runner");
        runner.setAttribute("words", words.json());
        runner.setAttribute("lang", language.tag());
        runner.addEventListener("phase-change", event -> at(seats::state));
        runner.addEventListener("leave-seat", event -> leave("left"));
        runner.addEventListener(
                        "language-change",
                        event -> ReaderLanguage.choose(Language.ofTag(event.getEventData()
                                .get("event.detail.language")
                                .asString())))
                .addEventData("event.detail.language");
        Div frame = new Div();
        frame.addClassName("visit");
        frame.getElement().appendChild(runner);
        only(frame);
        UI.getCurrent().getPage().addJsModule("context://js/assessment-runner.js");
    }

    private void finished(SeatView view, SeatTexts texts) {
        page(
                texts.fill(heading(""), "candidate.finishedTitle"),
                texts.paragraph("candidate.finishedText"),
                texts.paragraph("candidate.finishedNext"),
                reference(view.reference().orElseThrow(), texts),
                new TimeSpent(
                        getTranslation("candidate.timeSpent"),
                        BrowserSeat.read().flatMap(seats::ledger),
                        view.language()));
        NativeButton nextPerson = new NativeButton(getTranslation("candidate.nextPerson"), event -> leave("left"));
        nextPerson.addClassName("button");
        nextPerson.setId("next-person");
        if (mayReadReport()) {
            Anchor report = new Anchor("visit/report", getTranslation("candidate.myReport"));
            report.addClassNames("button", "primary");
            report.setId("my-report");
            actions(nextPerson, report);
        } else {
            nextPerson.addClassName("primary");
            actions(nextPerson);
        }
    }

    /** The reference in two groups, to be written down by hand; what is copied from it has no gap. */
    private static Div reference(String reference, SeatTexts texts) {
        int half = reference.length() / 2;
        Span code = new Span(new Span(reference.substring(0, half)), new Span(reference.substring(half)));
        code.addClassName("reference-code");
        code.setId("reference");
        code.getElement().setAttribute("lang", "en");
        Div block = new Div(
                texts.shown(texts.words("candidate.reference")), code, texts.paragraph("candidate.referenceText"));
        block.addClassName("reference");
        return block;
    }

    private boolean mayReadReport() {
        return BrowserSeat.read()
                .flatMap(token -> records.find(seats.actor(token).id()))
                .flatMap(VisitRecord::consent)
                .map(Consent::guidance)
                .orElse(false);
    }

    private void refused(SeatTexts texts) {
        page(texts.fill(heading(""), "candidate.refusedTitle"), texts.paragraph("candidate.refusedText"));
        actions(primary(getTranslation("candidate.nextPerson"), () -> leave("left")));
    }

    private void terminated(SeatTexts texts) {
        page(texts.fill(heading(""), "candidate.terminatedTitle"), texts.paragraph("candidate.terminatedText"));
        actions(primary(getTranslation("candidate.nextPerson"), () -> leave("left")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("candidate.visit") + " · " + getTranslation("common.product");
    }
}
