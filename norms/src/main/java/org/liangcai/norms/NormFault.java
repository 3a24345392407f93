package org.liangcai.norms;

import java.util.Optional;

/**
 * Something that is wrong with a norm table.
 *
 * @param construct whose norm is faulty; empty where the fault concerns the table
 * @param cell the cell at which the fault shows; empty where it concerns the whole norm
 * @param message what is wrong, with the figures
 */
public record NormFault(Optional<ConstructId> construct, Optional<NormCell> cell, BilingualText message) {

    static NormFault ofTable(BilingualText message) {
        return new NormFault(Optional.empty(), Optional.empty(), message);
    }

    static NormFault of(ConstructId construct, BilingualText message) {
        return new NormFault(Optional.of(construct), Optional.empty(), message);
    }

    static NormFault of(ConstructId construct, NormCell cell, BilingualText message) {
        return new NormFault(Optional.of(construct), Optional.of(cell), message);
    }
}
