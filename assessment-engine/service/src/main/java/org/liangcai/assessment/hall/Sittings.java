package org.liangcai.assessment.hall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where sittings are kept. Every method is one transaction. */
public interface Sittings {

    void add(SittingPlan plan);

    Optional<SittingPlan> plan(UUID sitting);

    /** Sittings, the latest day first. */
    List<Entry> page(int offset, int limit);

    /** The sittings of a hall that are not signed, the earliest day first. */
    List<SittingPlan> openIn(UUID hall);

    /** How many events have happened. */
    long version(UUID sitting);

    /** The events after a version. */
    List<RecordedSittingEvent> events(UUID sitting, long after);

    /**
     * Appends events, if the sitting has the expected version.
     *
     * @return whether they were appended
     */
    boolean append(UUID sitting, long expectedVersion, List<RecordedSittingEvent> events);

    /** The sitting that is not signed on whose list a visit stands. */
    Optional<UUID> openSittingOf(UUID visit);

    /**
     * A line of the list.
     *
     * @param plan what was planned
     * @param expected how many people are on the list
     * @param signed whether it is closed
     */
    record Entry(SittingPlan plan, int expected, boolean signed) {}
}
