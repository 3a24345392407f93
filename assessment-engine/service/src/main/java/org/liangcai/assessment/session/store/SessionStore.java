package org.liangcai.assessment.session.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.session.RecordedEvent;
import org.liangcai.assessment.session.SessionLog;
import org.liangcai.assessment.visit.VisitProgress;

/** Sessions in the database. What is one statement is a transaction by itself, and costs no second way to the database. */
@Singleton
class SessionStore implements SessionLog {

    private final SessionRows sessions;
    private final SessionEventRows events;
    private final SessionEventJson json = new SessionEventJson();

    SessionStore(SessionRows sessions, SessionEventRows events) {
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public List<RecordedEvent> events(UUID visit, long after) {
        return events.findByVisitIdAndVersionGreaterThanOrderByVersion(visit, after).stream()
                .map(row -> new RecordedEvent(row.version(), row.happenedAt(), json.read(row.type(), row.payload())))
                .toList();
    }

    @Override
    @Transactional
    public boolean append(UUID visit, long expectedVersion, List<RecordedEvent> appended, VisitProgress progress) {
        if (expectedVersion == 0 && sessions.lockVisit(visit).isEmpty()) {
            return false;
        }
        Optional<Long> count = sessions.lockEventCount(visit);
        if (count.orElse(0L) != expectedVersion) {
            return false;
        }
        SessionRow row = SessionRow.of(visit, expectedVersion + appended.size(), progress);
        if (count.isEmpty()) {
            sessions.save(row);
        } else {
            sessions.update(row);
        }
        events.saveAll(appended.stream().map(event -> row(visit, event)).toList());
        return true;
    }

    @Override
    public long version(UUID visit) {
        return sessions.eventCount(visit).orElse(0L);
    }

    @Override
    public Map<UUID, Standing> heads(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : sessions.findByVisitIdIn(visits).stream()
                        .collect(Collectors.toMap(
                                SessionRow::visitId, row -> new Standing(row.eventCount(), row.lastSeen())));
    }

    @Override
    public Optional<Standing> standing(UUID visit) {
        return sessions.standing(visit).map(StandingRow::standing);
    }

    @Override
    @Transactional
    public void seen(UUID visit, Instant at) {
        sessions.updateLastSeen(visit, at);
    }

    @Override
    public Optional<VisitProgress> progress(UUID visit) {
        return sessions.findById(visit).map(SessionRow::progress);
    }

    @Override
    public Map<UUID, VisitProgress> progress() {
        return sessions.findAll().stream().collect(Collectors.toMap(SessionRow::visitId, SessionRow::progress));
    }

    private SessionEventRow row(UUID visit, RecordedEvent recorded) {
        return new SessionEventRow(
                null,
                visit,
                recorded.version(),
                recorded.at(),
                json.type(recorded.event()),
                json.write(recorded.event()));
    }
}
