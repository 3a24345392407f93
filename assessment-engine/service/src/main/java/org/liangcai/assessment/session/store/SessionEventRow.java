package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code session_event}. */
@MappedEntity("session_event")
record SessionEventRow(
        @Id @GeneratedValue @Nullable Long id,
        UUID visitId,
        long version,
        Instant happenedAt,
        String type,
        String payload) {}
