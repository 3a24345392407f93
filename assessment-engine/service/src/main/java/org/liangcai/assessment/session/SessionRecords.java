package org.liangcai.assessment.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.CandidateReference;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitSessions;
import org.liangcai.assessment.visit.Visits;

/** Reads sessions for later stages and for the counsellor's list. Safe for use by many threads. */
final class SessionRecords implements VisitRecords, VisitSessions {

    private final Visits visits;
    private final SessionLog log;
    private final LiveSessions sessions;

    SessionRecords(Visits visits, SessionLog log, LiveSessions sessions) {
        this.visits = visits;
        this.log = log;
        this.sessions = sessions;
    }

    @Override
    public Optional<VisitRecord> find(UUID visit) {
        return visits.find(visit).map(this::record);
    }

    @Override
    public Optional<VisitRecord> findByReference(String reference) {
        return CandidateReference.normalise(reference)
                .flatMap(visits::findByReference)
                .map(this::record);
    }

    @Override
    public Optional<VisitProgress> progress(UUID visit) {
        return log.progress(visit);
    }

    @Override
    public Map<UUID, VisitProgress> progress() {
        return log.progress();
    }

    @Override
    public void withdrawEmployerConsent(UUID visit, UUID by) {
        sessions.carryOutFromElsewhere(visit, new SessionCommand.WithdrawEmployerConsent(by));
    }

    @Override
    public void forget(UUID visit) {
        sessions.forget(visit);
    }

    private VisitRecord record(Visit visit) {
        return sessions.find(visit.id())
                .map(session -> new VisitRecord(
                        visit,
                        session.consent(),
                        session.sections().stream()
                                .filter(section -> section.presented() > 0)
                                .map(section -> section.record(session.lastEventAt()))
                                .toList(),
                        session.completedAt(),
                        session.supervision().accommodations()))
                .orElseGet(() -> new VisitRecord(visit, Optional.empty(), List.of(), Optional.empty()));
    }
}
