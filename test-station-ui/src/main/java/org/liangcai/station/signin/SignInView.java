package org.liangcai.station.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.station.provider.SignInProvider;
import org.liangcai.station.security.StationSession;
import org.liangcai.station.shell.DeskPages;
import org.liangcai.station.shell.LanguageSwitch;
import org.liangcai.station.shell.ReaderLanguage;
import org.liangcai.station.shell.StationPage;

/** Where staff sign in. */
@Route("sign-in")
@AnonymousAllowed
@Prototype
public class SignInView extends StationPage implements HasDynamicTitle {

    private final StationSession session;
    private final DeskPages pages;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph message = new Paragraph();

    public SignInView(StationSession session, DeskPages pages, SignInProvider provider) {
        this.session = session;
        this.pages = pages;
        addClassName("sign-in");
        head(new LanguageSwitch());
        name.setLabel(getTranslation("common.userName"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutofocus(true);
        name.setRequired(true);
        name.setManualValidation(true);
        name.setId("user-name");
        password.setLabel(getTranslation("common.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
        password.setManualValidation(true);
        password.setId("password");
        password.addKeyPressListener(Key.ENTER, event -> signIn());
        name.addKeyPressListener(Key.ENTER, event -> password.focus());
        message.addClassName("notice");
        message.setId("message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Div form = new Div(name, password, message);
        if (provider.on()) {
            Anchor through = new Anchor(SignInProvider.PATH, getTranslation("common.signInProvider"));
            through.setRouterIgnore(true);
            through.setId("provider");
            form.add(through);
        }
        form.addClassName("form");
        Anchor seat = new Anchor(".", getTranslation("common.toSeat"));
        seat.addClassName("quiet");
        content(
                heading(getTranslation("common.signInTitle")),
                new Paragraph(getTranslation("common.signInText")),
                form);
        actions(primary(getTranslation("common.signIn"), this::signIn), seat);
    }

    private void signIn() {
        try {
            Optional<String> wanted = wanted(VaadinSession.getCurrent().getSession());
            Actor actor = session.signIn(name.getValue(), password.getValue());
            UI.getCurrent().getPage().setLocation(wanted.orElseGet(() -> pages.firstOf(actor)));
        } catch (RefusedException refused) {
            message.setText(refused.message(ReaderLanguage.current()));
            message.setVisible(true);
            password.clear();
            password.focus();
        }
    }

    private static Optional<String> wanted(WrappedSession session) {
        return Optional.ofNullable((String) session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .filter(path -> !path.isBlank());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.signInTitle") + " · " + getTranslation("common.product");
    }
}
