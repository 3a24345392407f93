package org.liangcai.assessment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitErasure;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

/** A computer whose date is wrong erases nothing. Against a real database, with a clock that is moved. */
@OnBothDatabases
class DueErasureTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);
    private static final LocalDate IN_THREE_YEARS = LocalDate.parse("2029-11-22");
    private static final Erased NOTHING = new Erased(0, 0, 0);

    private final InMemoryOffice office = new InMemoryOffice();
    private final DueErasure erasure = office.get(DueErasure.class);
    private final RetentionService retention = office.get(RetentionService.class);
    private final RetentionRuns runs = office.get(RetentionRuns.class);
    private final VisitService visits = office.get(VisitService.class);
    private final AuditTrail audit = office.get(AuditTrail.class);
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);

    @AfterEach
    void close() {
        office.close();
    }

    private Visit open() {
        return visits.open(
                counsellor,
                new NewVisit(
                        "王芳",
                        1990,
                        Optional.empty(),
                        Education.BACHELOR,
                        Purpose.GUIDANCE,
                        BatteryId.of("full"),
                        Language.ZH));
    }

    /** A request that both of its clocks have run out for, as soon as time has passed. */
    private void request() {
        Actor employer = office.actor(Role.EMPLOYER);
        EvaluationService employers = office.get(EvaluationService.class);
        String occupation =
                office.get(OccupationCatalogue.class).search("电工").getFirst().code();
        Job job = employers.create(employer, employers.draft(employer, occupation));
        office.get(Evaluations.class)
                .insert(new EvaluationRequest(
                        UUID.randomUUID(),
                        employer.id(),
                        job.id(),
                        "ABCD",
                        "招聘",
                        office.clock().instant()));
        employers.close(employer, job.id());
    }

    private DailyRun.Withheld withheld(Instant present, Instant lastRun) {
        return new DailyRun.Withheld(new DateCheck(present, lastRun));
    }

    private static void refused(ThrowingCallable call, Refusal refusal, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, thrown -> {
            assertThat(thrown.refusal()).isEqualTo(refusal);
            assertThat(thrown.message(Language.ZH)).isEqualTo(zh);
            assertThat(thrown.message(Language.EN)).isEqualTo(en);
        });
    }

    @Test
    void a_clock_set_ahead_by_years_erases_nothing_and_once_it_is_set_right_all_goes_on() {
        Visit visit = open();
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        office.pass(THREE_YEARS);
        for (int day = 0; day < 40; day++) {
            assertThat(erasure.eraseDue()).isEqualTo(withheld(office.clock().instant(), START));
            office.pass(Duration.ofDays(1));
        }
        assertThat(erasure.date(administrator).believed()).isFalse();
        assertThat(retention.wouldErase(administrator).visits()).isEqualTo(1);

        office.pass(THREE_YEARS.negated());
        office.pass(Duration.ofDays(-20));
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        assertThat(runs.last()).contains(START.plus(Duration.ofDays(20)));
        assertThat(visits.visits(counsellor))
                .extracting(summary -> summary.visit().id())
                .containsExactly(visit.id());
    }

    @Test
    void a_date_found_right_is_entered_with_who_said_so_and_what_is_due_by_it_is_erased() {
        Visit held = open();
        open();
        request();
        retention.placeHold(administrator, held.reference(), "法院来函要求保留");
        erasure.eraseDue();
        office.pass(THREE_YEARS);
        Erased due = retention.wouldErase(administrator);
        assertThat(due.visits()).isEqualTo(1);
        assertThat(due.evaluations()).isEqualTo(1);

        assertThat(erasure.confirm(administrator, IN_THREE_YEARS)).isEqualTo(due);

        assertThat(visits.visits(counsellor))
                .extracting(summary -> summary.visit().id())
                .containsExactly(held.id());
        assertThat(audit.about(AuditSubject.STATION))
                .extracting(entry -> entry.event())
                .contains(new AuditEvent(
                        AuditActor.of(administrator),
                        AuditKind.DATE_CONFIRMED,
                        AuditSubject.STATION,
                        "from=2026-11-23 to=2029-11-22"));
        assertThat(erasure.date(administrator).believed()).isTrue();
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
    }

    @Test
    void a_date_that_is_not_todays_any_more_is_refused_and_so_is_one_that_is_not_in_doubt_or_not_an_administrators() {
        open();
        erasure.eraseDue();
        office.pass(THREE_YEARS);
        refused(
                () -> erasure.confirm(administrator, IN_THREE_YEARS.minusDays(1)),
                RetentionRefusal.DATE_NOT_TODAY,
                "您确认的日期是 2029-11-21，电脑现在的日期是 2029-11-22。没有删除任何内容，请再看一遍本页。",
                "You confirmed the date 2029-11-21, but the computer now says 2029-11-22. Nothing was erased; please look at the page"
                        + " again.");
        office.pass(THREE_YEARS.negated());
        refused(
                () -> erasure.confirm(administrator, IN_THREE_YEARS),
                RetentionRefusal.DATE_NOT_TODAY,
                "您确认的日期是 2029-11-22，电脑现在的日期是 2026-11-23。没有删除任何内容，请再看一遍本页。",
                "You confirmed the date 2029-11-22, but the computer now says 2026-11-23. Nothing was erased; please look at the page"
                        + " again.");
        refused(
                () -> erasure.confirm(administrator, LocalDate.parse("2026-11-23")),
                RetentionRefusal.DATE_NOT_IN_DOUBT,
                "电脑的日期不需要确认，或者已经确认过了。每日清理照常进行。",
                "The computer’s date needs no confirmation, or has been confirmed already. The daily erasure goes on as usual.");
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> erasure.date(counsellor),
            () -> retention.wouldErase(counsellor),
            () -> erasure.confirm(counsellor, IN_THREE_YEARS)
        }) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            thrown -> assertThat(thrown.refusal()).isEqualTo(CommonRefusal.NOT_ALLOWED));
        }
        assertThat(visits.visits(counsellor)).hasSize(1);
        assertThat(runs.last()).contains(START);
    }

    @Test
    void a_station_that_was_closed_for_a_month_is_asked_nothing() {
        erasure.eraseDue();
        office.pass(Duration.ofDays(31));
        assertThat(erasure.date(administrator).believed()).isTrue();
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        office.pass(Duration.ofDays(31).plusMillis(1));
        assertThat(erasure.date(administrator).believed()).isFalse();
    }

    @Test
    void a_clock_set_back_erases_nothing_and_lets_no_later_jump_through() {
        erasure.eraseDue();
        open();
        office.pass(Duration.ofDays(-1));
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        assertThat(runs.last()).contains(START);
        office.pass(Duration.ofDays(-6));
        assertThat(erasure.eraseDue()).isEqualTo(withheld(START.minus(Duration.ofDays(7)), START));
        assertThat(runs.last()).contains(START);

        erasure.confirm(administrator, LocalDate.parse("2026-11-16"));
        assertThat(runs.last()).contains(START.minus(Duration.ofDays(7)));
        office.pass(THREE_YEARS);
        assertThat(erasure.eraseDue()).isInstanceOf(DailyRun.Withheld.class);
        assertThat(visits.visits(counsellor)).hasSize(1);
    }

    @Test
    void of_two_processes_the_one_whose_clock_is_wrong_erases_nothing_and_neither_moves_the_last_run_back() {
        open();
        DueErasure wrong = otherProcess(START.plus(THREE_YEARS));
        DueErasure slow = otherProcess(START.plus(Duration.ofHours(1)));
        office.pass(Duration.ofHours(2));
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        assertThat(slow.eraseDue()).isEqualTo(NOTHING);
        assertThat(wrong.eraseDue()).isInstanceOf(DailyRun.Withheld.class);
        assertThat(runs.last()).contains(START.plus(Duration.ofHours(2)));
        assertThat(visits.visits(counsellor)).hasSize(1);
    }

    private DueErasure otherProcess(Instant now) {
        return new DueErasure(
                office.get(RetentionClocks.class),
                runs,
                office.get(Visits.class),
                office.get(VisitErasure.class),
                office.get(EvaluationErasure.class),
                office.get(Holds.class),
                audit,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_new_station_believes_its_date_at_the_first_run_but_not_years_after_its_first_account() {
        assertThat(runs.last()).isEmpty();
        office.pass(THREE_YEARS);
        assertThat(erasure.eraseDue()).isEqualTo(withheld(START.plus(THREE_YEARS), START));
        office.pass(THREE_YEARS.negated());
        office.pass(Duration.ofMinutes(5));
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
        assertThat(runs.last()).contains(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void an_upgraded_station_believes_what_follows_from_the_newest_thing_it_held() throws IOException {
        office.pass(Duration.ofDays(500));
        open();
        Instant newest = office.clock().instant();
        office.database().change("DELETE FROM retention_run");
        office.database().change(upgrade());
        assertThat(runs.last()).contains(newest);
        office.pass(Duration.ofDays(3));
        assertThat(erasure.eraseDue()).isEqualTo(NOTHING);
    }

    /** What the migration enters. */
    private static String upgrade() throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                DueErasureTest.class.getResourceAsStream("/db/migration/V26__retention_run.sql"))) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("INSERT INTO"), text.lastIndexOf(';'));
        }
    }
}
