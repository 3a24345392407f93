package org.liangcai.norms.store;

import org.liangcai.norms.NormTable;

/** A norm table that is stored would have been overwritten with other figures; nothing was stored. */
public final class NormTableChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NormTableChangedException(NormTable table) {
        super(
                "The norm table (%s, version %d) is stored with other figures and is never overwritten.%nMaybe the new figures are version %d."
                        .formatted(table.id(), table.version(), table.version() + 1));
    }
}
