package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A seat of a hall, with the computer that is registered at it.
 *
 * @param id the seat
 * @param hall its hall
 * @param number what stands on the desk, 1 or more, unique in the hall
 * @param spare whether it is kept free for somebody whose computer fails
 * @param registeredAt when the computer was registered, if one is
 * @param lastSeen when the computer last asked what to show
 * @param readiness the last readiness check
 */
public record HallSeat(
        UUID id,
        UUID hall,
        int number,
        boolean spare,
        Optional<Instant> registeredAt,
        Optional<Instant> lastSeen,
        Optional<Readiness> readiness) {

    /** The highest number a seat may have. */
    public static final int HIGHEST = 999;

    public HallSeat {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException(
                    "The number of a seat (%d) must lie between 1 and %d.".formatted(number, HIGHEST));
        }
    }
}
