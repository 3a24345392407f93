package org.liangcai.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.OnBothDatabases;

/** The end of choosing, with a clock that is moved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnBothDatabases
class JobClosingTest {

    private final InMemoryOffice office = new InMemoryOffice();
    private final EvaluationService evaluations = office.get(EvaluationService.class);
    private final String occupation =
            office.get(OccupationCatalogue.class).occupations().getFirst().code();
    private int employers;

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void for_a_closed_job_nothing_can_be_requested_or_changed_until_it_is_opened_again() {
        Actor employer = employer();
        UUID job = job(employer);
        Job closed = evaluations.close(employer, job);
        assertThat(closed.closedAt()).contains(now());
        assertThat(evaluations.job(employer, job)).isEqualTo(closed);
        assertThat(evaluations.keptUntil(closed)).contains(after(now(), 6));
        assertThatThrownBy(() -> request(employer, job)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.message(Language.ZH)).isEqualTo("这个岗位已经结束招聘，不能再请求评估或修改。如果还要选人，请先重新开放岗位，或新建岗位。没有更改。");
            assertThat(refused.message(Language.EN))
                    .isEqualTo(
                            "This job is closed: no evaluation can be requested for it and it cannot be changed. To go"
                                    + " on choosing, open it again first, or create a new job. Nothing was changed.");
        });
        refused(() -> evaluations.change(employer, job, closed.description()), EvaluationRefusal.JOB_CLOSED);
        refused(() -> evaluations.close(employer, job), EvaluationRefusal.JOB_CLOSED);

        assertThat(evaluations.reopen(employer, job).open()).isTrue();
        assertThat(request(employer, job).job()).isEqualTo(job);
        assertThat(evaluations.change(employer, job, closed.description()).version())
                .isEqualTo(2);
        refused(() -> evaluations.reopen(employer, job), EvaluationRefusal.JOB_NOT_CLOSED);
        assertThat(entries(job)).containsExactly(AuditKind.JOB_CLOSED, AuditKind.JOB_REOPENED);
    }

    @Test
    void closed_jobs_stay_on_the_list_below_the_open_ones() {
        Actor employer = employer();
        UUID first = job(employer);
        office.pass(Duration.ofMinutes(1));
        UUID second = job(employer);
        office.pass(Duration.ofMinutes(1));
        UUID third = job(employer);
        evaluations.close(employer, third);
        assertThat(evaluations.jobs(employer)).extracting(Job::id).containsExactly(second, first, third);
    }

    @Test
    void a_job_can_be_opened_again_for_six_months_to_the_day_and_not_a_moment_longer() {
        Actor employer = employer();
        UUID job = job(employer);
        Job closed = evaluations.close(employer, job);
        Instant end = after(now(), 6);
        passUntil(end.minusSeconds(1));
        assertThat(evaluations.canReopen(closed)).isTrue();
        evaluations.reopen(employer, job);
        evaluations.close(employer, job);
        passUntil(after(now(), 6));
        assertThat(evaluations.canReopen(evaluations.job(employer, job))).isFalse();
        refused(() -> evaluations.reopen(employer, job), EvaluationRefusal.JOB_CLOSED_FOR_GOOD);
        assertThat(evaluations.jobs(employer)).extracting(Job::id).containsExactly(job);
    }

    @Test
    void from_the_end_of_the_six_months_the_employer_sees_nothing_any_more() {
        Actor employer = employer();
        UUID job = job(employer);
        EvaluationRequest request = request(employer, job);
        assertThat(evaluations.keptUntil(request)).isEqualTo(after(now(), 24));
        office.pass(Duration.ofDays(3));
        evaluations.close(employer, job);
        Instant end = after(now(), 6);
        assertThat(evaluations.keptUntil(request)).isEqualTo(end);
        passUntil(end.minusSeconds(1));
        assertThat(evaluations.requests(employer)).containsExactly(request);
        refused(() -> evaluations.result(employer, request.id(), Language.ZH), EvaluationRefusal.NO_RESULTS);
        passUntil(end);
        assertThat(evaluations.requests(employer)).isEmpty();
        refused(() -> evaluations.result(employer, request.id(), Language.ZH), EvaluationRefusal.REQUEST_UNKNOWN);
        refused(() -> evaluations.pdf(employer, request.id(), Language.ZH), EvaluationRefusal.REQUEST_UNKNOWN);
    }

    @Test
    void without_an_end_of_choosing_a_request_is_there_for_24_months_and_closing_late_adds_nothing() {
        Actor employer = employer();
        UUID open = job(employer);
        UUID closedLate = job(employer);
        EvaluationRequest first = request(employer, open);
        EvaluationRequest second = request(employer, closedLate);
        Instant end = after(now(), 24);
        passUntil(end.minus(Duration.ofDays(10)));
        evaluations.close(employer, closedLate);
        passUntil(end.minusSeconds(1));
        assertThat(evaluations.requests(employer)).containsExactlyInAnyOrder(first, second);
        passUntil(end);
        assertThat(evaluations.requests(employer)).isEmpty();
    }

    @Test
    void taking_a_job_off_the_list_ends_choosing() {
        Actor employer = employer();
        UUID job = job(employer);
        EvaluationRequest request = request(employer, job);
        evaluations.remove(employer, job);
        assertThat(evaluations.keptUntil(request)).isEqualTo(after(now(), 6));
        assertThat(entries(job)).containsExactly(AuditKind.JOB_CLOSED);
        refused(() -> evaluations.reopen(employer, job), EvaluationRefusal.JOB_UNKNOWN);

        UUID closedBefore = job(employer);
        evaluations.close(employer, closedBefore);
        EvaluationRequest other = request(employer, job(employer));
        office.pass(Duration.ofDays(9));
        evaluations.remove(employer, closedBefore);
        assertThat(office.get(Evaluations.class).job(closedBefore).orElseThrow().closedAt())
                .contains(now().minus(Duration.ofDays(9)));
        assertThat(evaluations.requests(employer)).contains(request, other);
    }

    @Test
    void only_the_employer_who_owns_a_job_can_close_it_or_open_it_again() {
        Actor employer = employer();
        Actor rival = employer();
        UUID job = job(employer);
        refused(() -> evaluations.close(rival, job), EvaluationRefusal.JOB_UNKNOWN);
        evaluations.close(employer, job);
        refused(() -> evaluations.reopen(rival, job), EvaluationRefusal.JOB_UNKNOWN);
        refused(() -> evaluations.close(employer, UUID.randomUUID()), EvaluationRefusal.JOB_UNKNOWN);
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.INTERVIEWER, Role.CANDIDATE)) {
            Actor other = new Actor(UUID.randomUUID(), "other", Set.of(role));
            refused(() -> evaluations.close(other, job), CommonRefusal.NOT_ALLOWED);
            refused(() -> evaluations.reopen(other, job), CommonRefusal.NOT_ALLOWED);
        }
        assertThat(evaluations.job(employer, job).open()).isFalse();
    }

    private Actor employer() {
        return office.create("employer" + employers++, Role.EMPLOYER).account().actor();
    }

    private UUID job(Actor employer) {
        return evaluations
                .create(employer, evaluations.draft(employer, occupation))
                .id();
    }

    private EvaluationRequest request(Actor employer, UUID job) {
        return evaluations.request(employer, new NewEvaluationRequest(job, "ABCDE23456", "应聘店长"));
    }

    private Iterable<AuditKind> entries(UUID job) {
        return office.get(AuditTrail.class).about(AuditSubject.job(job)).stream()
                .map(entry -> entry.event().kind())
                .toList();
    }

    private Instant now() {
        return office.clock().instant();
    }

    private void passUntil(Instant moment) {
        office.pass(Duration.between(now(), moment));
    }

    private static Instant after(Instant begun, int months) {
        return begun.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private static void refused(ThrowingCallable attempt, Refusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }
}
