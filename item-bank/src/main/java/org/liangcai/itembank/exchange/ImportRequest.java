package org.liangcai.itembank.exchange;

import java.util.Set;
import org.liangcai.itembank.InstrumentId;

/**
 * How a file is imported.
 *
 * @param instrument the instrument and the scale that QTI items count for; lines of the bank's own format name their own
 * @param skipUnsupported whether the rest of a package is imported when parts of it are not supported
 * @param sameWordingForBoth whether an item in one language may be shown to readers of both
 * @param tags given to every item
 */
public record ImportRequest(
        InstrumentId instrument, boolean skipUnsupported, boolean sameWordingForBoth, Set<String> tags) {

    /** Where imports go when no instrument is named. */
    public static final InstrumentId IMPORTED = InstrumentId.of("imported");

    public ImportRequest {
        tags = Set.copyOf(tags);
    }
}
