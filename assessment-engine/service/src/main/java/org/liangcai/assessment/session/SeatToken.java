package org.liangcai.assessment.session;

import java.util.random.RandomGenerator;
import org.liangcai.assessment.BearerSecret;

/**
 * What a browser holds to prove that it sits at a seat. Only its SHA-256 is ever stored.
 *
 * @param value 256 random bits in Base64url, or whatever a browser sent instead
 */
public record SeatToken(String value) {

    static SeatToken draw(RandomGenerator random) {
        return new SeatToken(BearerSecret.draw(random));
    }

    /** The SHA-256 of the token in hexadecimal figures. */
    String sha256() {
        return BearerSecret.sha256(value);
    }

    /** Never shows the token itself, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "SeatToken[hidden]";
    }
}
