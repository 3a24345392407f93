package org.liangcai.station.commandline;

import org.liangcai.psychometrics.calibration.CalibrationListener;

/** Tells a person at a terminal how long work is going; silent where nobody is watching. */
final class Progress {

    private static final long EVERY_NANOSECONDS = 2_000_000_000L;

    private Progress() {}

    static CalibrationListener onTerminal() {
        if (System.console() == null || !System.console().isTerminal()) {
            return (iteration, logLikelihood) -> {};
        }
        long[] last = {System.nanoTime()};
        return (iteration, logLikelihood) -> {
            if (System.nanoTime() - last[0] > EVERY_NANOSECONDS) {
                last[0] = System.nanoTime();
                System.err.printf("iteration %d, log-likelihood %.4f%n", iteration, logLikelihood);
            }
        };
    }
}
