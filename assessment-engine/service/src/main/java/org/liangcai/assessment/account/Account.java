package org.liangcai.assessment.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;

/**
 * One account of the staff or of an employer.
 *
 * @param id the account
 * @param userName what is typed at sign-in, normalised by {@link UserName}; unique
 * @param displayName how the person signs, for example in interviews
 * @param organisation the employer's organisation; present for employers only
 * @param roles what the account may do, never empty
 * @param active whether it may sign in
 * @param createdAt when it was created
 */
public record Account(
        UUID id,
        String userName,
        String displayName,
        Optional<String> organisation,
        Set<Role> roles,
        boolean active,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The account as an actor. */
    public Actor actor() {
        return new Actor(id, displayName, roles);
    }

    Account withRoles(Set<Role> replacement) {
        return new Account(id, userName, displayName, organisation, replacement, active, createdAt);
    }

    Account withActive(boolean replacement) {
        return new Account(id, userName, displayName, organisation, roles, replacement, createdAt);
    }
}
