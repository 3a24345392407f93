package org.liangcai.station.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.assessment.Actor;
import org.liangcai.station.i18n.Messages;

/** The frame of every desk: where one can go with one's roles, the language, signing out. */
@Prototype
@StyleSheet("styles/desk.css")
public class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    private final transient Messages messages;
    private final Header header = new Header();
    private final Main main = new Main();
    private final List<Anchor> links = new ArrayList<>();

    public DeskLayout(Messages messages) {
        this.messages = messages;
        addClassName("desk");
        header.addClassName("desk-header");
        main.addClassName("desk-main");
        main.setId("main");
        add(header, main);
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        build(Words.ofPage(messages));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        mark(event.getLocation().getPath());
    }

    private void build(Words words) {
        header.removeAll();
        links.clear();
        Actor actor = DeskView.actor();
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", words.of("desk.nav"));
        Arrays.stream(Desk.values()).filter(desk -> desk.isFor(actor)).forEach(desk -> links.add(link(desk, words)));
        links.forEach(nav::add);
        Span name = new Span(actor.name());
        name.addClassName("desk-user");
        Anchor password = new Anchor("desk/password", words.of("desk.password"));
        password.setId("nav-password");
        password.getElement().setAttribute("router-link", true);
        links.add(password);
        Button out = new Button(words.of("common.signOut"), click -> signOut());
        out.setId("sign-out");
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        header.add(nav, name, password, out);
        UI.getCurrent().getElement().setAttribute("lang", words.language().tag());
        mark(UI.getCurrent().getInternals().getActiveViewLocation().getPath());
    }

    private static Anchor link(Desk desk, Words words) {
        Anchor link = new Anchor(desk.address(), words.of("desk.to", desk));
        link.setId("nav-" + desk.name().toLowerCase(java.util.Locale.ROOT));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private void mark(String path) {
        for (Anchor link : links) {
            if (path.startsWith(link.getHref())) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static void signOut() {
        UI.getCurrent().getPage().setLocation("/");
        com.vaadin.flow.server.VaadinSession.getCurrent().getSession().invalidate();
    }
}
