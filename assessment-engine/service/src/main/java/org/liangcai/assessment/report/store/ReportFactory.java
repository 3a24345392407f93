package org.liangcai.assessment.report.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.interview.InterviewOutcomes;
import org.liangcai.assessment.matching.MatchingService;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.matching.OccupationMatcher;
import org.liangcai.assessment.report.EmployerAccess;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.scoring.EngineVersion;
import org.liangcai.assessment.scoring.NormsInUse;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.ScoringService;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.norms.NormTables;

/** Puts scoring, matching and reports together. */
@Factory
class ReportFactory {

    @Singleton
    Scorer scorer(ItemBank bank, NormsInUse norms, QualityIndexTexts texts) {
        return new Scorer(bank, norms, texts, EngineVersion.current());
    }

    @Singleton
    ScoringService scoringService(VisitRecords records, Scorer scorer) {
        return new ScoringService(records, scorer);
    }

    @Singleton
    OccupationCatalogue occupationCatalogue() {
        return OccupationCatalogue.load();
    }

    @Singleton
    OccupationMatcher occupationMatcher(OccupationCatalogue catalogue) {
        return new OccupationMatcher(catalogue);
    }

    @Singleton
    MatchingService matchingService(VisitRecords records, Scorer scorer, OccupationMatcher matcher, ItemBank bank) {
        return new MatchingService(records, scorer, matcher, bank);
    }

    @Singleton
    ReportService reportService(
            VisitRecords records,
            Scorer scorer,
            OccupationMatcher matcher,
            InterviewOutcomes interviews,
            ItemBank bank,
            Reports reports,
            EmployerAccess employers,
            NormTables norms,
            AuditLog audit,
            Clock clock,
            @Value("${station.public-url:`http://localhost:8080`}") String publicUrl) {
        return new ReportService(
                records,
                scorer,
                matcher,
                interviews,
                bank,
                reports,
                employers,
                norms,
                audit,
                publicUrl,
                clock,
                new SecureRandom());
    }
}
