package org.liangcai.itembank.design;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;

/** Where weights of designs are kept. They are only ever added; every method is one transaction. Safe for use by many threads. */
public interface DesignLedger {

    /** All versions of a family, the newest first; items made from now on have their difficulty from the newest. */
    List<KeptWeights> versions(GeneratedFamily family);

    /** The newest version of a family. */
    DesignWeights newest(GeneratedFamily family);

    /**
     * One version of a family.
     *
     * @throws IllegalArgumentException if there is none
     */
    DesignWeights version(GeneratedFamily family, int version);

    /** By which version of its family's weights the difficulty of an item was predicted; empty for items that no rule has made. */
    OptionalInt versionBehind(ItemVersion item);

    /**
     * Keeps a fit as the next version. Items that there are keep the version they have.
     *
     * @param reason why, not blank
     */
    DesignWeights keep(DesignFit fit, Signature by, Instant at, String reason);
}
