package org.liangcai.station.commandline;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Work that was done one or more times in this process.
 *
 * @param result of the last time
 * @param medianSeconds of wall time
 */
record Timed<T>(T result, double medianSeconds) {

    /**
     * Does the work.
     *
     * @param repetitions 1 or more
     */
    static <T> Timed<T> of(int repetitions, Supplier<T> work) {
        double[] seconds = new double[repetitions];
        T result = once(work, seconds, 0);
        for (int repetition = 1; repetition < repetitions; repetition++) {
            result = once(work, seconds, repetition);
        }
        Arrays.sort(seconds);
        return new Timed<>(result, seconds[repetitions / 2]);
    }

    private static <T> T once(Supplier<T> work, double[] seconds, int repetition) {
        long begin = System.nanoTime();
        T result = work.get();
        seconds[repetition] = (System.nanoTime() - begin) / 1e9;
        return result;
    }
}
