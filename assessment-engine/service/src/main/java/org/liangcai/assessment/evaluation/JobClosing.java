package org.liangcai.assessment.evaluation;

import java.time.Clock;
import java.time.Instant;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;

/** Ends choosing for a job and takes it up again; whose job it is has been looked at before. Each is entered in the audit log. */
final class JobClosing {

    private final Evaluations evaluations;
    private final KeptResults kept;
    private final AuditLog audit;
    private final Clock clock;

    JobClosing(Evaluations evaluations, KeptResults kept, AuditLog audit, Clock clock) {
        this.evaluations = evaluations;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    Job close(Actor actor, Job job) {
        Instant now = clock.instant();
        return entered(actor, job, AuditKind.JOB_CLOSED, () -> evaluations.close(job.id(), now));
    }

    Job reopen(Actor actor, Job job) {
        if (job.open()) {
            throw new RefusedException(EvaluationRefusal.JOB_NOT_CLOSED);
        }
        if (kept.over(job)) {
            throw new RefusedException(EvaluationRefusal.JOB_CLOSED_FOR_GOOD);
        }
        return entered(actor, job, AuditKind.JOB_REOPENED, () -> evaluations.reopen(job.id()));
    }

    void remove(Actor actor, Job job) {
        Instant now = clock.instant();
        if (job.open()) {
            entered(actor, job, AuditKind.JOB_CLOSED, () -> {
                evaluations.close(job.id(), now);
                evaluations.remove(job.id(), now);
            });
        } else {
            evaluations.remove(job.id(), now);
        }
    }

    private Job entered(Actor actor, Job job, AuditKind kind, Runnable change) {
        return audit.with(
                () -> {
                    change.run();
                    return evaluations.job(job.id()).orElseThrow();
                },
                changed -> new AuditEvent(AuditActor.of(actor), kind, AuditSubject.job(changed.id())));
    }
}
