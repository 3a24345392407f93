package org.liangcai.psychometrics.assembly;

import org.liangcai.psychometrics.numerics.ProgressListener;

/** The stages of an assembly as thousandths of the whole. */
record Stages(ProgressListener listener) {

    static final int ALL = 1000;

    /** Where the heuristic ends. */
    static final int HEURISTIC = 500;

    ProgressListener heuristic() {
        return between(0, HEURISTIC);
    }

    ProgressListener solver() {
        return between(HEURISTIC, ALL);
    }

    /** A stage of which nobody knows how long it takes. */
    ProgressListener at(int share) {
        return between(share, share);
    }

    private ProgressListener between(int from, int to) {
        return listener == ProgressListener.NONE
                ? listener
                : (done, all) -> listener.done(from + (int) ((long) (to - from) * done / all), ALL);
    }
}
