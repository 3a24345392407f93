package org.liangcai.assessment.audit;

/**
 * Where the log ends.
 *
 * @param sequence of the last entry, 0 before the first
 * @param hash of the last entry
 */
public record AuditHead(long sequence, String hash) {

    /** As it is printed and typed. */
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
