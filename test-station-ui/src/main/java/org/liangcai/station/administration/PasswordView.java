package org.liangcai.station.administration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.station.desk.DeskLayout;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.i18n.Messages;

/** The own password, for everyone who is signed in. */
@Route(value = "desk/password", layout = DeskLayout.class)
@Prototype
@PermitAll
public class PasswordView extends DeskView {

    private final transient AccountService accounts;

    public PasswordView(Messages messages, AccountService accounts) {
        super(messages);
        this.accounts = accounts;
    }

    @Override
    protected String title() {
        return words().of("administration.ownPassword");
    }

    @Override
    protected void build() {
        PasswordField current = field("current-password", "administration.password.current", "current-password");
        PasswordField replacement = field("new-password", "administration.password.new", "new-password");
        replacement.setHelperText(words().of("administration.password.rule"));
        PasswordField repeated = field("repeat-password", "administration.password.repeat", "new-password");
        Notice notice = new Notice("password-notice", words());
        Button change = new Button(words().of("administration.password.change"));
        change.setId("change-password");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER).listenOn(this);
        change.addClickListener(click -> {
            if (!replacement.getValue().equals(repeated.getValue())) {
                notice.complain(words().of("administration.password.differs"));
                repeated.focus();
                return;
            }
            boolean done = notice.attempt(() -> signOn(current.getValue(), replacement.getValue()));
            if (done) {
                current.clear();
                replacement.clear();
                repeated.clear();
                notice.say(words().of("administration.password.changed"));
            }
        });
        Div form = new Div(
                new H1(title()),
                new Paragraph(words().of("administration.password.explanation")),
                current,
                replacement,
                repeated,
                notice,
                change);
        form.addClassNames("desk-form", "desk-single");
        add(form);
    }

    private void signOn(String current, String replacement) {
        accounts.changeOwnPassword(actor(), current, replacement);
    }

    private PasswordField field(String id, String label, String autocomplete) {
        PasswordField field = new PasswordField(words().of(label));
        field.setId(id);
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
