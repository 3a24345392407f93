package org.liangcai.station.counsellor;

import jakarta.inject.Singleton;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.matching.MatchingService;
import org.liangcai.assessment.norming.RescoringService;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.scoring.ScoringService;
import org.liangcai.assessment.session.ConductService;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;

/** The services that the counsellor's desk talks to. */
@Singleton
public record VisitDesk(
        VisitService visits,
        ScoringService scoring,
        MatchingService matching,
        ReportService reports,
        InterviewService interviews,
        EvaluationService evaluations,
        AccountService accounts,
        RescoringService rescoring,
        RetentionService retention,
        ConductService conduct,
        RetestService retests,
        VisitRecords records,
        ItemBank itemBank) {}
