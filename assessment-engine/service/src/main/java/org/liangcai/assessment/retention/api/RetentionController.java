package org.liangcai.assessment.retention.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.retention.DueErasure;
import org.liangcai.assessment.retention.RetentionPurpose;
import org.liangcai.assessment.retention.RetentionService;

/** How long what is kept, and what is kept longer, for administrators. */
@Controller("/api/retention")
@Secured("ADMINISTRATOR")
@Tag(name = "Retention 保存期限")
class RetentionController {

    private final RetentionService retention;
    private final DueErasure erasure;
    private final CurrentActor current;

    RetentionController(RetentionService retention, DueErasure erasure, CurrentActor current) {
        this.retention = retention;
        this.erasure = erasure;
        this.current = current;
    }

    /** The clocks. */
    @Get
    List<RetentionJson> clocks() {
        return retention.clocks(current.get()).stream().map(RetentionJson::of).toList();
    }

    /** Sets a clock. */
    @Put("/clocks/{purpose}")
    RetentionJson change(String purpose, @Body MonthsJson body) {
        return RetentionJson.of(retention.change(current.get(), purpose(purpose), body.months()));
    }

    /** What would be erased now; nothing is erased by asking. */
    @Get("/due")
    List<RetentionJson.DueJson> due() {
        return retention.due(current.get()).stream()
                .map(RetentionJson.DueJson::of)
                .toList();
    }

    /** Whether the computer's date follows from the last run, and how much would be erased by it. */
    @Get("/date")
    RetentionJson.DateJson date() {
        Actor actor = current.get();
        return RetentionJson.DateJson.of(erasure.date(actor), retention.wouldErase(actor));
    }

    /** Takes the caller's word that the computer's date is right, and erases what is due by it. */
    @Post("/date")
    RetentionJson.ErasedJson confirm(@Body SeenDateJson body) {
        return RetentionJson.ErasedJson.of(erasure.confirm(current.get(), body.date()));
    }

    /** The visits on hold. */
    @Get("/holds")
    List<RetentionJson.HoldJson> holds() {
        return retention.holds(current.get()).stream()
                .map(RetentionJson.HoldJson::of)
                .toList();
    }

    /** Keeps a visit from being erased. */
    @Post("/holds")
    @Status(HttpStatus.CREATED)
    List<RetentionJson.HoldJson> place(@Body NewHoldJson body) {
        Actor actor = current.get();
        retention.placeHold(actor, body.reference(), body.reason());
        return holds();
    }

    /** Lets a visit be erased again. */
    @Delete("/holds/{visit}")
    @Status(HttpStatus.NO_CONTENT)
    void release(UUID visit) {
        retention.releaseHold(current.get(), visit);
    }

    private static RetentionPurpose purpose(String name) {
        return Arrays.stream(RetentionPurpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CommonRefusal.MALFORMED, "purpose"));
    }

    /** How long. */
    @Serdeable
    record MonthsJson(Integer months) {}

    /**
     * A date found right.
     *
     * @param date the computer's date as the caller has seen it; refused when it is not today's any more
     */
    @Serdeable
    record SeenDateJson(LocalDate date) {}

    /**
     * A hold to place.
     *
     * @param reference the visit's reference
     * @param reason why it must be kept, 5 to 1000 characters
     */
    @Serdeable
    record NewHoldJson(String reference, String reason) {}
}
