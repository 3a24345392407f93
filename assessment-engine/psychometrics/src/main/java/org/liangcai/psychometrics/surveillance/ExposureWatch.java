package org.liangcai.psychometrics.surveillance;

/**
 * How often an item is shown. While it learns it counts; from then on it holds the rate against the upper edge of what was learnt by the
 * likelihood ratio (r₁/r₀)^d ((1 − r₁)/(1 − r₀))^(n − d) of d showings in n sessions, whose expectation is at most 1 for every rate up to
 * r₀, so that it ever reaches e^h with probability e^−h at most (Ville 1939).
 *
 * @param before the number of the last session before the first showing
 * @param learntShown showings while it learnt
 * @param learntUntil the number of the session of the last of them
 * @param shown showings since
 * @param heldFrom the number of the session after which they are counted
 * @param lastSession the number of the session of the last showing
 */
public record ExposureWatch(
        long before, long learntShown, long learntUntil, long shown, long heldFrom, long lastSession) {

    /** Before the first showing. */
    public static final ExposureWatch NEW = new ExposureWatch(0, 0, 0, 0, 0, 0);

    private static final double EDGE = 1.6449;
    private static final double HIGHEST = 0.95;

    ExposureWatch learnt(long session) {
        long first = learntShown == 0 ? session - 1 : before;
        return new ExposureWatch(first, learntShown + 1, session, 0, session, session);
    }

    ExposureWatch held(long session) {
        return new ExposureWatch(before, learntShown, learntUntil, shown + 1, heldFrom, session);
    }

    ExposureWatch withoutEvidence() {
        return new ExposureWatch(before, learntShown, learntUntil, 0, lastSession, lastSession);
    }

    /** The rate that was learnt; 0 before the first showing. */
    public double expected() {
        long sessions = learntUntil - before;
        return sessions <= 0 ? 0 : Math.min(1, (double) learntShown / sessions);
    }

    /** The rate since. */
    public double observed() {
        long sessions = sessions();
        return sessions <= 0 ? 0 : Math.min(1, (double) shown / sessions);
    }

    /** How many sessions the rate since rests on. */
    long sessions() {
        return Math.max(0, lastSession - heldFrom);
    }

    double evidence(double factor) {
        long sessions = Math.max(lastSession - heldFrom, shown);
        double rate = expected();
        double r0 = rate + EDGE * StrictMath.sqrt(rate * (1 - rate) / Math.max(1, learntUntil - before));
        double r1 = Math.min(HIGHEST, r0 * factor);
        if (shown == 0 || r0 <= 0 || r1 <= r0) {
            return 0;
        }
        return shown * StrictMath.log(r1 / r0) + (sessions - shown) * StrictMath.log((1 - r1) / (1 - r0));
    }
}
