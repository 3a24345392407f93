package org.liangcai.psychometrics.benchmark;

import java.util.function.Supplier;

/**
 * Work that is timed again and again on data made beforehand.
 *
 * @param name what it is
 * @param targetSeconds how long it may take on two cores, in a process that has done it before
 * @param preparation makes the data and returns the work to be timed
 */
record Workload(String name, double targetSeconds, Supplier<Task> preparation) {

    /** The work itself; its answer says in a few words what came of it, so that a wrong result is not taken for a fast one. */
    @FunctionalInterface
    interface Task {
        String run();
    }
}
