package org.liangcai.assessment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.NewEvaluationRequest;
import org.liangcai.assessment.evaluation.ResultAccess;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

/** What employers got goes when choosing has ended: against a real database, with a clock that is moved. */
@OnBothDatabases
class ClosedJobRetentionTest {

    private static final String CODE = "AAAA-CCCC-DDDD";

    private final InMemoryOffice office = new InMemoryOffice();
    private final OpenStation station = new OpenStation(office);
    private final RetentionService retention = office.get(RetentionService.class);
    private final EvaluationService employers = office.get(EvaluationService.class);
    private final Evaluations evaluations = office.get(Evaluations.class);
    private final Reports reports = office.get(Reports.class);
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);
    private final Actor employer = office.actor(Role.EMPLOYER);
    private final Visit visit = office.get(VisitService.class)
            .open(
                    counsellor,
                    new NewVisit(
                            "王芳",
                            1990,
                            Optional.empty(),
                            Education.BACHELOR,
                            Purpose.SELECTION,
                            BatteryId.of("full"),
                            Language.ZH));
    private final UUID job = employers
            .create(
                    employer,
                    employers.draft(
                            employer,
                            office.get(OccupationCatalogue.class)
                                    .occupations()
                                    .getFirst()
                                    .code()))
            .id();
    private final EvaluationRequest request = looked();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void six_months_after_closing_request_result_and_looks_are_erased_and_the_audit_entry_and_the_visit_stay() {
        station.pass(Duration.ofDays(8));
        employers.close(employer, job);
        station.passUntil("2027-06-01T08:00:00Z");
        assertThat(retention.due(administrator)).extracting(DuePart::count).containsExactly(0L, 0L, 0L, 0L, 0L);
        assertThat(station.run().anything()).isFalse();
        station.pass(Duration.ofSeconds(1));

        DuePart due = retention.due(administrator).get(2);
        assertThat(due.clock().purpose()).isEqualTo(RetentionPurpose.EMPLOYER_JOB_CLOSED);
        assertThat(due.count()).isEqualTo(1);
        assertThat(due.next())
                .containsExactly(new DuePart.Item(visit.reference(), Instant.parse("2026-12-01T08:00:00Z"), false));
        assertThat(evaluations.request(request.id())).contains(request);

        assertThat(station.run()).isEqualTo(new Erased(0, 1, 0));
        assertThat(evaluations.request(request.id())).isEmpty();
        assertThat(evaluations.accessesOf(visit.id())).isEmpty();
        assertThat(reports.find(CODE)).isEmpty();
        assertThat(reports.pdf(CODE)).isEmpty();
        assertThat(office.get(VisitService.class).visits(counsellor)).hasSize(1);
        assertThat(employers.job(employer, job).open()).isFalse();
        assertThat(office.get(AuditTrail.class).about(AuditSubject.evaluation(request.id())))
                .extracting(entry -> entry.event().kind())
                .containsExactly(AuditKind.EVALUATION_REQUESTED, AuditKind.EVALUATION_ERASED);
        assertThat(station.run().anything()).isFalse();
    }

    /** The visit is as old as the request; the report goes with whichever is erased first. */
    @Test
    void a_job_that_is_never_closed_keeps_them_24_months_after_the_request() {
        station.passUntil("2028-11-23T08:00:00Z");
        assertThat(station.run().anything()).isFalse();
        station.pass(Duration.ofSeconds(1));
        assertThat(retention.due(administrator).get(3).count()).isEqualTo(1);
        assertThat(station.run().evaluations()).isEqualTo(1);
        assertThat(evaluations.request(request.id())).isEmpty();
        assertThat(reports.find(CODE)).isEmpty();
    }

    @Test
    void opening_the_job_again_stops_the_clock_and_a_shorter_clock_counts_for_what_is_closed_already() {
        employers.close(employer, job);
        station.pass(Duration.ofDays(100));
        employers.reopen(employer, job);
        station.pass(Duration.ofDays(100));
        assertThat(station.run().anything()).isFalse();
        employers.close(employer, job);
        station.pass(Duration.ofDays(32));
        assertThat(station.run().anything()).isFalse();
        retention.change(administrator, RetentionPurpose.EMPLOYER_JOB_CLOSED, 1);
        assertThat(employers.requests(employer)).isEmpty();
        assertThat(station.run().evaluations()).isEqualTo(1);
    }

    @Test
    void the_clock_after_closing_cannot_be_set_beyond_what_the_consent_text_promises() {
        for (int months : new int[] {0, 7, 24}) {
            assertThatThrownBy(() -> retention.change(administrator, RetentionPurpose.EMPLOYER_JOB_CLOSED, months))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.message(Language.ZH))
                                    .isEqualTo("保存期限可以设为 1 至 6 个月，%d 不在其中。没有更改。".formatted(months)));
        }
    }

    @Test
    void what_came_of_a_look_at_a_visit_on_hold_stays_until_the_release_but_the_employer_does_not_see_it() {
        retention.placeHold(administrator, visit.reference(), "法院来函要求保留");
        employers.close(employer, job);
        station.pass(Duration.ofDays(190));
        DuePart due = retention.due(administrator).get(2);
        assertThat(due.count()).isEqualTo(1);
        assertThat(due.held()).isEqualTo(1);
        assertThat(due.next()).extracting(DuePart.Item::held).containsExactly(true);
        assertThat(station.run().anything()).isFalse();
        assertThat(reports.find(CODE)).isPresent();
        assertThat(evaluations.accessesOf(visit.id())).hasSize(1);
        assertThat(employers.requests(employer)).isEmpty();

        retention.releaseHold(administrator, visit.id());
        assertThat(station.run().evaluations()).isEqualTo(1);
        assertThat(reports.find(CODE)).isEmpty();
    }

    private EvaluationRequest looked() {
        EvaluationRequest made = employers.request(employer, new NewEvaluationRequest(job, visit.reference(), "应聘店长"));
        Instant now = office.clock().instant();
        reports.add(
                new IssuedReport(
                        CODE,
                        visit.id(),
                        ReportKind.EMPLOYER,
                        Language.ZH,
                        now,
                        employer.id(),
                        "王＊",
                        "<html/>",
                        "",
                        "",
                        List.of(),
                        "{}"),
                "PDF".getBytes(StandardCharsets.UTF_8));
        evaluations.insert(new ResultAccess(made.id(), visit.id(), 1, Language.ZH, CODE, now));
        return made;
    }
}
