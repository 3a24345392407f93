package org.liangcai.station.chaos;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted while a trial runs. Safe for use by many threads. */
final class Findings {

    private static final int KEPT = 20;

    private final Map<Fault, AtomicInteger> faults = new EnumMap<>(Fault.class);
    private final Map<Integer, AtomicInteger> statuses = new java.util.concurrent.ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicLong acknowledged = new AtomicLong();

    Findings() {
        Arrays.stream(Fault.values()).forEach(fault -> faults.put(fault, new AtomicInteger()));
    }

    void happened(Fault fault) {
        faults.get(fault).incrementAndGet();
    }

    int count(Fault fault) {
        return faults.get(fault).get();
    }

    void answered(int status, long duration) {
        statuses.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
        if (status < 300) {
            nanoseconds.add(duration);
        }
    }

    void brokenOff() {
        broken.incrementAndGet();
    }

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    long answers() {
        return acknowledged.get();
    }

    /** Something that must not be. */
    void wrong(String what) {
        if (wrong.size() < KEPT) {
            wrong.add(what);
        }
    }

    boolean isFaultless() {
        return wrong.isEmpty();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        faults.forEach((fault, count) -> {
            if (count.get() > 0) {
                text.append("  %-32s %d%n".formatted(fault.label(), count.get()));
            }
        });
        text.append("  %-32s %d%n".formatted("requests without an answer", broken.get()));
        statuses.forEach((status, count) -> text.append("  %-32s %d%n".formatted("answered " + status, count.get())));
        double[] sorted = nanoseconds.stream()
                .mapToDouble(duration -> duration / 1e6)
                .sorted()
                .toArray();
        if (sorted.length > 0) {
            text.append("  %-32s %.1f / %.1f / %.1f%n"
                    .formatted(
                            "ms, p50 / p95 / p99",
                            sorted[sorted.length / 2],
                            sorted[sorted.length * 95 / 100],
                            sorted[sorted.length * 99 / 100]));
        }
        wrong.forEach(fault -> text.append("  ✗ ").append(fault).append(System.lineSeparator()));
        return text.toString();
    }
}
