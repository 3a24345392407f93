package org.liangcai.assessment.hall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of what has happened in a sitting, by which a signed protocol can be told from an altered one. Remarks are left out: those
 * about a person are erased with the person, and the signature must still hold then.
 */
final class SittingDigest {

    private SittingDigest() {}

    static String of(Sitting sitting) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line(sitting.plan()));
            for (RecordedSittingEvent recorded : sitting.log()) {
                if (recorded.event() instanceof SittingEvent.SignedOff) {
                    break;
                }
                digest.update(line("%d %s %s %s"
                        .formatted(recorded.version(), recorded.at(), recorded.byName(), recorded.event())));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] line(Object content) {
        return (content + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
