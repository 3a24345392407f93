package org.liangcai.assessment.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;

/** The actor of the request that is being answered. A controller has it injected and asks it once, first. */
@Singleton
public class CurrentActor {

    /** The authentication attribute that holds the {@link Actor}. */
    public static final String ATTRIBUTE = "actor";

    /**
     * Who is acting.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_SIGNED_IN} when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new RefusedException(CommonRefusal.NOT_SIGNED_IN));
    }

    /** Who is acting, if anybody is signed in. */
    public Optional<Actor> find() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> ((HttpRequest<?>) request).getUserPrincipal(Authentication.class))
                .map(authentication -> authentication.getAttributes().get(ATTRIBUTE))
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }
}
