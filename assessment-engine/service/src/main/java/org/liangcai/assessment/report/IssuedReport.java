package org.liangcai.assessment.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.itembank.Language;

/**
 * A report as it was issued; it never changes.
 *
 * @param code identifies the report; printed on every page
 * @param visit the visit
 * @param kind for whom
 * @param language in which language
 * @param issuedAt when
 * @param issuedTo the account or candidate that had it issued
 * @param maskedName the person's name with all but its first character covered
 * @param html the page, well-formed XHTML
 * @param pdfHash SHA-256 of the PDF (see {@link ReportService#pdf}), hexadecimal
 * @param contentHash SHA-256 of the content, hexadecimal; its beginning is printed on every page
 * @param figures the main figures as printed, so that a printout can be compared
 * @param provenance what the report was worked out from, JSON
 */
public record IssuedReport(
        String code,
        UUID visit,
        ReportKind kind,
        Language language,
        Instant issuedAt,
        UUID issuedTo,
        String maskedName,
        String html,
        String pdfHash,
        String contentHash,
        List<PrintedFigure> figures,
        String provenance) {

    public IssuedReport {
        figures = List.copyOf(figures);
    }

    /** The beginning of the content hash, as it is printed on every page. */
    public String shortHash() {
        return contentHash.substring(0, 12);
    }

    /** A figure as it stands in the report. */
    public record PrintedFigure(String name, String value) {}
}
