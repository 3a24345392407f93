package org.liangcai.assessment.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.Hold;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.visit.CandidateReference;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/** Sets the clocks, places holds and says what is due. Safe for use by many threads and processes. */
public final class RetentionService {

    private static final int SHOWN = 50;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final RetentionClocks clocks;
    private final Visits visits;
    private final EvaluationErasure evaluations;
    private final Holds holds;
    private final AuditTrail audit;
    private final Clock clock;

    public RetentionService(
            RetentionClocks clocks,
            Visits visits,
            EvaluationErasure evaluations,
            Holds holds,
            AuditTrail audit,
            Clock clock) {
        this.clocks = clocks;
        this.visits = visits;
        this.evaluations = evaluations;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** The clocks. For administrators. */
    public List<RetentionClock> clocks(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return Stream.of(RetentionPurpose.values()).map(this::clockOf).toList();
    }

    /** Sets a clock; it counts for what is kept already, too. For administrators. */
    public RetentionClock change(Actor actor, RetentionPurpose purpose, int months) {
        actor.require(Role.ADMINISTRATOR);
        if (months < purpose.least() || months > purpose.most()) {
            throw new RefusedException(RetentionRefusal.MONTHS_OUT_OF_RANGE, purpose.least(), purpose.most(), months);
        }
        int before = clockOf(purpose).months();
        RetentionClock changed =
                new RetentionClock(purpose, months, Optional.of(new RetentionClock.Change(actor.id(), now())));
        return audit.with(
                () -> {
                    clocks.keep(changed);
                    return changed;
                },
                kept -> new AuditEvent(
                        AuditActor.of(actor),
                        AuditKind.RETENTION_CHANGED,
                        AuditSubject.STATION,
                        "purpose=%s from=%d to=%d".formatted(purpose, before, months)));
    }

    /** How long a visit is kept. For counsellors. */
    public Keeping keeping(Actor actor, Visit visit) {
        actor.require(Role.COUNSELLOR);
        return new Keeping(clockOf(RetentionPurpose.of(visit.purpose())).until(visit.openedAt()), holds.of(visit.id()));
    }

    /** What would be erased now, and erases nothing. For administrators. */
    public List<DuePart> due(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Set<UUID> held = heldVisits();
        return Stream.of(RetentionPurpose.values())
                .map(purpose -> due(clockOf(purpose), held))
                .toList();
    }

    private DuePart due(RetentionClock due, Set<UUID> held) {
        Instant cutoff = due.cutoff(clock.instant());
        return switch (due.purpose()) {
            case GUIDANCE -> dueVisits(due, Purpose.GUIDANCE, cutoff, held);
            case SELECTION -> dueVisits(due, Purpose.SELECTION, cutoff, held);
            case EMPLOYER_JOB_CLOSED -> evaluations.dueAfterClosing(due, cutoff, SHOWN);
            case EMPLOYER_EVALUATION -> evaluations.dueAfterRequest(due, cutoff, SHOWN);
            case AUDIT -> new DuePart(due, audit.countBefore(cutoff), 0, List.of());
        };
    }

    private DuePart dueVisits(RetentionClock due, Purpose purpose, Instant cutoff, Set<UUID> held) {
        long heldAndDue = held.stream()
                .flatMap(visit -> visits.find(visit).stream())
                .filter(visit -> visit.purpose() == purpose && visit.openedAt().isBefore(cutoff))
                .count();
        return new DuePart(
                due,
                visits.countOpenedBefore(purpose, cutoff),
                heldAndDue,
                visits.openedBefore(purpose, cutoff, SHOWN).stream()
                        .map(visit -> new DuePart.Item(visit.reference(), visit.openedAt(), held.contains(visit.id())))
                        .toList());
    }

    /** How much would be erased now by the computer's date, without what is on hold. For administrators. */
    public Erased wouldErase(Actor actor) {
        List<DuePart> due = due(actor);
        Instant now = clock.instant();
        return new Erased(
                going(due, RetentionPurpose.GUIDANCE) + going(due, RetentionPurpose.SELECTION),
                evaluations.countDue(
                        clockOf(RetentionPurpose.EMPLOYER_JOB_CLOSED).cutoff(now),
                        clockOf(RetentionPurpose.EMPLOYER_EVALUATION).cutoff(now)),
                going(due, RetentionPurpose.AUDIT));
    }

    private static long going(List<DuePart> due, RetentionPurpose purpose) {
        return due.stream()
                .filter(part -> part.clock().purpose() == purpose)
                .mapToLong(part -> part.count() - part.held())
                .sum();
    }

    /** The visits on hold, oldest hold first. For administrators. */
    public List<HeldVisit> holds(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        List<HeldVisit> held = new ArrayList<>();
        for (Hold hold : holds.all()) {
            visits.find(hold.visit()).ifPresent(visit -> held.add(new HeldVisit(visit.reference(), hold)));
        }
        return held;
    }

    /**
     * Keeps a visit from being erased. For administrators.
     *
     * @param reference the visit's reference, as it was typed
     * @param reason why
     */
    public Hold placeHold(Actor actor, String reference, String reason) {
        actor.require(Role.ADMINISTRATOR);
        String stripped = reason.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new RefusedException(RetentionRefusal.HOLD_REASON_MISSING);
        }
        Visit visit = CandidateReference.normalise(reference)
                .flatMap(visits::findByReference)
                .orElseThrow(() -> new RefusedException(RetentionRefusal.HOLD_REFERENCE_UNKNOWN, reference));
        if (holds.of(visit.id()).isPresent()) {
            throw new RefusedException(RetentionRefusal.HOLD_ALREADY_PLACED);
        }
        Hold hold = new Hold(visit.id(), stripped, actor.id(), now());
        return audit.with(
                () -> {
                    holds.place(hold);
                    return hold;
                },
                placed -> new AuditEvent(
                        AuditActor.of(actor), AuditKind.HOLD_PLACED, AuditSubject.visit(placed.visit())));
    }

    /** Lets a visit be erased again. For administrators. */
    public void releaseHold(Actor actor, UUID visit) {
        actor.require(Role.ADMINISTRATOR);
        if (holds.of(visit).isEmpty()) {
            throw new RefusedException(RetentionRefusal.HOLD_UNKNOWN);
        }
        audit.with(
                () -> {
                    holds.release(visit);
                    return visit;
                },
                released ->
                        new AuditEvent(AuditActor.of(actor), AuditKind.HOLD_RELEASED, AuditSubject.visit(released)));
    }

    private Set<UUID> heldVisits() {
        return holds.all().stream().map(Hold::visit).collect(Collectors.toSet());
    }

    private RetentionClock clockOf(RetentionPurpose purpose) {
        return clocks.of(purpose);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
