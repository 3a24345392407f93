package org.liangcai.assessment.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.MatchResult;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;

/**
 * Everything a report is made from.
 *
 * @param record the visit
 * @param scores its scores, compared as the kind of report asks
 * @param match the occupations, if the interests were scored
 * @param interviews the completed interviews
 * @param job the job the report is for, if it is for one
 * @param bank where scales are described in words
 * @param language the language of the report
 * @param issuedAt when it is issued
 */
record ReportSource(
        VisitRecord record,
        VisitScores scores,
        Optional<MatchResult> match,
        List<InterviewOutcome> interviews,
        Optional<JobProfile> job,
        ItemBank bank,
        Language language,
        Instant issuedAt) {

    ReportSource {
        interviews = List.copyOf(interviews);
    }
}
