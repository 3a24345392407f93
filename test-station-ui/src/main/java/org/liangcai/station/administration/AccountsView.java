package org.liangcai.station.administration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.station.desk.DeskLayout;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;

/** All accounts on the left; the chosen one, or a new one, on the right. */
@Route(value = "desk/accounts/:account?", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class AccountsView extends DeskView {

    static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.CANDIDATE)
            .toList();
    private static final String PATH = "desk/accounts";

    private final transient AccountService accounts;
    private transient Optional<CreatedAccount> created = Optional.empty();

    public AccountsView(Messages messages, AccountService accounts) {
        super(messages);
        this.accounts = accounts;
    }

    @Override
    protected String title() {
        return words().of("administration.accounts");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String chosen = parameter("account");
        if (chosen.equals("new")) {
            add(Split.of(list, new NewAccountForm(words(), accounts, this::show)));
            return;
        }
        accounts.accounts(actor()).stream()
                .filter(account -> account.id().toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        account -> add(Split.of(list, detail(account, list))),
                        () -> add(Split.of(
                                list,
                                words().of(chosen.isEmpty() ? "administration.choose" : "administration.unknown"),
                                words().of("administration.choose.hint"))));
    }

    private AccountDetail detail(Account account, EntryList list) {
        Optional<String> password = created.filter(one -> one.account().id().equals(account.id()))
                .map(CreatedAccount::password);
        created = Optional.empty();
        return new AccountDetail(words(), accounts, account, password, () -> fill(list));
    }

    private void show(CreatedAccount account) {
        created = Optional.of(account);
        UI.getCurrent().navigate(filters().addressOf(PATH + "/" + account.account().id()));
    }

    private Filters filters() {
        return Filters.of(query());
    }

    private EntryList list() {
        EntryList list = new EntryList("accounts", title());
        Anchor add = new Anchor(filters().addressOf(PATH + "/new"), words().of("administration.new"));
        add.setId("new-account");
        add.addClassName("desk-action");
        add.getElement().setAttribute("router-link", true);
        TextField text = new TextField(words().of("administration.filter.text"));
        text.setId("filter-text");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(filters().get("text"));
        Select<Role> role = new Select<>();
        role.setId("filter-role");
        role.setLabel(words().of("administration.filter.role"));
        role.setItems(ROLES);
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(words().of("administration.filter.allRoles"));
        role.setItemLabelGenerator(item -> item == null ? words().of("administration.filter.allRoles") : roleName(item));
        role.setValue(roleOf(filters().get("role")));
        text.addValueChangeListener(change -> filter(list, filters().with("text", change.getValue())));
        role.addValueChangeListener(change -> filter(
                list, filters().with("role", change.getValue() == null ? "" : change.getValue().name())));
        list.withAction(add).withFilters(text, role);
        fill(list);
        return list;
    }

    private static @Nullable Role roleOf(String name) {
        return ROLES.stream().filter(role -> role.name().equals(name)).findFirst().orElse(null);
    }

    private void filter(EntryList list, Filters filters) {
        keepQuery(filters.query());
        filters.keepIn(parameter("account").isEmpty() ? PATH : PATH + "/" + parameter("account"));
        fill(list);
    }

    private void fill(EntryList list) {
        List<Account> all = accounts.accounts(actor());
        Filters filters = filters();
        List<EntryList.Entry> shown = all.stream()
                .filter(account -> filters.matches(
                        "text", account.displayName(), account.userName(), account.organisation().orElse("")))
                .filter(account -> filters.get("role").isEmpty()
                        || account.roles().stream().anyMatch(role -> role.name().equals(filters.get("role"))))
                .map(account -> entry(account, filters))
                .toList();
        list.show(
                shown,
                words().of("desk.count", String.valueOf(shown.size()), String.valueOf(all.size())),
                words().of("administration.none"),
                parameter("account"));
    }

    private EntryList.Entry entry(Account account, Filters filters) {
        String roles = account.roles().stream().sorted().map(this::roleName).collect(Collectors.joining(words().of("desk.comma")));
        return new EntryList.Entry(
                account.id().toString(),
                filters.addressOf(PATH + "/" + account.id()),
                account.displayName(),
                account.active() ? "" : words().of("administration.inactive"),
                String.join(" · ", account.userName(), roles));
    }

    private String roleName(Role role) {
        return words().of("administration.role", role);
    }
}
