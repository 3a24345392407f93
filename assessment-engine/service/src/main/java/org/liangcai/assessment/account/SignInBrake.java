package org.liangcai.assessment.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing. Failures are counted for one user name from one address together: after three, the next attempt has to wait one
 * second, then two, four, up to fifteen minutes. Because the address counts, nobody can lock another person out from elsewhere; and
 * because unknown names are counted like known ones, the wait tells nothing about which names exist. Thread-safe.
 */
final class SignInBrake {

    private static final int FREE_FAILURES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How long an attempt has still to wait; zero when it may be made. */
    synchronized Duration waitFor(String userName, String address, Instant at) {
        Failures known = failures.get(key(userName, address));
        if (known == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(at, known.last().plus(delayAfter(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String userName, String address, Instant at) {
        failures.merge(
                key(userName, address),
                new Failures(1, at),
                (known, one) -> Duration.between(known.last(), at).compareTo(FORGOTTEN_AFTER) > 0
                        ? one
                        : new Failures(known.count() + 1, at));
    }

    synchronized void succeeded(String userName, String address) {
        failures.remove(key(userName, address));
    }

    private static Duration delayAfter(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String key(String userName, String address) {
        return address.toLowerCase(Locale.ROOT) + ' ' + userName;
    }

    private record Failures(int count, Instant last) {}
}
