package org.liangcai.psychometrics.adaptive;

/** Random numbers that are a function of their place: no draw depends on how many came before. */
final class Draws {

    /** What a number is drawn for, so that different uses of one seed are independent. */
    enum Purpose {
        CANDIDATE(1),
        EXPOSURE(2),
        GROUP(3),
        RANDOM_PART(4),
        RESPONSE(5),
        SESSION(6);

        private final long stream;

        Purpose(long stream) {
            this.stream = stream;
        }
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** A number from 0 (included) to 1 (excluded). */
    static double uniform(long seed, Purpose purpose, long place) {
        return (bits(seed, purpose, place) >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to {@code bound} − 1. */
    static int below(int bound, long seed, Purpose purpose, long place) {
        return bound == 1 ? 0 : (int) (uniform(seed, purpose, place) * bound);
    }

    /** 64 bits by two rounds of the mixing function of Steele, Lea and Flood (2014). */
    static long bits(long seed, Purpose purpose, long place) {
        return mix(mix(seed + GOLDEN * purpose.stream) + GOLDEN * (place + 1));
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
