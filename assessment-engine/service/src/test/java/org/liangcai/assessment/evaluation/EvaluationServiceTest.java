package org.liangcai.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.JobProfile.Element;
import org.liangcai.assessment.matching.MatchingRefusal;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.ReportRefusal;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnBothDatabases
class EvaluationServiceTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final String REFERENCE = "ABCDE23456";

    private final InMemoryOffice office = new InMemoryOffice();
    private final OccupationCatalogue catalogue = OccupationCatalogue.load();
    private final String occupation = catalogue.occupations().getFirst().code();
    private final KnownVisits visits = new KnownVisits();
    private final NumberedReports reports = new NumberedReports();
    private final RecordedWait wait = new RecordedWait();
    private final EvaluationService evaluations = new EvaluationService(
            office.get(Evaluations.class),
            catalogue,
            visits,
            reports,
            office.get(Accounts.class),
            wait,
            office.get(KeptResults.class),
            office.get(AuditLog.class),
            office.clock());
    private final Actor employer = office.actor(Role.EMPLOYER);
    private final Actor rival = office.create("rival", Role.EMPLOYER).account().actor();
    private final Actor counsellor = office.actor(Role.COUNSELLOR);

    @BeforeEach
    void forget() {
        visits.byReference.clear();
        visits.lookUps = 0;
        reports.refusing = false;
        wait.waited.clear();
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** Every reason for which there is nothing to see. */
    enum Withheld {
        UNKNOWN_REFERENCE,
        CONSENT_NOT_ASKED,
        CONSENT_NOT_GIVEN,
        UNFINISHED,
        REPORT_REFUSED
    }

    @ParameterizedTest
    @EnumSource
    void an_employer_cannot_tell_why_there_are_no_results(Withheld reason) {
        arrange(reason);
        EvaluationRequest request = request(employer);
        assertThatThrownBy(() -> evaluations.result(employer, request.id(), Language.ZH))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(EvaluationRefusal.NO_RESULTS);
                    assertThat(refused.message(Language.ZH)).isEqualTo("这个编号目前没有可以查看的结果。请和求职者本人核对编号。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo(
                                    "No results are available for this reference. Please check the reference with the"
                                            + " candidate.");
                });
        assertThat(wait.waited).containsExactly(Duration.ofMillis(400));
        assertThat(evaluations.requests(employer)).contains(request);
    }

    @Test
    void a_request_is_accepted_for_any_reference_so_that_it_tells_nothing() {
        EvaluationRequest known = request(employer);
        EvaluationRequest unknown =
                evaluations.request(employer, new NewEvaluationRequest(known.job(), "NOBODY", "为门店店长岗位"));
        assertThat(evaluations.requests(employer)).contains(known, unknown);
        assertThat(visits.lookUps).isZero();
    }

    @Test
    void with_consent_the_report_is_shown_and_each_look_is_on_record_for_the_counsellor() {
        UUID visit = visits.add(REFERENCE, true, true);
        EvaluationRequest request = request(employer);
        EvaluationResult shown = evaluations.result(employer, request.id(), Language.ZH);
        assertThat(shown.report().kind()).isEqualTo(ReportKind.EMPLOYER);
        assertThat(evaluations
                        .result(employer, request.id(), Language.ZH)
                        .report()
                        .code())
                .isEqualTo(shown.report().code());
        assertThat(evaluations.seen(counsellor, visit)).hasSize(2).allSatisfy(look -> {
            assertThat(look.organisation()).isEqualTo("示例单位 Example organisation");
            assertThat(look.reportCode()).isEqualTo(shown.report().code());
            assertThat(look.purpose()).isEqualTo("为门店店长岗位");
        });
        assertThat(wait.waited).isEmpty();
    }

    @Test
    void consent_is_looked_at_again_each_time() {
        visits.add(REFERENCE, true, true);
        EvaluationRequest request = request(employer);
        assertThat(evaluations.pdf(employer, request.id(), Language.EN)).isNotEmpty();
        visits.add(REFERENCE, false, true);
        refused(() -> evaluations.result(employer, request.id(), Language.EN), EvaluationRefusal.NO_RESULTS);
        refused(() -> evaluations.pdf(employer, request.id(), Language.EN), EvaluationRefusal.NO_RESULTS);
    }

    @Test
    void another_language_or_a_changed_job_gets_a_report_of_its_own() {
        visits.add(REFERENCE, true, true);
        EvaluationRequest request = request(employer);
        String chinese =
                evaluations.result(employer, request.id(), Language.ZH).report().code();
        String english =
                evaluations.result(employer, request.id(), Language.EN).report().code();
        evaluations.change(employer, request.job(), evaluations.draft(employer, occupation));
        String changed =
                evaluations.result(employer, request.id(), Language.ZH).report().code();
        assertThat(List.of(chinese, english, changed)).doesNotHaveDuplicates();
    }

    @Test
    void an_employer_sees_neither_jobs_nor_requests_of_another() {
        visits.add(REFERENCE, true, true);
        EvaluationRequest request = request(employer);
        UUID job = request.job();
        JobDescription draft = evaluations.draft(rival, occupation);
        assertThat(evaluations.jobs(rival)).isEmpty();
        assertThat(evaluations.requests(rival)).isEmpty();
        refused(() -> evaluations.job(rival, job), EvaluationRefusal.JOB_UNKNOWN);
        refused(() -> evaluations.change(rival, job, draft), EvaluationRefusal.JOB_UNKNOWN);
        refused(() -> evaluations.remove(rival, job), EvaluationRefusal.JOB_UNKNOWN);
        refused(
                () -> evaluations.request(rival, new NewEvaluationRequest(job, REFERENCE, "")),
                EvaluationRefusal.JOB_UNKNOWN);
        refused(() -> evaluations.result(rival, request.id(), Language.ZH), EvaluationRefusal.REQUEST_UNKNOWN);
        refused(() -> evaluations.pdf(rival, request.id(), Language.ZH), EvaluationRefusal.REQUEST_UNKNOWN);
    }

    @Test
    void only_employers_describe_jobs_and_only_counsellors_see_who_has_looked() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.INTERVIEWER, Role.CANDIDATE)) {
            Actor other = new Actor(UUID.randomUUID(), "other", Set.of(role));
            refused(() -> evaluations.jobs(other), CommonRefusal.NOT_ALLOWED);
            refused(() -> evaluations.requests(other), CommonRefusal.NOT_ALLOWED);
            refused(() -> evaluations.draft(other, occupation), CommonRefusal.NOT_ALLOWED);
            refused(() -> evaluations.result(other, UUID.randomUUID(), Language.ZH), CommonRefusal.NOT_ALLOWED);
        }
        refused(() -> evaluations.seen(employer, UUID.randomUUID()), CommonRefusal.NOT_ALLOWED);
    }

    @Test
    void a_job_begins_with_the_profile_of_an_occupation_and_is_kept_as_edited() {
        JobDescription draft = evaluations.draft(employer, occupation);
        Element kept = draft.elements().getLast();
        Job job = evaluations.create(
                employer,
                new JobDescription(
                        new LocalizedText(" 店长 ", "Shop manager"),
                        occupation,
                        Optional.of(Education.JUNIOR_COLLEGE),
                        "排班、盘点",
                        List.of(new Element(kept.kind(), kept.key(), new LocalizedText("x", "x"), 4.5))));
        Job read = evaluations.job(employer, job.id());
        assertThat(read).isEqualTo(job);
        assertThat(read.description().title().zh()).isEqualTo("店长");
        assertThat(read.description().elements())
                .containsExactly(new Element(kept.kind(), kept.key(), kept.name(), 4.5));
        assertThat(evaluations.change(employer, job.id(), draft).version()).isEqualTo(2);
        evaluations.remove(employer, job.id());
        assertThat(evaluations.jobs(employer)).extracting(Job::id).doesNotContain(job.id());
        refused(() -> evaluations.job(employer, job.id()), EvaluationRefusal.JOB_UNKNOWN);
    }

    @Test
    void a_description_that_cannot_be_is_refused() {
        JobDescription draft = evaluations.draft(employer, occupation);
        Element element = draft.elements().getFirst();
        Element invented = new Element(element.kind(), "Obedience", element.name(), 3);
        refused(
                () -> evaluations.create(employer, with(draft, "字".repeat(101), "", List.of(element))),
                EvaluationRefusal.TITLE_UNFIT);
        refused(
                () -> evaluations.create(employer, with(draft, "店长", "字".repeat(4001), List.of(element))),
                EvaluationRefusal.TASKS_TOO_LONG);
        refused(
                () -> evaluations.create(employer, with(draft, "店长", "", List.of())),
                EvaluationRefusal.ELEMENTS_MISSING);
        refused(
                () -> evaluations.create(employer, with(draft, "店长", "", List.of(invented))),
                EvaluationRefusal.ELEMENT_UNKNOWN);
        refused(
                () -> evaluations.create(employer, with(draft, "店长", "", List.of(element, element))),
                EvaluationRefusal.ELEMENT_UNKNOWN);
        refused(() -> evaluations.draft(employer, "0-00-00-00"), MatchingRefusal.OCCUPATION_UNKNOWN);
    }

    @Test
    void a_request_needs_a_reference_and_a_short_purpose_and_cannot_be_used_for_guessing() {
        Actor guesser = office.create("guesser", Role.EMPLOYER).account().actor();
        UUID job = evaluations
                .create(guesser, evaluations.draft(guesser, occupation))
                .id();
        for (String unfit : List.of("", "   ", "x".repeat(61))) {
            refused(
                    () -> evaluations.request(guesser, new NewEvaluationRequest(job, unfit, "")),
                    EvaluationRefusal.REFERENCE_UNFIT);
        }
        refused(
                () -> evaluations.request(guesser, new NewEvaluationRequest(job, REFERENCE, "字".repeat(501))),
                EvaluationRefusal.PURPOSE_TOO_LONG);
        for (int guess = 0; guess < 100; guess++) {
            evaluations.request(guesser, new NewEvaluationRequest(job, "GUESS" + guess, ""));
        }
        refused(
                () -> evaluations.request(guesser, new NewEvaluationRequest(job, REFERENCE, "")),
                EvaluationRefusal.TOO_MANY_REQUESTS);
        office.pass(Duration.ofHours(25));
        assertThat(evaluations.request(guesser, new NewEvaluationRequest(job, REFERENCE, "")))
                .isNotNull();
    }

    private void arrange(Withheld reason) {
        switch (reason) {
            case UNKNOWN_REFERENCE -> {}
            case CONSENT_NOT_ASKED -> visits.add(REFERENCE, Optional.empty(), false);
            case CONSENT_NOT_GIVEN -> visits.add(REFERENCE, false, true);
            case UNFINISHED -> visits.add(REFERENCE, true, false);
            case REPORT_REFUSED -> {
                visits.add(REFERENCE, true, true);
                reports.refusing = true;
            }
        }
    }

    private EvaluationRequest request(Actor actor) {
        Job job = evaluations.create(actor, evaluations.draft(actor, occupation));
        return evaluations.request(actor, new NewEvaluationRequest(job.id(), REFERENCE, "为门店店长岗位"));
    }

    private static JobDescription with(JobDescription draft, String title, String tasks, List<Element> elements) {
        return new JobDescription(
                new LocalizedText(title, title), draft.occupation(), draft.education(), tasks, elements);
    }

    private static void refused(ThrowingCallable attempt, Refusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }

    /** Visits that are wherever the test says they are. */
    private static final class KnownVisits implements VisitRecords {

        private final Map<String, VisitRecord> byReference = new HashMap<>();
        private int lookUps;

        UUID add(String reference, boolean employer, boolean finished) {
            return add(reference, Optional.of(new Consent("v1", Language.ZH, true, employer, AT)), finished);
        }

        UUID add(String reference, Optional<Consent> consent, boolean finished) {
            Visit visit = new Visit(
                    UUID.randomUUID(),
                    new Person("王小明", 1990, Optional.empty(), Education.BACHELOR),
                    Purpose.SELECTION,
                    BatteryId.of("battery"),
                    Language.ZH,
                    reference,
                    new UUID(0, 0),
                    AT);
            byReference.put(
                    reference,
                    new VisitRecord(visit, consent, List.of(), finished ? Optional.of(AT) : Optional.empty()));
            return visit.id();
        }

        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return byReference.values().stream()
                    .filter(record -> record.visit().id().equals(visit))
                    .findFirst();
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            lookUps++;
            return Optional.ofNullable(byReference.get(reference));
        }
    }

    /** Reports that are nothing but numbered. */
    private static final class NumberedReports implements EmployerReports {

        private final Map<String, IssuedReport> issued = new HashMap<>();
        private boolean refusing;

        @Override
        public IssuedReport issue(Actor employer, UUID visit, JobProfile job, Language language) {
            if (refusing) {
                throw new RefusedException(ReportRefusal.NO_EMPLOYER_CONSENT);
            }
            String code = "R" + issued.size();
            IssuedReport report = new IssuedReport(
                    code,
                    visit,
                    ReportKind.EMPLOYER,
                    language,
                    AT,
                    employer.id(),
                    "王＊＊",
                    "<html/>",
                    "",
                    "",
                    List.of(),
                    "{}");
            issued.put(code, report);
            return report;
        }

        @Override
        public IssuedReport issued(Actor employer, String code) {
            return Optional.ofNullable(issued.get(code)).orElseThrow();
        }

        @Override
        public byte[] pdf(Actor employer, String code) {
            return code.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class RecordedWait implements EvenWait {

        private final List<Duration> waited = new ArrayList<>();

        @Override
        public long now() {
            return 0;
        }

        @Override
        public void until(long moment, Duration after) {
            waited.add(after);
        }
    }
}
