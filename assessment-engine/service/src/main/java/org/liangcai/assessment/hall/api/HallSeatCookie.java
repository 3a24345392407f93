package org.liangcai.assessment.hall.api;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.hall.DeviceToken;
import org.liangcai.assessment.hall.HallRefusal;

/**
 * The cookie {@code hall-seat}, by which a computer proves at which seat of a hall it stands. A controller method that declares an
 * argument of type {@link DeviceToken} gets its content; without the cookie the request is refused.
 */
@Singleton
public class HallSeatCookie implements TypedRequestArgumentBinder<DeviceToken> {

    /** The name of the cookie. */
    public static final String NAME = "hall-seat";

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public Argument<DeviceToken> argumentType() {
        return Argument.of(DeviceToken.class);
    }

    @Override
    public BindingResult<DeviceToken> bind(ArgumentConversionContext<DeviceToken> context, HttpRequest<?> source) {
        Optional<DeviceToken> token =
                source.getCookies().findCookie(NAME).map(Cookie::getValue).map(DeviceToken::new);
        if (token.isEmpty()) {
            throw new RefusedException(HallRefusal.DEVICE_UNKNOWN);
        }
        return () -> token;
    }

    static String set(DeviceToken token, boolean secure) {
        return line(NAME, token.value(), A_YEAR.toSeconds(), secure);
    }

    /** Written out because the servlet bridge of Micronaut drops SameSite from a cookie it is handed. */
    static String line(String name, String value, long seconds, boolean secure) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(name, value, seconds, secure ? "; Secure" : "");
    }
}
