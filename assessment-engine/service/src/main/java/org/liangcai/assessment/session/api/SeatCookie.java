package org.liangcai.assessment.session.api;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SessionRefusal;

/**
 * The cookie {@code seat}. A controller method that declares an argument of type {@link SeatToken} gets its content; without the cookie
 * the request is refused with {@link SessionRefusal#SEAT_SIGNED_OUT} before the method is called. Whether the token is good for anything
 * is for {@link SeatService} to say.
 */
@Singleton
public class SeatCookie implements TypedRequestArgumentBinder<SeatToken> {

    /** The name of the cookie. */
    public static final String NAME = "seat";

    @Override
    public Argument<SeatToken> argumentType() {
        return Argument.of(SeatToken.class);
    }

    @Override
    public BindingResult<SeatToken> bind(ArgumentConversionContext<SeatToken> context, HttpRequest<?> source) {
        Optional<SeatToken> token = held(source);
        if (token.isEmpty()) {
            throw new RefusedException(SessionRefusal.SEAT_SIGNED_OUT);
        }
        return () -> token;
    }

    /** The token a browser holds, if any. */
    static Optional<SeatToken> held(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).map(SeatToken::new);
    }

    /**
     * The value of {@code Set-Cookie} for a cookie that scripts cannot read and other sites cannot use. It is written out because the
     * servlet bridge of Micronaut drops SameSite from a cookie it is handed.
     */
    static String set(SeatToken token, boolean secure) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(NAME, token.value(), SeatService.LONGEST_SITTING.toSeconds(), secure ? "; Secure" : "");
    }
}
