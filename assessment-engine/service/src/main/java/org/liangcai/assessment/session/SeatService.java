package org.liangcai.assessment.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.Language;

/**
 * What a job seeker can do at a seat. The token takes the place of an account: every method checks it first. Whatever a method returns
 * is on disk. Safe for use by many threads; calls for the same seat wait for each other.
 */
public final class SeatService {

    /** How long a browser may hold a seat without entering the code again. */
    public static final Duration LONGEST_SITTING = Duration.ofHours(12);

    private static final int MOST_ATTEMPTS = 10;

    /** No request is under way for longer: the browser has given it up long before. */
    private static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(1);

    private final Visits visits;
    private final Seats seats;
    private final LiveSessions sessions;
    private final AccommodationNotes accommodations;
    private final SeatGate gate;
    private final SeatViews views;
    private final Clock clock;
    private final RandomGenerator random;
    private final SeatCodeBrake brake = new SeatCodeBrake();

    SeatService(
            Visits visits,
            Seats seats,
            LiveSessions sessions,
            AccommodationNotes accommodations,
            SeatGate gate,
            SessionRules rules,
            ConsentTexts texts,
            Clock clock,
            RandomGenerator random) {
        this.visits = visits;
        this.seats = seats;
        this.sessions = sessions;
        this.accommodations = accommodations;
        this.gate = gate;
        this.views = new SeatViews(rules);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes the seat a code opens.
     *
     * @param entered the code as it was typed
     * @param takeOver take the seat even if another browser holds it
     * @param held the token the browser holds already, if any: whoever sits at the seat may sit down again
     * @param address where the request comes from; after ten codes that opened nothing in five minutes it has to wait
     * @throws RefusedException with a {@link SessionRefusal} about the seat code or the seat
     */
    public SeatClaim claim(String entered, boolean takeOver, Optional<SeatToken> held, String address) {
        Instant now = clock.instant();
        brake.check(address, now);
        Visit visit = visitOf(entered, address, now);
        gate.check(visit.id());
        if (sessions.find(visit.id()).filter(AssessmentSession::isOver).isPresent()) {
            throw new RefusedException(SessionRefusal.SEAT_CODE_USED);
        }
        SeatToken token = SeatToken.draw(random);
        occupy(visit, token, takeOver, held, now);
        return new SeatClaim(
                token, view(visit, sessions.sitDown(visit, random.nextLong(), accommodations.find(visit.id()))));
    }

    /**
     * Who sits there: the role CANDIDATE, with the visit as id.
     *
     * @throws RefusedException with {@link SessionRefusal#SEAT_SIGNED_OUT} or {@link SessionRefusal#SEAT_TAKEN_OVER}
     */
    public Actor actor(SeatToken token) {
        Visit visit = visit(occupied(token));
        return new Actor(visit.id(), visit.person().name(), Set.of(Role.CANDIDATE));
    }

    /** Where the session stands, for a page that has just been opened; asking is a sign of life. */
    public SeatView state(SeatToken token) {
        Seats.Occupied seat = occupied(token);
        Visit visit = visit(seat);
        return view(visit, sessions.open(visit.id(), seat.standing()));
    }

    /** The browser is still there. */
    public SeatView heartbeat(SeatToken token) {
        return carryOut(token, Optional.empty());
    }

    /** Shows the pages in this language from now on. */
    public SeatView chooseLanguage(SeatToken token, Language language) {
        return carryOut(token, Optional.of(new SessionCommand.ChooseLanguage(language)));
    }

    /** Where the person's own time went so far. */
    public Optional<TimeLedger> ledger(SeatToken token) {
        return sessions.ledger(occupied(token).seat().visit());
    }

    /** The person has left the page, or full screen. */
    public SeatView leavePage(SeatToken token, PageLeave how) {
        return carryOut(token, Optional.of(new SessionCommand.LeavePage(how)));
    }

    /** The person is back on the page. */
    public SeatView returnToPage(SeatToken token) {
        return carryOut(token, Optional.of(new SessionCommand.ReturnToPage()));
    }

    /**
     * Decides on consent.
     *
     * @throws RefusedException with {@link SessionRefusal#CONSENT_VERSION_OUTDATED} or {@link SessionRefusal#WRONG_PHASE}
     */
    public SeatView giveConsent(SeatToken token, SessionCommand.GiveConsent decision) {
        return carryOut(token, Optional.of(decision));
    }

    /**
     * Carries out a numbered command: an answer, the next item, the next page. The same command under the same number changes nothing and
     * gets the state again.
     *
     * @throws RefusedException with a {@link SessionRefusal} when it cannot be
     */
    public SeatView carryOut(SeatToken token, SessionCommand.Numbered command) {
        return carryOut(token, Optional.of(command));
    }

    /** Looks again when another browser, here or at another process, has taken the seat in between. */
    private void occupy(Visit visit, SeatToken token, boolean takeOver, Optional<SeatToken> held, Instant now) {
        Optional<String> own = held.map(SeatToken::sha256);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Seats.Seat> holder = seats.holder(visit.id());
            boolean occupied = holder.filter(seat -> !isOutworn(seat, now))
                    .filter(seat -> !own.equals(Optional.of(seat.sha256())))
                    .isPresent();
            if (occupied
                    && !(takeOver
                            && holder.filter(seat -> isOvertaken(now, seat)).isEmpty())) {
                throw new RefusedException(SessionRefusal.SEAT_OCCUPIED);
            }
            if (seats.occupy(visit.id(), holder.map(Seats.Seat::sha256), token.sha256(), now)) {
                return;
            }
        }
        throw new RefusedException(SessionRefusal.SEAT_OCCUPIED);
    }

