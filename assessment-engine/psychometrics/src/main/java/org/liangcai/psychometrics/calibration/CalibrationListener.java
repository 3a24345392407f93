package org.liangcai.psychometrics.calibration;

/** Told how a calibration goes. */
@FunctionalInterface
public interface CalibrationListener {

    /**
     * After an iteration. To cancel the calibration, throw an exception, for instance {@link
     * java.util.concurrent.CancellationException}; the caller of the calibration receives it.
     *
     * @param iteration from 1
     * @param logLikelihood at the iteration's parameters; in the first iterations on many persons that of a sample of them
     */
    void iteration(int iteration, double logLikelihood);
}
