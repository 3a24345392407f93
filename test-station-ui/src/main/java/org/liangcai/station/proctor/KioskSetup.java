package org.liangcai.station.proctor;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
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
        event.addIndexHtmlRequestListener(this::bringWords);
        event.getSource().addUIInitListener(init -> {
            if (isKiosk(VaadinRequest.getCurrent())) {
                init.getUI().getPage().addJsModule("context://js/kiosk.js");
            }
        });
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
                    boolean plainWelcome = enter.getNavigationTarget().equals(WelcomeView.class)
                            && enter.getRouteParameters().get("code").isEmpty();
                    if (plainWelcome
                            && HallDevice.of(VaadinRequest.getCurrent())
                                    .filter(seats::isRegistered)
                                    .isPresent()) {
                        enter.forwardTo(HallSeatView.class);
                    }
                }));
    }

    /** The module comes with the page's own scripts, which the policy of the page trusts; only its words stand in the page itself. */
    private void bringWords(IndexHtmlResponse response) {
        if (isKiosk(response.getVaadinRequest())) {
            response.getDocument()
                    .head()
                    .appendElement("meta")
                    .attr("name", "kiosk-words")
                    .attr("content", words.json());
        }
    }

    private boolean isKiosk(@Nullable VaadinRequest request) {
        return HallDevice.of(request).filter(seats::isKiosk).isPresent();
    }
}
