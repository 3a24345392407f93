package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.hall.SittingRules.Happening;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;

/** What the staff do in a sitting. Whatever a method returns is on disk. Safe for use by many threads. */
public final class SittingService {

    /** How long the title of a sitting may be, in characters. */
    public static final int LONGEST_TITLE = 80;

    /** How many sittings a page of the list holds at most. */
    public static final int MOST_ON_PAGE = 100;

    private final Sittings sittings;
    private final LiveSittings live;
    private final Halls halls;
    private final HallSessions sessions;
    private final SeatMaps maps;
    private final Visits visits;
    private final ItemBank bank;
    private final Accounts accounts;
    private final Clock clock;
    private final RandomGenerator random;
    /** Few locks for many sittings: two sittings that share one only wait for each other. */
    private final List<ReentrantLock> locks =
            IntStream.range(0, 16).mapToObj(any -> new ReentrantLock()).toList();

    SittingService(
            Sittings sittings,
            LiveSittings live,
            Halls halls,
            HallSessions sessions,
            SeatMaps maps,
            Visits visits,
            ItemBank bank,
            Accounts accounts,
            Clock clock,
            RandomGenerator random) {
        this.sittings = sittings;
        this.live = live;
        this.halls = halls;
        this.sessions = sessions;
        this.maps = maps;
        this.visits = visits;
        this.bank = bank;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** A page of the list of sittings, the latest day first. */
    public List<Sittings.Entry> sittings(Actor actor, int offset, int limit) {
        HallService.requireStaff(actor);
        return sittings.page(Math.max(0, offset), Math.clamp(limit, 1, MOST_ON_PAGE));
    }

    /** The accounts that can be put in charge of a sitting. */
    public List<Account> invigilators(Actor actor) {
        HallService.requireStaff(actor);
        return accounts.all().stream().filter(SittingService::mayInvigilate).toList();
    }

    /** The batteries that can be taken. */
    public List<Battery> batteries(Actor actor) {
        HallService.requireStaff(actor);
        return bank.batteries();
    }

    /**
     * Plans a sitting.
     *
     * @throws RefusedException with a {@link HallRefusal} when what was entered cannot be
     */
    public Sitting open(Actor actor, UUID hall, LocalDate day, String title, BatteryId battery, UUID invigilator) {
        requireRunner(actor);
        if (halls.find(hall).isEmpty()) {
            throw new RefusedException(HallRefusal.HALL_UNKNOWN);
        }
        String called = Written.of(title);
        int length = called.codePointCount(0, called.length());
        if (length == 0 || length > LONGEST_TITLE) {
            throw new RefusedException(HallRefusal.SITTING_TITLE_UNFIT, LONGEST_TITLE);
        }
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), StationTime.ZONE).minusDays(1))) {
            throw new RefusedException(HallRefusal.SITTING_DAY_PAST, day);
        }
        if (accounts.find(invigilator).filter(SittingService::mayInvigilate).isEmpty()) {
            throw new RefusedException(HallRefusal.INVIGILATOR_UNKNOWN);
        }
        BatteryId taken = bank.offered(battery)
                .map(Battery::id)
                .orElseThrow(() -> new RefusedException(VisitRefusal.BATTERY_UNKNOWN, battery));
        SittingPlan plan = new SittingPlan(
                new UUID(random.nextLong(), random.nextLong()),
                hall,
                day,
                called,
                taken,
                invigilator,
                actor.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        sittings.add(plan);
        return live.existing(plan.id());
    }

    /** A sitting as it is now. */
    public SeatMap map(Actor actor, UUID sitting) {
        requireRunner(actor);
        return maps.of(live.existing(sitting));
    }

    /** Expects the person whose seat code is entered at the counter. */
    public SeatMap expectByCode(Actor actor, UUID sitting, String entered) {
        requireRunner(actor);
        Visits.IssuedSeatCode issued = SeatCode.normalise(entered)
                .flatMap(visits::issued)
                .orElseThrow(() -> new RefusedException(HallRefusal.CODE_UNKNOWN));
        if (issued.replaced() || !issued.code().expiresAt().isAfter(clock.instant())) {
            throw new RefusedException(HallRefusal.CODE_OUTDATED);
        }
        return carryOut(actor, sitting, new SittingCommand.Expect(issued.visit()));
    }

    /**
     * Carries out a command.
     *
     * @throws RefusedException with a {@link HallRefusal} or what the test itself refuses
     */
    public SeatMap carryOut(Actor actor, UUID id, SittingCommand command) {
        requireRunner(actor);
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), locks.size()));
        lock.lock();
        try {
            Sitting before = live.existing(id);
            check(before, command);
            List<Happening> happened = new SittingRules(sessions::outline).decide(before, command);
            takeEffect(actor, before, command);
            return maps.of(live.append(before, happened, Optional.of(actor.id()), actor.name()));
        } finally {
            lock.unlock();
        }
    }

    /** What depends on more than the sitting itself. */
    private void check(Sitting sitting, SittingCommand command) {
        switch (command) {
            case SittingCommand.Expect(UUID visit) -> checkVisit(sitting, visit);
            case SittingCommand.Call(UUID visit, UUID seat) -> checkSeat(sitting, visit, seat);
            case SittingCommand.Move move -> checkSeat(sitting, move.visit(), move.seat());
            case SittingCommand.Withdraw _,
                    SittingCommand.CheckIdentity _,
                    SittingCommand.Admit _,
                    SittingCommand.AdmitAll _,
                    SittingCommand.Start _,
                    SittingCommand.Pause _,
                    SittingCommand.Resume _,
                    SittingCommand.PauseAll _,
                    SittingCommand.ResumeAll _,
                    SittingCommand.AddTime _,
                    SittingCommand.DecideLostTime _,
                    SittingCommand.TakeNote _,
                    SittingCommand.RecordIrregularity _,
                    SittingCommand.End _,
                    SittingCommand.Explain _,
                    SittingCommand.Release _,
                    SittingCommand.SignOff _ -> {
                // These depend on the sitting alone.
            }
        }
    }

    private void checkVisit(Sitting sitting, UUID id) {
        Visit visit = visits.find(id).orElseThrow(() -> new RefusedException(HallRefusal.CODE_UNKNOWN));
        sittings.openSittingOf(id).flatMap(live::find).ifPresent(other -> {
            throw new RefusedException(
                    HallRefusal.EXPECTED_ALREADY,
                    other.plan().title() + " " + other.plan().day());
        });
        if (!visit.battery().equals(sitting.plan().battery())) {
            throw new RefusedException(
                    HallRefusal.OTHER_BATTERY,
                    bank.battery(visit.battery()).map(Battery::name).orElseThrow(),
                    maps.battery(sitting.plan()));
        }
        if (sessions.outline(id).filter(outline -> outline.status().isOver()).isPresent()) {
            throw new RefusedException(HallRefusal.VISIT_NOT_FOR_SITTINGS);
        }
    }

    private void checkSeat(Sitting sitting, UUID visit, UUID id) {
        HallSeat seat = halls.seat(id)
                .filter(found -> found.hall().equals(sitting.plan().hall()))
                .orElseThrow(() -> new RefusedException(HallRefusal.SEAT_UNKNOWN));
        boolean inUse = live.openIn(sitting.plan().hall()).stream()
                .anyMatch(other ->
                        other.at(id).filter(one -> !one.visit().equals(visit)).isPresent()
                                || other.calledTo(id)
                                        .filter(one -> !one.visit().equals(visit))
                                        .isPresent());
        boolean sameSeat = sitting.of(visit).flatMap(Attendance::seat).equals(Optional.of(id));
        if (inUse || sameSeat) {
            throw new RefusedException(HallRefusal.SEAT_IN_USE, seat.number());
        }
    }

    /** What a command does to the tests. */
    private void takeEffect(Actor actor, Sitting sitting, SittingCommand command) {
        switch (command) {
            case SittingCommand.Pause pause ->
                sessions.pause(pause.visit(), actor.id(), pause.reason(), pause.remark());
            case SittingCommand.Resume(UUID visit) -> sessions.resume(visit, actor.id());
            case SittingCommand.PauseAll pause ->
                new Standings(sessions::outline)
                        .in(sitting, AttendanceState.RUNNING)
                        .forEach(one -> sessions.pause(one.visit(), actor.id(), pause.reason(), pause.remark()));
            case SittingCommand.ResumeAll _ ->
                new Standings(sessions::outline)
                        .in(sitting, AttendanceState.PAUSED).stream()
                                .filter(one -> !one.isPausedAlone())
                                .forEach(one -> sessions.resume(one.visit(), actor.id()));
            case SittingCommand.AddTime time ->
                sessions.addTime(time.visit(), actor.id(), Duration.ofMinutes(time.minutes()), time.remark());
            case SittingCommand.DecideLostTime decision ->
                sessions.outline(decision.visit())
                        .flatMap(outline -> outline.granted(decision.minutes()))
                        .ifPresent(granted -> sessions.giveBack(decision.visit(), actor.id(), granted));
            case SittingCommand.RecordIrregularity irregularity ->
                irregularity
                        .visit()
                        .filter(visit -> sessions.outline(visit).isPresent())
                        .ifPresent(visit ->
                                sessions.note(visit, actor.id(), irregularity.category(), irregularity.remark()));
            case SittingCommand.Move move -> sessions.vacate(move.visit());
            case SittingCommand.End end -> {
                if (sessions.outline(end.visit())
                        .filter(outline -> !outline.status().isOver())
                        .isPresent()) {
                    sessions.end(end.visit(), actor.id(), end.category(), end.remark());
                }
                sessions.vacate(end.visit());
            }
            case SittingCommand.Release(UUID visit) -> sessions.vacate(visit);
            case SittingCommand.SignOff _ ->
                sitting.attendances().stream()
                        .filter(one -> one.seat().isPresent())
                        .forEach(one -> sessions.vacate(one.visit()));
            case SittingCommand.Expect _,
                    SittingCommand.Withdraw _,
                    SittingCommand.Call _,
                    SittingCommand.CheckIdentity _,
                    SittingCommand.Admit _,
                    SittingCommand.AdmitAll _,
                    SittingCommand.Start _,
                    SittingCommand.TakeNote _,
                    SittingCommand.Explain _ -> {
                // These change the sitting alone.
            }
        }
    }

    private static boolean mayInvigilate(Account account) {
        return account.active() && (account.is(Role.INVIGILATOR) || account.is(Role.COUNSELLOR));
    }

    private static void requireRunner(Actor actor) {
        actor.require(Role.INVIGILATOR, Role.COUNSELLOR);
    }
}
