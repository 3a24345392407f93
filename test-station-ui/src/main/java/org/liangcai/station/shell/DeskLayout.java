package org.liangcai.station.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Actor;
import org.liangcai.station.security.SessionActor;

/** The frame of the desk: mark, the pages the account may open, language, the account and the way out. */
@StyleSheet("styles/desk.css")
@PermitAll
@Prototype
public class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Nav navigation = new Nav();
    private final Main main = new Main();

    public DeskLayout(DeskPages pages) {
        addClassName("desk");
        navigation.addClassName("desk-navigation");
        navigation.getElement().setAttribute("aria-label", getTranslation("common.pages"));
        main.addClassName("desk-main");
        main.setId("main");
        Anchor skip = new Anchor("#main", getTranslation("common.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        Div end = new Div(new LanguageSwitch());
        end.addClassName("desk-header-end");
        Header header = new Header(new ProductMark("."), navigation, end);
        header.addClassName("desk-header");
        actor().ifPresent(actor -> {
            pages.of(actor).forEach(page -> navigation.add(new Anchor(page.path(), getTranslation(page.title()))));
            Anchor account = new Anchor("account", actor.name());
            account.addClassName("desk-account");
            NativeButton out = new NativeButton(getTranslation("common.signOut"), event -> signOut());
            out.setId("sign-out");
            out.addClassName("quiet");
            end.add(account, out);
        });
        add(skip, header, main);
    }

    /** Who is signed in to the browser of the current request. */
    public static Optional<Actor> actor() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getUserPrincipal() instanceof SessionActor session
                ? Optional.of(session.actor())
                : Optional.empty();
    }

    private static void signOut() {
        UI.getCurrent().getPage().setLocation("sign-in");
        VaadinSession.getCurrent().getSession().invalidate();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement previous) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath() + "/";
        navigation
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .forEach(link -> mark(link, path.startsWith(link.getHref() + "/")));
    }

    private static void mark(Anchor link, boolean present) {
        if (present) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
