package org.liangcai.assessment.norming.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.norming.LocalNormService;
import org.liangcai.assessment.norming.LocalScoreCollector;
import org.liangcai.assessment.norming.LocalScores;
import org.liangcai.assessment.norming.NormChecks;
import org.liangcai.assessment.norming.NormDriftService;
import org.liangcai.assessment.norming.NormLedger;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.Norms;
import org.liangcai.assessment.norming.RescoringService;
import org.liangcai.assessment.norming.Rescorings;
import org.liangcai.assessment.norming.SwitchReportService;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.norms.NormLibrary;

/** Puts the keeping of norms together. */
@Factory
class NormingFactory {

    @Singleton
    NormLedger normLedger(Norms norms, NormLibrary library) {
        return new NormLedger(norms, library, StationTime.ZONE);
    }

    @Singleton
    NormService normService(NormLedger ledger, Clock clock) {
        return new NormService(ledger, clock);
    }

    @Singleton
    LocalScoreCollector localScoreCollector(VisitRecords records, Scorer scorer, LocalScores scores) {
        return new LocalScoreCollector(records, scorer, scores, new SecureRandom());
    }

    @Singleton
    LocalNormService localNormService(
            LocalScores scores,
            LocalScoreCollector collector,
            NormLedger ledger,
            NormService norms,
            ItemBank bank,
            Clock clock) {
        return new LocalNormService(scores, collector, ledger, norms, bank, clock);
    }

    @Singleton
    RescoringService rescoringService(
            VisitRecords records, Scorer scorer, NormLedger ledger, Rescorings rescorings, Clock clock) {
        return new RescoringService(records, scorer, ledger, rescorings, clock);
    }

    @Singleton
    SwitchReportService switchReportService(
            LocalScores scores, LocalScoreCollector collector, NormLedger ledger, Clock clock) {
        return new SwitchReportService(scores, collector, ledger, clock);
    }

    @Singleton
    NormDriftService normDriftService(
            LocalScores scores, LocalScoreCollector collector, NormChecks checks, NormLedger ledger, Clock clock) {
        return new NormDriftService(scores, collector, checks, ledger, clock);
    }
}
