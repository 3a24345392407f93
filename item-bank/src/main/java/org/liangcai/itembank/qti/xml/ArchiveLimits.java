package org.liangcai.itembank.qti.xml;

/**
 * How much an archive may hold.
 *
 * @param bytes the packed size
 * @param entries the number of entries
 * @param entryBytes the unpacked size of one entry
 * @param totalBytes the unpacked size of all entries
 * @param ratio the unpacked by the packed size, of entries of more than 100,000 bytes and of the whole
 */
public record ArchiveLimits(long bytes, int entries, int entryBytes, long totalBytes, int ratio) {

    /** 200 MB packed, 20,000 entries, 50 MB an entry, 500 MB in all, packed at most 100 to 1. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(200_000_000, 20_000, 50_000_000, 500_000_000L, 100);
}
