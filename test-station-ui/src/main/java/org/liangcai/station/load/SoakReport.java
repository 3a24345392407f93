package org.liangcai.station.load;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a long run found.
 *
 * @param load answers, errors and times
 * @param seats how many seats
 * @param before with nobody in the hall
 * @param checkedIn with everybody at the first page
 * @param samples once a minute from the start on
 */
public record SoakReport(LoadReport load, int seats, Vitals before, Vitals checkedIn, List<Sample> samples) {

    private static final int CLASSES = 8;
    /** A twentieth; less is the noise of a collection that did not run at the same moment. */
    private static final double GROWTH = 0.05;

    /** @param minute minutes after the start */
    record Sample(double minute, Vitals vitals) {}

    public SoakReport {
        samples = List.copyOf(samples);
    }

    /** Nothing failed and nothing grew between the third and the last quarter of the run. */
    public boolean isFaultless() {
        return load.isFaultless()
                && !grows(Vitals::heapBytes)
                && !grows(Vitals::residentMebibytes)
                && !grows(Vitals::threads)
                && !grows(Vitals::files);
    }

    /** For a person at a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(load.text());
        add(text, "%8s %12s %12s %9s %9s", "minute", "heap MiB", "RSS MiB", "threads", "files");
        for (Sample sample : samples) {
            Vitals vitals = sample.vitals();
            add(
                    text,
                    "%8.1f %12.1f %12d %9d %9d",
                    sample.minute(),
                    vitals.heapMebibytes(),
                    vitals.residentMebibytes(),
                    vitals.threads(),
                    vitals.files());
        }
        row(text, "堆 heap, bytes after a collection", Vitals::heapBytes);
        row(text, "内存 resident memory, MiB", Vitals::residentMebibytes);
        row(text, "线程 threads", Vitals::threads);
        row(text, "文件 open files", Vitals::files);
        add(
                text,
                "每个座位 heap a seat: %.1f kB checked in, %.1f kB in the middle of the test (nobody there: %.1f MiB)",
                aSeat(checkedIn),
                aSeat(samples.getLast().vitals()),
                before.heapMebibytes());
        Map<String, Long> first = before.heapByClass();
        samples.getLast().vitals().heapByClass().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - first.getOrDefault(entry.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(CLASSES)
                .forEach(more -> add(text, "  %8.1f kB a seat  %s", more.getValue() / 1e3 / seats, more.getKey()));
        return text.toString();
    }

    private double aSeat(Vitals vitals) {
        return (vitals.heapBytes() - before.heapBytes()) / 1e3 / seats;
    }

    private void row(StringBuilder text, String name, ToDoubleFunction<Vitals> of) {
        add(
                text,
                "%s: third quarter %.0f, last quarter %.0f, slope %+.2f a minute: %s",
                name,
                mean(2, of),
                mean(3, of),
                slope(of),
                grows(of) ? "增长 GROWS" : "不增长 no growth");
    }

    private boolean grows(ToDoubleFunction<Vitals> of) {
        return mean(3, of) > mean(2, of) * (1 + GROWTH) + 1;
    }

    private double mean(int quarter, ToDoubleFunction<Vitals> of) {
        int from = samples.size() * quarter / 4;
        int to = Math.max(samples.size() * (quarter + 1) / 4, from + 1);
        return samples.subList(Math.min(from, samples.size() - 1), Math.min(to, samples.size())).stream()
                .mapToDouble(sample -> of.applyAsDouble(sample.vitals()))
                .average()
                .orElse(0);
    }

    /** Least squares over the second half. */
    private double slope(ToDoubleFunction<Vitals> of) {
        List<Sample> half = samples.subList(samples.size() / 2, samples.size());
        double minutes = half.stream().mapToDouble(Sample::minute).average().orElse(0);
        double mean = half.stream()
                .mapToDouble(sample -> of.applyAsDouble(sample.vitals()))
                .average()
                .orElse(0);
        double products = 0;
        double squares = 0;
        for (Sample sample : half) {
            double distance = sample.minute() - minutes;
            products += distance * (of.applyAsDouble(sample.vitals()) - mean);
            squares += distance * distance;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static void add(StringBuilder text, String line, Object... values) {
        text.append(String.format(Locale.ROOT, line, values)).append(System.lineSeparator());
    }
}
