package org.liangcai.assessment.account.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.account.AccountEvent;

/** A row of {@code account_event}. */
@MappedEntity("account_event")
record AccountEventRow(
        @Id @GeneratedValue @Nullable Long sequence,
        UUID accountId,
        @Nullable UUID changedBy,
        String kind,
        String detail,
        Instant happenedAt) {

    static AccountEventRow of(AccountEvent event) {
        return new AccountEventRow(
                null, event.account(), event.by().orElse(null), event.change().name(), event.detail(), event.at());
    }

    AccountEvent event() {
        return new AccountEvent(
                accountId, Optional.ofNullable(changedBy), AccountEvent.Change.valueOf(kind), detail, happenedAt);
    }
}
