package org.liangcai.station.security;

import java.io.Serializable;
import java.security.Principal;
import org.liangcai.assessment.Actor;

/**
 * The signed-in actor as a principal of the servlet session.
 *
 * @param actor who is signed in
 */
public record SessionActor(Actor actor) implements Principal, Serializable {

    /** The session attribute that holds the signed-in actor. */
    public static final String ATTRIBUTE = "org.liangcai.actor";

    @Override
    public String getName() {
        return actor.name();
    }
}
