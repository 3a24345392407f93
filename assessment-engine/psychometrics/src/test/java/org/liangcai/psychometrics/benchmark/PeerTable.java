package org.liangcai.psychometrics.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times everything the engine promises to be fast at, in one process, on data it makes itself: {@code [REPETITIONS [NAMES]]}, NAMES a
 * regular expression that a row's name must contain. A row is added as a {@link Workload} to a list of its field, a field here.
 */
public final class PeerTable {

    private PeerTable() {}

    static List<Workload> workloads() {
        return Stream.of(
                        CalibrationWorkloads.all(),
                        MultidimensionalWorkloads.all(),
                        ScoringWorkloads.all(),
                        StatisticsWorkloads.all(),
                        AdaptiveWorkloads.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Pattern names = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
        System.out.printf(
                "%-36s %8s %8s %8s %7s %8s  %s%n",
                "work", "target", "median", "minimum", "ratio", "cpu", "what came of it");
        for (Workload workload : workloads()) {
            if (names.matcher(workload.name()).find()) {
                time(workload, repetitions);
            }
        }
    }

    /** The first half of the repetitions warms the process up and does not count; {@code cpu} is the median of the processors' time. */
    private static void time(Workload workload, int repetitions) {
        Workload.Task task = workload.preparation().get();
        double[] seconds = new double[repetitions];
        double[] processor = new double[repetitions];
        String result = "";
        for (int repetition = 0; repetition < 2 * repetitions; repetition++) {
            long worked = processorNanoseconds();
            long before = System.nanoTime();
            result = task.run();
            seconds[repetition % repetitions] = (System.nanoTime() - before) / 1e9;
            processor[repetition % repetitions] = (processorNanoseconds() - worked) / 1e9;
        }
        Arrays.sort(seconds);
        Arrays.sort(processor);
        double median = seconds[repetitions / 2];
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.3f %8.3f %8.3f %7.2f %8.3f  %s%n",
                workload.name(),
                workload.targetSeconds(),
                median,
                seconds[0],
                median / workload.targetSeconds(),
                processor[repetitions / 2],
                result);
    }

    /** The time all threads of the process have had, which other programs on the machine do not lengthen much. */
    private static long processorNanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
