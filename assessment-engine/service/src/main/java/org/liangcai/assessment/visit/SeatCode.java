package org.liangcai.assessment.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a job seeker types to sit down at a station.
 *
 * @param value eight characters without separator
 * @param expiresAt from when on it opens nothing
 */
public record SeatCode(String value, Instant expiresAt) {

    private static final int LENGTH = 8;

    public SeatCode {
        if (!normalise(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException(
                    "The seat code (%s) must be %d unambiguous characters without separator.".formatted(value, LENGTH));
        }
    }

    static SeatCode draw(RandomGenerator random, Instant expiresAt) {
        return new SeatCode(UnambiguousAlphabet.draw(LENGTH, random), expiresAt);
    }

    /** As it is printed: {@code K7MQ-4T2P}. */
    public String display() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /**
     * The code a person meant by what was typed: small letters, full-width characters, spaces and dashes do not matter. Empty when it
     * cannot be a seat code.
     */
    public static Optional<String> normalise(String entered) {
        return UnambiguousAlphabet.normalise(entered, LENGTH);
    }
}
