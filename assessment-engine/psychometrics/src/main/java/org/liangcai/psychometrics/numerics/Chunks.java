package org.liangcai.psychometrics.numerics;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work cut into numbered pieces. What a piece does must depend on its number alone; then the result is the same to the last bit on
 * one thread and on many.
 */
public final class Chunks {

    private Chunks() {}

    /** Whether pieces are worked on one after the other or by all processors. */
    public enum Mode {
        /** In the calling thread, in order. */
        SEQUENTIAL,
        /** By the common pool, in any order. */
        PARALLEL
    }

    /** Runs {@code work} for every number from 0 to {@code count} − 1. */
    public static void run(Mode mode, int count, IntConsumer work) {
        if (mode == Mode.SEQUENTIAL || count == 1) {
            for (int chunk = 0; chunk < count; chunk++) {
                work.accept(chunk);
            }
        } else {
            IntStream.range(0, count).parallel().forEach(work);
        }
    }
}
