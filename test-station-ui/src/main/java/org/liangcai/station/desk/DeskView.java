package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.security.SessionActor;

/**
 * One page of a desk. It is built anew from its address whenever the address or the language changes; what was typed stays when only
 * the language does.
 */
public abstract class DeskView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Messages messages;
    private transient Words words;
    private RouteParameters parameters = RouteParameters.empty();
    private transient QueryParameters query = QueryParameters.empty();

    protected DeskView(Messages messages) {
        this.messages = messages;
        this.words = Words.ofPage(messages);
        addClassName("desk-view");
    }

    /** Puts the page together, from nothing. */
    protected abstract void build();

    /** What the page is called. */
    protected abstract String title();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parameters = event.getRouteParameters();
        query = event.getLocation().getQueryParameters();
        rebuild();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (getChildren().findAny().isPresent()
                && Words.ofPage(messages).language() != words.language()) {
            TypedValues typed = TypedValues.of(this);
            rebuild();
            typed.restore(this);
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("desk.pageTitle", title(), words.of("common.product"));
    }

    /** Builds the page anew, for example after something was saved. */
    protected final void rebuild() {
        words = Words.ofPage(messages);
        removeAll();
        build();
    }

    protected final Words words() {
        return words;
    }

    /** The variable part of the address, or an empty text. */
    protected final String parameter(String name) {
        return parameters.get(name).orElse("");
    }

    protected final QueryParameters query() {
        return query;
    }

    /** Keeps filters in the address, so that they survive going back. */
    protected final void keepQuery(QueryParameters replacement) {
        query = replacement;
    }

    /**
     * Who is signed in.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_SIGNED_IN} when the session is over
     */
    public static Actor actor() {
        if (VaadinRequest.getCurrent().getUserPrincipal() instanceof SessionActor session) {
            return session.actor();
        }
        throw new RefusedException(CommonRefusal.NOT_SIGNED_IN);
    }
}
