package org.liangcai.assessment.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.itembank.Language;

/**
 * What employers do. An employer sees the own jobs and requests only, and of a person exactly what the person's consent allows at that
 * moment; why there is nothing to see is never told. Thread-safe.
 */
public final class EvaluationService {

    private static final int MOST_REQUESTS_A_DAY = 100;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_PURPOSE = 500;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration REFUSAL_TAKES = Duration.ofMillis(400);

    private final Evaluations evaluations;
    private final OccupationCatalogue catalogue;
    private final VisitRecords visits;
    private final EmployerReports reports;
    private final Accounts accounts;
    private final EvenWait wait;
    private final KeptResults kept;
    private final JobClosing closing;
    private final AuditLog audit;
    private final Clock clock;

    public EvaluationService(
            Evaluations evaluations,
            OccupationCatalogue catalogue,
            VisitRecords visits,
            EmployerReports reports,
            Accounts accounts,
            EvenWait wait,
            KeptResults kept,
            AuditLog audit,
            Clock clock) {
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.visits = visits;
        this.reports = reports;
        this.accounts = accounts;
        this.wait = wait;
        this.kept = kept;
        this.closing = new JobClosing(evaluations, kept, audit, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** The employer's own jobs, newest first; below them the closed ones. */
    public List<Job> jobs(Actor actor) {
        actor.require(Role.EMPLOYER);
        return evaluations.jobsOf(actor.id()).stream()
                .sorted(Comparator.comparing(job -> !job.open()))
                .toList();
    }

    /** One of the employer's own jobs. */
    public Job job(Actor actor, UUID id) {
        actor.require(Role.EMPLOYER);
        return ownJob(actor, id);
    }

    /** A description to begin with, from an occupation's profile; nothing is kept of it. */
    public JobDescription draft(Actor actor, String occupation) {
        actor.require(Role.EMPLOYER);
        return JobRules.draft(catalogue.profileOf(occupation));
    }

    /** Keeps a new job. */
    public Job create(Actor actor, JobDescription description) {
        actor.require(Role.EMPLOYER);
        Instant now = clock.instant();
        Job job = new Job(UUID.randomUUID(), actor.id(), checked(description), 1, now, now, Optional.empty());
        evaluations.insert(job);
        return job;
    }

    /** Replaces the description of one of the employer's own jobs. */
    public Job change(Actor actor, UUID id, JobDescription description) {
        actor.require(Role.EMPLOYER);
        Job job = openJob(actor, id);
        Job changed = new Job(
                id,
                actor.id(),
                checked(description),
                job.version() + 1,
                job.createdAt(),
                clock.instant(),
                Optional.empty());
        evaluations.update(changed);
        return changed;
    }

    /**
     * Says that choosing for one of the employer's own jobs is finished: nothing more can be requested for it, and the time runs after
     * which requests, results and the record of looks are erased.
     */
    public Job close(Actor actor, UUID id) {
        actor.require(Role.EMPLOYER);
        return closing.close(actor, openJob(actor, id));
    }

    /** Takes back that choosing is finished, as long as the results are kept. */
    public Job reopen(Actor actor, UUID id) {
        actor.require(Role.EMPLOYER);
        return closing.reopen(actor, ownJob(actor, id));
    }

    /**
     * Takes one of the employer's own jobs off the list for good, which ends choosing too if it went on; requests made for it stay until
     * their time is over.
     */
    public void remove(Actor actor, UUID id) {
        actor.require(Role.EMPLOYER);
        closing.remove(actor, ownJob(actor, id));
    }

    /** Until when the results of a job are kept at the latest; empty while choosing goes on. */
    public Optional<Instant> keptUntil(Job job) {
        return kept.until(job);
    }

    /** Until when a request, its results and the record of the looks are kept. */
    public Instant keptUntil(EvaluationRequest request) {
        return kept.until(request);
    }

    /** Until when results would be kept at the latest if a job were closed now. */
    public Instant keptIfClosedNow() {
        return kept.untilIfClosedNow();
    }

    /** Whether a job can be opened again. */
    public boolean canReopen(Job job) {
        return !job.open() && !kept.over(job);
    }

    /** Asks for an evaluation. Whether the reference exists is not looked at here, so the answer cannot tell. */
    public EvaluationRequest request(Actor actor, NewEvaluationRequest wanted) {
        actor.require(Role.EMPLOYER);
        Job job = openJob(actor, wanted.job());
        String reference = wanted.reference().strip();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new RefusedException(EvaluationRefusal.REFERENCE_UNFIT);
        }
        String purpose = wanted.purpose().strip();
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new RefusedException(EvaluationRefusal.PURPOSE_TOO_LONG);
        }
        Instant now = clock.instant();
        if (evaluations.requestsSince(actor.id(), now.minus(DAY)) >= MOST_REQUESTS_A_DAY) {
            throw new RefusedException(EvaluationRefusal.TOO_MANY_REQUESTS, MOST_REQUESTS_A_DAY);
        }
        EvaluationRequest request =
                new EvaluationRequest(UUID.randomUUID(), actor.id(), job.id(), reference, purpose, now);
        return audit.with(
                () -> {
                    evaluations.insert(request);
                    return request;
                },
                made -> new AuditEvent(
                        AuditActor.of(actor), AuditKind.EVALUATION_REQUESTED, AuditSubject.evaluation(made.id())));
    }

