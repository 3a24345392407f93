package org.liangcai.assessment.report.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.itembank.Language;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code issued_report}. The content and the PDF are sealed with the key of the visit. */
@MappedEntity("issued_report")
@SuppressWarnings("ArrayRecordComponent") // a row is read and written whole and compared with nothing
record IssuedReportRow(
        @Id String code,
        UUID visitId,
        String kind,
        String language,
        Instant issuedAt,
        UUID issuedTo,
        String pdfHash,
        String contentHash,
        String sealed,
        byte[] pdfSealed) {

    static IssuedReportRow of(IssuedReport report, byte[] pdf, PersonSeal seal) {
        Content content = new Content(report.maskedName(), report.html(), report.figures(), report.provenance());
        return new IssuedReportRow(
                report.code(),
                report.visit(),
                report.kind().name(),
                report.language().name(),
                report.issuedAt(),
                report.issuedTo(),
                report.pdfHash(),
                report.contentHash(),
                seal.seal(contentPlace(report.code()), JsonMapper.shared().writeValueAsString(content)),
                seal.seal(pdfPlace(report.code()), pdf));
    }

    IssuedReport report(PersonSeal seal) {
        Content content = JsonMapper.shared().readValue(seal.open(contentPlace(code), sealed), Content.class);
        return new IssuedReport(
                code,
                visitId,
                ReportKind.valueOf(kind),
                Language.valueOf(language),
                issuedAt,
                issuedTo,
                content.maskedName(),
                content.html(),
                pdfHash,
                contentHash,
                content.figures(),
                content.provenance());
    }

    byte[] pdf(PersonSeal seal) {
        return seal.open(pdfPlace(code), pdfSealed);
    }

    private static String contentPlace(String code) {
        return "issued_report/sealed/" + code;
    }

    private static String pdfPlace(String code) {
        return "issued_report/pdf/" + code;
    }

    /** What is sealed besides the PDF. */
    record Content(String maskedName, String html, List<PrintedFigure> figures, String provenance) {}
}
