package org.liangcai.station.administration;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** All accounts on the left; the chosen one, or a new one, on the right. */
@Route(value = "desk/accounts/:account?", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class AccountsView extends DeskView {

    static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(role -> role != Role.CANDIDATE).toList();
    static final String PATH = "desk/accounts";

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
        Optional<String> password =
                created.filter(one -> one.account().id().equals(account.id())).map(CreatedAccount::password);
        created = Optional.empty();
        return new AccountDetail(words(), accounts, account, password, () -> fill(list));
    }

    private void show(CreatedAccount account) {
        created = Optional.of(account);
        open(filters().addressOf(PATH + "/" + account.account().id()));
    }

    private EntryList list() {
        EntryList list = new EntryList("accounts", title(), filters().addressOf(PATH));
        list.withAction(Links.action(
                        filters().addressOf(PATH + "/new"), words().of("administration.new"), "new-account"))
                .withFilters(
                        FilterFields.typed(
                                "text",
                                words().of("administration.filter.text"),
                                filters(),
                                text -> filter(list, filters().with("text", text))),
                        FilterFields.chosen(
                                "role",
                                words().of("administration.filter.role"),
                                words().of("administration.filter.allRoles"),
                                ROLES,
                                this::roleName,
                                filters(),
                                role -> filter(list, filters().with("role", role))));
        fill(list);
        return list;
    }

    private void filter(EntryList list, Filters filters) {
        keep(filters);
        fill(list);
    }

    private void fill(EntryList list) {
        List<Account> all = accounts.accounts(actor());
        Filters filters = filters();
        List<EntryList.Entry> shown = all.stream()
                .filter(account -> filters.matches(
                        "text",
                        account.displayName(),
                        account.userName(),
                        account.organisation().orElse("")))
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
        String roles = account.roles().stream()
                .sorted()
                .map(this::roleName)
                .collect(Collectors.joining(words().of("common.listSeparator")));
        return new EntryList.Entry(
                account.id().toString(),
                filters.addressOf(PATH + "/" + account.id()),
                account.displayName(),
                account.active() ? "" : words().of("administration.inactive"),
                String.join(" · ", account.userName(), roles));
    }

    private String roleName(Role role) {
        return words().of("common.role", role);
    }
}
