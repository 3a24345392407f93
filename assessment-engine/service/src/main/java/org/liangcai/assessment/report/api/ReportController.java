package org.liangcai.assessment.report.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.itembank.Language;

/** Reports for staff. */
@Controller("/api")
@Secured({"COUNSELLOR", "EMPLOYER"})
@Tag(name = "Reports 报告")
class ReportController {

    private final ReportService reports;
    private final CurrentActor current;

    ReportController(ReportService reports, CurrentActor current) {
        this.reports = reports;
        this.current = current;
    }

    /** Issues a report under a new code. */
    @Post("/visits/{id}/reports")
    @Secured("COUNSELLOR")
    @Status(HttpStatus.CREATED)
    ReportJson issue(UUID id, @Body NewReportJson body) {
        return ReportJson.whole(reports.issue(current.get(), id, kind(body.kind()), Language.ofTag(body.language())));
    }

    /** The reports issued for a visit, newest first, without their pages. */
    @Get("/visits/{id}/reports")
    @Secured("COUNSELLOR")
    List<ReportJson> ofVisit(UUID id) {
        return reports.ofVisit(current.get(), id).stream()
                .map(ReportJson::brief)
                .toList();
    }

    /** A report with its page: for counsellors any, for employers their own. */
    @Get("/reports/{code}")
    ReportJson report(String code) {
        return ReportJson.whole(reports.report(current.get(), code));
    }

    /** The page of a report by itself. */
    @Get("/reports/{code}/page")
    @Produces(ReportFiles.HTML)
    HttpResponse<String> page(String code) {
        return ReportFiles.page(reports.report(current.get(), code));
    }

    /** The PDF of a report as it was issued. */
    @Get("/reports/{code}/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(String code) {
        return ReportFiles.pdf(code, reports.pdf(current.get(), code));
    }

    private static ReportKind kind(String name) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CommonRefusal.MALFORMED, "kind"));
    }

    /**
     * A report to issue.
     *
     * @param kind {@code JOB_SEEKER}, {@code COUNSELLOR} or {@code EMPLOYER}
     * @param language {@code zh-CN} or {@code en}
     */
    @Serdeable
    record NewReportJson(String kind, String language) {}
}
