package org.liangcai.assessment.report.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.itembank.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code issued_report}. */
@MappedEntity("issued_report")
@SuppressWarnings("ArrayRecordComponent") // a row is read and written whole and compared with nothing
record IssuedReportRow(
        @Id String code,
        UUID visitId,
        String kind,
        String language,
        Instant issuedAt,
        UUID issuedTo,
        String maskedName,
        String html,
        byte[] pdf,
        String pdfHash,
        String contentHash,
        String figures,
        String provenance) {

    private static final TypeReference<List<PrintedFigure>> FIGURES = new TypeReference<>() {};

    static IssuedReportRow of(IssuedReport report, byte[] pdf) {
        return new IssuedReportRow(
                report.code(),
                report.visit(),
                report.kind().name(),
                report.language().name(),
                report.issuedAt(),
                report.issuedTo(),
                report.maskedName(),
                report.html(),
                pdf,
                report.pdfHash(),
                report.contentHash(),
                JsonMapper.shared().writeValueAsString(report.figures()),
                report.provenance());
    }

    IssuedReport report() {
        return new IssuedReport(
                code,
                visitId,
                ReportKind.valueOf(kind),
                Language.valueOf(language),
                issuedAt,
                issuedTo,
                maskedName,
                html,
                pdfHash,
                contentHash,
                JsonMapper.shared().readValue(figures, FIGURES),
                provenance);
    }
}
