package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liangcai.assessment.RefusedException;

/**
 * Slows down whoever tries out seat codes: after ten codes that opened nothing within five minutes an address has to wait. Safe for use by
 * many threads.
 */
final class SeatCodeBrake {

    private static final int FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    /**
     * Passes while an address may try.
     *
     * @throws RefusedException with {@link SessionRefusal#TOO_MANY_ATTEMPTS} otherwise
     */
    synchronized void check(String address, Instant at) {
        Deque<Instant> recent = recent(address, at);
        if (recent.size() >= FAILURES) {
            Duration wait = Duration.between(at, recent.getFirst().plus(WINDOW));
            throw new RefusedException(
                    SessionRefusal.TOO_MANY_ATTEMPTS, wait.plusSeconds(59).toMinutes());
        }
    }

    synchronized void failed(String address, Instant at) {
        Deque<Instant> recent = recent(address, at);
        recent.addLast(at);
        failures.put(address, recent);
        if (failures.size() > REMEMBERED_ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private Deque<Instant> recent(String address, Instant at) {
        Deque<Instant> recent = failures.getOrDefault(address, new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(at)) {
            recent.removeFirst();
        }
        if (recent.isEmpty()) {
            failures.remove(address);
        }
        return recent;
    }
}
