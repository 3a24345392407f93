package org.liangcai.station.proctor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import org.liangcai.station.shell.ReaderLanguage;
import org.liangcai.station.shell.StationPage;

/** What the computer of a seat shows before and after a test. The page itself asks the server; this only brings it. */
@Route("hall")
@AnonymousAllowed
@Prototype
@StyleSheet("styles/hall.css")
public class HallSeatView extends StationPage implements HasDynamicTitle {

    public HallSeatView(SeatWords words) {
        only(frame("hall-seat", words));
        UI.getCurrent().getPage().addJsModule("context://js/hall-seat.js");
    }

    static Div frame(String tag, SeatWords words) {
        Element element = new Element(tag);
        element.setAttribute("words", words.json());
        element.setAttribute("lang", ReaderLanguage.current().tag());
        Div frame = new Div();
        frame.addClassName("hall-page");
        frame.getElement().appendChild(element);
        return frame;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hall.seat.title") + " · " + getTranslation("common.product");
    }
}
