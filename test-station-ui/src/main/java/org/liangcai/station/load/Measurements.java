package org.liangcai.station.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What all seats together measured. Safe for use by many threads. */
final class Measurements {

    private static final int KEPT_FAULTS = 10;
    private static final double NANOSECONDS = 1e6;

    private final Map<Step, List<Long>> nanoseconds = new EnumMap<>(Step.class);
    private final List<String> faults = new ArrayList<>();
    private int errors;

    synchronized void took(Step step, long duration) {
        nanoseconds.computeIfAbsent(step, _ -> new ArrayList<>()).add(duration);
    }

    synchronized void failed(String fault) {
        errors++;
        if (faults.size() < KEPT_FAULTS) {
            faults.add(fault);
        }
    }

    synchronized int errors() {
        return errors;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized List<LoadReport.Row> rows() {
        return nanoseconds.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LoadReport.Row row(Step step, List<Long> durations) {
        double[] sorted = durations.stream()
                .mapToDouble(duration -> duration / NANOSECONDS)
                .sorted()
                .toArray();
        return new LoadReport.Row(
                step,
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                Arrays.stream(sorted).max().orElse(0));
    }

    /** The nearest rank: the smallest value that as many per cent do not exceed. */
    static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1];
    }
}