    /** The employer's own requests, newest first. */
    public List<EvaluationRequest> requests(Actor actor) {
        actor.require(Role.EMPLOYER);
        return evaluations.requestsOf(actor.id()).stream()
                .filter(request -> !kept.over(request))
                .toList();
    }

    /**
     * What the person's consent allows to be seen now. Each look is recorded and shown to the counsellor.
     *
     * @throws RefusedException with {@link EvaluationRefusal#NO_RESULTS}, after the same time, whatever the reason
     */
    public EvaluationResult result(Actor actor, UUID id, Language language) {
        EvaluationRequest request = ownRequest(actor, id);
        Job job = evaluations.job(request.job()).orElseThrow();
        return evenly(() -> visits.findByReference(request.reference())
                .filter(EvaluationService::open)
                .map(visit -> look(actor, request, job, visit, language)));
    }

    /** The result as PDF; under the same rules and recorded in the same way as {@link #result}. */
    public byte[] pdf(Actor actor, UUID id, Language language) {
        return reports.pdf(actor, result(actor, id, language).report().code());
    }

    /** Who has looked at the results of a visit, newest first. For counsellors. */
    public List<SeenResult> seen(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return evaluations.accessesOf(visit).stream().map(this::seen).toList();
    }

    private static boolean open(VisitRecord visit) {
        return visit.completedAt().isPresent()
                && visit.consent().filter(Consent::employer).isPresent();
    }

    /** Every way of having no results ends in one refusal after one length of time. */
    private EvaluationResult evenly(Supplier<Optional<EvaluationResult>> look) {
        long begun = wait.now();
        try {
            return look.get().orElseThrow(() -> new RefusedException(EvaluationRefusal.NO_RESULTS));
        } catch (RefusedException withheld) {
            wait.until(begun, REFUSAL_TAKES);
            throw new RefusedException(EvaluationRefusal.NO_RESULTS);
        }
    }

    private EvaluationResult look(
            Actor actor, EvaluationRequest request, Job job, VisitRecord record, Language language) {
        UUID visit = record.visit().id();
        IssuedReport report = evaluations
                .lastAccess(request.id(), job.version(), language)
                .map(before -> reports.issued(actor, before.reportCode()))
                .orElseGet(() -> reports.issue(actor, visit, JobRules.profile(job.description(), catalogue), language));
        ResultAccess access =
                new ResultAccess(request.id(), visit, job.version(), language, report.code(), clock.instant());
        return audit.with(
                () -> {
                    evaluations.insert(access);
                    return new EvaluationResult(request, job, report);
                },
                result -> new AuditEvent(
                        AuditActor.of(actor),
                        AuditKind.EMPLOYER_SAW_RESULT,
                        AuditSubject.visit(visit),
                        "evaluation=%s report=%s".formatted(request.id(), report.code())));
    }

    private SeenResult seen(ResultAccess access) {
        EvaluationRequest request = evaluations.request(access.request()).orElseThrow();
        Job job = evaluations.job(request.job()).orElseThrow();
        return new SeenResult(
                accounts.find(request.employer()).flatMap(Account::organisation).orElse("—"),
                job.description().title(),
                request.purpose(),
                access.reportCode(),
                access.at());
    }

    private JobDescription checked(JobDescription description) {
        return JobRules.checked(description, catalogue.profileOf(description.occupation()));
    }

    private Job ownJob(Actor actor, UUID id) {
        return evaluations
                .job(id)
                .filter(job -> job.employer().equals(actor.id()) && !evaluations.removed(id))
                .orElseThrow(() -> new RefusedException(EvaluationRefusal.JOB_UNKNOWN));
    }

    private Job openJob(Actor actor, UUID id) {
        Job job = ownJob(actor, id);
        if (!job.open()) {
            throw new RefusedException(EvaluationRefusal.JOB_CLOSED);
        }
        return job;
    }

    private EvaluationRequest ownRequest(Actor actor, UUID id) {
        actor.require(Role.EMPLOYER);
        return evaluations
                .request(id)
                .filter(request -> request.employer().equals(actor.id()) && !kept.over(request))
                .orElseThrow(() -> new RefusedException(EvaluationRefusal.REQUEST_UNKNOWN));
    }
}
