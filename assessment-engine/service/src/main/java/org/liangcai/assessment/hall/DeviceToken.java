package org.liangcai.assessment.hall;

import java.util.random.RandomGenerator;
import org.liangcai.assessment.BearerSecret;

/**
 * What the computer of a seat holds to prove which seat it stands at. Only its SHA-256 is ever stored.
 *
 * @param value 256 random bits in Base64url, or whatever a browser sent instead
 */
public record DeviceToken(String value) {

    static DeviceToken draw(RandomGenerator random) {
        return new DeviceToken(BearerSecret.draw(random));
    }

    String sha256() {
        return BearerSecret.sha256(value);
    }

    /** Never shows the token itself, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "DeviceToken[hidden]";
    }
}
