package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitProgress;

/**
 * A session as it is right now: read from the log when first needed, and again when another process has gone on with it. What a method
 * returns is on disk before it returns. For one thread at a time; {@link LiveSessions} sees to that.
 */
final class LiveSession {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration BETWEEN_NOTES_OF_LIFE = Duration.ofSeconds(5);

    private final UUID visit;
    private final SessionLog log;
    private final SessionRules rules;
    private final SteadyTime time;
    private final Instant startedAt;
    private Optional<Visit> opened = Optional.empty();
    private Optional<AssessmentSession> session = Optional.empty();
    private Instant lastSeen = Instant.EPOCH;
    private Instant lastNoted = Instant.EPOCH;

    /**
     * A session of which nothing has been read yet.
     *
     * @param time its own time
     * @param startedAt when this process has started: a sign of life from before was heard by another one
     */
    LiveSession(UUID visit, SessionLog log, SessionRules rules, SteadyTime time, Instant startedAt) {
        this.visit = visit;
        this.log = log;
        this.rules = rules;
        this.time = time;
        this.startedAt = startedAt;
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
        if (session.isPresent()) {
            catchUp(log.standing(visit));
        }
    }

    /**
     * The same after a look that was taken a moment ago, perhaps before the last command here was carried out: one that knows less than
     * is known by now is taken again.
     */
    void refresh(Optional<SessionLog.Standing> found) {
        session.map(AssessmentSession::version)
                .ifPresent(known -> catchUp(
                        found.filter(standing -> standing.version() >= known).or(() -> log.standing(visit))));
    }

    private void catchUp(Optional<SessionLog.Standing> found) {
        session = session.flatMap(known -> found.filter(standing -> standing.version() >= known.version())
                .map(standing -> {
                    noticeSeen(standing.lastSeen());
                    return standing.version() == known.version()
                            ? known
                            : known.evolve(log.events(visit, known.version()));
                }));
    }

    private void noticeSeen(Instant elsewhere) {
        if (elsewhere.isAfter(lastSeen)) {
            lastSeen = elsewhere;
            lastNoted = elsewhere;
        }
    }

    Optional<AssessmentSession> load() {
        if (session.isEmpty()) {
            List<RecordedEvent> events = log.events(visit);
            if (!events.isEmpty()) {
                session = Optional.of(AssessmentSession.replay(visit, events));
                lastNoted =
                        log.standing(visit).map(SessionLog.Standing::lastSeen).orElse(Instant.EPOCH);
                lastSeen = lastNoted;
            }
        }
        return session;
    }

    SeatOutline seat(SeatOutlines outlines, SessionLog.Standing head) {
        refresh(Optional.of(head));
        return outlines.of(existing(), lastSign(), now());
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

    LiveSessions.Moment carryOut(Optional<SessionCommand> command, boolean pageIsNew) {
        Instant at = now();
        Instant lastSign = lastSign();
        decideAndAppend(new SessionCommand.SignOfLife(lastSign, lastSign.isBefore(startedAt), pageIsNew), at);
        lastSeen = at;
        try {
            command.ifPresent(given -> decideAndAppend(given, at));
        } finally {
            noteLife(at);
        }
        return new LiveSessions.Moment(existing(), at);
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
            refresh();
        }
        throw new IllegalStateException(
                "The log of the visit (%s) has moved on %d times in a row.".formatted(visit, MOST_ATTEMPTS));
    }

    private VisitProgress outline(AssessmentSession of, Instant seen) {
        return SessionOutline.of(of, rules.forms().battery(of).sections().size(), seen);
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

    Instant now() {
        load().map(AssessmentSession::recordedAt).ifPresent(time::notBefore);
        time.notBefore(lastSeen);
        return time.now();
    }
}
