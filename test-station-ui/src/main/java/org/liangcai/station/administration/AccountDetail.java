package org.liangcai.station.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** One account: what it may do, a new password, switching it off and on, and what has happened to it. */
final class AccountDetail extends Div {

    private final transient Words words;
    private final transient AccountService accounts;
    private final transient Runnable whenChanged;
    private final UUID id;
    private final Div password = new Div();
    private final Div content = new Div();
    private final Notice notice;

    /**
     * @param oneTimePassword the password of an account that was created just now
     * @param whenChanged what else has to be shown anew after a change
     */
    AccountDetail(
            Words words,
            AccountService accounts,
            Account account,
            Optional<String> oneTimePassword,
            Runnable whenChanged) {
        this.words = words;
        this.accounts = accounts;
        this.whenChanged = whenChanged;
        this.id = account.id();
        this.notice = new Notice("account-notice", words);
        setId("account");
        password.setId("one-time-password");
        password.getElement().setAttribute("role", "status");
        oneTimePassword.ifPresent(this::showPassword);
        add(new H2(account.displayName()), password, notice, content);
        show(account);
    }

    private void show(Account account) {
        content.removeAll();
        content.add(facts(account), roles(account), actions(account), events());
    }

    private void changed(Account account) {
        show(account);
        whenChanged.run();
    }

    private Facts facts(Account account) {
        Facts facts = new Facts().fact(words.of("administration.userName"), account.userName());
        account.organisation().ifPresent(name -> facts.fact(words.of("administration.organisation"), name));
        return facts.fact(words.of("administration.createdAt"), words.minute(account.createdAt()))
                .fact(
                        words.of("administration.state"),
                        words.of(account.active() ? "administration.active" : "administration.inactive"));
    }

    private Div roles(Account account) {
        CheckboxGroup<Role> roles = NewAccountForm.rolesField(words);
        roles.setValue(account.roles());
        Button save = new Button(words.of("administration.saveRoles"));
        save.setId("save-roles");
        save.addClickListener(click -> notice.attempt(() -> changeRoles(account.roles(), roles.getValue())));
        Div form = new Div(roles, save);
        form.addClassName("desk-form");
        return form;
    }

    private void changeRoles(Set<Role> before, Set<Role> after) {
        changed(accounts.changeRoles(DeskView.actor(), id, after));
        notice.sayUndoable(words.of("administration.rolesSaved", names(after)), () -> {
            changed(accounts.changeRoles(DeskView.actor(), id, before));
            notice.say(words.of("administration.rolesSaved", names(before)));
        });
    }

    private Div actions(Account account) {
        Button reset = new Button(
                words.of("administration.reset"),
                click -> notice.attempt(() -> {
                    showPassword(accounts.resetPassword(DeskView.actor(), id));
                    changed(accounts.account(DeskView.actor(), id));
                }));
        reset.setId("reset-password");
        Button active = new Button(
                words.of(account.active() ? "administration.deactivate" : "administration.activate"),
                click -> notice.attempt(() -> setActive(!account.active())));
        active.setId(account.active() ? "deactivate" : "activate");
        Div actions = new Div(reset, active);
        actions.addClassName("desk-actions");
        Paragraph hint = new Paragraph(words.of("administration.actions.hint"));
        hint.addClassName("desk-hint");
        return new Div(actions, hint);
    }

    private void setActive(boolean active) {
        changed(accounts.setActive(DeskView.actor(), id, active));
        notice.sayUndoable(words.of(active ? "administration.activated" : "administration.deactivated"), () -> {
            changed(accounts.setActive(DeskView.actor(), id, !active));
            notice.say(words.of(active ? "administration.deactivated" : "administration.activated"));
        });
    }

    private void showPassword(String value) {
        Code code = new Code(value);
        code.setId("one-time-password-value");
        code.addClassName("desk-secret");
        Button seen = new Button(words.of("administration.password.hide"), click -> password.removeAll());
        seen.setId("hide-password");
        seen.addThemeVariants(ButtonVariant.LUMO_SMALL);
        password.removeAll();
        password.add(new Paragraph(words.of("administration.password.once")), code, seen);
    }

    private Table events() {
        Table table = new Table(
                "account-events",
                words.of("administration.events"),
                List.of(
                        Column.text(words.of("administration.event.at")),
                        Column.text(words.of("administration.event.what")),
                        Column.text(words.of("administration.event.by"))));
        table.captioned();
        for (AuditEntry entry : accounts.events(DeskView.actor(), id).reversed()) {
            AuditKind kind = entry.event().kind();
            String detail = kind == AuditKind.ROLES_CHANGED || kind == AuditKind.ACCOUNT_CREATED
                    ? words.of("desk.colon") + roleNames(entry.event().detail())
                    : "";
            String by =
                    entry.event().actor().id().map(this::nameOf).orElse(words.of("administration.event.firstStart"));
            table.row(words.minute(entry.at()), words.in(kind.label()) + detail, by);
        }
        return table;
    }

    private String nameOf(UUID account) {
        return accounts.accounts(DeskView.actor()).stream()
                .filter(found -> found.id().equals(account))
                .map(Account::displayName)
                .findFirst()
                .orElse("—");
    }

    private String roleNames(String stored) {
        return Arrays.stream(stored.replaceFirst("^roles=", "").split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .map(role -> words.of("common.role", role))
                .collect(Collectors.joining(words.of("common.listSeparator")));
    }

    private String names(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> words.of("common.role", role))
                .collect(Collectors.joining(words.of("common.listSeparator")));
    }
}
