package org.liangcai.station.candidate;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.api.SeatCookie;

/** The browser's proof that it sits at a seat. Vaadin's requests come over HTTP even where it pushes, so a cookie can be read and set. */
final class BrowserSeat {

    private BrowserSeat() {}

    static Optional<SeatToken> read() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(SeatCookie.NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(SeatToken::new);
    }

    static void set(SeatToken token) {
        send(token.value(), (int) SeatService.LONGEST_SITTING.toSeconds());
    }

    static void clear() {
        send("", 0);
    }

    private static void send(String value, int maxAge) {
        Cookie cookie = new Cookie(SeatCookie.NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinService.getCurrentRequest().isSecure());
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Strict");
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
