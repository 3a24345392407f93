package org.liangcai.assessment.norming;

import java.util.Set;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;

/** Who keeps norms, and who may read about them. */
public final class NormKeepers {

    /** Those who approve, build, put in use and retire. */
    public static final Set<Role> ROLES = Set.of(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR);

    private NormKeepers() {}

    static void require(Actor actor) {
        actor.require(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR);
    }

    static void requireReader(Actor actor) {
        actor.require(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR, Role.COUNSELLOR);
    }
}
