package org.liangcai.assessment.report.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.itembank.Language;

/** A job seeker's own report, at the seat, once everything is finished. */
@Controller("/api/seat/report")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Seat 座位")
class OwnReportController {

    private final SeatService seats;
    private final ReportService reports;

    OwnReportController(SeatService seats, ReportService reports) {
        this.seats = seats;
        this.reports = reports;
    }

    /**
     * The report as a page.
     *
     * @param language {@code zh-CN} or {@code en}; Chinese unless told
     */
    @Get("{?language}")
    @Produces(ReportFiles.HTML)
    HttpResponse<String> page(@Parameter(hidden = true) SeatToken token, @QueryValue Optional<String> language) {
        return ReportFiles.page(own(seats.actor(token), language));
    }

    /**
     * The report as PDF.
     *
     * @param language {@code zh-CN} or {@code en}; Chinese unless told
     */
    @Get("/pdf{?language}")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(@Parameter(hidden = true) SeatToken token, @QueryValue Optional<String> language) {
        Actor candidate = seats.actor(token);
        IssuedReport report = own(candidate, language);
        return ReportFiles.pdf(report.code(), reports.pdf(candidate, report.code()));
    }

    private IssuedReport own(Actor candidate, Optional<String> language) {
        return reports.ownReport(candidate, language.map(Language::ofTag).orElse(Language.ZH));
    }
}
