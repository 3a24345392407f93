package org.liangcai.psychometrics.numerics;

/**
 * Told how long work is going. It is called from one thread at a time, though not always the same one, and {@code done} never falls. To
 * cancel the work, throw an exception, for instance {@link java.util.concurrent.CancellationException}; whoever asked for the work
 * receives it, and nothing goes on behind his back.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Does not listen. */
    ProgressListener NONE = (done, all) -> {};

    /**
     * After a piece of the work.
     *
     * @param done pieces that are done, from 0
     * @param all how many there are, or will be at most
     */
    void done(int done, int all);
}
