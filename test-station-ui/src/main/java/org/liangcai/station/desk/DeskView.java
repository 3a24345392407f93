package org.liangcai.station.desk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/**
 * One page of a desk. It is built anew from its address whenever the address or the language changes; what was typed stays when only
 * the language does.
 */
@StyleSheet("styles/desk.css")
public abstract class DeskView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Messages messages;
    private transient Words words;
    private String path = "";
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
        path = event.getLocation().getPath();
        parameters = event.getRouteParameters();
        query = event.getLocation().getQueryParameters();
        words = Words.ofPage(messages);
        removeAll();
        build();
        TypedValues typed = ComponentUtil.getData(event.getUI(), TypedValues.class);
        if (typed != null) {
            ComponentUtil.setData(event.getUI(), TypedValues.class, null);
            typed.restore(this, path);
        }
    }

    /** The shell builds the page anew in the other language, so what was typed is laid aside until then. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (Words.ofPage(messages).language() != words.language()) {
            ComponentUtil.setData(event.getUI(), TypedValues.class, TypedValues.of(this, path));
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("desk.pageTitle", title(), words.of("common.product"));
    }

    protected final Words words() {
        return words;
    }

    /** The path of the page, without a leading slash. */
    protected final String path() {
        return path;
    }

    /** The variable part of the address, or an empty text. */
    protected final String parameter(String name) {
        return parameters.get(name).orElse("");
    }

    /** The filters in the address. */
    protected final Filters filters() {
        return Filters.of(query);
    }

    /** Writes filters into the address of the page without leaving it. */
    protected final void keep(Filters filters) {
        query = filters.query();
        filters.keepIn(path);
    }

    /** Opens another page of the desk at its top; the framework would leave it scrolled as the one before was. */
    protected static void open(String address) {
        UI ui = UI.getCurrent();
        ui.navigate(address);
        ui.getPage().executeJs("window.scrollTo(0, 0)");
    }

    /**
     * Who is signed in.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_SIGNED_IN} when the session is over
     */
    public static Actor actor() {
        return DeskLayout.actor().orElseThrow(() -> new RefusedException(CommonRefusal.NOT_SIGNED_IN));
    }
}
