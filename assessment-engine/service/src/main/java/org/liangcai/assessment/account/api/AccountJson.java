package org.liangcai.assessment.account.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;

/**
 * An account as the HTTP interface shows it.
 *
 * @param id the account
 * @param userName what is typed at sign-in
 * @param displayName how the person signs
 * @param organisation the employer's organisation, for employers only
 * @param roles what it may do
 * @param active whether it may sign in
 * @param createdAt when it was created
 */
@Serdeable
record AccountJson(
        UUID id,
        String userName,
        String displayName,
        @Nullable String organisation,
        List<Role> roles,
        boolean active,
        Instant createdAt) {

    static AccountJson of(Account account) {
        return new AccountJson(
                account.id(),
                account.userName(),
                account.displayName(),
                account.organisation().orElse(null),
                account.roles().stream().sorted().toList(),
                account.active(),
                account.createdAt());
    }
}
