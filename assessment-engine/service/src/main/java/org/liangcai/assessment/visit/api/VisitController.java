package org.liangcai.assessment.visit.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** The counsellor's visits. */
@Controller("/api/visits")
@Secured("COUNSELLOR")
@Tag(name = "Visits 来访")
class VisitController {

    private final VisitService visits;
    private final CurrentActor current;

    VisitController(VisitService visits, CurrentActor current) {
        this.visits = visits;
        this.current = current;
    }

    /** All visits, newest first. */
    @Get
    List<VisitJson> visits() {
        return visits.visits(current.get()).stream().map(VisitJson::of).toList();
    }

    /** Opens a visit and issues its seat code. */
    @Post
    @Status(HttpStatus.CREATED)
    VisitJson open(@Body NewVisitJson body) {
        Actor actor = current.get();
        UUID opened = visits.open(actor, body.newVisit()).id();
        return VisitJson.of(visits.visit(actor, opened));
    }

    /** One visit; that it was looked at is entered in the audit log. */
    @Get("/{id}")
    VisitJson visit(UUID id) {
        return VisitJson.of(visits.look(current.get(), id));
    }

    /** Deletes a visit with everything recorded of the person, at the person's request; the receipt is found at the address in Location. */
    @Delete("/{id}")
    HttpResponse<?> erase(UUID id) {
        ErasureReceipt receipt = visits.erase(current.get(), id);
        return HttpResponse.noContent().header(HttpHeaders.LOCATION, "/api/receipts/" + receipt.number());
    }

    /** Issues a new seat code, good for 24 hours; the one before it opens nothing any more. */
    @Post("/{id}/seat-code")
    VisitJson.SeatCodeJson issueSeatCode(UUID id) {
        return VisitJson.SeatCodeJson.of(visits.issueSeatCode(current.get(), id));
    }

    /** Withdraws, at the person's request, the consent to show results to an employer. */
    @Delete("/{id}/employer-consent")
    VisitJson withdrawEmployerConsent(UUID id) {
        return VisitJson.of(visits.withdrawEmployerConsent(current.get(), id));
    }

    /**
     * A visit to open.
     *
     * @param name a name or a pseudonym, 60 characters at most
     * @param birthYear the year of birth
     * @param sex may be left out
     * @param education the highest completed level
     * @param purpose guidance or selection
     * @param battery the id of a battery
     * @param language {@code zh-CN} or {@code en}
     */
    @Serdeable
    record NewVisitJson(
            String name,
            Integer birthYear,
            @Nullable Sex sex,
            Education education,
            Purpose purpose,
            String battery,
            String language) {

        NewVisit newVisit() {
            return new NewVisit(
                    name,
                    birthYear,
                    Optional.ofNullable(sex),
                    education,
                    purpose,
                    BatteryId.of(battery.isBlank() ? "?" : battery),
                    Language.ofTag(language));
        }
    }
}
