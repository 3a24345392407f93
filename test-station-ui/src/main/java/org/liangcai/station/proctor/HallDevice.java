package org.liangcai.station.proctor;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.hall.DeviceToken;
import org.liangcai.assessment.hall.api.HallSeatCookie;

/** The computer's proof that it stands at a seat of a hall. */
public final class HallDevice {

    private HallDevice() {}

    /** The token that came with a request, if any; whether it is good for anything is for the service to say. */
    public static Optional<DeviceToken> of(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(HallSeatCookie.NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(DeviceToken::new);
    }
}
