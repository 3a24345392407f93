package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangcai.assessment.norming.NormOffice.ANNA;
import static org.liangcai.assessment.norming.NormOffice.BO;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditInMemory;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.norming.NormOffice;
import org.liangcai.assessment.norming.SimulatedVisits;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.norms.NormVersion;

class ReproductionTest {

    private static final Actor COUNSELLOR = new Actor(UUID.randomUUID(), "李老师", Set.of(Role.COUNSELLOR));
    private static final Actor KEEPER = new Actor(UUID.randomUUID(), "管理员", Set.of(Role.ADMINISTRATOR));
    private static final UUID VISIT = AnswerSheet.VISIT;

    private final NormOffice office = new NormOffice();
    private final AnswerSheet sheet = AnswerSheet.realistic().only("personality");
    private final ReportsInMemory reports = new ReportsInMemory();
    private final List<InterviewOutcome> interviews = new ArrayList<>(List.of(ReportFixture.interview()));
    private final ReportService service = service("http://localhost:8080/");

    @Test
    void an_old_report_is_reproduced_bit_for_bit_after_the_norm_was_replaced() {
        use(NormOffice.shifted("local", 1, 4));
        IssuedReport withA = service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.ZH);
        assertThat(withA.html()).contains("local，第 1 版");

        use(NormOffice.shifted("local", 2, -6));
        IssuedReport withB = service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.ZH);

        assertThat(withB.html()).contains("local，第 2 版");
        assertThat(withB.figures()).isNotEqualTo(withA.figures());
        assertThat(service.reproduce(COUNSELLOR, withA.code()))
                .isEqualTo(
                        new Reproduction.Identical(withA.contentHash(), withA.pdfHash(), "local, version 1 (2014-08)"));
        assertThat(service.reproduce(KEEPER, withB.code())).isInstanceOf(Reproduction.Identical.class);
    }

    @Test
    void what_changes_afterwards_does_not_get_into_an_old_report() {
        IssuedReport forEmployer = service.issueForEmployer(COUNSELLOR, VISIT, ReportFixture.job(), Language.EN);
        IssuedReport forSeeker = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.ZH);
        interviews.addFirst(ReportFixture.interview());
        sheet.consent(true, false);

        ReportService moved = service("https://elsewhere.example");
        assertThat(moved.reproduce(COUNSELLOR, forEmployer.code())).isInstanceOf(Reproduction.Identical.class);
        assertThat(moved.reproduce(COUNSELLOR, forSeeker.code())).isInstanceOf(Reproduction.Identical.class);
    }

    @Test
    void a_report_that_comes_out_differently_says_what_differs_and_shows_lines_to_counsellors_only() {
        IssuedReport issued = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.EN);
        sheet.keyed("N1", 5, 5, 5, 5);

        assertThat(service.reproduce(COUNSELLOR, issued.code()))
                .isInstanceOfSatisfying(Reproduction.Different.class, different -> {
                    assertThat(different.reasons())
                            .extracting(reason -> reason.en())
                            .contains("Main figures differ.", "The page differs.");
                    assertThat(different.lines()).isNotEmpty();
                });
        assertThat(service.reproduce(KEEPER, issued.code()))
                .isInstanceOfSatisfying(
                        Reproduction.Different.class,
                        different -> assertThat(different.lines()).isEmpty());
    }

    @Test
    void a_report_of_an_earlier_version_says_that_not_everything_was_kept() {
        IssuedReport issued = service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.EN);
        reports.add(
                new IssuedReport(
                        "AAAA-AAAA-AAAA",
                        issued.visit(),
                        issued.kind(),
                        issued.language(),
                        issued.issuedAt(),
                        issued.issuedTo(),
                        issued.maskedName(),
                        issued.html(),
                        issued.pdfHash(),
                        issued.contentHash(),
                        issued.figures(),
                        "{\"battery\":\"full\",\"normTables\":\"ipip-neo-120-johnson, version 1 (2014-08)\"}"),
                new byte[0]);
        assertThat(service.reproduce(COUNSELLOR, "AAAA-AAAA-AAAA"))
                .isInstanceOfSatisfying(
                        Reproduction.Impossible.class,
                        impossible -> assertThat(impossible.reason().en()).contains("did not keep everything"));
    }

    @Test
    void every_score_with_a_norm_shows_its_place_and_an_employer_is_told_of_no_norm_of_what_is_not_shown() {
        sheet.only("personality", "interests", "judgement", "matrices");
        var seen = new java.util.EnumMap<ReportKind, IssuedReport>(ReportKind.class);
        IssuedReport before = service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.EN);
        for (Purpose purpose : Purpose.values()) {
            for (String instrument : List.of("interests", "judgement", "matrices")) {
                SimulatedVisits.inUse(office, instrument, purpose, LocalDate.parse("2026-11-20"));
                office.pass(Duration.ofMinutes(1));
            }
        }
        sheet.finished(office.clock.instant().plusSeconds(60));
        seen.put(ReportKind.COUNSELLOR, service.issue(COUNSELLOR, VISIT, ReportKind.COUNSELLOR, Language.EN));
        seen.put(ReportKind.JOB_SEEKER, service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.EN));
        seen.put(ReportKind.EMPLOYER, service.issueForEmployer(COUNSELLOR, VISIT, ReportFixture.job(), Language.EN));

        assertThat(before.html())
                .contains("Interests in figures (no norm; compared within one person)")
                .doesNotContain("local-", "comparison group, in figures");
        assertThat(seen.get(ReportKind.COUNSELLOR).html())
                .contains(
                        "local-interests-62-zh, version",
                        "local-matrices-8-18-se0.45-12min-zh, version",
                        "Local norms: Vocational interests, answered in Chinese",
                        "Compared with the comparison group, in figures",
                        "Interests in figures (compared within one person)")
                .doesNotContain("(no norm", "have no norm group yet", "design metric, no norm");
        assertThat(seen.get(ReportKind.JOB_SEEKER).html())
                .contains("where the band crosses the dashed line, no difference from most people can be seen");
        assertThat(seen.get(ReportKind.JOB_SEEKER).figures())
                .anyMatch(figure -> figure.name().endsWith(", in the comparison group"));
        assertThat(seen.get(ReportKind.EMPLOYER).html())
                .contains("local-matrices-8-18-se0.45-12min-zh, version", "local-judgement-12-zh, version")
                .doesNotContain("local-interests", "Vocational interests, answered");
        seen.values()
                .forEach(report -> assertThat(service.reproduce(COUNSELLOR, report.code()))
                        .isInstanceOf(Reproduction.Identical.class));
        sheet.finished(AnswerSheet.FINISHED);
        assertThat(service.reproduce(COUNSELLOR, before.code())).isInstanceOf(Reproduction.Identical.class);
    }

    @Test
    void a_norm_for_guidance_never_gets_into_an_employers_report() {
        sheet.only("judgement", "matrices");
        SimulatedVisits.inUse(office, "matrices", Purpose.GUIDANCE, LocalDate.parse("2026-11-20"));
        sheet.finished(office.clock.instant().plusSeconds(60));
        assertThat(service.issue(COUNSELLOR, VISIT, ReportKind.JOB_SEEKER, Language.EN)
                        .html())
                .contains("local-matrices");
        assertThat(service.issueForEmployer(COUNSELLOR, VISIT, ReportFixture.job(), Language.EN)
                        .html())
                .contains("design metric, no norm")
                .doesNotContain("local-");
    }

    private void use(org.liangcai.norms.NormTable table) {
        NormVersion version = office.built(table);
        office.service.approve(BO, version, "可用");
        office.service.putInUse(
                ANNA, version, NormOffice.scope(Language.ZH, Purpose.GUIDANCE), LocalDate.parse("2026-11-20"), "换用");
        office.pass(Duration.ofMinutes(5));
    }

    private ReportService service(String address) {
        return new ReportService(
                new OneVisit(),
                new Scorer(AnswerSheet.BANK, office.ledger, QualityIndexTexts.shipped(), "0.1.0-TEST"),
                ReportFixture.MATCHER,
                visit -> List.copyOf(interviews),
                AnswerSheet.BANK,
                reports,
                office.ledger.library(),
                new AuditInMemory(),
                address,
                office.clock,
                new Random(7));
    }

    private final class OneVisit implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.of(sheet.record());
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }
}
