package org.liangcai.station.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;

/** The desks, each for the roles that work at it. */
public enum Desk {
    VISITS("desk/visits", Role.COUNSELLOR),
    INTERVIEWS("desk/interviews", Role.INTERVIEWER, Role.COUNSELLOR),
    JOBS("desk/jobs", Role.EMPLOYER),
    ACCOUNTS("desk/accounts", Role.ADMINISTRATOR);

    private final String address;
    private final Set<Role> roles;

    Desk(String address, Role... roles) {
        this.address = address;
        this.roles = Set.of(roles);
    }

    /** The path of the desk, without a leading slash. */
    public String address() {
        return address;
    }

    public boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::is);
    }

    /** The desk at which an actor begins. */
    public static Optional<Desk> firstOf(Actor actor) {
        return Arrays.stream(values()).filter(desk -> desk.isFor(actor)).findFirst();
    }
}
