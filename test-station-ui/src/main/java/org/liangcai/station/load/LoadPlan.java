package org.liangcai.station.load;

import java.time.Duration;

/**
 * What is to be driven.
 *
 * @param seats how many seats
 * @param lasting how long they answer after the start; a seat whose assessment is over stops sooner
 * @param fastest the shortest time on an item
 * @param slowest the longest time on an item
 * @param checkIn over how long the seats check in before the start
 * @param battery what they take
 */
public record LoadPlan(
        int seats, Duration lasting, Duration fastest, Duration slowest, Duration checkIn, String battery) {

    /** As many seats as one run may have. */
    public static final int MOST_SEATS = 5000;

    /** As long as one run may last. */
    public static final Duration LONGEST = Duration.ofHours(2);

    public LoadPlan {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("--seats（%d）应在 1 到 %d 之间。%n--seats (%d) must be from 1 to %d."
                    .formatted(seats, MOST_SEATS, seats, MOST_SEATS));
        }
        if (!lasting.isPositive() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "--minutes（%s）应大于 0，最多 120。%n--minutes (%s) must be above 0 and 120 at most."
                            .formatted(lasting.toMillis() / 6e4, lasting.toMillis() / 6e4));
        }
        if (fastest.isNegative() || slowest.compareTo(fastest) < 0) {
            throw new IllegalArgumentException(
                    "--think（%s-%s）的下限不能大于上限。%n--think (%s-%s): the lower end must not exceed the upper end."
                            .formatted(seconds(fastest), seconds(slowest), seconds(fastest), seconds(slowest)));
        }
        if (checkIn.isNegative() || checkIn.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "--check-in（%s）应在 0 到 7200 秒之间。%n--check-in (%s) must be from 0 to 7200 seconds."
                            .formatted(seconds(checkIn), seconds(checkIn)));
        }
    }

    static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1e3;
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
