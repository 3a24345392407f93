package org.liangcai.assessment.report.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.Reports;
import org.liangcai.itembank.Language;

/** Issued reports in the database. */
@Singleton
@Transactional
class ReportStore implements Reports {

    private final IssuedReportRows rows;
    private final PersonSeals seals;

    ReportStore(IssuedReportRows rows, PersonSeals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public void add(IssuedReport report, byte[] pdf) {
        rows.save(IssuedReportRow.of(report, pdf, seals.of(report.visit())));
    }

    @Override
    public Optional<IssuedReport> find(String code) {
        return rows.findByCode(code).map(row -> row.report(seals.of(row.visitId())));
    }

    @Override
    public Optional<byte[]> pdf(String code) {
        return rows.findByCode(code).map(row -> row.pdf(seals.of(row.visitId())));
    }

    @Override
    public List<IssuedReport> ofVisit(UUID visit) {
        List<IssuedReportRow> issued = rows.findByVisitIdOrderByIssuedAtDesc(visit);
        if (issued.isEmpty()) {
            return List.of();
        }
        PersonSeal seal = seals.of(visit);
        return issued.stream().map(row -> row.report(seal)).toList();
    }

    @Override
    public Optional<IssuedReport> newest(UUID visit, ReportKind kind, Language language, UUID issuedTo) {
        return ofVisit(visit).stream()
                .filter(report -> report.kind() == kind
                        && report.language() == language
                        && report.issuedTo().equals(issuedTo))
                .findFirst();
    }

    @Override
    public void erase(String code) {
        rows.deleteByCode(code);
    }
}
