package org.liangcai.itembank.form;

import java.time.Duration;

/**
 * What becomes of time in which a person could not or did not work although the clock of a section ran.
 *
 * @param link the line between the seat and the station was cut
 * @param seat the computer failed, the person was moved to another seat, or the page was closed
 * @param station the station itself was down
 * @param leftPage the person left the page
 */
public record TimePolicy(Treatment link, Treatment seat, Treatment station, Treatment leftPage) {

    /**
     * What a fair clock does: whatever the person could not help is given back, a seat that was away for more than ten minutes asks
     * the invigilator, and leaving the page costs time.
     */
    public static final TimePolicy STANDARD =
            new TimePolicy(new GivenBack(), new AsksBeyond(Duration.ofMinutes(10)), new GivenBack(), new Counts());

    /** What becomes of one stretch of lost time. */
    public sealed interface Treatment {

        /** How much is given back at once; what is neither given back nor asked for counts. */
        Duration givenBack(Duration lost);

        /** How much waits for the invigilator's decision. */
        Duration asked(Duration lost);
    }

    /** It counts against the limit. */
    public record Counts() implements Treatment {
        @Override
        public Duration givenBack(Duration lost) {
            return Duration.ZERO;
        }

        @Override
        public Duration asked(Duration lost) {
            return Duration.ZERO;
        }
    }

    /** All of it is given back. */
    public record GivenBack() implements Treatment {
        @Override
        public Duration givenBack(Duration lost) {
            return lost;
        }

        @Override
        public Duration asked(Duration lost) {
            return Duration.ZERO;
        }
    }

    /** It is given back up to a cap each time; the rest counts. */
    public record GivenBackUpTo(Duration cap) implements Treatment {
        public GivenBackUpTo {
            requireNotNegative(cap);
        }

        @Override
        public Duration givenBack(Duration lost) {
            return lost.compareTo(cap) < 0 ? lost : cap;
        }

        @Override
        public Duration asked(Duration lost) {
            return Duration.ZERO;
        }
    }

    /** It is given back up to a cap each time; the rest waits for the invigilator, and the seat with it. */
    public record AsksBeyond(Duration cap) implements Treatment {
        public AsksBeyond {
            requireNotNegative(cap);
        }

        @Override
        public Duration givenBack(Duration lost) {
            return lost.compareTo(cap) < 0 ? lost : cap;
        }

        @Override
        public Duration asked(Duration lost) {
            return lost.minus(givenBack(lost));
        }
    }

    private static void requireNotNegative(Duration cap) {
        if (cap.isNegative()) {
            throw new IllegalArgumentException("The cap (%s) must not be negative.".formatted(cap));
        }
    }
}
