package org.liangcai.psychometrics.numerics;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Optimisation;

/** A search of the solver in a thread of its own, so that somebody can be told how it goes and can end it. */
final class WatchedSearch {

    private static final long EVERY_MILLISECONDS = 100;

    private WatchedSearch() {}

    static Optimisation.Result run(
            Supplier<Optimisation.Result> search,
            Optimisation.Options options,
            IntegerProgram.Limit limit,
            ProgressListener listener) {
        FutureTask<Optimisation.Result> task = new FutureTask<>(search::get);
        Thread thread = Thread.ofPlatform().daemon().name("integer-program").start(task);
        try {
            int all = (int) Math.clamp(limit.milliseconds() / EVERY_MILLISECONDS, 1, Integer.MAX_VALUE);
            for (int done = 0; ; done = Math.min(all, done + 1)) {
                listener.done(done, all);
                try {
                    return task.get(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillSearching) {
                    continue;
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The search of an integer program failed.", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search of an integer program was interrupted.", interrupted);
        } finally {
            end(thread, options);
        }
    }

    /** The solver looks at its limits and at its thread's interruption after every step; it ends, and nothing is left running. */
    private static void end(Thread thread, Optimisation.Options options) {
        options.time_abort = 0;
        options.time_suffice = 0;
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(EVERY_MILLISECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
