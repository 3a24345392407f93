package org.liangcai.assessment.norming.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.norming.NormDecision;
import org.liangcai.assessment.norming.Norms;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.store.NormTableStore;

/** Decisions about norms in the database. */
@Singleton
@Transactional
class NormDecisionStore implements Norms {

    private final NormDecisionRows rows;
    private final NormTableStore tables;
    private final AuditLog audit;

    NormDecisionStore(NormDecisionRows rows, NormTableStore tables, AuditLog audit) {
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public List<NormDecision> decisions() {
        return rows.findAllOrderById().stream().map(NormDecisionRow::decision).toList();
    }

    @Override
    public void add(NormDecision decision, Optional<NormTable> table) {
        table.ifPresent(added -> tables.addMissing(List.of(added)));
        rows.save(NormDecisionRow.of(decision));
        audit.append(new AuditEvent(
                decision.signature().by().map(AuditActor::account).orElse(AuditActor.STATION),
                kind(decision),
                AuditSubject.STATION,
                "table=%s version=%d"
                        .formatted(decision.version().id(), decision.version().version())));
    }

    private static AuditKind kind(NormDecision decision) {
        return switch (decision) {
            case NormDecision.Entered _ -> AuditKind.NORM_ENTERED;
            case NormDecision.Approved _ -> AuditKind.NORM_APPROVED;
            case NormDecision.PutInUse _ -> AuditKind.NORM_PUT_IN_USE;
            case NormDecision.Retired _ -> AuditKind.NORM_RETIRED;
        };
    }
}
