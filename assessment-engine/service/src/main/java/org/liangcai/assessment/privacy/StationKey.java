package org.liangcai.assessment.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/** One secret of 256 bits with its use. Its text never shows the secret. Immutable. */
public final class StationKey {

    static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final Use use;
    private final byte[] secret;
    private final Instant createdAt;

    /** What a key is for. */
    public enum Use {
        /** Wraps the keys of visits. Replaced by rotation. */
        PERSON,
        /** Signs audit entries and receipts. Never replaced: what it has signed has to stay checkable. */
        AUDIT
    }

    StationKey(Use use, byte[] secret, Instant createdAt) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A station key has %d bytes, not %d.".formatted(BYTES, secret.length));
        }
        this.use = use;
        this.secret = secret.clone();
        this.createdAt = createdAt;
    }

    static StationKey draw(Use use, RandomGenerator random, Instant at) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new StationKey(use, secret, at);
    }

    public Use use() {
        return use;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What the key is called: the beginning of a digest of it, from which the key cannot be found. */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("liangcai-station-key/" + use).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(secret), ID_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    SecretKeySpec aes() {
        return new SecretKeySpec(secret, "AES");
    }

    SecretKeySpec hmac() {
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StationKey key && use == key.use && MessageDigest.isEqual(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return use + " " + id();
    }
}
