package org.liangcai.assessment.session;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.erasure.Holds;
import org.liangcai.assessment.erasure.ReceiptIssuer;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.VisitErasure;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.TestDatabase;

/** A small office: the services over the real stores, with a clock that is turned by hand. */
final class Office implements AutoCloseable {

    static final Actor COUNSELLOR = new Actor(new UUID(3, 3), "李老师", Set.of(Role.COUNSELLOR));

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(database.properties());
    private final HandClock clock = new HandClock();
    private final Random random = new Random(20261123);
    private final ItemBank bank = SmallBank.bank();
    private Station station = start();

    /** A visit that has just been opened. */
    record Opened(UUID visit, SeatCode code) {}

    /** What one process holds. */
    private record Station(SeatService seats, VisitService visits, SessionRecords records) {}

    /** Starts the services anew on the same database, as after a power failure. */
    void restart() {
        station = start();
    }

    SeatService anotherStation() {
        return start().seats();
    }

    SeatService seats() {
        return station.seats();
    }

    VisitService visits() {
        return station.visits();
    }

    SessionRecords records() {
        return station.records();
    }

    HandClock clock() {
        return clock;
    }

    SessionLog log() {
        return context.getBean(SessionLog.class);
    }

    Opened open(Purpose purpose) {
        UUID visit = visits().open(
                        COUNSELLOR,
                        new NewVisit(
                                "王芳",
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                purpose,
                                SmallBank.BATTERY,
                                Language.ZH))
                .id();
        return new Opened(visit, visits().visit(COUNSELLOR, visit).seatCode().orElseThrow());
    }

    /** Consents to everything and goes on until a phase is reached for the first time. */
    SeatView walkTo(SeatToken token, SessionPhase phase) {
        SeatView view = seats().state(token);
        while (view.phase() != phase) {
            view = step(token, view);
        }
        return view;
    }

    SeatView walkToTheEnd(SeatToken token) {
        return walkTo(token, SessionPhase.FINISHED);
    }

    /** Answers the item on the page and leaves it. */
    SeatView answerAndMoveOn(SeatToken token) {
        return leave(token, answer(token, seats().state(token)));
    }

    /** One step on. */
    SeatView onward(SeatToken token, SeatView view) {
        return step(token, view);
    }

    private SeatView step(SeatToken token, SeatView view) {
        return switch (view.phase()) {
            case LANGUAGE -> seats().chooseLanguage(token, Language.ZH);
            case CONSENT ->
                seats().giveConsent(
                                token,
                                new SessionCommand.GiveConsent(
                                        view.consent().orElseThrow().version(), true, true));
            case INSTRUCTIONS, REVIEW, SECTION_END -> proceed(token, view);
            case PRACTICE -> view.item().isPresent() ? leave(token, answer(token, view)) : proceed(token, view);
            case ITEM -> leave(token, answer(token, view));
            case FINISHED, REFUSED, TERMINATED -> throw new IllegalStateException("The walk is over: " + view.phase());
        };
    }

    private SeatView proceed(SeatToken token, SeatView view) {
        return seats().carryOut(token, new SessionCommand.Proceed(view.nextSequence(), false));
    }

    private SeatView answer(SeatToken token, SeatView view) {
        SubmittedResponse response = switch (view.item().orElseThrow().content()) {
            case ItemContent.RatingStatement _ -> new SubmittedResponse.Rating(4);
            case ItemContent.Situation _ -> new SubmittedResponse.BestWorst(1, 4);
            case ItemContent other -> FittingResponse.to(other, 2);
        };
        return seats().carryOut(
                        token,
                        new SessionCommand.Answer(
                                view.nextSequence(), view.item().orElseThrow().presentation(), response));
    }

    private SeatView leave(SeatToken token, SeatView view) {
        return seats().carryOut(
                        token,
                        new SessionCommand.Next(
                                view.nextSequence(), view.item().orElseThrow().presentation()));
    }

    private Station start() {
        Visits visits = context.getBean(Visits.class);
        Seats seats = context.getBean(Seats.class);
        ConsentTexts texts = context.getBean(ConsentTexts.class);
        SessionRules rules = new SessionRules(bank, texts);
        LiveSessions sessions = new LiveSessions(log(), rules, clock, clock::nanoseconds);
        SessionRecords records = new SessionRecords(visits, log(), sessions);
        return new Station(
                new SeatService(
                        visits,
                        seats,
                        sessions,
                        context.getBean(AccommodationNotes.class),
                        SeatGate.OPEN,
                        rules,
                        texts,
                        clock,
                        random),
                new VisitService(
                        visits, records, bank, erasure(visits, records), (_, _, _) -> {}, audit(), clock, random),
                records);
    }

    private VisitErasure erasure(Visits visits, SessionRecords records) {
        return new VisitErasure(
                visits, records, context.getBean(Holds.class), context.getBean(ReceiptIssuer.class), audit());
    }

    private AuditLog audit() {
        return context.getBean(AuditLog.class);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** A clock that stands still until it is turned. */
    static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        private long nanoseconds = 7;

        void advance(Duration time) {
            now = now.plus(time);
            nanoseconds += time.toNanos();
        }

        /** The wall clock is set; no time passes. */
        void set(Duration by) {
            now = now.plus(by);
        }

        long nanoseconds() {
            return nanoseconds;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock knows one zone only.");
        }
    }
}
