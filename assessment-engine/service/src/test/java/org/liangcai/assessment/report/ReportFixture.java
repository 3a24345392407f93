package org.liangcai.assessment.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.CompetencyOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.Rating;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.matching.OccupationMatcher;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** What reports in tests are made from. */
final class ReportFixture {

    static final OccupationCatalogue CATALOGUE = OccupationCatalogue.load();
    static final OccupationMatcher MATCHER = new OccupationMatcher(CATALOGUE);
    static final Instant ISSUED = Instant.parse("2026-11-23T06:00:00Z");

    private ReportFixture() {}

    static ReportSource source(AnswerSheet sheet, ReportKind kind, Language language) {
        VisitRecord record = sheet.record();
        Purpose purpose =
                kind == ReportKind.EMPLOYER ? Purpose.SELECTION : record.visit().purpose();
        VisitScores scores = AnswerSheet.SCORER.score(record, purpose);
        return new ReportSource(
                record,
                scores,
                MATCHER.match(scores, record.visit().person().education()),
                List.of(interview()),
                kind == ReportKind.EMPLOYER ? Optional.of(job()) : Optional.empty(),
                AnswerSheet.BANK,
                language,
                ISSUED);
    }

    static JobProfile job() {
        return CATALOGUE.profileOf(CATALOGUE.search("电工").getFirst().code());
    }

    static InterviewOutcome interview() {
        return new InterviewOutcome(
                new LocalizedText("生产与技术", "Production and technical work"),
                List.of(
                        competency(
                                "安全意识", "Safety", "先想到危险，按规定做事。", "Sees a danger first and works by the rules.", 4, 4),
                        competency(
                                "动手解决问题",
                                "Practical problem solving",
                                "遇到故障能一步步找原因。",
                                "Finds the cause of a fault step by step.",
                                4,
                                5),
                        competency(
                                "质量意识",
                                "Care for quality",
                                "自己检查，不把问题留给下一道工序。",
                                "Checks the own work and leaves no fault to the next person.",
                                3,
                                4),
                        competency(
                                "与人合作",
                                "Working together",
                                "说得清楚，愿意帮忙。",
                                "Explains clearly and is ready to help.",
                                3,
                                3),
                        competency(
                                "学习意愿",
                                "Willingness to learn",
                                "主动学新的设备和做法。",
                                "Learns new machines and methods unasked.",
                                5,
                                4),
                        competency("可靠守时", "Reliability", "答应的事按时做到。", "Does what was promised, on time.", 4, 3)),
                3.8);
    }

    private static CompetencyOutcome competency(
            String zh, String en, String definitionZh, String definitionEn, int first, int second) {
        return new CompetencyOutcome(
                new LocalizedText(zh, en),
                new LocalizedText(definitionZh, definitionEn),
                List.of(
                        new Rating("李老师", first, "讲了上一份工作里停机检修的经过，先断电再挂牌，步骤说得很清楚。"),
                        new Rating("王老师", second, "举了培训时的例子，细节具体，问到别人的做法时想了一会儿才回答。")),
                (first + second) / 2.0);
    }
}
