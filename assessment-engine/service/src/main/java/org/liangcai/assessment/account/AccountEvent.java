package org.liangcai.assessment.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the record of changes; entries are only ever added.
 *
 * @param account the account that changed
 * @param by who changed it; empty for the accounts of the first start
 * @param change what changed
 * @param detail the new value where there is one to show, never a password
 * @param at when
 */
public record AccountEvent(UUID account, Optional<UUID> by, Change change, String detail, Instant at) {

    /** What can happen to an account. */
    public enum Change {
        CREATED,
        ROLES_CHANGED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        DEACTIVATED,
        ACTIVATED
    }
}
