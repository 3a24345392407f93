package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.LocalizedText;

/**
 * What a set of scores was worked out from, so that it can be worked out again.
 *
 * @param battery the battery
 * @param batteryVersion its version
 * @param itemVersions SHA-256 over the identifier and version of every answered item, hexadecimal
 * @param normTables the norm tables and their versions, one after the other; {@code none} where nothing was compared
 * @param comparison for guidance or for selection; decides which norms are used
 * @param estimator the ability estimator and its settings
 * @param engineVersion the version of this program
 * @param conditions how delivery was adapted to the person
 * @param norms the norm tables once more, as the program finds them
 */
public record Provenance(
        String battery,
        int batteryVersion,
        String itemVersions,
        String normTables,
        Purpose comparison,
        String estimator,
        String engineVersion,
        LocalizedText conditions,
        List<UsedNorm> norms) {

    /** What stands between two norm tables. */
    public static final String BETWEEN_TABLES = "; ";

    public Provenance {
        norms = List.copyOf(norms);
    }
}
