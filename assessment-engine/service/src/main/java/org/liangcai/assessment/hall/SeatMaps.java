package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Battery;

/** Puts together what an invigilator sees. Safe for use by many threads. */
final class SeatMaps {

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration LOW_TIME = Duration.ofMinutes(2);
    private static final int MANY_INTERRUPTIONS = 3;

    private final Halls halls;
    private final HallSessions sessions;
    private final People people;
    private final ItemBank bank;
    private final Accounts accounts;
    private final HallService drills;
    private final Clock clock;

    SeatMaps(
            Halls halls,
            HallSessions sessions,
            People people,
            ItemBank bank,
            Accounts accounts,
            HallService drills,
            Clock clock) {
        this.halls = halls;
        this.sessions = sessions;
        this.people = people;
        this.bank = bank;
        this.accounts = accounts;
        this.drills = drills;
        this.clock = clock;
    }

    SeatMap of(Sitting sitting) {
        Instant at = clock.instant();
        Map<UUID, Optional<TestOutline>> outlines = new HashMap<>();
        Standings standings = new Standings(visit -> outlines.computeIfAbsent(visit, sessions::outline));
        List<HallSeat> seats = halls.seats(sitting.plan().hall());
        List<SeatMap.Person> persons = sitting.attendances().stream()
                .map(one -> person(sitting, one, standings, outlines, seats, at))
                .toList();
        return new SeatMap(
                at,
                sitting,
                halls.find(sitting.plan().hall()).orElseThrow(),
                battery(sitting.plan()),
                accounts.find(sitting.plan().invigilator())
                        .map(Account::displayName)
                        .orElse(""),
                seats.stream().map(seat -> place(seat, persons, at)).toList(),
                persons);
    }

    LocalizedText battery(SittingPlan plan) {
        return bank.battery(plan.battery())
                .map(Battery::name)
                .orElseThrow(() -> new IllegalStateException(
                        "The battery (%s) of a sitting is not in the item bank.".formatted(plan.battery())));
    }

    private SeatMap.Place place(HallSeat seat, List<SeatMap.Person> persons, Instant at) {
        Optional<SeatMap.Person> person = persons.stream()
                .filter(one -> one.attendance().seat().equals(Optional.of(seat.id())))
                .findFirst();
        Optional<Instant> heard =
                latest(seat.lastSeen(), person.flatMap(SeatMap.Person::outline).flatMap(TestOutline::lastSeen));
        return new SeatMap.Place(
                seat,
                person,
                persons.stream()
                        .filter(one -> one.attendance().called().equals(Optional.of(seat.id())))
                        .findFirst(),
                heard.filter(last -> !last.plus(SILENCE).isBefore(at)).isPresent(),
                drills.isDrilled(seat.id()));
    }

    private SeatMap.Person person(
            Sitting sitting,
            Attendance one,
            Standings standings,
            Map<UUID, Optional<TestOutline>> outlines,
            List<HallSeat> seats,
            Instant at) {
        AttendanceState state = standings.state(sitting, one);
        Optional<TestOutline> outline = outlines.computeIfAbsent(one.visit(), sessions::outline);
        Optional<HallSeat> seat = one.seat()
                .flatMap(id ->
                        seats.stream().filter(known -> known.id().equals(id)).findFirst());
        return new SeatMap.Person(
                one.visit(),
                people.find(one.visit())
                        .map(Visit::person)
                        .map(known -> known.name())
                        .orElse(""),
                state,
                seat.map(HallSeat::number),
                one,
                outline,
                warnings(state, one, outline, seat, standings.needsWord(sitting, one), at));
    }

    private static Set<SeatWarning> warnings(
            AttendanceState state,
            Attendance one,
            Optional<TestOutline> outline,
            Optional<HallSeat> seat,
            boolean needsWord,
            Instant at) {
        Set<SeatWarning> warnings = EnumSet.noneOf(SeatWarning.class);
        if (state.isOpen() && isSilent(state, outline, seat, at)) {
            warnings.add(SeatWarning.NO_CONTACT);
        }
        if (state.isOpen() && outline.filter(o -> o.pagesLeft() > 0).isPresent()) {
            warnings.add(SeatWarning.LEFT_PAGE);
        }
        if (state.isOpen() && outline.flatMap(TestOutline::lostTime).isPresent()) {
            warnings.add(SeatWarning.LOST_TIME);
        }
        if (state == AttendanceState.RUNNING
                && outline.flatMap(TestOutline::timeLeft)
                        .filter(left -> left.compareTo(LOW_TIME) < 0)
                        .isPresent()) {
            warnings.add(SeatWarning.LOW_TIME);
        }
        if (state.isOpen()
                && outline.filter(o -> o.interruptions() >= MANY_INTERRUPTIONS).isPresent()) {
            warnings.add(SeatWarning.INTERRUPTED);
        }
        if (state.isOpen()
                && seat.flatMap(HallSeat::readiness)
                        .filter(check -> !check.faults().isEmpty())
                        .isPresent()) {
            warnings.add(SeatWarning.NOT_READY);
        }
        if (state == AttendanceState.CHECKED_IN && one.identity().isEmpty()) {
            warnings.add(SeatWarning.NO_IDENTITY);
        }
        if (!state.isOpen() && needsWord) {
            warnings.add(SeatWarning.NO_ANSWERS);
        }
        return warnings;
    }

    private static boolean isSilent(
            AttendanceState state, Optional<TestOutline> outline, Optional<HallSeat> seat, Instant at) {
        boolean inTest = state == AttendanceState.RUNNING || state == AttendanceState.PAUSED;
        Optional<Instant> ofSeat = seat.flatMap(HallSeat::lastSeen);
        Optional<Instant> ofTest = inTest ? outline.flatMap(TestOutline::lastSeen) : Optional.empty();
        return latest(ofSeat, ofTest)
                .map(last -> last.plus(SILENCE).isBefore(at))
                .orElse(true);
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
