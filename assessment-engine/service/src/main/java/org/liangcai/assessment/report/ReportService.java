package org.liangcai.assessment.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.interview.InterviewOutcomes;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.OccupationMatcher;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.NormTables;

/** Issues reports, gives them out to those who may have them, and verifies them for anyone. Safe for use by many threads. */
public final class ReportService {

    private static final LocalizedText CODE_UNKNOWN = Verification.Comparison.UNKNOWN.message();

    private final VisitRecords records;
    private final Scorer scorer;
    private final OccupationMatcher matcher;
    private final InterviewOutcomes interviews;
    private final ItemBank bank;
    private final Reports reports;
    private final ReportWriter writer;
    private final Reproducer reproducer;
    private final AuditLog audit;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * A service.
     *
     * @param norms every version of every norm table, to make reports once more
     * @param publicUrl where the station can be reached from outside; printed as the address of verification
     * @param random where codes come from; must be unpredictable outside of tests
     */
    public ReportService(
            VisitRecords records,
            Scorer scorer,
            OccupationMatcher matcher,
            InterviewOutcomes interviews,
            ItemBank bank,
            Reports reports,
            NormTables norms,
            AuditLog audit,
            String publicUrl,
            Clock clock,
            RandomGenerator random) {
        this.records = records;
        this.scorer = scorer;
        this.matcher = matcher;
        this.interviews = interviews;
        this.bank = bank;
        this.reports = reports;
        this.audit = audit;
        this.writer = new ReportWriter(publicUrl);
        this.reproducer = new Reproducer(scorer, matcher, bank, norms, writer);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Issues a report under a new code. Counsellors issue every kind (the employer's without a particular job); candidates only
     * {@link ReportKind#JOB_SEEKER} of their own visit.
     *
     * @throws RefusedException with a {@link ReportRefusal} when consent is missing or the visit is unfinished
     */
    public IssuedReport issue(Actor actor, UUID visit, ReportKind kind, Language language) {
        requireMayIssue(actor, visit, kind);
        return issue(actor, visit, kind, Optional.empty(), language);
    }

    /**
     * Issues the employer's report for a job, always on selection norms. Whether this employer may have it (the reference, the
     * request) is for the caller to know; that the person has agreed is checked here.
     *
     * @throws RefusedException with a {@link ReportRefusal} when consent is missing or the visit is unfinished
     */
    public IssuedReport issueForEmployer(Actor actor, UUID visit, JobProfile job, Language language) {
        actor.require(Role.EMPLOYER, Role.COUNSELLOR);
        return issue(actor, visit, ReportKind.EMPLOYER, Optional.of(job), language);
    }

    /**
     * The candidate's own report in a language: the one that was issued before, or else a new one.
     *
     * @throws RefusedException with a {@link ReportRefusal} when consent is missing or the visit is unfinished
     */
    public IssuedReport ownReport(Actor candidate, Language language) {
        candidate.require(Role.CANDIDATE);
        UUID visit = candidate.id();
        ready(visit, ReportKind.JOB_SEEKER);
        return reports.newest(visit, ReportKind.JOB_SEEKER, language, candidate.id())
                .map(report -> opened(candidate, report))
                .orElseGet(() -> issue(candidate, visit, ReportKind.JOB_SEEKER, language));
    }

    /** The reports issued for a visit, newest first, for counsellors. */
    public List<IssuedReport> ofVisit(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return reports.ofVisit(visit);
    }

    /**
     * An issued report: for counsellors any, for an employer or a candidate one that was issued to them while the person's consent to
     * it stands.
     *
     * @throws RefusedException with {@link ReportRefusal#REPORT_UNKNOWN}, also when it is somebody else's
     */
    public IssuedReport report(Actor actor, String code) {
        return opened(actor, visible(actor, code));
    }

    private IssuedReport visible(Actor actor, String code) {
        actor.require(Role.COUNSELLOR, Role.EMPLOYER, Role.CANDIDATE);
        return reports.find(ReportCode.normalise(code))
                .filter(report -> actor.is(Role.COUNSELLOR) || stillOpenTo(actor, report))
                .orElseThrow(() -> new RefusedException(ReportRefusal.REPORT_UNKNOWN, code));
    }

    /** Consent can be withdrawn after a report was issued; from then on nobody but counsellors gets it any more. */
    private boolean stillOpenTo(Actor actor, IssuedReport report) {
        return report.issuedTo().equals(actor.id())
                && records.find(report.visit())
                        .filter(record -> consented(record, report.kind()))
                        .isPresent();
    }

    /** The PDF of an issued report, byte by byte as issued; access as for {@link #report}. */
    public byte[] pdf(Actor actor, String code) {
        return reports.pdf(report(actor, code).code())
                .orElseThrow(() -> new RefusedException(ReportRefusal.REPORT_UNKNOWN, code));
    }

    /**
     * Makes an issued report once more from what it stood on, with the norm versions of that time, and compares it bit for bit. For
     * counsellors and for those who keep norms; what differs line by line is for counsellors only.
     *
     * @throws RefusedException with {@link ReportRefusal#REPORT_UNKNOWN}
     */
    public Reproduction reproduce(Actor actor, String code) {
        actor.require(Role.COUNSELLOR, Role.ADMINISTRATOR);
        IssuedReport issued = reports.find(ReportCode.normalise(code))
                .orElseThrow(() -> new RefusedException(ReportRefusal.REPORT_UNKNOWN, code));
        VisitRecord record =
                records.find(issued.visit()).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        return switch (reproducer.reproduce(issued, record)) {
            case Reproduction.Different(var reasons, var _)
            when !actor.is(Role.COUNSELLOR) -> new Reproduction.Different(reasons, List.of());
            case Reproduction found -> found;
        };
    }

    /** What is known of a code; open to anyone who holds a printout. */
    public Verification verify(String code) {
        return reports.find(ReportCode.normalise(code))
                .<Verification>map(report -> new Verification.Genuine(
                        report.code(),
                        report.kind(),
                        report.language(),
                        report.issuedAt(),
                        report.maskedName(),
                        report.shortHash(),
                        report.figures()))
                .orElseGet(() -> new Verification.Unknown(CODE_UNKNOWN));
    }

    /** Whether a PDF file is the one issued under the code; open to anyone. */
    public Verification.Comparison compare(String code, byte[] pdf) {
        return reports.find(ReportCode.normalise(code))
                .map(report -> report.pdfHash().equals(Sha256.of(pdf))
                        ? Verification.Comparison.GENUINE
                        : Verification.Comparison.ALTERED)
                .orElse(Verification.Comparison.UNKNOWN);
    }

    private static void requireMayIssue(Actor actor, UUID visit, ReportKind kind) {
        actor.require(Role.COUNSELLOR, Role.CANDIDATE);
        boolean own = actor.is(Role.CANDIDATE) && actor.id().equals(visit) && kind == ReportKind.JOB_SEEKER;
        if (!actor.is(Role.COUNSELLOR) && !own) {
            throw new RefusedException(CommonRefusal.NOT_ALLOWED);
        }
    }

    private IssuedReport issue(Actor actor, UUID visit, ReportKind kind, Optional<JobProfile> job, Language language) {
        VisitRecord record = ready(visit, kind);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        VisitScores scores = scorer.score(record, norms(record, kind));
        ReportSource source = new ReportSource(
                record,
                scores,
                matcher.match(scores, record.visit().person().education()),
                interviews.ofVisit(visit),
                job,
                bank,
                language,
                now);
        require(kind != ReportKind.EMPLOYER || EmployerReport.hasResults(source), ReportRefusal.NOTHING_FOR_EMPLOYERS);
        ReportWriter.Written written = writer.write(source, kind, ReportCode.draw(random), actor.id());
        return audit.with(
                () -> {
                    reports.add(written.report(), written.pdf());
                    return written.report();
                },
                report -> event(actor, AuditKind.REPORT_ISSUED, report));
    }

    /** Whoever is given a report is entered in the audit log. */
    private IssuedReport opened(Actor actor, IssuedReport report) {
        audit.append(event(actor, AuditKind.REPORT_OPENED, report));
        return report;
    }

    private static AuditEvent event(Actor actor, AuditKind kind, IssuedReport report) {
        return new AuditEvent(
                AuditActor.of(actor),
                kind,
                AuditSubject.visit(report.visit()),
                "report=%s kind=%s language=%s"
                        .formatted(
                                report.code(), report.kind(), report.language().tag()));
    }

    // An employer's report compares with everybody, whatever the visit was for: sex and age have no place in it.
    private static Purpose norms(VisitRecord record, ReportKind kind) {
        return switch (kind) {
            case EMPLOYER -> Purpose.SELECTION;
            case JOB_SEEKER, COUNSELLOR -> record.visit().purpose();
        };
    }

    private VisitRecord ready(UUID visit, ReportKind kind) {
        VisitRecord record = records.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
        require(consented(record, kind), refusal(kind));
        require(record.completedAt().isPresent(), ReportRefusal.NOT_FINISHED);
        return record;
    }

    private static boolean consented(VisitRecord record, ReportKind kind) {
        return record.consent()
                .filter(consent -> switch (kind) {
                    case JOB_SEEKER -> consent.guidance();
                    case EMPLOYER -> consent.employer();
                    case COUNSELLOR -> consent.guidance() || consent.employer();
                })
                .isPresent();
    }

    private static ReportRefusal refusal(ReportKind kind) {
        return switch (kind) {
            case JOB_SEEKER -> ReportRefusal.NO_GUIDANCE_CONSENT;
            case EMPLOYER -> ReportRefusal.NO_EMPLOYER_CONSENT;
            case COUNSELLOR -> ReportRefusal.NO_CONSENT;
        };
    }

    private static void require(boolean fulfilled, ReportRefusal otherwise) {
        if (!fulfilled) {
            throw new RefusedException(otherwise);
        }
    }
}
