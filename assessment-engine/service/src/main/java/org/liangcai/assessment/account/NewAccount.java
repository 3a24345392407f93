package org.liangcai.assessment.account;

import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.Role;

/**
 * What an administrator says of a new account; {@link AccountService#create} checks it.
 *
 * @param userName what will be typed at sign-in
 * @param displayName how the person signs
 * @param organisation the employer's organisation, for employers only
 * @param roles what it may do
 */
public record NewAccount(String userName, String displayName, Optional<String> organisation, Set<Role> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
