package org.liangcai.assessment.session;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.erasure.ReceiptIssuer;
import org.liangcai.assessment.visit.BatteryUse;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.VisitErasure;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ledger.ActiveItems;

/** Puts visits and sessions together. */
@Factory
final class SessionFactory {

    private final SecureRandom random = new SecureRandom();

    @Singleton
    SessionRules sessionRules(
            ItemBank bank,
            ConsentTexts texts,
            ActiveItems items,
            PilotItems pilots,
            @Value("${assessment.pilot.per-section:2}") int pilotsPerSection) {
        return new SessionRules(bank, texts, items::isWithheld, new PilotSeeding(bank, pilots, pilotsPerSection));
    }

    @Singleton
    @Requires(missingBeans = MonotonicClock.class)
    MonotonicClock monotonicClock() {
        return System::nanoTime;
    }

    @Singleton
    LiveSessions liveSessions(SessionLog log, SessionRules rules, Clock clock, MonotonicClock monotonic) {
        return new LiveSessions(log, rules, clock, monotonic);
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
            SeatGate gate,
            SessionRules rules,
            ConsentTexts texts,
            Clock clock) {
        return new SeatService(visits, seats, sessions, accommodations, gate, rules, texts, clock, random);
    }

    @Singleton
    SampleItems sampleItems(ItemBank bank) {
        return new SampleItems(bank);
    }

    @Singleton
    SessionSeating sessionSeating(
            Visits visits, Seats seats, LiveSessions sessions, AccommodationNotes accommodations, Clock clock) {
        return new SessionSeating(visits, seats, sessions, accommodations, clock, random);
    }

    @Singleton
    Supervisor supervisor(LiveSessions sessions, AccommodationNotes notes, Clock clock) {
        return new Supervisor(sessions, notes, clock);
    }

    @Singleton
    ConductService conductService(Visits visits, VisitService opening, Supervisor supervisor, AuditLog audit) {
        return new ConductService(visits, opening, supervisor, audit);
    }

    @Singleton
    VisitErasure visitErasure(
            Visits visits, SessionRecords sessions, Holds holds, ReceiptIssuer receipts, AuditLog audit) {
        return new VisitErasure(visits, sessions, holds, receipts, audit);
    }

    @Singleton
    VisitService visitService(
            Visits visits,
            SessionRecords sessions,
            ItemBank bank,
            VisitErasure erasure,
            BatteryUse use,
            AuditLog audit,
            Clock clock) {
        return new VisitService(visits, sessions, bank, erasure, use, audit, clock, random);
    }
}