    private SeatView carryOut(SeatToken token, Optional<SessionCommand> command) {
        Seats.Occupied seat = occupied(token);
        Visit visit = visit(seat);
        return view(visit, sessions.carryOut(visit.id(), seat.standing(), command));
    }

    private SeatView view(Visit visit, LiveSessions.Moment moment) {
        return views.of(moment.session(), visit, moment.at());
    }

    private Visit visitOf(String entered, String address, Instant now) {
        Optional<Visits.IssuedSeatCode> issued = SeatCode.normalise(entered).flatMap(visits::issued);
        if (issued.isEmpty()) {
            brake.failed(address, now);
            throw new RefusedException(SessionRefusal.SEAT_CODE_UNKNOWN);
        }
        if (issued.get().replaced() || !issued.get().code().expiresAt().isAfter(now)) {
            throw new RefusedException(SessionRefusal.SEAT_CODE_EXPIRED);
        }
        return existing(issued.get().visit());
    }

    /**
     * Whether a request that was made at a moment has been overtaken by another one that has the seat by now: the browser that gave the
     * first one up and asked again must not lose the seat to itself. A clock that was set back by more makes nothing late.
     */
    private static boolean isOvertaken(Instant made, Seats.Seat seat) {
        return seat.since().isAfter(made) && seat.since().isBefore(made.plus(LONGEST_ON_THE_WAY));
    }

    private static boolean isOutworn(Seats.Seat seat, Instant now) {
        return !seat.since().plus(LONGEST_SITTING).isAfter(now);
    }

    private Seats.Occupied occupied(SeatToken token) {
        Seats.Occupied occupied = seats.find(token.sha256())
                .filter(found ->
                        !isOutworn(found.seat(), sessions.now(found.seat().visit())))
                .orElseThrow(() -> new RefusedException(SessionRefusal.SEAT_SIGNED_OUT));
        if (occupied.seat().takenOver()) {
            gate.explainLoss(occupied.seat().visit());
            throw new RefusedException(SessionRefusal.SEAT_TAKEN_OVER);
        }
        return occupied;
    }

    private Visit visit(Seats.Occupied occupied) {
        return sessions.visit(occupied.seat().visit(), this::existing);
    }

    private Visit existing(UUID visit) {
        return visits.find(visit).orElseThrow(() -> new RefusedException(SessionRefusal.SEAT_SIGNED_OUT));
    }
}
