package org.liangcai.station.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a run found.
 *
 * @param plan what was driven
 * @param rows one for each step that happened
 * @param errors requests that failed or were refused
 * @param faults the first of them in words
 * @param sent answers to items that the seats sent
 * @param stored answers to items that the station holds for these visits
 * @param visitsThatDiffer visits of which the station holds more or fewer answers than were sent
 * @param bytesPerSeatAndSecond both directions, after the first load, heads included
 * @param residentMebibytes of the station's process, when the run started it
 */
public record LoadReport(
        LoadPlan plan,
        List<Row> rows,
        int errors,
        List<String> faults,
        long sent,
        long stored,
        int visitsThatDiffer,
        double bytesPerSeatAndSecond,
        OptionalLong residentMebibytes) {

    /** A step: how often, and milliseconds from request to response. */
    public record Row(Step step, int count, double p50, double p95, double p99, double longest) {}

    public LoadReport {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Compares what the seats sent with what the station holds of their visits. */
    static LoadReport of(
            LoadPlan plan,
            Measurements measurements,
            List<VirtualSeat> seats,
            double seconds,
            Map<UUID, Integer> stored,
            OptionalLong resident) {
        long sentByAll = 0;
        long storedOfAll = 0;
        long bytes = 0;
        int differ = 0;
        for (VirtualSeat seat : seats) {
            int kept = stored.getOrDefault(seat.invitation().visit(), 0);
            sentByAll += seat.sent();
            storedOfAll += kept;
            bytes += seat.bytes();
            differ += kept == seat.sent() ? 0 : 1;
        }
        return new LoadReport(
                plan,
                measurements.rows(),
                measurements.errors(),
                measurements.faults(),
                sentByAll,
                storedOfAll,
                differ,
                bytes / seconds / plan.seats(),
                resident);
    }

    /** Nothing failed, nothing was lost, nothing was doubled. */
    public boolean isFaultless() {
        return errors == 0 && sent == stored && visitsThatDiffer == 0;
    }

    /** For a person at a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(
                text,
                "%d seats, %s s, %s-%s s an item, battery %s",
                plan.seats(),
                LoadPlan.seconds(plan.lasting()),
                LoadPlan.seconds(plan.fastest()),
                LoadPlan.seconds(plan.slowest()),
                plan.battery());
        add(text, "%-12s %9s %9s %9s %9s %9s", "step (ms)", "count", "p50", "p95", "p99", "max");
        for (Row row : rows) {
            add(
                    text,
                    "%-12s %9d %9.1f %9.1f %9.1f %9.1f",
                    row.step().label(),
                    row.count(),
                    row.p50(),
                    row.p95(),
                    row.p99(),
                    row.longest());
        }
        add(text, "错误 errors: %d", errors);
        faults.forEach(fault -> add(text, "  %s", fault));
        add(
                text,
                "发出的答案 answers sent: %d %s 已存答案 answers stored: %d (visits that differ: %d)",
                sent,
                sent == stored ? "=" : "≠",
                stored,
                visitsThatDiffer);
        add(
                text,
                "流量 traffic after the first load: %.0f bytes/s a seat (%.1f kbit/s)",
                bytesPerSeatAndSecond,
                bytesPerSeatAndSecond * 8 / 1000);
        residentMebibytes.ifPresent(memory -> add(text, "内存 resident memory of the station: %d MiB", memory));
        return text.toString();
    }

    private static void add(StringBuilder text, String line, Object... values) {
        text.append(String.format(Locale.ROOT, line, values)).append(System.lineSeparator());
    }
}
