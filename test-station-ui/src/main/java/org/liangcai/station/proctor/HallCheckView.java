package org.liangcai.station.proctor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import org.liangcai.station.shell.StationPage;

/** The readiness check of a seat. */
@Route("hall/check")
@AnonymousAllowed
@Prototype
@StyleSheet("styles/hall.css")
public class HallCheckView extends StationPage implements HasDynamicTitle {

    public HallCheckView(SeatWords words) {
        only(HallSeatView.frame("hall-check", words));
        UI.getCurrent().getPage().addJsModule("context://js/hall-check.js");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hall.seat.checkTitle") + " · " + getTranslation("common.product");
    }
}
