package org.liangcai.station.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.liangcai.itembank.LocalizedText;

/** Does a thing again and again and keeps the times on the wall and of the processor. */
final class Stopwatch {

    private static final double NANOSECONDS = 1e9;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int repeats;

    /** @param repeats how often a thing is done after a first time that does not count */
    Stopwatch(int repeats) {
        this.repeats = repeats;
    }

    /**
     * Measures.
     *
     * @param warm how often it is done before, uncounted
     * @param parts how many of the thing are done in one go: times are of one of them
     * @param work given the number of the go, from 0 on
     */
    Figure of(LocalizedText what, double asked, Figure.Unit unit, int warm, int parts, IntConsumer work) {
        for (int go = 0; go < warm; go++) {
            work.accept(go);
        }
        double[] wall = new double[repeats];
        double[] processor = new double[repeats];
        for (int go = 0; go < repeats; go++) {
            long used = PROCESS.getProcessCpuTime();
            long begin = System.nanoTime();
            work.accept(warm + go);
            wall[go] = (System.nanoTime() - begin) / NANOSECONDS / parts;
            processor[go] = (PROCESS.getProcessCpuTime() - used) / NANOSECONDS / parts;
        }
        return new Figure(what, asked, median(wall), median(processor), repeats, unit);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
