package org.liangcai.norms;

/**
 * One version of a norm table.
 *
 * @param id the table
 * @param version 1 or more
 */
public record NormVersion(NormTableId id, int version) implements Comparable<NormVersion> {

    public NormVersion {
        if (version < 1) {
            throw new IllegalArgumentException("The version (%d) of (%s) must be 1 or more.".formatted(version, id));
        }
    }

    /** The version a table is. */
    public static NormVersion of(NormTable table) {
        return new NormVersion(table.id(), table.version());
    }

    @Override
    public int compareTo(NormVersion other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    /** As it stands in addresses and messages, for example {@code ipip-neo-120-johnson, version 1}. */
    @Override
    public String toString() {
        return id + ", version " + version;
    }
}
