package org.liangcai.station.security;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liangcai.assessment.Role;
import org.reactivestreams.Publisher;

/** Shows {@code @Secured} endpoints the actor of the servlet session; the attribute {@code actor} holds it whole. */
@Singleton
public class ServletAuthenticationFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request instanceof ServletHttpRequest<?, ?> servlet
                && servlet.getNativeRequest() instanceof HttpServletRequest http
                && http.getUserPrincipal() instanceof SessionActor session) {
            return Publishers.just(Authentication.build(
                    session.getName(),
                    session.actor().roles().stream().map(Role::name).toList(),
                    Map.of("actor", session.actor())));
        }
        return Publishers.empty();
    }
}
