package org.liangcai.assessment.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.liangcai.assessment.visit.Visit;

/**
 * Sessions as they are right now: loaded from the log when first needed, kept in memory while they are busy, one command at a time each.
 * What a method returns is on disk before it returns. Safe for use by many threads and, because the log refuses to append to a session
 * that has moved on, by many processes.
 */
final class LiveSessions {

    /**
     * A full hall and some to spare: with fewer than there are busy seats, every command would replay its session from the log. A session
     * at the end of the longest battery takes about 100 kB.
     */
    static final int KEPT_IN_MEMORY = 1200;

    /** A page that is open says so every five seconds; whoever is silent for longer has gone, and the log knows the session. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final SessionLog log;
    private final SessionRules rules;
    private final Clock clock;
    private final MonotonicClock monotonic;
    private final Instant startedAt;
    private final Map<UUID, Place> inMemory = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Place> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    };

    /**
     * Sessions.
     *
     * @param clock read when a session is loaded; after that its time runs with {@code monotonic}
     * @param monotonic a clock that only runs forwards
     */
    LiveSessions(SessionLog log, SessionRules rules, Clock clock, MonotonicClock monotonic) {
        this.log = log;
        this.rules = rules;
        this.clock = clock;
        this.monotonic = monotonic;
        this.startedAt = clock.instant();
    }

    /** A session with the moment at which it was looked at. */
    record Moment(AssessmentSession session, Instant at) {}

    /** The session of a visit, if anybody has ever sat down. */
    Optional<AssessmentSession> find(UUID visit) {
        return with(visit, live -> {
            live.refresh();
            return live.load();
        });
    }

    /** The visit of a seat, read once: a visit never changes. It goes with {@link #forget}. */
    Visit visit(UUID visit, Function<UUID, Visit> read) {
        return with(visit, live -> live.opened(read));
    }

    /** Now, by the session's own time, which nobody can set while the session is under way. */
    Instant now(UUID visit) {
        return with(visit, LiveSession::now);
    }

    /** The session of a visit, begun if it has not been. */
    Moment sitDown(Visit visit, long seed, Optional<AccommodationNotes.Note> agreed) {
        return with(visit.id(), live -> {
            live.refresh();
            if (live.load().isEmpty()) {
                live.begin(visit, seed);
                agreed.map(note -> new SessionCommand.SetAccommodations(note.by(), note.accommodations()))
                        .ifPresent(command -> live.decideAndAppend(command, live.now()));
            }
            return live.carryOut(Optional.empty(), true);
        });
    }

    /**
     * Notices that the seat is there and carries out a command, if there is one.
     *
     * @param standing how far the session had come when the seat was looked up
     * @throws org.liangcai.assessment.RefusedException with a {@link SessionRefusal} when the command is refused
     */
    Moment carryOut(UUID visit, Optional<SessionLog.Standing> standing, Optional<SessionCommand> command) {
        return carryOut(visit, standing, command, false);
    }

    /** The page has just been opened; otherwise as {@link #carryOut}. */
    Moment open(UUID visit, Optional<SessionLog.Standing> standing) {
        return carryOut(visit, standing, Optional.empty(), true);
    }

    private Moment carryOut(
            UUID visit, Optional<SessionLog.Standing> standing, Optional<SessionCommand> command, boolean pageIsNew) {
        return with(visit, live -> {
            live.refresh(standing);
            return live.carryOut(command, pageIsNew);
        });
    }

    /** Carries out a command that does not come from the seat, and so is no sign of life of it. */
    void carryOutFromElsewhere(UUID visit, SessionCommand command) {
        with(visit, live -> {
            live.refresh();
            live.decideAndAppend(command, live.now());
            return live;
        });
    }

    /** Where the time of a session went so far. */
    Optional<TimeLedger> ledger(UUID visit) {
        return with(visit, live -> {
            List<RecordedEvent> events = log.events(visit);
            return events.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TimeLedger.of(visit, events, live.contact(), live.now()));
        });
    }

    /** What goes on at seats; what another process has appended meanwhile is read first. Visits without a session are left out. */
    Map<UUID, SeatOutline> outlines(Collection<UUID> visits) {
        SeatOutlines outlines = new SeatOutlines(rules);
        Map<UUID, SeatOutline> found = new LinkedHashMap<>();
        log.heads(visits).forEach((visit, head) -> found.put(visit, with(visit, live -> live.seat(outlines, head))));
        return found;
    }

    void forget(UUID visit) {
        synchronized (inMemory) {
            inMemory.remove(visit);
        }
    }

    private <T> T with(UUID visit, Function<LiveSession, T> work) {
        Place place = place(visit);
        place.lock.lock();
        try {
            return work.apply(place.session);
        } finally {
            place.lock.unlock();
        }
    }

    private Place place(UUID visit) {
        long now = monotonic.nanoseconds();
        synchronized (inMemory) {
            Place place = inMemory.computeIfAbsent(visit, this::unread);
            place.lastUsed = now;
            forgetSilent(now);
            return place;
        }
    }

    private Place unread(UUID visit) {
        return new Place(new LiveSession(visit, log, rules, new SteadyTime(clock, monotonic), startedAt));
    }

    /** The map is in the order of use, so that the silent ones come first. */
    private void forgetSilent(long now) {
        Iterator<Place> oldest = inMemory.values().iterator();
        while (oldest.hasNext() && now - oldest.next().lastUsed > LONGEST_SILENCE.toNanos()) {
            oldest.remove();
        }
    }

    /** A session, one thread at a time. */
    private static final class Place {

        private final LiveSession session;
        private final ReentrantLock lock = new ReentrantLock();
        private long lastUsed;

        Place(LiveSession session) {
            this.session = session;
        }
    }
}
