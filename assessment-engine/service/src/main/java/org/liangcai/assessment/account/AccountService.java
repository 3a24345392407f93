package org.liangcai.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Accounts.Addition;
import org.liangcai.assessment.account.Accounts.Credentials;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;

/** Signing in, and the administrator's care of the accounts. Thread-safe. */
public final class AccountService {

    private static final Set<AuditKind> CHANGES = EnumSet.of(
            AuditKind.ACCOUNT_CREATED,
            AuditKind.ROLES_CHANGED,
            AuditKind.PASSWORD_RESET,
            AuditKind.PASSWORD_CHANGED,
            AuditKind.ACCOUNT_DEACTIVATED,
            AuditKind.ACCOUNT_ACTIVATED);

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final RandomGenerator random;
    private final Clock clock;
    private final SignInBrake brake = new SignInBrake();
    private volatile @Nullable String hashOfNobody;

    /**
     * @param accounts where they are kept
     * @param hashing how passwords are hashed
     * @param audit where sign-ins and changes are entered
     * @param random where generated passwords come from; cryptographically strong outside tests
     * @param clock the time of changes and of failed attempts
     */
    public AccountService(
            Accounts accounts, PasswordHashing hashing, AuditTrail audit, RandomGenerator random, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Signs in. An unknown name, a wrong password and a deactivated account get the same answer after the same work.
     *
     * @param address where the attempt comes from; failures are counted for user name and address together
     * @throws RefusedException with {@link AccountRefusal#SIGN_IN_FAILED} or {@link AccountRefusal#SIGN_IN_TOO_OFTEN}
     */
    public SignedIn signIn(String userName, String password, String address) {
        String normalised = UserName.normalise(userName);
        Duration wait = brake.waitFor(normalised, address, clock.instant());
        if (!wait.isZero()) {
            throw new RefusedException(
                    AccountRefusal.SIGN_IN_TOO_OFTEN, wait.plusMillis(999).toSeconds());
        }
        Optional<Account> account = accounts.findByUserName(normalised).filter(Account::active);
        Optional<Credentials> credentials = account.flatMap(found -> accounts.credentials(found.id()));
        boolean matches = hashing.matches(
                password.length() > AccountRules.LONGEST_PASSWORD ? "" : password,
                credentials.map(Credentials::passwordHash).orElseGet(this::hashOfNobody));
        if (account.isEmpty() || credentials.isEmpty() || !matches) {
            brake.failed(normalised, address, clock.instant());
            audit.append(failed(accounts.findByUserName(normalised), address));
            throw new RefusedException(AccountRefusal.SIGN_IN_FAILED);
        }
        brake.succeeded(normalised, address);
        UUID id = account.get().id();
        audit.append(new AuditEvent(
                AuditActor.account(id), AuditKind.SIGNED_IN, AuditSubject.account(id), "address=" + address));
        return new SignedIn(account.get().actor(), credentials.get().version());
    }

    /**
     * Signs in whoever the office's own sign-in provider has recognised. The account must exist here and be active: the provider says who
     * somebody is, and an administrator of this station what the person may do.
     *
     * @param userName the name the provider vouches for
     * @throws RefusedException with {@link AccountRefusal#ACCOUNT_MISSING}
     */
    public SignedIn signInRecognised(String userName) {
        Account account = accounts.findByUserName(UserName.normalise(userName))
                .filter(Account::active)
                .orElseThrow(() -> new RefusedException(AccountRefusal.ACCOUNT_MISSING));
        Credentials credentials = accounts.credentials(account.id())
                .orElseThrow(() -> new RefusedException(AccountRefusal.ACCOUNT_MISSING));
        audit.append(new AuditEvent(
                AuditActor.account(account.id()),
                AuditKind.SIGNED_IN,
                AuditSubject.account(account.id()),
                "by=provider"));
        return new SignedIn(account.actor(), credentials.version());
    }

    /** The actor of a session that began with the given sign-in, with today's roles; empty once the account is deactivated or has another password. */
    public Optional<Actor> current(UUID account, int credentialsVersion) {
        return accounts.find(account)
                .filter(Account::active)
                .filter(found -> accounts.credentials(account)
                        .filter(credentials -> credentials.version() == credentialsVersion)
                        .isPresent())
                .map(Account::actor);
    }

    /** All accounts, by user name. For administrators. */
    public List<Account> accounts(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return accounts.all();
    }

    /** One account. For administrators. */
    public Account account(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR);
        return find(id);
    }

    /** What has happened to an account, oldest first. For administrators. */
    public List<AuditEntry> events(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR);
        return audit.about(AuditSubject.account(find(id).id())).stream()
                .filter(entry -> CHANGES.contains(entry.event().kind()))
                .toList();
    }

    /** Active accounts that can rate interviews: interviewers and counsellors, by user name. For counsellors. */
    public List<Account> interviewers(Actor actor) {
        actor.require(Role.COUNSELLOR);
        return accounts.all().stream()
                .filter(Account::active)
                .filter(account -> account.is(Role.INTERVIEWER) || account.is(Role.COUNSELLOR))
                .toList();
    }

    /** The own account. For everyone who is signed in. */
    public Account own(Actor actor) {
        return find(actor.id());
    }

