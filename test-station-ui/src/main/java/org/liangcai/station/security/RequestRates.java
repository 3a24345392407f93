package org.liangcai.station.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may ask: a bucket of requests each that fills again at a steady rate (token bucket). The least recently seen are
 * forgotten beyond a bounded number, which gives them a full bucket and takes nothing from anybody else. Thread-safe.
 */
final class RequestRates {

    private static final int REMEMBERED = 20_000;
    private static final double NANOSECONDS = 1e9;

    private final double perSecond;
    private final int atOnce;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param perSecond requests a second in the long run, positive
     * @param atOnce requests that may come at once after a rest, at least 1
     */
    RequestRates(double perSecond, int atOnce) {
        if (!(perSecond > 0) || atOnce < 1) {
            throw new IllegalArgumentException(
                    "The rate (%s a second, %d at once) must be positive.".formatted(perSecond, atOnce));
        }
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    /** Whether one more request may pass; it is counted if it may. The moment is that of a clock that never goes back, in nanoseconds. */
    synchronized boolean pass(String who, long nanoseconds) {
        Bucket bucket = buckets.computeIfAbsent(who, _ -> new Bucket(atOnce, nanoseconds));
        bucket.left = Math.min(atOnce, bucket.left + (nanoseconds - bucket.at) / NANOSECONDS * perSecond);
        bucket.at = nanoseconds;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left -= 1;
        return true;
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
