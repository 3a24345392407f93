package org.liangcai.assessment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.OnBothDatabases;

@OnBothDatabases
class AccountServiceTest {

    private static final String HERE = "10.0.0.1";

    private final InMemoryOffice office = new InMemoryOffice();
    private final AccountService accounts = office.accounts();
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_first_start_creates_one_account_for_each_role_of_the_staff_and_the_second_none() {
        assertThat(office.first())
                .extracting(created -> created.account().roles())
                .containsExactly(
                        Set.of(Role.ADMINISTRATOR),
                        Set.of(Role.COUNSELLOR),
                        Set.of(Role.INTERVIEWER),
                        Set.of(Role.INVIGILATOR),
                        Set.of(Role.PSYCHOMETRICIAN),
                        Set.of(Role.EMPLOYER));
        assertThat(office.first()).extracting(CreatedAccount::password).doesNotHaveDuplicates();
        assertThat(accounts.createFirstAccounts()).isEmpty();
    }

    @Test
    void whoever_knows_the_password_signs_in_however_the_user_name_is_typed() {
        CreatedAccount created = office.create("Zhang.Wei", Role.COUNSELLOR);
        assertThat(created.account().userName()).isEqualTo("zhang.wei");
        SignedIn signedIn = accounts.signIn(" ＺＨＡＮＧ.wei ", created.password(), HERE);
        assertThat(signedIn.actor()).isEqualTo(created.account().actor());
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_deactivated_account_get_the_same_answer() {
        CreatedAccount created = office.create("zhang", Role.COUNSELLOR);
        accounts.setActive(administrator, created.account().id(), false);
        refused(() -> accounts.signIn("nobody", "x", HERE), AccountRefusal.SIGN_IN_FAILED);
        refused(() -> accounts.signIn("counsellor", "x", HERE), AccountRefusal.SIGN_IN_FAILED);
        refused(() -> accounts.signIn("zhang", created.password(), HERE), AccountRefusal.SIGN_IN_FAILED);
        assertThatThrownBy(() -> accounts.signIn("nobody", "x".repeat(100_000), HERE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.message(Language.ZH)).isEqualTo("用户名或密码不对，或者账号已停用。请核对后再试；如果忘记密码，请管理员重设。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo(
                                    "The user name or the password is not right, or the account is switched off. Please check and"
                                            + " try again; if the password is forgotten, the administrator can set a new one.");
                });
    }

