package org.liangcai.assessment.session;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.ItemBank;

/** Puts visits and sessions together. */
@Factory
final class SessionFactory {

    private final SecureRandom random = new SecureRandom();

    @Singleton
    SessionRules sessionRules(ItemBank bank, ConsentTexts texts) {
        return new SessionRules(bank, texts);
    }

    @Singleton
    LiveSessions liveSessions(SessionLog log, SessionRules rules, Clock clock) {
        return new LiveSessions(log, rules, clock, System::nanoTime);
    }

    @Singleton
    SessionRecords sessionRecords(Visits visits, SessionLog log, LiveSessions sessions) {
        return new SessionRecords(visits, log, sessions);
    }

    @Singleton
    SeatService seatService(
            Visits visits,
            Seats seats,
            LiveSessions sessions,
            AccommodationNotes accommodations,
            SessionRules rules,
            ConsentTexts texts,
            Clock clock) {
        return new SeatService(visits, seats, sessions, accommodations, rules, texts, clock, random);
    }

    @Singleton
    Supervisor supervisor(LiveSessions sessions, AccommodationNotes notes, Clock clock) {
        return new Supervisor(sessions, notes, clock);
    }

    @Singleton
    ConductService conductService(Visits visits, Supervisor supervisor) {
        return new ConductService(visits, supervisor);
    }

    @Singleton
    VisitService visitService(Visits visits, SessionRecords sessions, ItemBank bank, Clock clock) {
        return new VisitService(visits, sessions, bank, clock, random);
    }
}
