package org.liangcai.assessment.retention.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.erasure.ReceiptIssuer;
import org.liangcai.assessment.erasure.Receipts;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.ResultKeeping;
import org.liangcai.assessment.privacy.KeyRotation;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.retention.DueErasure;
import org.liangcai.assessment.retention.EvaluationErasure;
import org.liangcai.assessment.retention.KeyService;
import org.liangcai.assessment.retention.ReceiptService;
import org.liangcai.assessment.retention.ResultKeepingByClocks;
import org.liangcai.assessment.retention.RetentionClocks;
import org.liangcai.assessment.retention.RetentionRuns;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.assessment.visit.VisitErasure;
import org.liangcai.assessment.visit.Visits;

/** Puts retention and receipts together. */
@Factory
class RetentionFactory {

    @Singleton
    RetentionService retentionService(
            RetentionClocks clocks,
            Visits visits,
            EvaluationErasure evaluations,
            Holds holds,
            AuditTrail audit,
            Clock clock) {
        return new RetentionService(clocks, visits, evaluations, holds, audit, clock);
    }

    @Singleton
    DueErasure dueErasure(
            RetentionClocks clocks,
            RetentionRuns runs,
            Visits visits,
            VisitErasure erasure,
            EvaluationErasure evaluations,
            Holds holds,
            AuditTrail audit,
            Clock clock) {
        return new DueErasure(clocks, runs, visits, erasure, evaluations, holds, audit, clock);
    }

    @Singleton
    EvaluationErasure evaluationErasure(Evaluations evaluations, Reports reports, Holds holds, AuditTrail audit) {
        return new EvaluationErasure(evaluations, reports, holds, audit);
    }

    @Singleton
    ResultKeeping resultKeeping(RetentionClocks clocks) {
        return new ResultKeepingByClocks(clocks);
    }

    @Singleton
    KeyService keyService(KeyRotation rotation, AuditLog audit) {
        return new KeyService(rotation, audit);
    }

    @Singleton
    ReceiptService receiptService(
            Receipts receipts,
            ReceiptIssuer issuer,
            @Value("${station.public-url:`http://localhost:8080`}") String publicUrl) {
        return new ReceiptService(receipts, issuer, publicUrl);
    }
}
