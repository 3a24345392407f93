package org.liangcai.itembank.qti;

import org.liangcai.itembank.qti.xml.ArchiveLimits;
import org.liangcai.itembank.qti.xml.XmlLimits;

/**
 * What an import does with what it cannot take.
 *
 * @param leaveOutUnsupported whether the rest of a package is imported when an item, test or file of it is not supported
 * @param stripUnsafe whether scripts, event handlers and the like are cut out of an item's content; otherwise they refuse the import
 * @param xml limits of a document
 * @param archive limits of an archive
 */
public record ImportPolicy(boolean leaveOutUnsupported, boolean stripUnsafe, XmlLimits xml, ArchiveLimits archive) {

    /** All or nothing. */
    public static final ImportPolicy STRICT = new ImportPolicy(false, false, XmlLimits.DEFAULT, ArchiveLimits.DEFAULT);

    /** The rest of a package is imported when parts of it are not supported; what is wrong or unsafe still refuses it. */
    public static final ImportPolicy LEAVE_OUT_UNSUPPORTED =
            new ImportPolicy(true, false, XmlLimits.DEFAULT, ArchiveLimits.DEFAULT);

    /** The same with unsafe content cut out instead of refused. */
    public ImportPolicy strippingUnsafe() {
        return new ImportPolicy(leaveOutUnsupported, true, xml, archive);
    }
}
