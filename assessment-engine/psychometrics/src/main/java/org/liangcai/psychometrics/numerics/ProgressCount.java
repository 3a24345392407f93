package org.liangcai.psychometrics.numerics;

import org.jspecify.annotations.Nullable;

/** Counts pieces of work that several threads do, and stops all of them once the listener has cancelled. Safe for use by many threads. */
public final class ProgressCount {

    private final ProgressListener listener;
    private final int all;
    private int done;
    private @Nullable RuntimeException cancelled;

    /**
     * Begins at 0.
     *
     * @param all how many pieces there are at most
     */
    public ProgressCount(ProgressListener listener, int all) {
        this.listener = listener;
        this.all = all;
    }

    /**
     * To be called before a piece of the work.
     *
     * @throws RuntimeException that of the listener if it has cancelled
     */
    public synchronized void requireGoing() {
        if (cancelled != null) {
            throw cancelled;
        }
    }

    /**
     * Tells that so many more pieces are done.
     *
     * @throws RuntimeException that of the listener if it cancels or has cancelled
     */
    public synchronized void add(int pieces) {
        requireGoing();
        done += pieces;
        try {
            listener.done(done, all);
        } catch (RuntimeException cancelling) {
            cancelled = cancelling;
            throw cancelling;
        }
    }
}
