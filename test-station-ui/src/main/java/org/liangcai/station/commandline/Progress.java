package org.liangcai.station.commandline;

import java.util.function.Supplier;
import org.liangcai.psychometrics.calibration.CalibrationListener;
import org.liangcai.psychometrics.numerics.ProgressListener;

/** Tells a person at a terminal how long work is going; silent where nobody is watching. */
final class Progress {

    private static final long EVERY_NANOSECONDS = 2_000_000_000L;

    private long last = System.nanoTime();

    private Progress() {}

    /** Of a calibration. */
    static CalibrationListener onTerminal() {
        if (!watched()) {
            return (iteration, logLikelihood) -> {};
        }
        Progress progress = new Progress();
        return (iteration, logLikelihood) ->
                progress.tell(() -> "iteration %d, log-likelihood %.4f".formatted(iteration, logLikelihood));
    }

    /** Of work on so many of something. */
    static ProgressListener onTerminal(String what) {
        if (!watched()) {
            return ProgressListener.NONE;
        }
        Progress progress = new Progress();
        return (done, all) -> progress.tell(() -> "%d of %d %s".formatted(done, all, what));
    }

    private static boolean watched() {
        return System.console() != null && System.console().isTerminal();
    }

    private void tell(Supplier<String> text) {
        if (System.nanoTime() - last > EVERY_NANOSECONDS) {
            last = System.nanoTime();
            System.err.println(text.get());
        }
    }
}
