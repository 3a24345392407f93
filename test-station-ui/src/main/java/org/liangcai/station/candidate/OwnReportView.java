package org.liangcai.station.candidate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SessionPhase;
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
        head(new LanguageSwitch(
                language -> BrowserSeat.read().ifPresent(token -> seats.chooseLanguage(token, language))));
        IFrame page = new IFrame("api/seat/report" + query);
        page.addClassName("report-frame");
        page.getElement().setAttribute("title", getTranslation("candidate.report"));
        Paragraph waiting = new Paragraph(getTranslation("candidate.reportWaiting"));
        waiting.getElement().setAttribute("role", "status");
        page.getElement().addEventListener("load", event -> waiting.setVisible(false));
        content(waiting, page);
        Anchor pdf = new Anchor("api/seat/report/pdf" + query, getTranslation("candidate.reportPdf"));
        pdf.addClassName("button");
        pdf.setId("report-pdf");
        pdf.getElement().setAttribute("download", true);
        pdf.setRouterIgnore(true);
        Anchor data = new Anchor("api/seat/data", getTranslation("candidate.ownData"));
        data.addClassName("button");
        data.setId("own-data");
        data.getElement().setAttribute("download", true);
        data.setRouterIgnore(true);
        Anchor back = new Anchor("visit", getTranslation("candidate.back"));
        back.addClassNames("button", "primary");
        actions(pdf, data, back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!isFinished()) {
            event.forwardTo(VisitView.class);
        }
    }

    private boolean isFinished() {
        try {
            return BrowserSeat.read()
                    .map(seats::state)
                    .filter(view -> view.phase() == SessionPhase.FINISHED)
                    .isPresent();
        } catch (RefusedException gone) {
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("candidate.report") + " · " + getTranslation("common.product");
    }
}
