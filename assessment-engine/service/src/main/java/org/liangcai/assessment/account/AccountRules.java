package org.liangcai.assessment.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;

/** What an account, its roles and its password may look like. */
final class AccountRules {

    static final int LONGEST_PASSWORD = 200;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ORGANISATION = 120;

    private AccountRules() {}

    /**
     * A wanted account as it will be kept.
     *
     * @throws RefusedException with an {@link AccountRefusal} when it cannot be
     */
    static NewAccount fit(NewAccount wanted) {
        String userName = UserName.fit(wanted.userName())
                .orElseThrow(() -> new RefusedException(AccountRefusal.USER_NAME_UNFIT, wanted.userName()));
        String displayName = wanted.displayName().strip();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            throw new RefusedException(AccountRefusal.DISPLAY_NAME_UNFIT);
        }
        Optional<String> organisation = wanted.organisation().map(String::strip).filter(name -> !name.isEmpty());
        requireRoles(wanted.roles(), organisation);
        return new NewAccount(userName, displayName, organisation, wanted.roles());
    }

    /** Roles have to go together, and with an organisation or without. */
    static void requireRoles(Set<Role> roles, Optional<String> organisation) {
        if (roles.isEmpty()) {
            throw new RefusedException(AccountRefusal.ROLES_MISSING);
        }
        if (roles.contains(Role.CANDIDATE)) {
            throw new RefusedException(AccountRefusal.ROLE_NOT_FOR_ACCOUNTS);
        }
        boolean employer = roles.contains(Role.EMPLOYER);
        if (employer && roles.size() > 1) {
            throw new RefusedException(AccountRefusal.EMPLOYER_STANDS_ALONE);
        }
        if (employer
                && organisation
                        .filter(name -> name.length() <= LONGEST_ORGANISATION)
                        .isEmpty()) {
            throw new RefusedException(AccountRefusal.ORGANISATION_MISSING);
        }
        if (!employer && organisation.isPresent()) {
            throw new RefusedException(AccountRefusal.ORGANISATION_UNFIT);
        }
    }

    /** Whether a password is long enough and not the name it belongs to. */
    static boolean isFit(String password, Account account) {
        return password.length() >= SHORTEST_PASSWORD
                && password.length() <= LONGEST_PASSWORD
                && !password.toLowerCase(Locale.ROOT).contains(account.userName());
    }
}
