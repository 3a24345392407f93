package org.liangcai.assessment.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down whoever tries out codes at one place. Safe for use by many threads. */
final class CodeBrake {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final int free;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    /**
     * @param free how many codes within five minutes may be wrong
     */
    CodeBrake(int free) {
        this.free = free;
    }

    /** How long a place has to wait before it may try again; zero when it may. */
    synchronized Duration waitFor(String place, Instant at) {
        Deque<Instant> recent = recent(place, at);
        return recent.size() < free
                ? Duration.ZERO
                : Duration.between(at, recent.getFirst().plus(WINDOW));
    }

    synchronized void failed(String place, Instant at) {
        Deque<Instant> recent = recent(place, at);
        recent.addLast(at);
        failures.put(place, recent);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private Deque<Instant> recent(String place, Instant at) {
        Deque<Instant> recent = failures.getOrDefault(place, new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(at)) {
            recent.removeFirst();
        }
        if (recent.isEmpty()) {
            failures.remove(place);
        }
        return recent;
    }
}
