package org.liangcai.norms.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.NormTablesSnapshot;
import org.liangcai.norms.file.ShippedNormTables;

/** Makes the norm tables available to the rest of the product. */
@Factory
final class NormsFactory {

    /** The tables as they are stored when the program starts, those the product brings along included. */
    @Singleton
    NormTables normTables(NormTableStore store) {
        store.addMissing(ShippedNormTables.all());
        return new NormTablesSnapshot(store.all());
    }
}
