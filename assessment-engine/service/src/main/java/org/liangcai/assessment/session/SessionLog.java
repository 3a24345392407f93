package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.VisitProgress;

/** Where the events of sessions are kept. Every method is one transaction. */
public interface SessionLog {

    /** All events of a visit in their order; none while nobody has sat down. */
    default List<RecordedEvent> events(UUID visit) {
        return events(visit, 0);
    }

    /**
     * The events of a visit in their order, without the first ones.
     *
     * @param after how many of them are known already
     */
    List<RecordedEvent> events(UUID visit, long after);

    /**
     * Appends events, and notes the progress they lead to for the counsellor's list.
     *
     * @param expectedVersion how many events the log is expected to hold
     * @return false, with nothing changed, if the log holds others by now
     */
    boolean append(UUID visit, long expectedVersion, List<RecordedEvent> events, VisitProgress progress);

    /** How many events the log of a visit holds. */
    long version(UUID visit);

    /** How many events the logs of these visits hold and when their seats were last seen; visits without a session are left out. */
    Map<UUID, Standing> heads(Collection<UUID> visits);

    /** How far a session has come by now, whichever process wrote it; empty while nobody has sat down. */
    Optional<Standing> standing(UUID visit);

    /** Notes a sign of life. */
    void seen(UUID visit, Instant at);

    /** The progress of a session; empty while nobody has sat down. */
    Optional<VisitProgress> progress(UUID visit);

    /** The progress of all sessions, by visit. */
    Map<UUID, VisitProgress> progress();

    /**
     * How far a session has come.
     *
     * @param version how many events its log holds
     * @param lastSeen the last sign of life that was noted
     */
    record Standing(long version, Instant lastSeen) {}
}
