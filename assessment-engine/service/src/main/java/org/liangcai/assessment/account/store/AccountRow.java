package org.liangcai.assessment.account.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;

/** A row of {@code account}; the roles are their names with a space between. */
@MappedEntity("account")
record AccountRow(
        @Id UUID id,
        String userName,
        String displayName,
        @Nullable String organisation,
        String roles,
        boolean active,
        String passwordHash,
        int credentialsVersion,
        Instant createdAt) {

    static AccountRow of(Account account, String passwordHash) {
        return new AccountRow(
                account.id(),
                account.userName(),
                account.displayName(),
                account.organisation().orElse(null),
                text(account.roles()),
                account.active(),
                passwordHash,
                1,
                account.createdAt());
    }

    static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    Account account() {
        return new Account(
                id,
                userName,
                displayName,
                Optional.ofNullable(organisation),
                Stream.of(roles.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                active,
                createdAt);
    }
}
