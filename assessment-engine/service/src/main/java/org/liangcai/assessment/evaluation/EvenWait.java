package org.liangcai.assessment.evaluation;

import java.time.Duration;

/** Makes a refusal take a fixed time, so that how long it took does not tell why there are no results. */
public interface EvenWait {

    /** A moment to measure from, in nanoseconds of an arbitrary origin. */
    long now();

    /** Returns when the given time has passed since the moment. */
    void until(long moment, Duration after);
}
