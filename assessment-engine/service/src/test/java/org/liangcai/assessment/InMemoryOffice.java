package org.liangcai.assessment;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.account.NewAccount;
import org.liangcai.assessment.session.MonotonicClock;
import org.liangcai.testdatabase.TestDatabase;

/** The service on an empty database, with the accounts of a first start and a clock that goes on only when told. */
public final class InMemoryOffice implements AutoCloseable {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(database.properties())
            .singletons(clock)
            .start();
    private final List<CreatedAccount> first = accounts().createFirstAccounts();

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public AccountService accounts() {
        return get(AccountService.class);
    }

    /** The accounts of the first start. */
    public List<CreatedAccount> first() {
        return first;
    }

    /** The account of the first start that has the role. */
    public CreatedAccount first(Role role) {
        return first.stream().filter(one -> one.account().is(role)).findFirst().orElseThrow();
    }

    /** The actor of the first start's account that has the role. */
    public Actor actor(Role role) {
        return first(role).account().actor();
    }

    /** One more account. */
    public CreatedAccount create(String userName, Role... roles) {
        return accounts()
                .create(
                        actor(Role.ADMINISTRATOR),
                        new NewAccount(
                                userName,
                                userName + " (name)",
                                Set.of(roles).contains(Role.EMPLOYER)
                                        ? Optional.of("Works " + userName)
                                        : Optional.empty(),
                                Set.of(roles)));
    }

    /** What the database holds, for tests that look behind the stores or tamper with it. */
    public RawDatabase database() {
        return new RawDatabase(database.url(), database.userName(), database.password());
    }

    public Clock clock() {
        return clock;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static final class TurnedClock extends Clock implements MonotonicClock {

        private Instant now;

        TurnedClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long nanoseconds() {
            return Duration.between(Instant.EPOCH, now).toNanos();
        }
    }
}
