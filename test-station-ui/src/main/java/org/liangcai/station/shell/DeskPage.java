package org.liangcai.station.shell;

import java.util.Set;
import org.liangcai.assessment.Role;

/**
 * A page of the desk that staff find in the navigation. A bean for each; the first that an account may open is where it lands after
 * signing in.
 *
 * @param path the route without leading slash
 * @param title the key of its name
 * @param roles who may open it
 * @param order its place, lowest first
 */
public record DeskPage(String path, String title, Set<Role> roles, int order) {

    public DeskPage {
        roles = Set.copyOf(roles);
    }
}
