package org.liangcai.station.security;

import java.security.Principal;
import org.liangcai.assessment.Actor;

/**
 * The signed-in actor as the principal of a request.
 *
 * @param actor who is signed in, with the roles of this moment
 */
public record SessionActor(Actor actor) implements Principal {

    @Override
    public String getName() {
        return actor.name();
    }
}
