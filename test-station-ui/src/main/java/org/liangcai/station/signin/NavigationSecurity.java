package org.liangcai.station.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Singleton;

/** Lets a view be entered only by the roles it names; who is not signed in is led to the sign-in and from there on. */
@Singleton
public class NavigationSecurity implements VaadinServiceInitListener {

    private final NavigationAccessControl control = new NavigationAccessControl();

    public NavigationSecurity() {
        control.setLoginView(SignInView.class);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
    }
}
