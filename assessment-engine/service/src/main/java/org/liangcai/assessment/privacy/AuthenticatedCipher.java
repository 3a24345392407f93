package org.liangcai.assessment.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce of 96 bits for every text and a tag of 128 bits (NIST SP 800-38D). */
final class AuthenticatedCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AuthenticatedCipher() {}

    /** Version, nonce and sealed bytes; {@code place} says where they belong and has to be said again to open them. */
    static byte[] seal(SecretKeySpec key, String place, byte[] plain, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, place, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java platform has AES/GCM.", failure);
        }
    }

    /**
     * The plain bytes.
     *
     * @throws SealException when the key, the place or a single bit is not the one that was sealed
     */
    static byte[] open(SecretKeySpec key, String place, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new SealException(place);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
        int begin = 1 + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, key, place, nonce).doFinal(sealed, begin, sealed.length - begin);
        } catch (AEADBadTagException broken) {
            throw new SealException(place, broken);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java platform has AES/GCM.", failure);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, String place, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("liangcai/1/" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
