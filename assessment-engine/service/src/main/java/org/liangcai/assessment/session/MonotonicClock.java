package org.liangcai.assessment.session;

/** A clock that only runs forwards, that nobody can set, and that says nothing about the time of day. Safe for use by many threads. */
@FunctionalInterface
public interface MonotonicClock {

    /** Nanoseconds since some moment that stays the same while the process runs. */
    long nanoseconds();
}
