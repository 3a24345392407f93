package org.liangcai.assessment.report.api;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.liangcai.assessment.report.ReportService;

/** Whether a printout or a file is genuine; open to anyone who holds one. */
@Controller("/api/verify/{code}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Verification 核对")
class VerificationController {

    private final ReportService reports;

    VerificationController(ReportService reports) {
        this.reports = reports;
    }

    /** What is known of a report code: kind, language, date, masked name and the main figures as printed. */
    @Get
    VerificationJson verify(String code) {
        return VerificationJson.of(reports.verify(code));
    }

    /** Whether a PDF file is byte by byte the one issued under the code. The file is compared and not kept. */
    @Post
    @Consumes({MediaType.APPLICATION_PDF, MediaType.APPLICATION_OCTET_STREAM})
    VerificationJson.ComparisonJson compare(String code, @Body byte[] pdf) {
        return VerificationJson.ComparisonJson.of(reports.compare(code, pdf));
    }
}
