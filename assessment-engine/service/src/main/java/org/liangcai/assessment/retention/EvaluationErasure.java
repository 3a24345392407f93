package org.liangcai.assessment.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.Hold;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.ResultAccess;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.visit.VisitRefusal;

/**
 * Erases what employers asked for: the request, the reports that were written for it and the record of the looks, in one transaction.
 * While a visit is on hold, whatever came of a look at it stays; the employer does not see it any more. Safe for use by many threads.
 */
public final class EvaluationErasure {

    private static final int BATCH = 200;

    private final Evaluations evaluations;
    private final Reports reports;
    private final Holds holds;
    private final AuditTrail audit;

    public EvaluationErasure(Evaluations evaluations, Reports reports, Holds holds, AuditTrail audit) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.holds = holds;
        this.audit = audit;
    }

    /** What is due because its job was closed before the cutoff. */
    DuePart dueAfterClosing(RetentionClock clock, Instant cutoff, int shown) {
        return part(
                clock,
                evaluations.countClosedBefore(cutoff),
                evaluations.closedBefore(cutoff, shown),
                held().filter(request -> closedBefore(request, cutoff)).count(),
                this::closedAt);
    }

    /** What is due because it was requested before the cutoff, whether its job is closed or not. */
    DuePart dueAfterRequest(RetentionClock clock, Instant cutoff, int shown) {
        return part(
                clock,
                evaluations.countRequestedBefore(cutoff),
                evaluations.requestedBefore(cutoff, shown),
                held().filter(request -> request.requestedAt().isBefore(cutoff)).count(),
                request -> Optional.of(request.requestedAt()));
    }

    /** How many requests are due by either clock, without those on hold. */
    long countDue(Instant closedBefore, Instant requestedBefore) {
        return evaluations.countClosedOrRequestedBefore(closedBefore, requestedBefore)
                - held().filter(request -> closedBefore(request, closedBefore)
                                || request.requestedAt().isBefore(requestedBefore))
                        .count();
    }

    /** Erases what was due, except what is on hold; how many requests that were. */
    long erase(Instant closedBefore, Instant requestedBefore) {
        return eraseAll(atMost -> evaluations.closedBefore(closedBefore, atMost))
                + eraseAll(atMost -> evaluations.requestedBefore(requestedBefore, atMost));
    }

    private DuePart part(
            RetentionClock clock,
            long count,
            List<EvaluationRequest> next,
            long held,
            Function<EvaluationRequest, Optional<Instant>> begun) {
        return new DuePart(
                clock,
                count,
                held,
                next.stream()
                        .flatMap(request -> begun.apply(request).stream()
                                .map(at -> new DuePart.Item(request.reference(), at, onHold(request.id()))))
                        .toList());
    }

    private long eraseAll(Function<Integer, List<EvaluationRequest>> due) {
        long erased = 0;
        for (List<EvaluationRequest> batch = next(due); !batch.isEmpty(); batch = next(due)) {
            for (EvaluationRequest request : batch) {
                erased += erase(request.id());
            }
        }
        return erased;
    }

    private List<EvaluationRequest> next(Function<Integer, List<EvaluationRequest>> due) {
        Set<UUID> held = held().map(EvaluationRequest::id).collect(Collectors.toSet());
        return due.apply(BATCH + held.size()).stream()
                .filter(request -> !held.contains(request.id()))
                .toList();
    }

    /** A hold may have been placed a moment ago. */
    private int erase(UUID request) {
        try {
            eraseUnlessHeld(request);
            return 1;
        } catch (RefusedException held) {
            return 0;
        }
    }

    private void eraseUnlessHeld(UUID request) {
        audit.with(
                () -> {
                    if (onHold(request)) {
                        throw new RefusedException(VisitRefusal.VISIT_HELD);
                    }
                    evaluations.accessesThrough(request).stream()
                            .map(ResultAccess::reportCode)
                            .distinct()
                            .forEach(reports::erase);
                    evaluations.erase(request);
                    return request;
                },
                id -> new AuditEvent(
                        AuditActor.STATION,
                        AuditKind.EVALUATION_ERASED,
                        AuditSubject.evaluation(id),
                        "cause=" + ErasureCause.RETENTION));
    }

    /** The requests through which somebody has looked at a visit on hold. */
    private Stream<EvaluationRequest> held() {
        return holds.all().stream()
                .map(Hold::visit)
                .flatMap(visit -> evaluations.accessesOf(visit).stream())
                .map(ResultAccess::request)
                .distinct()
                .flatMap(request -> evaluations.request(request).stream());
    }

    private boolean onHold(UUID request) {
        return evaluations.accessesThrough(request).stream()
                .anyMatch(access -> holds.of(access.visit()).isPresent());
    }

    private boolean closedBefore(EvaluationRequest request, Instant cutoff) {
        return closedAt(request).filter(closed -> closed.isBefore(cutoff)).isPresent();
    }

    private Optional<Instant> closedAt(EvaluationRequest request) {
        return evaluations.job(request.job()).flatMap(Job::closedAt);
    }
}
