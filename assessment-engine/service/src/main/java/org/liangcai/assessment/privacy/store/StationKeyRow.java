package org.liangcai.assessment.privacy.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.liangcai.assessment.privacy.StationKey;

/** A row of {@code station_key}: which keys the database relies on, never the keys themselves. */
@MappedEntity("station_key")
record StationKeyRow(@Id String id, String keyUse, Instant createdAt) {

    static StationKeyRow of(StationKey key) {
        return new StationKeyRow(key.id(), key.use().name(), key.createdAt());
    }
}
