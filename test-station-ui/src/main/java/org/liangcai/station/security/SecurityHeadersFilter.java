package org.liangcai.station.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the browser what no answer of this station needs, so that it can refuse it: other sites' frames, guessing of types, sensors,
 * addresses told to others. What is not a page may load and run nothing; a page widens that for itself.
 */
public final class SecurityHeadersFilter implements Filter {

    /** The policy of whatever is not a page. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The description of the HTTP interface is a page of files of our own; its library writes styles into the page. */
    private static final String INTERFACE_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "SAMEORIGIN",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), payment=(),"
                            + " display-capture=(), fullscreen=(self)");

    /** A year; only ever sent over TLS, where a browser heeds it. */
    private static final String ONLY_TLS = "max-age=31536000";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        ALWAYS.forEach(answer::setHeader);
        answer.setHeader(
                "Content-Security-Policy", asked.getRequestURI().startsWith("/swagger-ui/") ? INTERFACE_PAGE : NOTHING);
        if (asked.getRequestURI().startsWith("/api/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", ONLY_TLS);
        }
        chain.doFilter(request, new OnePolicy(answer));
    }

    /** What an endpoint says of its own answer takes the place of what is said here; two policies would both hold. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private static final Set<String> ONCE = Set.of("content-security-policy", "cache-control");

        OnePolicy(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public void addHeader(String name, String value) {
            if (ONCE.contains(name.toLowerCase(Locale.ROOT))) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