    @Test
    void guessing_is_slowed_down_from_one_address_while_the_owner_gets_in_from_another() {
        CreatedAccount counsellor = office.first(Role.COUNSELLOR);
        for (int guess = 0; guess < 3; guess++) {
            refused(() -> accounts.signIn("counsellor", "guess", "10.6.6.6"), AccountRefusal.SIGN_IN_FAILED);
        }
        assertThatThrownBy(() -> accounts.signIn("counsellor", counsellor.password(), "10.6.6.6"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(AccountRefusal.SIGN_IN_TOO_OFTEN);
                    assertThat(refused.message(Language.ZH)).isEqualTo("密码多次不对。请等 1 秒后再试。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo("The password was wrong several times. Please wait 1 seconds and try again.");
                });
        assertThat(accounts.signIn("counsellor", counsellor.password(), HERE)
                        .actor()
                        .name())
                .isEqualTo(counsellor.account().displayName());
        office.pass(Duration.ofSeconds(1));
        assertThat(accounts.signIn("counsellor", counsellor.password(), "10.6.6.6"))
                .isNotNull();
    }

    @Test
    void a_session_sees_todays_roles_and_ends_when_the_account_is_switched_off_or_has_another_password() {
        CreatedAccount created = office.create("zhang", Role.INTERVIEWER);
        UUID id = created.account().id();
        SignedIn signedIn = accounts.signIn("zhang", created.password(), HERE);
        accounts.changeRoles(administrator, id, Set.of(Role.COUNSELLOR));
        assertThat(accounts.current(id, signedIn.credentialsVersion())
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.COUNSELLOR);
        accounts.setActive(administrator, id, false);
        assertThat(accounts.current(id, signedIn.credentialsVersion())).isEmpty();
        accounts.setActive(administrator, id, true);
        accounts.resetPassword(administrator, id);
        assertThat(accounts.current(id, signedIn.credentialsVersion())).isEmpty();
    }

    @Test
    void the_last_administrator_can_neither_be_switched_off_nor_lose_the_role() {
        refused(() -> accounts.setActive(administrator, administrator.id(), false), AccountRefusal.LAST_ADMINISTRATOR);
        refused(
                () -> accounts.changeRoles(administrator, administrator.id(), Set.of(Role.COUNSELLOR)),
                AccountRefusal.LAST_ADMINISTRATOR);
        assertThat(accounts.own(administrator).is(Role.ADMINISTRATOR)).isTrue();

        CreatedAccount second = office.create("second", Role.ADMINISTRATOR);
        accounts.setActive(administrator, second.account().id(), false);
        refused(() -> accounts.setActive(administrator, administrator.id(), false), AccountRefusal.LAST_ADMINISTRATOR);
        accounts.setActive(administrator, second.account().id(), true);
        assertThat(accounts.setActive(second.account().actor(), administrator.id(), false)
                        .active())
                .isFalse();
    }

    @Test
    void everything_that_happens_to_an_account_is_on_record_without_any_password() {
        CreatedAccount created = office.create("zhang", Role.INTERVIEWER);
        UUID id = created.account().id();
        accounts.changeRoles(administrator, id, Set.of(Role.INTERVIEWER, Role.COUNSELLOR));
        String reset = accounts.resetPassword(administrator, id);
        accounts.changeOwnPassword(created.account().actor(), reset, "a long enough one");
        accounts.setActive(administrator, id, false);
        accounts.setActive(administrator, id, true);
        assertThat(accounts.events(administrator, id))
                .extracting(entry -> entry.event().kind())
                .containsExactly(
                        AuditKind.ACCOUNT_CREATED,
                        AuditKind.ROLES_CHANGED,
                        AuditKind.PASSWORD_RESET,
                        AuditKind.PASSWORD_CHANGED,
                        AuditKind.ACCOUNT_DEACTIVATED,
                        AuditKind.ACCOUNT_ACTIVATED);
        assertThat(accounts.events(administrator, id).get(1).event().detail())
                .isEqualTo("roles=COUNSELLOR INTERVIEWER");
        assertThat(accounts.events(administrator, id))
                .extracting(entry -> entry.event().actor())
                .contains(AuditActor.account(id));
        assertThat(accounts.events(administrator, id).toString())
                .doesNotContain(reset, created.password(), "long enough");
        assertThat(created.toString()).doesNotContain(created.password());
    }

    @Test
    void owners_change_their_password_when_they_know_it_and_the_new_one_is_fit() {
        CreatedAccount created = office.create("zhang", Role.COUNSELLOR);
        Actor owner = created.account().actor();
        refused(() -> accounts.changeOwnPassword(owner, "wrong", "a long enough one"), AccountRefusal.PASSWORD_WRONG);
        for (String unfit : new String[] {"short", "x".repeat(201), "my Zhang password", created.password()}) {
            refused(() -> accounts.changeOwnPassword(owner, created.password(), unfit), AccountRefusal.PASSWORD_UNFIT);
        }
        SignedIn renewed = accounts.changeOwnPassword(owner, created.password(), "a long enough one");
        assertThat(accounts.current(owner.id(), renewed.credentialsVersion())).isPresent();
        assertThat(accounts.current(owner.id(), renewed.credentialsVersion() - 1))
                .isEmpty();
        assertThat(accounts.signIn("zhang", "a long enough one", HERE).actor()).isEqualTo(owner);
        refused(() -> accounts.signIn("zhang", created.password(), HERE), AccountRefusal.SIGN_IN_FAILED);
    }

    @Test
    void a_user_name_is_refused_when_it_is_taken_or_unfit() {
        refused(() -> office.create("ADMIN", Role.COUNSELLOR), AccountRefusal.USER_NAME_TAKEN);
        for (String unfit : new String[] {"ab", "-abc", "a b c", "a".repeat(41), "abc<script>"}) {
            refused(() -> office.create(unfit, Role.COUNSELLOR), AccountRefusal.USER_NAME_UNFIT);
        }
        assertThat(office.create("王小明", Role.COUNSELLOR).account().userName()).isEqualTo("王小明");
    }

    @Test
    void roles_have_to_make_sense() {
        refusedAccount(Optional.empty(), AccountRefusal.ROLES_MISSING);
        refusedAccount(Optional.empty(), AccountRefusal.ROLE_NOT_FOR_ACCOUNTS, Role.CANDIDATE);
        refusedAccount(Optional.of("Works"), AccountRefusal.EMPLOYER_STANDS_ALONE, Role.EMPLOYER, Role.COUNSELLOR);
        refusedAccount(Optional.of(" "), AccountRefusal.ORGANISATION_MISSING, Role.EMPLOYER);
        refusedAccount(Optional.of("Works"), AccountRefusal.ORGANISATION_UNFIT, Role.COUNSELLOR);
    }

    @Test
    void a_name_has_to_be_given() {
        refused(
                () -> accounts.create(
                        administrator, new NewAccount("zhang", "  ", Optional.empty(), Set.of(Role.COUNSELLOR))),
                AccountRefusal.DISPLAY_NAME_UNFIT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void only_administrators_keep_accounts(Role role) {
        Actor other = new Actor(UUID.randomUUID(), "other", Set.of(role));
        UUID id = administrator.id();
        refused(() -> accounts.accounts(other), CommonRefusal.NOT_ALLOWED);
        refused(() -> accounts.account(other, id), CommonRefusal.NOT_ALLOWED);
        refused(() -> accounts.events(other, id), CommonRefusal.NOT_ALLOWED);
        refused(() -> accounts.changeRoles(other, id, Set.of(Role.COUNSELLOR)), CommonRefusal.NOT_ALLOWED);
        refused(() -> accounts.setActive(other, id, false), CommonRefusal.NOT_ALLOWED);
        refused(() -> accounts.resetPassword(other, id), CommonRefusal.NOT_ALLOWED);
        refused(
                () -> accounts.create(
                        other, new NewAccount("zhang", "Zhang", Optional.empty(), Set.of(Role.COUNSELLOR))),
                CommonRefusal.NOT_ALLOWED);
    }

    @Test
    void counsellors_find_those_who_can_rate_interviews_and_nobody_else() {
        office.create("zhang", Role.INTERVIEWER);
        CreatedAccount away = office.create("away", Role.INTERVIEWER);
        accounts.setActive(administrator, away.account().id(), false);
        assertThat(accounts.interviewers(office.actor(Role.COUNSELLOR)))
                .extracting(Account::userName)
                .containsExactly("counsellor", "interviewer", "zhang");
        refused(() -> accounts.interviewers(office.actor(Role.EMPLOYER)), CommonRefusal.NOT_ALLOWED);
    }

    private void refusedAccount(Optional<String> organisation, Refusal reason, Role... roles) {
        refused(
                () -> accounts.create(administrator, new NewAccount("zhang", "Zhang", organisation, Set.of(roles))),
                reason);
    }

    private static void refused(ThrowingCallable attempt, Refusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }
}
