package org.liangcai.assessment.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the audit log.
 *
 * @param sequence its place, from 1 without gaps
 * @param at when, in whole milliseconds
 * @param event what
 * @param previousHash the hash of the entry before it, zeros for the first
 * @param hash SHA-256 over everything above, hexadecimal
 * @param signature what the station's key signs the hash with: whoever can write to the database, but has not the key file, cannot make one
 */
public record AuditEntry(
        long sequence, Instant at, AuditEvent event, String previousHash, String hash, String signature) {

    /** What stands in the place of a hash before the first entry. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** The domain of the signature of a hash. */
    public static final String SIGNATURE_DOMAIN = "liangcai-audit-entry/1";

    /** The hash of what an entry says: every field after its length in bytes, so that no two entries read the same. */
    public static String hashOf(long sequence, Instant at, AuditEvent event, String previousHash) {
        StringBuilder canonical = new StringBuilder();
        List.of(
                        "liangcai-audit/1",
                        Long.toString(sequence),
                        Long.toString(at.toEpochMilli()),
                        event.actor().kind().name(),
                        event.actor().id().map(UUID::toString).orElse(""),
                        event.kind().name(),
                        event.subject().kind().name(),
                        event.subject().id(),
                        event.detail(),
                        previousHash)
                .forEach(field -> canonical
                        .append(field.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(field)
                        .append(','));
        return sha256(canonical.toString());
    }

    /** What the entry about pruning says of the last entry that is gone. */
    public static String prunedDetail(AuditHead lastGone) {
        return "through=" + lastGone.sequence() + " hash=" + lastGone.hash();
    }

    /** Whether the hash is that of the content. */
    boolean isWhole() {
        return hash.equals(hashOf(sequence, at, event, previousHash));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
