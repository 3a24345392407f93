package org.liangcai.assessment.disclosure.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.disclosure.Disclosure;
import org.liangcai.assessment.disclosure.DisclosureService;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;

/** Everything kept on a person, as one file. */
@Controller("/api")
@Tag(name = "Personal data 个人资料")
class DisclosureController {

    private static final String ZIP = "application/zip";

    private final DisclosureService disclosure;
    private final SeatService seats;
    private final CurrentActor current;

    DisclosureController(DisclosureService disclosure, SeatService seats, CurrentActor current) {
        this.disclosure = disclosure;
        this.seats = seats;
        this.current = current;
    }

    /** Everything kept on the person of a visit, at the person's request: JSON files, reports and an index to read them from. */
    @Get("/visits/{id}/data")
    @Secured("COUNSELLOR")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> ofVisit(UUID id) {
        return file(disclosure.of(current.get(), id));
    }

    /** Everything kept on the person at the seat. */
    @Get("/seat/data")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> own(@Parameter(hidden = true) SeatToken token) {
        return file(disclosure.of(seats.actor(token), seats.actor(token).id()));
    }

    private static HttpResponse<byte[]> file(Disclosure file) {
        return HttpResponse.ok(file.zip())
                .contentType(MediaType.of(ZIP))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }
}
