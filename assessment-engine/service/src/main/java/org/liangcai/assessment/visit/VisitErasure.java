package org.liangcai.assessment.visit;

import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.erasure.ReceiptIssuer;

/**
 * Erases visits. The rows, the key that sealed them, the receipt and the entry in the audit log are one transaction. Safe for use by many
 * threads.
 */
public final class VisitErasure {

    private final Visits visits;
    private final VisitSessions sessions;
    private final Holds holds;
    private final ReceiptIssuer receipts;
    private final AuditLog audit;

    public VisitErasure(Visits visits, VisitSessions sessions, Holds holds, ReceiptIssuer receipts, AuditLog audit) {
        this.visits = visits;
        this.sessions = sessions;
        this.holds = holds;
        this.receipts = receipts;
        this.audit = audit;
    }

    /**
     * Erases a visit with everything that is kept of the person.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}, or {@link VisitRefusal#VISIT_HELD} while it must not be erased
     */
    public ErasureReceipt erase(AuditActor by, UUID visit, ErasureCause cause) {
        ErasureReceipt receipt = audit.with(
                () -> eraseUnlessHeld(visit, cause),
                issued -> new AuditEvent(by, AuditKind.VISIT_ERASED, AuditSubject.visit(visit), "cause=" + cause));
        sessions.forget(visit);
        return receipt;
    }

    private ErasureReceipt eraseUnlessHeld(UUID visit, ErasureCause cause) {
        if (visits.find(visit).isEmpty()) {
            throw new RefusedException(VisitRefusal.VISIT_UNKNOWN);
        }
        if (holds.of(visit).isPresent()) {
            throw new RefusedException(VisitRefusal.VISIT_HELD);
        }
        visits.erase(visit);
        return receipts.issue(cause);
    }
}
