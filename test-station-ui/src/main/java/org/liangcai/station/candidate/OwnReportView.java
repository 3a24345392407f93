package org.liangcai.station.candidate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.SessionPhase;
import org.liangcai.itembank.Language;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.ReaderLanguage;
import org.liangcai.station.shell.StationPage;

/** A job seeker's own report, in the language in which the person reads. The report itself comes from the seat's HTTP interface. */
@Route("visit/report")
@AnonymousAllowed
@Prototype
public class OwnReportView extends StationPage implements BeforeEnterObserver, HasDynamicTitle {

    private final SeatService seats;

    public OwnReportView(SeatService seats) {
        this.seats = seats;
        addClassName("own-report");
        String query = "?language=" + ReaderLanguage.current().tag();
        boolean both = view().map(SeatView::accommodations)
                .filter(Accommodations::bothLanguages)
                .isPresent();
        head(new LanguageSwitch(
                language -> BrowserSeat.read().ifPresent(token -> seats.chooseLanguage(token, language))));
        Paragraph waiting = new Paragraph(getTranslation("candidate.reportWaiting"));
        waiting.getElement().setAttribute("role", "status");
        Component own = report(ReaderLanguage.current(), waiting);
        if (both) {
            Language other = ReaderLanguage.current() == Language.ZH ? Language.EN : Language.ZH;
            content(waiting, own, report(other, waiting));
        } else {
            content(waiting, own);
        }
        UI.getCurrent().getPage().addJsModule("context://js/own-report.js");
        Anchor pdf = new Anchor("api/seat/report/pdf" + query, getTranslation("candidate.reportPdf"));
        pdf.addClassName("button");
        pdf.setId("report-pdf");
        pdf.getElement().setAttribute("download", true);
        pdf.setRouterIgnore(true);
        Anchor data = new Anchor("api/seat/data", getTranslation("candidate.ownData"));
        data.addClassName("quiet");
        data.setId("own-data");
        data.getElement().setAttribute("download", true);
        data.setRouterIgnore(true);
        Anchor back = new Anchor("visit", getTranslation("candidate.back"));
        back.addClassNames("button", "primary");
        actions(data, pdf, back);
    }

    /** The report in one language; adapted in the browser as the rest of the seat is. */
    private Component report(Language language, Paragraph waiting) {
        Element report = new Element("own-report")
                .setAttribute("src", "api/seat/report?language=" + language.tag())
                .setAttribute("name", getTranslation("candidate.report"))
                .setAttribute("lang", language.tag());
        report.addEventListener("report-shown", event -> waiting.setVisible(false));
        Div place = new Div();
        place.getElement().appendChild(report);
        return place;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        view().map(SeatView::accommodations).ifPresent(SeatTexts::adapt);
        if (!isFinished()) {
            event.forwardTo(VisitView.class);
        }
    }

    private boolean isFinished() {
        return view().filter(view -> view.phase() == SessionPhase.FINISHED).isPresent();
    }

    private Optional<SeatView> view() {
        try {
            return BrowserSeat.read().map(seats::state);
        } catch (RefusedException gone) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("candidate.report") + " · " + getTranslation("common.product");
    }
}
