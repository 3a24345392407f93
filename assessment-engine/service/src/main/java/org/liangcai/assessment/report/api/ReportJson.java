package org.liangcai.assessment.report.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.itembank.LocalizedText;

/** An issued report as it goes over HTTP; {@code html} is left out of lists. */
@Serdeable
record ReportJson(
        String code,
        UUID visit,
        String kind,
        LocalizedText kindLabel,
        String language,
        Instant issuedAt,
        String pdfHash,
        String contentHash,
        List<FigureJson> figures,
        @Nullable String html) {

    static ReportJson whole(IssuedReport report) {
        return of(report, report.html());
    }

    static ReportJson brief(IssuedReport report) {
        return of(report, null);
    }

    private static ReportJson of(IssuedReport report, @Nullable String html) {
        return new ReportJson(
                report.code(),
                report.visit(),
                report.kind().name(),
                report.kind().title(),
                report.language().tag(),
                report.issuedAt(),
                report.pdfHash(),
                report.contentHash(),
                report.figures().stream().map(FigureJson::of).toList(),
                html);
    }

    /** A figure as printed. */
    @Serdeable
    record FigureJson(String name, String value) {

        static FigureJson of(IssuedReport.PrintedFigure figure) {
            return new FigureJson(figure.name(), figure.value());
        }
    }
}
