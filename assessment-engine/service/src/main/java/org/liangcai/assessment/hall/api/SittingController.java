package org.liangcai.assessment.hall.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.hall.HallPrints;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** Sittings, for invigilators and counsellors. */
@Controller("/api/sittings")
@Secured({"INVIGILATOR", "COUNSELLOR"})
@Tag(name = "Sittings 考场")
class SittingController {

    private static final String DISPOSITION = "inline; filename=\"%s.pdf\"";

    private final SittingService sittings;
    private final HallPrints prints;
    private final CurrentActor current;

    SittingController(SittingService sittings, HallPrints prints, CurrentActor current) {
        this.sittings = sittings;
        this.prints = prints;
        this.current = current;
    }

    /** A page of the list, the latest day first. */
    @Get("{?offset,limit}")
    List<SittingJson.EntryJson> sittings(@QueryValue Optional<Integer> offset, @QueryValue Optional<Integer> limit) {
        return sittings.sittings(current.get(), offset.orElse(0), limit.orElse(SittingService.MOST_ON_PAGE)).stream()
                .map(SittingJson.EntryJson::of)
                .toList();
    }

    /** Plans a sitting. */
    @Post
    @Status(HttpStatus.CREATED)
    SittingJson.MapJson open(@Body SittingJson.NewSittingJson body) {
        UUID sitting = sittings.open(
                        current.get(),
                        body.hall(),
                        body.day(),
                        body.title(),
                        BatteryId.of(body.battery().isBlank() ? "?" : body.battery()),
                        body.invigilator())
                .plan()
                .id();
        return SittingJson.MapJson.of(sittings.map(current.get(), sitting));
    }

    /** A sitting as it stands. */
    @Get("/{id}")
    SittingJson.MapJson map(UUID id) {
        return SittingJson.MapJson.of(sittings.map(current.get(), id));
    }

    /** Puts the person on the list whose seat code is entered at the counter. */
    @Post("/{id}/people")
    SittingJson.MapJson expect(UUID id, @Body SittingJson.CodeJson body) {
        return SittingJson.MapJson.of(sittings.expectByCode(current.get(), id, body.seatCode()));
    }

    /** Carries out a command. */
    @Post("/{id}/commands")
    SittingJson.MapJson carryOut(UUID id, @Body SittingJson.CommandJson body) {
        return SittingJson.MapJson.of(sittings.carryOut(current.get(), id, body.command()));
    }

    /** The tickets of everybody who has still to sit down. */
    @Get(value = "/{id}/tickets", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> tickets(UUID id) {
        return pdf(prints.tickets(current.get(), id), "tickets");
    }

    /** The ticket of one person. */
    @Get(value = "/{id}/tickets/{visit}", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> ticket(UUID id, UUID visit) {
        return pdf(prints.ticket(current.get(), id, visit), "ticket");
    }

    /** The protocol; final once the sitting is signed. */
    @Get(value = "/{id}/protocol{?language}", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> protocol(UUID id, @QueryValue Optional<String> language) {
        Language asked = language.map(Language::ofTag).orElse(Language.ZH);
        return pdf(prints.protocol(current.get(), id, asked), "protocol");
    }

    private static HttpResponse<byte[]> pdf(byte[] document, String name) {
        return HttpResponse.ok(document)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", DISPOSITION.formatted(name))
                .header("Cache-Control", "no-store");
    }
}
