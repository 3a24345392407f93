package org.liangcai.assessment.evaluation.store;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.evaluation.EmployerReports;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.itembank.Language;

/** An employer's reports come from where all reports come from. */
@Singleton
class EmployerReportsOfService implements EmployerReports {

    private final ReportService reports;

    EmployerReportsOfService(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public IssuedReport issue(Actor employer, UUID visit, JobProfile job, Language language) {
        return reports.issueForEmployer(employer, visit, job, language);
    }

    @Override
    public IssuedReport issued(Actor employer, String code) {
        return reports.report(employer, code);
    }

    @Override
    public byte[] pdf(Actor employer, String code) {
        return reports.pdf(employer, code);
    }
}
