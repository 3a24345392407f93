package org.liangcai.assessment;

import java.util.Set;
import java.util.UUID;

/**
 * Who is acting. Every application service takes the actor as its first argument and decides itself what the actor may do, so that
 * a view and an HTTP endpoint obey the same rules.
 *
 * @param id the account, or for a candidate the visit
 * @param name how the actor signs
 * @param roles what the actor may do
 */
public record Actor(UUID id, String name, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Passes when the actor has one of the roles.
     *
     * @throws RefusedException with {@link CommonRefusal#NOT_ALLOWED} otherwise
     */
    public void require(Role first, Role... others) {
        if (!is(first) && Set.of(others).stream().noneMatch(this::is)) {
            throw new RefusedException(CommonRefusal.NOT_ALLOWED);
        }
    }
}
