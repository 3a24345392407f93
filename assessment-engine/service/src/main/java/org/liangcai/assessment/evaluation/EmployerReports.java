package org.liangcai.assessment.evaluation;

import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.itembank.Language;

/** Where an employer's reports come from. Each method refuses when the person's consent does not allow the report. */
public interface EmployerReports {

    /** Issues the report on a visit in the light of a job. */
    IssuedReport issue(Actor employer, UUID visit, JobProfile job, Language language);

    /** A report issued to the employer before. */
    IssuedReport issued(Actor employer, String code);

    /** The PDF of a report issued to the employer before. */
    byte[] pdf(Actor employer, String code);
}
