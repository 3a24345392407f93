package org.liangcai.assessment.evaluation.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.liangcai.assessment.evaluation.EvenWait;

/** Waits by parking the thread that answers. */
@Singleton
class SleepingWait implements EvenWait {

    @Override
    public long now() {
        return System.nanoTime();
    }

    @Override
    public void until(long moment, Duration after) {
        long left = after.toNanos() - (System.nanoTime() - moment);
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            left = after.toNanos() - (System.nanoTime() - moment);
        }
    }
}
