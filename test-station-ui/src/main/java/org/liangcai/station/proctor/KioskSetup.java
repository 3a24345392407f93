package org.liangcai.station.proctor;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import org.liangcai.assessment.hall.HallSeatService;
import org.liangcai.station.candidate.WelcomeView;

/** At a registered seat the welcome page is the seat's own, and every page locks the browser to the station. */
@Singleton
public class KioskSetup implements VaadinServiceInitListener {

    private final HallSeatService seats;
    private final SeatWords words;

    public KioskSetup(HallSeatService seats, SeatWords words) {
        this.seats = seats;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::lock);
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
                    boolean plainWelcome = enter.getNavigationTarget().equals(WelcomeView.class)
                            && enter.getRouteParameters().get("code").isEmpty();
                    if (plainWelcome
                            && HallDevice.of(com.vaadin.flow.server.VaadinRequest.getCurrent())
                                    .filter(seats::isRegistered)
                                    .isPresent()) {
                        enter.forwardTo(HallSeatView.class);
                    }
                }));
    }

    private void lock(IndexHtmlResponse response) {
        if (HallDevice.of(response.getVaadinRequest()).filter(seats::isKiosk).isEmpty()) {
            return;
        }
        response.getDocument()
                .body()
                .appendElement("script")
                .attr("type", "module")
                .attr("src", "js/kiosk.js")
                .attr("data-kiosk", "")
                .attr("data-words", words.json());
    }
}