    /** Creates an account with a generated password. For administrators. */
    public CreatedAccount create(Actor actor, NewAccount wanted) {
        actor.require(Role.ADMINISTRATOR);
        return insert(AuditActor.of(actor), List.of(wanted)).getFirst();
    }

    /**
     * Creates one account for each role of the staff if there is no account at all: the first start.
     *
     * @return the new accounts with their passwords, or an empty list when there are accounts already
     */
    public List<CreatedAccount> createFirstAccounts() {
        if (!accounts.all().isEmpty()) {
            return List.of();
        }
        return insert(
                AuditActor.STATION,
                Stream.of(FirstAccount.values()).map(FirstAccount::account).toList());
    }

    /** Replaces the roles of an account. For administrators. */
    public Account changeRoles(Actor actor, UUID id, Set<Role> roles) {
        actor.require(Role.ADMINISTRATOR);
        Account account = find(id);
        AccountRules.requireRoles(roles, account.organisation());
        return update(account.withRoles(roles), actor, AuditKind.ROLES_CHANGED, rolesDetail(roles));
    }

    /** Deactivates or activates an account; sessions of a deactivated account are over at once. For administrators. */
    public Account setActive(Actor actor, UUID id, boolean active) {
        actor.require(Role.ADMINISTRATOR);
        Account account = find(id);
        return account.active() == active
                ? account
                : update(
                        account.withActive(active),
                        actor,
                        active ? AuditKind.ACCOUNT_ACTIVATED : AuditKind.ACCOUNT_DEACTIVATED,
                        "");
    }

    /** Replaces a forgotten password by a generated one, which is returned this once. For administrators. */
    public String resetPassword(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR);
        Account account = find(id);
        String password = GeneratedPassword.from(random);
        changePassword(actor, account, password, AuditKind.PASSWORD_RESET);
        return password;
    }

    /** Changes the own password. Other sessions of the account are over; this one goes on with the returned sign-in. */
    public SignedIn changeOwnPassword(Actor actor, String current, String replacement) {
        Account account = find(actor.id());
        boolean matches = accounts.credentials(actor.id())
                .filter(credentials -> hashing.matches(current, credentials.passwordHash()))
                .isPresent();
        if (!matches) {
            throw new RefusedException(AccountRefusal.PASSWORD_WRONG);
        }
        if (!AccountRules.isFit(replacement, account) || replacement.equals(current)) {
            throw new RefusedException(AccountRefusal.PASSWORD_UNFIT);
        }
        int version = changePassword(actor, account, replacement, AuditKind.PASSWORD_CHANGED);
        return new SignedIn(account.actor(), version);
    }

    private List<CreatedAccount> insert(AuditActor by, List<NewAccount> wanted) {
        List<CreatedAccount> created = wanted.stream().map(this::prepare).toList();
        List<Addition> additions = created.stream()
                .map(one -> new Addition(one.account(), hashing.hash(one.password())))
                .toList();
        return audit.withAll(
                () -> {
                    if (!accounts.insert(additions)) {
                        throw new RefusedException(
                                AccountRefusal.USER_NAME_TAKEN,
                                created.getFirst().account().userName());
                    }
                    return created;
                },
                added -> added.stream()
                        .map(CreatedAccount::account)
                        .map(account -> event(by, account, AuditKind.ACCOUNT_CREATED, rolesDetail(account.roles())))
                        .toList());
    }

    private CreatedAccount prepare(NewAccount wanted) {
        NewAccount fit = AccountRules.fit(wanted);
        return new CreatedAccount(
                new Account(
                        UUID.randomUUID(),
                        fit.userName(),
                        fit.displayName(),
                        fit.organisation(),
                        fit.roles(),
                        true,
                        clock.instant()),
                GeneratedPassword.from(random));
    }

    private Account update(Account changed, Actor by, AuditKind kind, String detail) {
        return audit.with(
                () -> {
                    if (!accounts.update(changed)) {
                        throw new RefusedException(AccountRefusal.LAST_ADMINISTRATOR);
                    }
                    return changed;
                },
                account -> event(AuditActor.of(by), account, kind, detail));
    }

    private int changePassword(Actor by, Account account, String password, AuditKind kind) {
        String hash = hashing.hash(password);
        return audit.with(
                () -> accounts.changePassword(account.id(), hash),
                version -> event(AuditActor.of(by), account, kind, ""));
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    private static AuditEvent event(AuditActor by, Account account, AuditKind kind, String detail) {
        return new AuditEvent(by, kind, AuditSubject.account(account.id()), detail);
    }

    private static AuditEvent failed(Optional<Account> account, String address) {
        return new AuditEvent(
                AuditActor.NOBODY,
                AuditKind.SIGN_IN_FAILED,
                account.map(found -> AuditSubject.account(found.id())).orElse(AuditSubject.UNKNOWN_ACCOUNT),
                "address=" + address);
    }

    /** A hash no password fits, so that an unknown name costs the same work as a known one. */
    private String hashOfNobody() {
        String hash = hashOfNobody;
        if (hash == null) {
            hash = hashing.hash(GeneratedPassword.from(random));
            hashOfNobody = hash;
        }
        return hash;
    }

    private static String rolesDetail(Set<Role> roles) {
        return "roles=" + roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }
}
