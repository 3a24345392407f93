package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditInMemory;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTablesSnapshot;
import org.liangcai.norms.file.ShippedNormTables;

class ReportServiceTest {

    private final AuditInMemory audit = new AuditInMemory();
    private static final UUID VISIT = AnswerSheet.VISIT;
    private static final Actor COUNSELLOR = actor(Role.COUNSELLOR);
    private static final Actor EMPLOYER = actor(Role.EMPLOYER);
    private static final Actor CANDIDATE = new Actor(VISIT, "candidate", Set.of(Role.CANDIDATE));

    private final AnswerSheet sheet = AnswerSheet.realistic().only("interests", "values");
    private final ReportService service = service(List.of(ReportFixture.interview()));

    @Test
    void each_kind_needs_its_own_consent() {
        sheet.consent(false, true);
        assertRefused(
                () -> service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH),
                ReportRefusal.NO_GUIDANCE_CONSENT,
                "求职者没有同意把结果用于个人指导，所以不能出这份报告。");
        sheet.consent(true, false);
        assertRefused(
                () -> service.issueForEmployer(EMPLOYER, VISIT, ReportFixture.job(), Language.ZH),
                ReportRefusal.NO_EMPLOYER_CONSENT,
                "求职者没有同意向用人单位提供结果，所以不能出这份报告。");
        sheet.consent(false, false);
        assertRefused(
                () -> service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.ZH),
                ReportRefusal.NO_CONSENT,
                "求职者还没有同意任何一种用途，所以不能出报告。");
    }

    @Test
    void an_employers_report_without_any_result_is_refused_and_says_what_to_do() {
        ReportService withoutInterview = service(List.of());

        assertRefused(
                () -> withoutInterview.issueForEmployer(EMPLOYER, VISIT, ReportFixture.job(), Language.ZH),
                ReportRefusal.NOTHING_FOR_EMPLOYERS,
                ReportRefusal.NOTHING_FOR_EMPLOYERS.message().zh());
        assertThatThrownBy(() -> withoutInterview.issue(COUNSELLOR, VISIT, ReportKind.EMPLOYER, Language.EN))
                .hasMessageStartingWith("NOTHING_FOR_EMPLOYERS");
        assertThat(ReportRefusal.NOTHING_FOR_EMPLOYERS.message().zh()).contains("请先补做其中一项");
        assertThat(ReportRefusal.NOTHING_FOR_EMPLOYERS.message().en()).contains("Please add one of these first");
        assertThat(withoutInterview
                        .issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.EN)
                        .figures())
                .isNotEmpty();
    }

    @Test
    void an_unfinished_visit_has_no_report_yet() {
        sheet.unfinished();
        assertRefused(
                () -> service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.ZH),
                ReportRefusal.NOT_FINISHED,
                "测评还没有完成，暂时不能出报告。请在全部完成以后再来。");
    }

    @Test
    void candidates_get_their_own_report_for_job_seekers_and_no_other() {
        IssuedReport own = service.ownReport(CANDIDATE, Language.ZH);

        assertThat(own.kind()).isEqualTo(ReportKind.JOB_SEEKER);
        assertThat(service.ownReport(CANDIDATE, Language.ZH).code()).isEqualTo(own.code());
        assertThat(service.ownReport(CANDIDATE, Language.EN).code()).isNotEqualTo(own.code());
        assertThatThrownBy(() -> service.issue(CANDIDATE, VISIT, ReportKind.COUNSELLOR, Language.ZH))
                .hasMessageStartingWith("NOT_ALLOWED");
        assertThatThrownBy(() -> service.issue(CANDIDATE, UUID.randomUUID(), ReportKind.JOB_SEEKER, Language.ZH))
                .hasMessageStartingWith("NOT_ALLOWED");
        assertThatThrownBy(() -> service.issue(EMPLOYER, VISIT, ReportKind.EMPLOYER, Language.ZH))
                .hasMessageStartingWith("NOT_ALLOWED");
        assertThatThrownBy(() -> service.issue(COUNSELLOR, UUID.randomUUID(), ReportKind.COUNSELLOR, Language.ZH))
                .hasMessageStartingWith("NOT_FOUND");
    }

    @Test
    void employers_get_what_was_issued_to_them_until_consent_is_withdrawn() {
        IssuedReport issued = service.issueForEmployer(EMPLOYER, VISIT, ReportFixture.job(), Language.ZH);
        String code = issued.code();

        assertThat(service.report(EMPLOYER, code)).isEqualTo(issued);
        assertThat(service.pdf(EMPLOYER, code)).isNotEmpty();
        assertRefused(
                () -> service.report(actor(Role.EMPLOYER), code),
                ReportRefusal.REPORT_UNKNOWN,
                "没有编号为 " + code + " 的报告。请核对编号后再试。");
        sheet.consent(true, false);
        assertThatThrownBy(() -> service.pdf(EMPLOYER, code)).hasMessageStartingWith("REPORT_UNKNOWN");
        assertThat(service.report(COUNSELLOR, code)).isEqualTo(issued);
    }

    @Test
    void issuing_again_gives_a_new_code_and_leaves_the_first_report_as_it_was() {
        IssuedReport first = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH);
        IssuedReport second = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH);

        assertThat(second.code()).isNotEqualTo(first.code()).matches("[A-Z0-9]{4}(-[A-Z0-9]{4}){2}");
        assertThat(service.report(COUNSELLOR, first.code())).isEqualTo(first);
        assertThat(service.ofVisit(COUNSELLOR, VISIT)).hasSize(2);
    }

    @Test
    void a_code_verifies_with_a_masked_name_and_the_figures_as_printed() {
        IssuedReport issued = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH);

        assertThat(service.verify(issued.code().toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOfSatisfying(Verification.Genuine.class, genuine -> {
                    assertThat(genuine.maskedName()).isEqualTo("张*");
                    assertThat(genuine.kind()).isEqualTo(ReportKind.JOB_SEEKER);
                    assertThat(issued.html()).contains(genuine.contentHash()).contains(genuine.code());
                    assertThat(genuine.figures())
                            .contains(new IssuedReport.PrintedFigure("动手实做", "4.3 (3.9–4.7)"))
                            .allSatisfy(figure -> assertThat(issued.html().replace('\u2009', ' '))
                                    .contains(figure.name(), figure.value()));
                });
        assertThat(service.verify("AAAA-BBBB-CCCC"))
                .isInstanceOfSatisfying(
                        Verification.Unknown.class,
                        unknown -> assertThat(unknown.message().zh()).isEqualTo("本站没有签发过这个编号的报告。请核对编号后再试。"));
    }

    @Test
    void a_file_is_genuine_byte_by_byte_and_altered_otherwise() {
        IssuedReport issued = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH);
        byte[] pdf = service.pdf(COUNSELLOR, issued.code());

        assertThat(service.compare(issued.code(), pdf)).isEqualTo(Verification.Comparison.GENUINE);
        pdf[pdf.length / 2] ^= 1;
        assertThat(service.compare(issued.code(), pdf)).isEqualTo(Verification.Comparison.ALTERED);
        assertThat(service.compare("AAAA-BBBB-CCCC", pdf)).isEqualTo(Verification.Comparison.UNKNOWN);
        assertThat(Verification.Comparison.ALTERED.message().en()).contains("differs from the one issued here");
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), role.name(), Set.of(role));
    }

    private static void assertRefused(ThrowingCallable call, Refusal refusal, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal).isNotEqualTo(CommonRefusal.NOT_ALLOWED);
            assertThat(refused.message(Language.ZH)).isEqualTo(message);
        });
    }

    private ReportService service(List<InterviewOutcome> interviews) {
        return new ReportService(
                new OneVisit(),
                AnswerSheet.SCORER,
                ReportFixture.MATCHER,
                visit -> interviews,
                AnswerSheet.BANK,
                new ReportsInMemory(),
                new NormTablesSnapshot(ShippedNormTables.all()),
                audit,
                "http://localhost:8080/",
                Clock.fixed(ReportFixture.ISSUED, ZoneOffset.UTC),
                new Random(7));
    }

    private final class OneVisit implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.of(sheet.record())
                    .filter(record -> record.visit().id().equals(visit));
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }
}
