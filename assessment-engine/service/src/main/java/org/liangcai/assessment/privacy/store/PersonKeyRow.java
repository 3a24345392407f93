package org.liangcai.assessment.privacy.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.liangcai.assessment.privacy.WrappedKey;

/** A row of {@code person_key}. */
@MappedEntity("person_key")
record PersonKeyRow(@Id UUID visitId, String keyId, String wrapped) {

    static PersonKeyRow of(WrappedKey key) {
        return new PersonKeyRow(key.visit(), key.keyId(), key.wrapped());
    }

    WrappedKey key() {
        return new WrappedKey(visitId, keyId, wrapped);
    }
}
