package org.liangcai.station.security;

import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.api.ApiError;
import org.liangcai.assessment.api.RequestLanguage;
import org.liangcai.itembank.Language;
import tools.jackson.databind.json.JsonMapper;

/** Turns away who asks too often, before anything is read or looked up; the browser waits and sends again. */
@Singleton
public class RateLimitFilter implements Filter {

    private static final int TOO_MANY_REQUESTS = 429;
    /** Cookies that tell one browser from another: a seat, a session. */
    private static final Set<String> BROWSERS = Set.of("seat", "JSESSIONID");

    private final RequestRates addresses;
    private final RequestRates browsers;

    public RateLimitFilter(RateLimits limits) {
        this.addresses = new RequestRates(limits.addressPerSecond(), limits.addressAtOnce());
        this.browsers = new RequestRates(limits.seatPerSecond(), limits.seatAtOnce());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        long now = System.nanoTime();
        boolean passes = addresses.pass(asked.getRemoteAddr(), now)
                && browser(asked).map(who -> browsers.pass(who, now)).orElse(true);
        if (passes) {
            chain.doFilter(request, response);
        } else {
            refuse(asked, (HttpServletResponse) response);
        }
    }

    private static Optional<String> browser(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> BROWSERS.contains(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = RequestLanguage.of(request.getHeader("Accept-Language"));
        CommonRefusal refusal = CommonRefusal.ASKED_TOO_OFTEN;
        byte[] body = JsonMapper.shared()
                .writeValueAsString(
                        new ApiError(refusal.name(), refusal.message().in(language)))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", "1");
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
