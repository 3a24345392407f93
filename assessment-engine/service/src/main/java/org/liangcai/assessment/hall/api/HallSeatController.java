package org.liangcai.assessment.hall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.hall.DeviceToken;
import org.liangcai.assessment.hall.HallSeatService;
import org.liangcai.assessment.hall.Halls;
import org.liangcai.assessment.hall.Readiness;
import org.liangcai.assessment.hall.SeatPage;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.api.SeatCookie;

/** The computer of a seat in a hall. It asks every two seconds what to show; whatever it shows follows from the sitting alone. */
@Controller("/api/hall-seat")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Hall seat 考场座位")
class HallSeatController {

    private final HallSeatService seats;

    HallSeatController(HallSeatService seats) {
        this.seats = seats;
    }

    /** What to show. */
    @Get
    PageJson page(@Parameter(hidden = true) DeviceToken device) {
        return PageJson.of(seats.page(device), seats.now().toEpochMilli());
    }

    /** The halls at which a computer can be registered. */
    @Get("/halls")
    List<HallNameJson> halls() {
        return seats.halls().stream()
                .map(hall -> new HallNameJson(hall.id(), hall.name()))
                .toList();
    }

    /** Registers this computer at a seat; the answer sets the cookie {@code hall-seat}. */
    @Post("/registration")
    HttpResponse<PageJson> register(@Body RegistrationJson body, HttpRequest<?> request) {
        DeviceToken token = seats.register(body.hall(), body.seat(), body.code(), address(request));
        return HttpResponse.ok(PageJson.of(seats.page(token), seats.now().toEpochMilli()))
                .header(HttpHeaders.SET_COOKIE, HallSeatCookie.set(token, request.isSecure()));
    }

    /** The code of a ticket was entered here. */
    @Post("/check-in")
    PageJson checkIn(@Parameter(hidden = true) DeviceToken device, @Body CheckInJson body) {
        return PageJson.of(seats.checkIn(device, body.seatCode()), seats.now().toEpochMilli());
    }

    /** Opens the test of whoever sits here; the answer sets the cookie {@code seat}. */
    @Post("/test")
    HttpResponse<PageJson> sitDown(@Parameter(hidden = true) DeviceToken device, HttpRequest<?> request) {
        Optional<SeatToken> held = request.getCookies()
                .findCookie(SeatCookie.NAME)
                .map(Cookie::getValue)
                .map(SeatToken::new);
        SeatToken token = seats.sitDown(device, held);
        return HttpResponse.ok(PageJson.of(seats.page(device), seats.now().toEpochMilli()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        HallSeatCookie.line(
                                SeatCookie.NAME,
                                token.value(),
                                SeatService.LONGEST_SITTING.toSeconds(),
                                request.isSecure()));
    }

    /** Whoever sat here goes; the cookie {@code seat} goes as well. */
    @Post("/leave")
    HttpResponse<PageJson> leave(@Parameter(hidden = true) DeviceToken device, HttpRequest<?> request) {
        return HttpResponse.ok(PageJson.of(seats.leave(device), seats.now().toEpochMilli()))
                .header(HttpHeaders.SET_COOKIE, HallSeatCookie.line(SeatCookie.NAME, "", 0, request.isSecure()));
    }

    /** The outcome of a readiness check. */
    @Put("/readiness")
    PageJson keep(@Parameter(hidden = true) DeviceToken device, @Body ReadinessJson body) {
        try {
            seats.keep(device, body.readiness(seats));
        } catch (IllegalArgumentException unfit) {
            throw new RefusedException(CommonRefusal.MALFORMED, String.valueOf(unfit.getMessage()));
        }
        return PageJson.of(seats.page(device), seats.now().toEpochMilli());
    }

    /** Somebody sits ready in a rehearsal. */
    @Post("/drill")
    DrillJson finishDrill(@Parameter(hidden = true) DeviceToken device) {
        return new DrillJson(
                seats.finishDrill(device).map(Halls.Drill::milliseconds).orElse(null));
    }

    /** Whether a code opens this locked computer. */
    @Post("/unlock")
    PageJson unlock(@Parameter(hidden = true) DeviceToken device, @Body CodeJson body, HttpRequest<?> request) {
        seats.unlock(device, body.code(), address(request));
        return PageJson.of(seats.page(device), seats.now().toEpochMilli());
    }

    private static String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().getHostAddress();
    }

    /** A hall by name. */
    @Serdeable
    record HallNameJson(UUID id, String name) {}

    /** Where this computer stands, with the code of the hall. */
    @Serdeable
    record RegistrationJson(UUID hall, int seat, String code) {}

    /** A seat code as it was typed. */
    @Serdeable
    record CheckInJson(String seatCode) {}

    /** The code of the hall. */
    @Serdeable
    record CodeJson(String code) {}

    /** How long a rehearsal took; none when there was none. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DrillJson(@Nullable Long milliseconds) {}

    /**
     * What a check found.
     *
     * @param clockMilliseconds the clock of the computer when it sent this, in milliseconds since 1970
     */
    @Serdeable
    record ReadinessJson(
            long clockMilliseconds,
            boolean samples,
            boolean keyboard,
            boolean sound,
            boolean colours,
            int width,
            int height,
            double zoom) {

        Readiness readiness(HallSeatService seats) {
            var now = seats.now();
            return new Readiness(
                    now,
                    Duration.ofMillis(clockMilliseconds - now.toEpochMilli()),
                    samples,
                    keyboard,
                    sound,
                    colours,
                    width,
                    height,
                    zoom);
        }
    }

    /**
     * What to show at a seat.
     *
     * @param serverMilliseconds the clock of the server, in milliseconds since 1970
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PageJson(
            String hall,
            int seat,
            boolean kiosk,
            SeatPage.Phase phase,
            @Nullable Integer number,
            @Nullable String name,
            @Nullable Integer movedTo,
            long serverMilliseconds) {

        static PageJson of(SeatPage page, long serverMilliseconds) {
            return new PageJson(
                    page.hall(),
                    page.seat(),
                    page.kiosk(),
                    page.phase(),
                    page.number().orElse(null),
                    page.name().orElse(null),
                    page.movedTo().orElse(null),
                    serverMilliseconds);
        }
    }
}
