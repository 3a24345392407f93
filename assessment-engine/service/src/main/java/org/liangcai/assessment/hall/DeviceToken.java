package org.liangcai.assessment.hall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What the computer of a seat holds to prove which seat it stands at. Only its SHA-256 is ever stored.
 *
 * @param value 256 random bits in Base64url, or whatever a browser sent instead
 */
public record DeviceToken(String value) {

    private static final int BYTES = 32;

    static DeviceToken draw(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new DeviceToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Never shows the token itself, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "DeviceToken[hidden]";
    }
}
