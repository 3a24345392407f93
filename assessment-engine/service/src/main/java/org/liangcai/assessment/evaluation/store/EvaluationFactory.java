package org.liangcai.assessment.evaluation.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.evaluation.EmployerReports;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.EvenWait;
import org.liangcai.assessment.evaluation.KeptResults;
import org.liangcai.assessment.evaluation.ResultKeeping;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.session.VisitRecords;

/** Puts the evaluation service together. */
@Factory
class EvaluationFactory {

    @Singleton
    KeptResults keptResults(Evaluations evaluations, ResultKeeping keeping, Clock clock) {
        return new KeptResults(evaluations, keeping, clock);
    }

    @Singleton
    EvaluationService evaluationService(
            Evaluations evaluations,
            OccupationCatalogue catalogue,
            VisitRecords visits,
            EmployerReports reports,
            Accounts accounts,
            EvenWait wait,
            KeptResults kept,
            AuditLog audit,
            Clock clock) {
        return new EvaluationService(evaluations, catalogue, visits, reports, accounts, wait, kept, audit, clock);
    }
}
