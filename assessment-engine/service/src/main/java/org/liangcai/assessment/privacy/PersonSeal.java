package org.liangcai.assessment.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens what is personal of one visit. Everything is bound to the place where it is kept, so that a sealed text that was moved
 * to another row does not open. Its text never shows the key. Thread-safe.
 */
public final class PersonSeal {

    private final SecretKeySpec key;
    private final SecureRandom random;

    private PersonSeal(byte[] secret, SecureRandom random) {
        this.key = new SecretKeySpec(secret, "AES");
        this.random = random;
    }

    /** A new key for a visit. */
    static PersonSeal draw(SecureRandom random) {
        byte[] secret = new byte[StationKey.BYTES];
        random.nextBytes(secret);
        return new PersonSeal(secret, random);
    }

    /** The seal whose key was wrapped for the visit. */
    static PersonSeal unwrap(WrappedKey wrapped, StationKey station, SecureRandom random) {
        byte[] secret = AuthenticatedCipher.open(
                station.aes(), place(wrapped.visit()), Base64.getDecoder().decode(wrapped.wrapped()));
        return new PersonSeal(secret, random);
    }

    WrappedKey wrap(UUID visit, StationKey station) {
        return new WrappedKey(
                visit,
                station.id(),
                Base64.getEncoder()
                        .encodeToString(
                                AuthenticatedCipher.seal(station.aes(), place(visit), key.getEncoded(), random)));
    }

    /**
     * A text sealed for its place.
     *
     * @param place table, column and row, for example {@code visit_person/sealed/<id>}
     */
    public String seal(String place, String text) {
        return Base64.getEncoder().encodeToString(seal(place, text.getBytes(StandardCharsets.UTF_8)));
    }

    public byte[] seal(String place, byte[] bytes) {
        return AuthenticatedCipher.seal(key, place, bytes, random);
    }

    /**
     * The text that was sealed for the place.
     *
     * @throws SealException when it was altered, moved, or sealed with another key
     */
    public String open(String place, String sealed) {
        return new String(open(place, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** As {@link #open(String, String)}, for bytes. */
    public byte[] open(String place, byte[] sealed) {
        return AuthenticatedCipher.open(key, place, sealed);
    }

    private static String place(UUID visit) {
        return "person_key/wrapped/" + visit;
    }

    @Override
    public String toString() {
        return "PersonSeal";
    }
}
