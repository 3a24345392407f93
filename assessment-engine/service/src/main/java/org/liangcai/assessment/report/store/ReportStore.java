package org.liangcai.assessment.report.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.Reports;
import org.liangcai.itembank.Language;

/** Issued reports in the database. */
@Singleton
@Transactional
class ReportStore implements Reports {

    private final IssuedReportRows rows;

    ReportStore(IssuedReportRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(IssuedReport report, byte[] pdf) {
        rows.save(IssuedReportRow.of(report, pdf));
    }

    @Override
    public Optional<IssuedReport> find(String code) {
        return rows.findByCode(code).map(IssuedReportRow::report);
    }

    @Override
    public Optional<byte[]> pdf(String code) {
        return rows.findByCode(code).map(IssuedReportRow::pdf);
    }

    @Override
    public List<IssuedReport> ofVisit(UUID visit) {
        return rows.findByVisitIdOrderByIssuedAtDesc(visit).stream()
                .map(IssuedReportRow::report)
                .toList();
    }

    @Override
    public Optional<IssuedReport> newest(UUID visit, ReportKind kind, Language language, UUID issuedTo) {
        return ofVisit(visit).stream()
                .filter(report -> report.kind() == kind
                        && report.language() == language
                        && report.issuedTo().equals(issuedTo))
                .findFirst();
    }
}
