package org.liangcai.station.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountEvent;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
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
    private final transient List<Account> all;
    private final Div content = new Div();
    private final Div password = new Div();
    private final Notice notice;
    private final transient Runnable whenChanged;
    private transient Account account;

    AccountDetail(
            Words words,
            AccountService accounts,
            Account account,
            List<Account> all,
            Optional<CreatedAccount> fresh,
            Runnable whenChanged) {
        this.words = words;
        this.accounts = accounts;
        this.account = account;
        this.all = all;
        this.whenChanged = whenChanged;
        this.notice = new Notice("account-notice", words);
        setId("account");
        password.setId("one-time-password");
        password.getElement().setAttribute("role", "status");
        fresh.ifPresent(created -> showPassword(created.password()));
        add(new H2(account.displayName()), password, notice, content);
        build();
    }
}
