package org.liangcai.assessment.hall;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.account.PasswordHashing;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.session.SeatGate;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SessionSeating;
import org.liangcai.assessment.session.Supervisor;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.VisitSessions;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.ItemBank;

/** Puts the hall together. */
@Factory
final class HallFactory {

    private final SecureRandom random = new SecureRandom();

    @Singleton
    SeatGate seatGate(Sittings sittings, LiveSittings live, Halls halls) {
        return new HallGate(sittings, live, halls);
    }

    @Singleton
    HallSessions hallSessions(SessionSeating seating, Supervisor supervisor, VisitSessions progress) {
        return new SessionsOfHall(seating, supervisor, progress);
    }

    @Singleton
    LiveSittings liveSittings(Sittings sittings, AuditLog audit, Clock clock) {
        return new LiveSittings(sittings, audit, clock);
    }

    @Singleton
    HallCodes hallCodes(Halls halls, PasswordHashing hashing, Clock clock) {
        return new HallCodes(halls, hashing, clock);
    }

    @Singleton
    HallService hallService(Halls halls, HallCodes codes, Clock clock) {
        return new HallService(halls, codes, clock, random);
    }

    @Singleton
    People people(Visits visits) {
        return new People(visits);
    }

    @Singleton
    SittingService sittingService(
            Sittings sittings,
            LiveSittings live,
            Halls halls,
            HallSessions sessions,
            HallService drills,
            People people,
            Visits visits,
            ItemBank bank,
            Accounts accounts,
            Clock clock) {
        SeatMaps maps = new SeatMaps(halls, sessions, people, bank, accounts, drills, clock);
        return new SittingService(sittings, live, halls, sessions, maps, visits, bank, accounts, clock, random);
    }

    @Singleton
    HallSeatService hallSeatService(
            Halls halls,
            HallCodes codes,
            HallService drills,
            LiveSittings live,
            Sittings sittings,
            HallSessions sessions,
            SeatService seats,
            People people,
            Visits visits,
            Clock clock) {
        return new HallSeatService(
                halls, codes, drills, live, sittings, sessions, seats, people, visits, clock, random);
    }

    @Singleton
    WallboardService wallboardService(Halls halls, LiveSittings live, Clock clock) {
        return new WallboardService(halls, live, clock);
    }

    @Singleton
    HallPrints hallPrints(
            SittingService sittings,
            VisitService visitService,
            Visits visits,
            @Value("${station.public-url:`http://localhost:8080`}") String publicUrl,
            Clock clock) {
        return new HallPrints(sittings, visitService, visits, publicUrl, clock);
    }
}
