package org.liangcai.assessment.account.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.account.NewAccount;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditKind;

/** The administrator's care of the accounts, and for counsellors the list of those who can rate interviews. */
@Controller("/api/accounts")
@Secured("ADMINISTRATOR")
@Tag(name = "Accounts 账号")
class AccountController {

    private final AccountService accounts;
    private final CurrentActor current;

    AccountController(AccountService accounts, CurrentActor current) {
        this.accounts = accounts;
        this.current = current;
    }

    /** All accounts, by user name. */
    @Get
    List<AccountJson> accounts() {
        return accounts.accounts(current.get()).stream().map(AccountJson::of).toList();
    }

    /** Active accounts that can rate interviews. */
    @Get("/interviewers")
    @Secured("COUNSELLOR")
    List<InterviewerJson> interviewers() {
        return accounts.interviewers(current.get()).stream()
                .map(InterviewerJson::of)
                .toList();
    }

    /** One account. */
    @Get("/{id}")
    AccountJson account(UUID id) {
        return AccountJson.of(accounts.account(current.get(), id));
    }

    /** What has happened to an account, oldest first. */
    @Get("/{id}/events")
    List<EventJson> events(UUID id) {
        return accounts.events(current.get(), id).stream().map(EventJson::of).toList();
    }

    /** Creates an account; the answer shows its password this once. */
    @Post
    @Status(HttpStatus.CREATED)
    CreatedJson create(@Body NewAccountJson body) {
        CreatedAccount created = accounts.create(
                current.get(),
                new NewAccount(
                        body.userName(), body.displayName(), Optional.ofNullable(body.organisation()), body.roles()));
        return new CreatedJson(AccountJson.of(created.account()), created.password());
    }

    /** Replaces the roles of an account. */
    @Put("/{id}/roles")
    AccountJson changeRoles(UUID id, @Body RolesJson body) {
        return AccountJson.of(accounts.changeRoles(current.get(), id, body.roles()));
    }

    /** Deactivates or activates an account. */
    @Put("/{id}/active")
    AccountJson setActive(UUID id, @Body ActiveJson body) {
        return AccountJson.of(accounts.setActive(current.get(), id, body.active()));
    }

    /** Replaces the password of an account; the answer shows the new one this once. */
    @Post("/{id}/password")
    PasswordJson resetPassword(UUID id) {
        return new PasswordJson(accounts.resetPassword(current.get(), id));
    }

    /**
     * A new account.
     *
     * @param userName what will be typed at sign-in
     * @param displayName how the person signs
     * @param organisation the employer's organisation, for employers only
     * @param roles what it may do
     */
    @Serdeable
    record NewAccountJson(
            String userName, String displayName, @Nullable String organisation, Set<Role> roles) {}

    /**
     * An account with its new password.
     *
     * @param account the account
     * @param password the password, shown this once
     */
    @Serdeable
    record CreatedJson(AccountJson account, String password) {}

    /** The roles an account is to have. */
    @Serdeable
    record RolesJson(Set<Role> roles) {}

    /** Whether an account may sign in. */
    @Serdeable
    record ActiveJson(boolean active) {}

    /** A new password, shown this once. */
    @Serdeable
    record PasswordJson(String password) {}

    /**
     * Somebody who can rate interviews.
     *
     * @param id the account
     * @param displayName how the person signs
     */
    @Serdeable
    record InterviewerJson(UUID id, String displayName) {
        static InterviewerJson of(Account account) {
            return new InterviewerJson(account.id(), account.displayName());
        }
    }

    /**
     * An entry of the record of changes.
     *
     * @param by the account that made the change; none for the accounts of the first start
     * @param change what changed
     * @param detail the new value where there is one to show
     * @param at when
     */
    @Serdeable
    record EventJson(@Nullable UUID by, AuditKind change, String detail, Instant at) {
        static EventJson of(AuditEntry entry) {
            return new EventJson(
                    entry.event().actor().id().orElse(null),
                    entry.event().kind(),
                    entry.event().detail(),
                    entry.at());
        }
    }
}
