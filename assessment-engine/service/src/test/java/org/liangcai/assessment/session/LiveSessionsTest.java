package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.store.ShippedConsentTexts;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.OnBothDatabases;

/** How often busy sessions go to the database: what a full hall costs. */
@OnBothDatabases
class LiveSessionsTest {

    private static final int HALL = 300;

    private final Office office = new Office();
    private final CountingLog log = new CountingLog(office.log());
    private final LiveSessions sessions = sessions();
    private final LiveSessions elsewhere = sessions();

    private LiveSessions sessions() {
        return new LiveSessions(
                log,
                new SessionRules(SmallBank.bank(), new ShippedConsentTexts()),
                office.clock(),
                office.clock()::nanoseconds);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_command_is_written_once_and_carries_the_sign_of_life() {
        Visit visit = open();
        sessions.sitDown(visit, 1, Optional.empty());
        log.forgetCounts();
        office.clock().advance(Duration.ofSeconds(10));
        carryOut(visit, Optional.of(new SessionCommand.ChooseLanguage(Language.ZH)));
        assertThat(log.appended).isEqualTo(1);
        assertThat(log.noted).isZero();
        assertThat(lastSeen(visit)).contains(office.clock().instant());
    }

    @Test
    void a_sign_of_life_alone_is_noted_when_the_last_one_is_old() {
        Visit visit = open();
        sessions.sitDown(visit, 1, Optional.empty());
        log.forgetCounts();
        office.clock().advance(Duration.ofSeconds(4));
        carryOut(visit, Optional.empty());
        assertThat(log.noted).isZero();
        office.clock().advance(Duration.ofSeconds(1));
        carryOut(visit, Optional.empty());
        assertThat(log.noted).isEqualTo(1);
        assertThat(lastSeen(visit)).contains(office.clock().instant());
    }

    @Test
    void no_busy_session_of_a_full_hall_is_read_again() {
        List<Visit> hall = Stream.generate(this::open).limit(HALL).toList();
        hall.forEach(visit -> sessions.sitDown(visit, 1, Optional.empty()));
        log.forgetCounts();
        hall.forEach(visit -> carryOut(visit, Optional.empty()));
        assertThat(log.read).isZero();
    }

    @Test
    void a_visit_is_read_once_and_again_after_it_was_forgotten() {
        Visit visit = open();
        int[] reads = {0};
        for (int time = 0; time < 3; time++) {
            assertThat(sessions.visit(visit.id(), _ -> {
                        reads[0]++;
                        return visit;
                    }))
                    .isEqualTo(visit);
        }
        assertThat(reads[0]).isEqualTo(1);
        sessions.forget(visit.id());
        sessions.visit(visit.id(), _ -> {
            reads[0]++;
            return visit;
        });
        assertThat(reads[0]).isEqualTo(2);
    }

    @Test
    void what_another_process_has_appended_is_read_without_what_came_before() {
        Visit visit = open();
        sessions.sitDown(visit, 1, Optional.empty());
        elsewhere.sitDown(visit, 2, Optional.empty());
        elsewhere.carryOut(
                visit.id(), log.standing(visit.id()), Optional.of(new SessionCommand.ChooseLanguage(Language.ZH)));
        log.forgetCounts();
        AssessmentSession session = carryOut(visit, Optional.empty());
        assertThat(session.language()).isEqualTo(Language.ZH);
        assertThat(log.read).isEqualTo(1);
        assertThat(log.readAfter).isPositive();
        assertThat(session).isEqualTo(AssessmentSession.replay(visit.id(), log.events(visit.id())));
    }

    @Test
    void a_look_at_the_log_from_before_the_last_command_undoes_nothing() {
        Visit visit = open();
        sessions.sitDown(visit, 1, Optional.empty());
        Optional<SessionLog.Standing> before = log.standing(visit.id());
        AssessmentSession chosen = carryOut(visit, Optional.of(new SessionCommand.ChooseLanguage(Language.ZH)));
        log.forgetCounts();
        assertThat(sessions.carryOut(visit.id(), before, Optional.empty()).session())
                .isEqualTo(chosen);
        assertThat(log.read).isZero();
    }

    private AssessmentSession carryOut(Visit visit, Optional<SessionCommand> command) {
        return sessions.carryOut(visit.id(), log.standing(visit.id()), command).session();
    }

    private Visit open() {
        return office.visits()
                .visit(Office.COUNSELLOR, office.open(Purpose.GUIDANCE).visit())
                .visit();
    }

    private Optional<Instant> lastSeen(Visit visit) {
        return log.progress(visit.id()).flatMap(VisitProgress::lastSeen);
    }

    /** The database's log, counted. */
    private static final class CountingLog implements SessionLog {

        private final SessionLog log;
        private int read;
        private long readAfter;
        private int appended;
        private int noted;

        CountingLog(SessionLog log) {
            this.log = log;
        }

        void forgetCounts() {
            read = 0;
            readAfter = 0;
            appended = 0;
            noted = 0;
        }

        @Override
        public List<RecordedEvent> events(UUID visit, long after) {
            read++;
            readAfter = after;
            return log.events(visit, after);
        }

        @Override
        public boolean append(UUID visit, long expectedVersion, List<RecordedEvent> events, VisitProgress progress) {
            appended++;
            return log.append(visit, expectedVersion, events, progress);
        }

        @Override
        public long version(UUID visit) {
            return log.version(visit);
        }

        @Override
        public Map<UUID, Standing> heads(Collection<UUID> visits) {
            return log.heads(visits);
        }

        @Override
        public Optional<Standing> standing(UUID visit) {
            return log.standing(visit);
        }

        @Override
        public void seen(UUID visit, Instant at) {
            noted++;
            log.seen(visit, at);
        }

        @Override
        public Optional<VisitProgress> progress(UUID visit) {
            return log.progress(visit);
        }

        @Override
        public Map<UUID, VisitProgress> progress() {
            return log.progress();
        }
    }
}
