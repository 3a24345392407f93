package org.liangcai.assessment.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitProgress;

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

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration BETWEEN_NOTES_OF_LIFE = Duration.ofSeconds(5);

    private final SessionLog log;
    private final SessionRules rules;
    private final Clock clock;
    private final MonotonicClock monotonic;
    private final Instant startedAt;
    private final Map<UUID, Live> inMemory = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Live> eldest) {
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
        Live live = live(visit);
        live.lock.lock();
        try {
            live.refresh();
            return live.load();
        } finally {
            live.lock.unlock();
        }
    }

    /** The visit of a seat, read once: a visit never changes. It goes with {@link #forget}. */
    Visit visit(UUID visit, Function<UUID, Visit> read) {
        Live live = live(visit);
        live.lock.lock();
        try {
            return live.opened(read);
        } finally {
            live.lock.unlock();
        }
    }

    /** The session of a visit, begun if it has not been. */
    Moment sitDown(Visit visit, long seed, Optional<AccommodationNotes.Note> agreed) {
        Live live = live(visit.id());
        live.lock.lock();
        try {
            live.refresh();
            if (live.load().isEmpty()) {
                live.begin(visit, seed);
                agreed.map(note -> new SessionCommand.SetAccommodations(note.by(), note.accommodations()))
                        .ifPresent(command -> live.decideAndAppend(command, live.now()));
            }
            return live.carryOut(Optional.empty(), true);
        } finally {
            live.lock.unlock();
        }
    }

    /**
     * Notices that the seat is there and carries out a command, if there is one.
     *
     * @throws org.liangcai.assessment.RefusedException with a {@link SessionRefusal} when the command is refused
     */
    Moment carryOut(UUID visit, Optional<SessionCommand> command) {
        return carryOut(visit, command, false);
    }

    /** The page has just been opened; otherwise as {@link #carryOut}. */
    Moment open(UUID visit) {
        return carryOut(visit, Optional.empty(), true);
    }

    private Moment carryOut(UUID visit, Optional<SessionCommand> command, boolean pageIsNew) {
        Live live = live(visit);
        live.lock.lock();
        try {
            live.refresh();
            return live.carryOut(command, pageIsNew);
        } finally {
            live.lock.unlock();
        }
    }

    /** Carries out a command that does not come from the seat, and so is no sign of life of it. */
    void carryOutFromElsewhere(UUID visit, SessionCommand command) {
        Live live = live(visit);
        live.lock.lock();
        try {
            live.refresh();
            live.decideAndAppend(command, live.now());
        } finally {
            live.lock.unlock();
        }
    }

    /** Where the time of a session went so far. */
    Optional<TimeLedger> ledger(UUID visit) {
        Live live = live(visit);
        live.lock.lock();
        try {
            List<RecordedEvent> events = log.events(visit);
            return events.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TimeLedger.of(visit, events, live.contact(), live.now()));
        } finally {
            live.lock.unlock();
        }
    }

    /** What goes on at seats; what another process has appended meanwhile is read first. Visits without a session are left out. */
    Map<UUID, SeatOutline> outlines(Collection<UUID> visits) {
        SeatOutlines outlines = new SeatOutlines(rules);
        Map<UUID, SeatOutline> found = new LinkedHashMap<>();
        log.heads(visits).forEach((visit, head) -> {
            Live live = live(visit);
            live.lock.lock();
            try {
                found.put(visit, live.seat(outlines, head));
            } finally {
                live.lock.unlock();
            }
        });
        return found;
    }

    void forget(UUID visit) {
        synchronized (inMemory) {
            inMemory.remove(visit);
        }
    }

    private VisitProgress outline(AssessmentSession session, Instant lastSeen) {
        return SessionOutline.of(
                session, rules.forms().battery(session).sections().size(), lastSeen);
    }

    private Live live(UUID visit) {
        Instant now = clock.instant();
        synchronized (inMemory) {
            Live live = inMemory.computeIfAbsent(visit, Live::new);
            live.lastUsed = now;
            forgetSilent(now.minus(LONGEST_SILENCE));
            return live;
        }
    }

    /** The map is in the order of use, so that the silent ones come first. */
    private void forgetSilent(Instant usedBefore) {
        Iterator<Live> oldest = inMemory.values().iterator();
        while (oldest.hasNext() && oldest.next().lastUsed.isBefore(usedBefore)) {
            oldest.remove();
        }
    }

    private final class Live {

        private final ReentrantLock lock = new ReentrantLock();
        private final UUID visit;
        private Instant lastUsed = Instant.EPOCH;
        private final SteadyTime time = new SteadyTime(clock, monotonic);
        private Optional<Visit> opened = Optional.empty();
        private Optional<AssessmentSession> session = Optional.empty();
        private Instant lastSeen = Instant.EPOCH;
        private Instant lastNoted = Instant.EPOCH;

        Live(UUID visit) {
            this.visit = visit;
        }

        Visit opened(Function<UUID, Visit> read) {
            Visit known = opened.orElseGet(() -> read.apply(visit));
            opened = Optional.of(known);
            return known;
        }

        /**
         * Another process may have gone on with the session, heard from its seat or seen the visit erased; what it wrote is looked for
         * before anything is shown or decided.
         */
        void refresh() {
            if (session.isEmpty()) {
                return;
            }
            Optional<SessionLog.Standing> standing = log.standing(visit);
            if (standing.map(SessionLog.Standing::version).equals(session.map(AssessmentSession::version))) {
                standing.map(SessionLog.Standing::lastSeen)
                        .filter(seen -> seen.isAfter(lastSeen))
                        .ifPresent(this::seenElsewhere);
            } else {
                session = Optional.empty();
            }
        }

        private void seenElsewhere(Instant at) {
            lastSeen = at;
            lastNoted = at;
        }

        Optional<AssessmentSession> load() {
            if (session.isEmpty()) {
                List<RecordedEvent> events = log.events(visit);
                if (!events.isEmpty()) {
                    session = Optional.of(AssessmentSession.replay(visit, events));
                    lastNoted =
                            log.progress(visit).flatMap(VisitProgress::lastSeen).orElse(Instant.EPOCH);
                    lastSeen = lastNoted;
                }
            }
            return session;
        }

        SeatOutline seat(SeatOutlines outlines, SessionLog.Standing head) {
            if (load().filter(known -> known.version() >= head.version()).isEmpty()) {
                session = Optional.empty();
            }
            AssessmentSession newest = existing();
            if (head.lastSeen().isAfter(lastSeen)) {
                lastSeen = head.lastSeen();
            }
            return outlines.of(newest, lastSign(), now());
        }

        Instant contact() {
            load();
            return lastSign();
        }

        void begin(Visit opened, long seed) {
            Instant at = now();
            SessionEvent.SessionStarted start = rules.start(opened, seed);
            AssessmentSession begun = AssessmentSession.begin(visit, at, start);
            if (log.append(visit, 0, List.of(new RecordedEvent(1, at, start)), outline(begun, at))) {
                session = Optional.of(begun);
                lastSeen = at;
                lastNoted = at;
            }
        }

        Moment carryOut(Optional<SessionCommand> command, boolean pageIsNew) {
            Instant at = now();
            Instant lastSign = lastSign();
            decideAndAppend(new SessionCommand.SignOfLife(lastSign, lastSign.isBefore(startedAt), pageIsNew), at);
            lastSeen = at;
            try {
                command.ifPresent(given -> decideAndAppend(given, at));
            } finally {
                noteLife(at);
            }
            return new Moment(existing(), at);
        }

        /** Decides again, on the newer state, as often as another process has appended in between. */
        void decideAndAppend(SessionCommand command, Instant at) {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Decision decision = rules.decide(existing(), command, at);
                if (decision instanceof Decision.Accepted(List<SessionEvent> events) && append(events, at)) {
                    return;
                }
                if (decision instanceof Decision.Refused refused && isNewest()) {
                    throw refused.exception();
                }
                session = Optional.empty();
            }
            throw new IllegalStateException(
                    "The log of the visit (%s) has moved on %d times in a row.".formatted(visit, MOST_ATTEMPTS));
        }

        private boolean isNewest() {
            return log.version(visit) == existing().version();
        }

        private boolean append(List<SessionEvent> events, Instant at) {
            if (events.isEmpty()) {
                return true;
            }
            AssessmentSession before = existing();
            AssessmentSession after = before;
            List<RecordedEvent> recorded = new ArrayList<>();
            for (SessionEvent event : events) {
                RecordedEvent next = new RecordedEvent(after.version() + 1, at, event);
                recorded.add(next);
                after = after.evolve(next);
            }
            if (!log.append(visit, before.version(), recorded, outline(after, lastSeen))) {
                return false;
            }
            session = Optional.of(after);
            lastNoted = lastSeen;
            return true;
        }

        /** Events carry the note with them; only where there were none for a while is a note of its own needed. */
        private void noteLife(Instant at) {
            lastSeen = at;
            if (!lastNoted.plus(BETWEEN_NOTES_OF_LIFE).isAfter(at)) {
                log.seen(visit, at);
                lastNoted = at;
            }
        }

        /** An event is a sign of life as good as a note of it, and may be younger after a restart. */
        private Instant lastSign() {
            Instant lastEvent = existing().lastEventAt();
            return lastSeen.isAfter(lastEvent) ? lastSeen : lastEvent;
        }

        /** The session; there is none any more when the visit has just been erased. */
        private AssessmentSession existing() {
            return load().orElseThrow(() -> new RefusedException(SessionRefusal.SEAT_SIGNED_OUT));
        }

        private Instant now() {
            load().map(AssessmentSession::recordedAt).ifPresent(time::notBefore);
            time.notBefore(lastSeen);
            return time.now();
        }
    }
}
