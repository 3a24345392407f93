package org.liangcai.station.security;

import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;

/** Makes the signed-in actor the request's principal, for views and endpoints alike. */
@Singleton
public class IdentityFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Identified((HttpServletRequest) request), response);
    }

    private static final class Identified extends HttpServletRequestWrapper {

        Identified(HttpServletRequest request) {
            super(request);
        }

        private @Nullable SessionActor actor() {
            HttpSession session = getSession(false);
            return session == null ? null : (SessionActor) session.getAttribute(SessionActor.ATTRIBUTE);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return actor();
        }

        @Override
        public @Nullable String getRemoteUser() {
            SessionActor actor = actor();
            return actor == null ? null : actor.getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            SessionActor actor = actor();
            return actor != null
                    && Arrays.stream(Role.values())
                            .anyMatch(known ->
                                    known.name().equals(role) && actor.actor().is(known));
        }
    }
}
