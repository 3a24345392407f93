package org.liangcai.assessment.session.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.PageLeave;
import org.liangcai.assessment.session.SeatClaim;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SessionCommand;
import org.liangcai.itembank.Language;

/**
 * A job seeker's seat. Numbered requests may be sent again after a broken connection: under the same number the same request changes
 * nothing and gets the state again. An answer that was acknowledged is on disk.
 */
@Controller("/api/seat")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Seat 座位")
class SeatController {

    private final SeatService seats;

    SeatController(SeatService seats) {
        this.seats = seats;
    }

    /** Takes the seat a code opens; the answer sets the cookie {@code seat}. */
    @Post
    HttpResponse<SeatJson> claim(@Body ClaimJson body, HttpRequest<?> request) {
        SeatClaim claim = seats.claim(
                body.seatCode(),
                Boolean.TRUE.equals(body.takeOver()),
                SeatCookie.held(request),
                request.getRemoteAddress().getAddress().getHostAddress());
        return HttpResponse.ok(SeatJson.of(claim.view()))
                .header(HttpHeaders.SET_COOKIE, SeatCookie.set(claim.token(), request.isSecure()));
    }

    /** Where the session stands. */
    @Get
    SeatJson state(@Parameter(hidden = true) SeatToken token) {
        return SeatJson.of(seats.state(token));
    }

    /** Chooses the language, at any time. */
    @Put("/language")
    SeatJson chooseLanguage(@Parameter(hidden = true) SeatToken token, @Body LanguageJson body) {
        return SeatJson.of(seats.chooseLanguage(token, Language.ofTag(body.language())));
    }

    /** Decides on consent; each of the questions can be refused. */
    @Put("/consent")
    SeatJson giveConsent(@Parameter(hidden = true) SeatToken token, @Body ConsentDecisionJson body) {
        return SeatJson.of(seats.giveConsent(
                token,
                new SessionCommand.GiveConsent(
                        body.version(), body.guidance(), body.employer(), Boolean.TRUE.equals(body.norms()))));
    }

    /** On from the instructions, from the practice or from the end of a section. */
    @Post("/proceed")
    SeatJson proceed(@Parameter(hidden = true) SeatToken token, @Body ProceedJson body) {
        return SeatJson.of(seats.carryOut(
                token, new SessionCommand.Proceed(body.sequence(), Boolean.TRUE.equals(body.practiceAgain()))));
    }

    /** Saves or changes the answer to the item that is shown. */
    @Post("/answers")
    SeatJson answer(@Parameter(hidden = true) SeatToken token, @Body AnswerJson body) {
        return SeatJson.of(seats.carryOut(
                token,
                new SessionCommand.Answer(
                        body.sequence(), body.presentation(), body.response().submitted())));
    }

    /** Finishes the item that is shown and moves on. */
    @Post("/next")
    SeatJson next(@Parameter(hidden = true) SeatToken token, @Body NextJson body) {
        return SeatJson.of(seats.carryOut(token, new SessionCommand.Next(body.sequence(), body.presentation())));
    }

    /** Begins or ends a break of the person's own, where the form allows it. */
    @Post("/break")
    SeatJson takeBreak(@Parameter(hidden = true) SeatToken token, @Body BreakJson body) {
        return SeatJson.of(seats.carryOut(token, new SessionCommand.TakeBreak(body.sequence(), body.begin())));
    }

    /** Says that the person has left the page or full screen, or is back; it is noted, and nobody is judged by it alone. */
    @Post("/presence")
    SeatJson presence(@Parameter(hidden = true) SeatToken token, @Body PresenceJson body) {
        return SeatJson.of(
                switch (body.event()) {
                    case HIDDEN -> seats.leavePage(token, PageLeave.HIDDEN);
                    case UNFOCUSED -> seats.leavePage(token, PageLeave.UNFOCUSED);
                    case FULL_SCREEN -> seats.leavePage(token, PageLeave.FULL_SCREEN);
                    case BACK -> seats.returnToPage(token);
                });
    }

    /** Says that the browser is still there. After 15 seconds without any request the clock of a section stops. */
    @Post("/heartbeat")
    SeatJson heartbeat(@Parameter(hidden = true) SeatToken token) {
        return SeatJson.of(seats.heartbeat(token));
    }

    /**
     * A seat code as it was typed.
     *
     * @param takeOver take the seat even if another browser holds it
     */
    @Serdeable
    record ClaimJson(String seatCode, @Nullable Boolean takeOver) {}

    /** {@code zh-CN} or {@code en}. */
    @Serdeable
    record LanguageJson(String language) {}

    /** The decision on the text of this version. */
    @Serdeable
    record ConsentDecisionJson(
            String version,
            Boolean guidance,
            Boolean employer,
            @Nullable Boolean norms) {}

    /**
     * On to what follows.
     *
     * @param practiceAgain after the last practice item: practise again instead of beginning the section
     */
    @Serdeable
    record ProceedJson(Long sequence, @Nullable Boolean practiceAgain) {}

    /** An answer to the item shown under this name. */
    @Serdeable
    record AnswerJson(Long sequence, String presentation, ResponseJson response) {}

    /** Whether a break begins or ends. */
    @Serdeable
    record BreakJson(Long sequence, Boolean begin) {}

    /** What the page noticed. */
    @Serdeable
    record PresenceJson(Presence event) {}

    /** How the person left the page, or that the person is back. */
    enum Presence {
        HIDDEN,
        UNFOCUSED,
        FULL_SCREEN,
        BACK
    }

    /** The item to leave. */
    @Serdeable
    record NextJson(Long sequence, String presentation) {}
}
