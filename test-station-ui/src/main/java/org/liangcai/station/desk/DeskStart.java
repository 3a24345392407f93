package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Leads everyone who has signed in to the own desk. */
@Route("desk")
@Prototype
@PermitAll
public class DeskStart extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(Desk.firstOf(DeskView.actor()).map(Desk::address).orElse("desk/password"));
    }
}
