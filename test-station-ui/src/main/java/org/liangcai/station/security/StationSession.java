package org.liangcai.station.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.SignedIn;
import org.liangcai.assessment.account.api.SignInSession;

/** The one session of views and endpoints. Views sign in and out here; endpoints do through their controller. */
@Singleton
public class StationSession implements SignInSession {

    private final AccountService accounts;

    public StationSession(AccountService accounts) {
        this.accounts = accounts;
    }

    /**
     * Signs in from a view.
     *
     * @throws org.liangcai.assessment.RefusedException as {@link AccountService#signIn} says
     */
    public Actor signIn(String userName, String password) {
        SignedIn signedIn = accounts.signIn(userName, password, address());
        begin(signedIn);
        return signedIn.actor();
    }

    /** Signs out from a view. */
    public void signOut() {
        end();
    }

    @Override
    public void begin(SignedIn signedIn) {
        renewIdentifier();
        goOn(signedIn);
    }

    /** Lets the current session go on after the account's password has changed in it. */
    public void goOn(SignedIn signedIn) {
        request().getSession(true).setAttribute(SignedInAccount.ATTRIBUTE, SignedInAccount.of(signedIn));
    }

    @Override
    public void end() {
        HttpSession session = request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public String address() {
        return request().getRemoteAddr();
    }

    /** A session identifier that somebody may have planted before the sign-in is worth nothing after it. */
    private static void renewIdentifier() {
        VaadinRequest view = VaadinRequest.getCurrent();
        if (view != null) {
            VaadinService.reinitializeSession(view);
        } else if (request().getSession(false) != null) {
            request().changeSessionId();
        }
    }

    private static HttpServletRequest request() {
        VaadinServletRequest view = VaadinServletRequest.getCurrent();
        if (view != null) {
            return view;
        }
        return ServerRequestContext.currentRequest()
                .filter(ServletHttpRequest.class::isInstance)
                .map(request -> (HttpServletRequest) ((ServletHttpRequest<?, ?>) request).getNativeRequest())
                .orElseThrow(() -> new IllegalStateException("There is no request to which a session could belong."));
    }
}
