package org.liangcai.station.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.station.security.StationSession;
import org.liangcai.station.shell.DeskLayout;
import org.liangcai.station.shell.ReaderLanguage;

/** What an account may see and change of itself: its name, its roles, its password. */
@Route(value = "account", layout = DeskLayout.class)
@PermitAll
@Prototype
public class OwnAccountView extends Div implements HasDynamicTitle {

    private final AccountService accounts;
    private final StationSession session;
    private final PasswordField current = field("common.currentPassword", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField replacement = field("common.newPassword", Autocomplete.NEW_PASSWORD);
    private final PasswordField repeated = field("common.newPasswordAgain", Autocomplete.NEW_PASSWORD);
    private final Paragraph message = new Paragraph();

    public OwnAccountView(AccountService accounts, StationSession session) {
        this.accounts = accounts;
        this.session = session;
        addClassName("own-account");
        message.addClassName("notice");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        NativeButton change = new NativeButton(getTranslation("common.changePassword"));
        change.addClassNames("button", "primary");
        DeskLayout.actor().ifPresent(actor -> {
            add(new H1(getTranslation("common.account")), new Paragraph(actor.name() + " · " + roles(actor)));
            change.addClickListener(event -> change(actor));
        });
        Div form = new Div(current, replacement, repeated, message, change);
        form.addClassName("form");
        add(
                new H2(getTranslation("common.changePassword")),
                new Paragraph(getTranslation("common.passwordRule")),
                form);
    }

    private PasswordField field(String label, Autocomplete purpose) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setAutocomplete(purpose);
        return field;
    }

    private String roles(Actor actor) {
        return actor.roles().stream()
                .sorted()
                .map(role -> getTranslation("common.role." + role.name()))
                .collect(Collectors.joining(getTranslation("common.listSeparator")));
    }

    private void change(Actor actor) {
        if (!replacement.getValue().equals(repeated.getValue())) {
            say(getTranslation("common.passwordsDiffer"));
            return;
        }
        try {
            session.goOn(accounts.changeOwnPassword(actor, current.getValue(), replacement.getValue()));
            current.clear();
            replacement.clear();
            repeated.clear();
            say(getTranslation("common.passwordChanged"));
        } catch (RefusedException refused) {
            say(refused.message(ReaderLanguage.current()));
        }
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.account") + " · " + getTranslation("common.product");
    }
}
