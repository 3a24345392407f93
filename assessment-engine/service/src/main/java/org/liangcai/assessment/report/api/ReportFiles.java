package org.liangcai.assessment.report.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import org.liangcai.assessment.report.IssuedReport;

/** Reports as files: never cached, and a page that can load and run nothing. */
final class ReportFiles {

    static final String HTML = "text/html;charset=UTF-8";

    private ReportFiles() {}

    static HttpResponse<String> page(IssuedReport report) {
        return HttpResponse.ok(report.html())
                .contentType(MediaType.of(HTML))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'self'");
    }

    static HttpResponse<byte[]> pdf(String code, byte[] pdf) {
        String name = "liangcai-" + code.replaceAll("[^A-Za-z0-9-]", "") + ".pdf";
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }
}
