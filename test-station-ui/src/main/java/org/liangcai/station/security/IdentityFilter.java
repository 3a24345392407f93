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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;

/** Makes the signed-in actor the request's principal, for views and endpoints alike. */
@Singleton
public class IdentityFilter implements Filter {

    private final AccountService accounts;

    public IdentityFilter(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Identified((HttpServletRequest) request, accounts), response);
    }

    private static final class Identified extends HttpServletRequestWrapper {

        private final AccountService accounts;
        private @Nullable SignedInAccount lookedUp;
        private @Nullable SessionActor actor;

        Identified(HttpServletRequest request, AccountService accounts) {
            super(request);
            this.accounts = accounts;
        }

        /** Looks the account up once a request and again when somebody else has signed in meanwhile. */
        private @Nullable SessionActor actor() {
            SignedInAccount remembered = remembered();
            if (remembered == null) {
                return null;
            }
            if (!remembered.equals(lookedUp)) {
                actor = accounts.current(remembered.account(), remembered.credentialsVersion())
                        .map(SessionActor::new)
                        .orElse(null);
                lookedUp = remembered;
            }
            return actor;
        }

        private @Nullable SignedInAccount remembered() {
            HttpSession session = getSession(false);
            return session == null ? null : (SignedInAccount) session.getAttribute(SignedInAccount.ATTRIBUTE);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return actor();
        }

        @Override
        public @Nullable String getRemoteUser() {
            SessionActor known = actor();
            return known == null ? null : known.getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return Optional.ofNullable(actor()).map(SessionActor::actor).stream()
                    .flatMap(known -> known.roles().stream())
                    .map(Role::name)
                    .anyMatch(role::equals);
        }
    }
}
