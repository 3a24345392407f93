package org.liangcai.assessment.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.Hold;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.VisitErasure;
import org.liangcai.assessment.visit.Visits;

/**
 * Erases what is due, by a date that follows from the last run or that an administrator has confirmed. Safe for use by many threads and
 * processes.
 */
public final class DueErasure {

    private static final int BATCH = 200;

    private final RetentionClocks clocks;
    private final RetentionRuns runs;
    private final Visits visits;
    private final VisitErasure erasure;
    private final EvaluationErasure evaluations;
    private final Holds holds;
    private final AuditTrail audit;
    private final Clock clock;

    public DueErasure(
            RetentionClocks clocks,
            RetentionRuns runs,
            Visits visits,
            VisitErasure erasure,
            EvaluationErasure evaluations,
            Holds holds,
            AuditTrail audit,
            Clock clock) {
        this.clocks = clocks;
        this.runs = runs;
        this.visits = visits;
        this.erasure = erasure;
        this.evaluations = evaluations;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Erases whatever is due and not on hold; the station does so once a day. Each visit and each request is a transaction of its own, so
     * that a run that was interrupted is completed by the next. Erases nothing while the computer's date is not believed.
     */
    public DailyRun eraseDue() {
        DateCheck check = check();
        if (!check.believed()) {
            return new DailyRun.Withheld(check);
        }
        runs.advance(check.present());
        return erase(check.present());
    }

    /** Whether the computer's date is believed now. For administrators. */
    public DateCheck date(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return check();
    }

    /**
     * Takes a person's word that the computer's date is right, and erases what is due by it. For administrators.
     *
     * @param date the date that the person has seen and found right
     */
    public Erased confirm(Actor actor, LocalDate date) {
        actor.require(Role.ADMINISTRATOR);
        DateCheck check = check();
        if (!check.date().equals(date)) {
            throw new RefusedException(RetentionRefusal.DATE_NOT_TODAY, date, check.date());
        }
        if (check.believed()) {
            throw new RefusedException(RetentionRefusal.DATE_NOT_IN_DOUBT);
        }
        audit.with(
                () -> {
                    runs.confirm(check.present());
                    return check;
                },
                confirmed -> new AuditEvent(
                        AuditActor.of(actor),
                        AuditKind.DATE_CONFIRMED,
                        AuditSubject.STATION,
                        "from=%s to=%s".formatted(confirmed.lastDate(), confirmed.date())));
        return erase(check.present());
    }

    /** A new station has known the date since the first entry of its audit log, which is that of its first account. */
    private DateCheck check() {
        Instant present = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant lastRun = runs.last()
                .or(() -> audit.from(1, 1).stream().map(AuditEntry::at).findFirst())
                .orElse(present);
        return new DateCheck(present, lastRun);
    }

    private Erased erase(Instant now) {
        long erasedVisits = eraseVisits(Purpose.GUIDANCE, now) + eraseVisits(Purpose.SELECTION, now);
        long erasedEvaluations = evaluations.erase(
                cutoff(RetentionPurpose.EMPLOYER_JOB_CLOSED, now), cutoff(RetentionPurpose.EMPLOYER_EVALUATION, now));
        long pruned = audit.prune(cutoff(RetentionPurpose.AUDIT, now), AuditActor.STATION);
        return new Erased(erasedVisits, erasedEvaluations, pruned);
    }

    private long eraseVisits(Purpose purpose, Instant now) {
        Instant cutoff = cutoff(RetentionPurpose.of(purpose), now);
        long erased = 0;
        for (List<UUID> batch = nextVisits(purpose, cutoff); !batch.isEmpty(); batch = nextVisits(purpose, cutoff)) {
            for (UUID visit : batch) {
                erased += erase(visit);
            }
        }
        return erased;
    }

    private List<UUID> nextVisits(Purpose purpose, Instant cutoff) {
        Set<UUID> held = holds.all().stream().map(Hold::visit).collect(Collectors.toSet());
        return visits.openedBefore(purpose, cutoff, BATCH + held.size()).stream()
                .map(Visits.OpenedVisit::id)
                .filter(visit -> !held.contains(visit))
                .toList();
    }

    /** Another process or a counsellor may have erased it, or an administrator placed a hold, a moment ago. */
    private int erase(UUID visit) {
        try {
            erasure.erase(AuditActor.STATION, visit, ErasureCause.RETENTION);
            return 1;
        } catch (RefusedException goneOrHeld) {
            return 0;
        }
    }

    private Instant cutoff(RetentionPurpose purpose, Instant now) {
        return clocks.of(purpose).cutoff(now);
    }
}
