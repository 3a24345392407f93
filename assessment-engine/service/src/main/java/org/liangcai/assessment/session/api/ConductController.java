package org.liangcai.assessment.session.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.ConductService;
import org.liangcai.itembank.LocalizedText;

/** How a visit is conducted: accommodations, and where the time went. */
@Controller("/api/visits/{id}")
@Secured("COUNSELLOR")
@Tag(name = "Visits 来访")
class ConductController {

    private final ConductService conduct;
    private final CurrentActor current;

    ConductController(ConductService conduct, CurrentActor current) {
        this.conduct = conduct;
        this.current = current;
    }

    /** How delivery is adapted to the person. */
    @Get("/accommodations")
    SeatJson.AccommodationsJson accommodations(UUID id) {
        return SeatJson.AccommodationsJson.of(conduct.accommodations(current.get(), id));
    }

    /** Adapts delivery from now on; what was said before is replaced. */
    @Put("/accommodations")
    SeatJson.AccommodationsJson adapt(UUID id, @Body SeatJson.AccommodationsJson body) {
        if (body.extraTimePercent() < 0 || body.extraTimePercent() > Accommodations.MOST_EXTRA_TIME) {
            throw new RefusedException(
                    CommonRefusal.MALFORMED,
                    new LocalizedText(
                            "extraTimePercent 应在 0 到 %d 之间".formatted(Accommodations.MOST_EXTRA_TIME),
                            "extraTimePercent must lie between 0 and %d".formatted(Accommodations.MOST_EXTRA_TIME)));
        }
        conduct.adapt(current.get(), id, body.accommodations());
        return accommodations(id);
    }

    /** Where the time of the session went so far; nothing while nobody has sat down. */
    @Get("/time-ledger")
    Optional<TimeLedgerJson> ledger(UUID id) {
        return conduct.ledger(current.get(), id).map(TimeLedgerJson::of);
    }
}
