package org.liangcai.norms.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.liangcai.norms.NormLibrary;
import org.liangcai.norms.file.ShippedNormTables;

/** Makes the norm tables available to the rest of the product. */
@Factory
final class NormsFactory {

    /** The tables as they are stored, those the product brings along included. */
    @Singleton
    NormLibrary normTables(NormTableStore store) {
        store.addMissing(ShippedNormTables.all());
        return new StoredNormTables(store);
    }
}
