package org.liangcai.station.administration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.account.NewAccount;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new account; the password is generated and shown once, after it is created. */
final class NewAccountForm extends Div {

    NewAccountForm(Words words, AccountService accounts, Consumer<CreatedAccount> whenCreated) {
        setId("new-account-form");
        addClassName("desk-form");
        TextField displayName = new TextField(words.of("administration.displayName"));
        displayName.setId("display-name");
        displayName.setHelperText(words.of("administration.displayName.hint"));
        displayName.focus();
        TextField userName = new TextField(words.of("administration.userName"));
        userName.setId("user-name");
        userName.setHelperText(words.of("administration.userName.hint"));
        CheckboxGroup<Role> roles = rolesField(words);
        TextField organisation = new TextField(words.of("administration.organisation"));
        organisation.setId("organisation");
        organisation.setHelperText(words.of("administration.organisation.hint"));
        organisation.setVisible(false);
        roles.addValueChangeListener(
                change -> organisation.setVisible(change.getValue().contains(Role.EMPLOYER)));
        Notice notice = new Notice("new-account-notice", words);
        Button create = new Button(words.of("administration.create"));
        create.setId("create-account");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        create.addClickListener(click -> notice.attempt(() -> whenCreated.accept(accounts.create(
                DeskView.actor(),
                new NewAccount(
                        userName.getValue(),
                        displayName.getValue(),
                        Optional.of(organisation.getValue())
                                .filter(name -> organisation.isVisible() && !name.isBlank()),
                        roles.getValue())))));
        add(new H2(words.of("administration.new")), displayName, userName, roles, organisation, notice, create);
    }

    static CheckboxGroup<Role> rolesField(Words words) {
        CheckboxGroup<Role> roles = new CheckboxGroup<>(words.of("administration.roles"));
        roles.setId("roles");
        roles.setItems(AccountsView.ROLES);
        roles.setItemLabelGenerator(role -> words.of("common.role", role));
        roles.setHelperText(words.of("administration.roles.hint"));
        return roles;
    }
}
