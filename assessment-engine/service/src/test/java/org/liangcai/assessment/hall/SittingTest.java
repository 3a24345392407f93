package org.liangcai.assessment.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SessionPhase;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

class SittingTest {

    private static final String CODE = "482913";
    private static final String HERE = "10.0.0.1";

    private final InMemoryOffice office = new InMemoryOffice();
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);
    private final Actor invigilator = office.actor(Role.INVIGILATOR);
    private final HallService halls = office.get(HallService.class);
    private final SittingService sittings = office.get(SittingService.class);
    private final HallSeatService seats = office.get(HallSeatService.class);
    private final BatteryId battery =
            office.get(ItemBank.class).batteries().getFirst().id();
    private final List<DeviceToken> devices = new ArrayList<>();
    private UUID hall = new UUID(0, 0);
    private UUID sitting = new UUID(0, 0);

    /** Somebody on the list. */
    private record Person(UUID visit, String code) {}

    @BeforeEach
    void openHall() {
        hall = halls.add(administrator, "一号考场").id();
        halls.changeCode(administrator, hall, CODE);
        halls.addSeats(administrator, hall, 1, 2, false);
        halls.addSeats(administrator, hall, 3, 3, true);
        for (int number = 1; number <= 3; number++) {
            devices.add(seats.register(hall, number, CODE, HERE));
        }
        sitting = sittings.open(
                        invigilator,
                        hall,
                        LocalDate.ofInstant(
                                office.clock().instant(), office.clock().getZone()),
                        "周四上午",
                        battery,
                        invigilator.id())
                .plan()
                .id();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Person expect(String name) {
        VisitService visits = office.get(VisitService.class);
        UUID visit = visits.open(
                        counsellor,
                        new NewVisit(
                                name,
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                battery,
                                Language.ZH))
                .id();
        String code = visits.visit(counsellor, visit).seatCode().orElseThrow().value();
        sittings.expectByCode(invigilator, sitting, code);
        return new Person(visit, code);
    }

    private SeatMap carryOut(SittingCommand command) {
        return sittings.carryOut(invigilator, sitting, command);
    }

    private AttendanceState state(Person person) {
        return sittings.map(invigilator, sitting)
                .person(person.visit())
                .orElseThrow()
                .state();
    }

    private static void refused(Runnable step, Refusal refusal) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }

    @Test
    void people_wait_until_everybody_starts_and_no_test_opens_before() {
        Person one = expect("王小明");
        Person two = expect("李小红");
        assertThat(state(one)).isEqualTo(AttendanceState.INVITED);
        assertThat(seats.checkIn(devices.get(0), one.code()).phase()).isEqualTo(SeatPage.Phase.CHECKED_IN);
        seats.checkIn(devices.get(1), two.code());
        assertThat(state(one)).isEqualTo(AttendanceState.CHECKED_IN);
        refused(() -> seats.sitDown(devices.get(0), Optional.empty()), HallRefusal.NOT_RUNNING);
        refused(() -> carryOut(new SittingCommand.Start()), HallRefusal.NOBODY_ADMITTED);
        carryOut(new SittingCommand.Admit(one.visit()));
        assertThat(seats.page(devices.get(0)).phase()).isEqualTo(SeatPage.Phase.WAITING);
        refused(() -> seats.sitDown(devices.get(0), Optional.empty()), HallRefusal.NOT_RUNNING);
        carryOut(new SittingCommand.Start());
        SeatToken token = seats.sitDown(devices.get(0), Optional.empty());
        assertThat(office.get(SeatService.class).state(token).phase()).isEqualTo(SessionPhase.LANGUAGE);
        assertThat(seats.sitDown(devices.get(0), Optional.of(token))).isEqualTo(token);
        assertThat(state(one)).isEqualTo(AttendanceState.RUNNING);
        assertThat(state(two)).isEqualTo(AttendanceState.CHECKED_IN);
        refused(() -> seats.sitDown(devices.get(1), Optional.empty()), HallRefusal.NOT_RUNNING);
        carryOut(new SittingCommand.AdmitAll());
        assertThat(seats.page(devices.get(1)).phase()).isEqualTo(SeatPage.Phase.TEST);
    }

    @Test
    void a_code_of_a_sitting_opens_its_seat_and_no_other_computer() {
        Person one = expect("王小明");
        expect("李小红");
        refused(
                () -> office.get(SeatService.class).claim(one.code(), true, Optional.empty(), HERE),
                HallRefusal.USE_YOUR_SEAT);
        UUID second = halls.seats(invigilator, hall).get(1).id();
        carryOut(new SittingCommand.Call(one.visit(), second));
        assertThat(seats.page(devices.get(1)).phase()).isEqualTo(SeatPage.Phase.CALLED);
        assertThat(seats.page(devices.get(1)).name()).contains("王＊＊");
        refused(() -> seats.checkIn(devices.get(0), one.code()), HallRefusal.ANOTHER_SEAT);
        seats.checkIn(devices.get(1), one.code());
        refused(() -> seats.checkIn(devices.get(0), "ZZZZ-ZZZZ"), HallRefusal.CODE_UNKNOWN);
        refused(() -> seats.page(new DeviceToken("stolen")), HallRefusal.DEVICE_UNKNOWN);
    }

    @Test
    void a_move_takes_the_test_to_the_spare_seat_and_tells_the_old_one() {
        Person one = running();
        SeatToken before = seats.sitDown(devices.get(0), Optional.empty());
        UUID spare = halls.seats(invigilator, hall).get(2).id();
        carryOut(new SittingCommand.Move(one.visit(), spare, "断电"));
        assertThatThrownBy(() -> office.get(SeatService.class).state(before))
                .isInstanceOfSatisfying(RefusedException.class, lost -> {
                    assertThat(lost.refusal()).isEqualTo(HallRefusal.SEAT_MOVED);
                    assertThat(lost.message(Language.EN)).contains("moved you to seat 3");
                });
        assertThat(seats.page(devices.get(0)).movedTo()).contains(3);
        assertThat(seats.page(devices.get(2)).phase()).isEqualTo(SeatPage.Phase.TEST);
        SeatToken after = seats.sitDown(devices.get(2), Optional.empty());
        assertThat(office.get(SeatService.class).actor(after).id()).isEqualTo(one.visit());
        refused(() -> carryOut(new SittingCommand.Move(one.visit(), spare, "")), HallRefusal.SEAT_IN_USE);
    }

    @Test
    void a_pause_of_all_stops_everybody_and_those_paused_alone_stay_so_afterwards() {
        Person one = running();
        Person two = expect("李小红");
        seats.checkIn(devices.get(1), two.code());
        carryOut(new SittingCommand.Admit(two.visit()));
        seats.sitDown(devices.get(0), Optional.empty());
        seats.sitDown(devices.get(1), Optional.empty());
        carryOut(new SittingCommand.Pause(one.visit(), PauseReason.TOILET, ""));
        carryOut(new SittingCommand.PauseAll(PauseReason.FIRE_ALARM, "演习"));
        assertThat(state(one)).isEqualTo(AttendanceState.PAUSED);
        assertThat(state(two)).isEqualTo(AttendanceState.PAUSED);
        refused(() -> carryOut(new SittingCommand.Resume(one.visit())), HallRefusal.PAUSED_ALL_ALREADY);
        carryOut(new SittingCommand.ResumeAll());
        assertThat(state(one)).isEqualTo(AttendanceState.PAUSED);
        assertThat(state(two)).isEqualTo(AttendanceState.RUNNING);
        carryOut(new SittingCommand.Resume(one.visit()));
        assertThat(state(one)).isEqualTo(AttendanceState.RUNNING);
    }

    @Test
    void nobody_signs_while_a_test_is_open_and_nothing_changes_afterwards() {
        Person one = running();
        seats.sitDown(devices.get(0), Optional.empty());
        Person absent = expect("没有来");
        refused(() -> carryOut(new SittingCommand.SignOff()), HallRefusal.STILL_OPEN);
        assertThat(ProtocolPage.of(sittings.map(invigilator, sitting), Language.EN))
                .contains("2 on the list: not yet here 1, under way 1, completed 0")
                .doesNotContain("bsent 1");
        refused(
                () -> carryOut(
                        new SittingCommand.End(one.visit(), EndKind.TERMINATED, IrregularityCategory.UNWELL, " ")),
                HallRefusal.REMARK_MISSING);
        carryOut(new SittingCommand.End(one.visit(), EndKind.TERMINATED, IrregularityCategory.UNWELL, "头晕"));
        assertThat(state(one)).isEqualTo(AttendanceState.TERMINATED);
        assertThat(seats.page(devices.get(0)).phase()).isEqualTo(SeatPage.Phase.OVER);
        seats.leave(devices.get(0));
        assertThat(seats.page(devices.get(0)).phase()).isEqualTo(SeatPage.Phase.FREE);
        SeatMap signed = carryOut(new SittingCommand.SignOff());
        assertThat(signed.sitting().isSigned()).isTrue();
        assertThat(ProtocolPage.of(signed, Language.ZH)).contains("名单 2 人：缺席 1 人，进行中 0 人，完成 0 人，未同意 0 人，终止 1 人，作废 0 人");
        refused(
                () -> carryOut(new SittingCommand.TakeNote(Optional.of(absent.visit()), "later")),
                HallRefusal.SITTING_SIGNED);
        String digest = ((SittingEvent.SignedOff)
                        signed.sitting().signature().orElseThrow().event())
                .digest();
        office.get(VisitService.class).erase(counsellor, one.visit());
        Sitting read = Sitting.replay(
                signed.sitting().plan(), office.get(Sittings.class).events(sitting, 0));
        assertThat(SittingDigest.of(read)).isEqualTo(digest);
        assertThat(read.log()).extracting(RecordedSittingEvent::remark).doesNotContain("头晕");
        assertThat(office.get(HallPrints.class).protocol(invigilator, sitting, Language.ZH))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void the_board_shows_numbers_and_seats_and_never_a_name() {
        Person one = expect("王小明");
        expect("李小红");
        carryOut(new SittingCommand.Call(
                one.visit(), halls.seats(invigilator, hall).getFirst().id()));
        Wallboard board = office.get(WallboardService.class).board(hall);
        assertThat(board.called()).containsExactly(new Wallboard.Call(1, 1));
        assertThat(board.waiting()).containsExactly(2);
        assertThat(board.free()).containsExactly(2);
        assertThat(board.toString()).doesNotContain("王").doesNotContain("李");
    }

    @Test
    void a_rehearsal_measures_how_long_it_took() {
        UUID spare = halls.seats(invigilator, hall).get(2).id();
        halls.beginDrill(invigilator, spare);
        assertThat(seats.page(devices.get(2)).phase()).isEqualTo(SeatPage.Phase.DRILL);
        office.pass(Duration.ofMillis(4200));
        assertThat(seats.finishDrill(devices.get(2)).map(Halls.Drill::milliseconds))
                .contains(4200L);
        assertThat(halls.drills(invigilator, hall)).hasSize(1);
        assertThat(seats.page(devices.get(2)).phase()).isEqualTo(SeatPage.Phase.FREE);
    }

    @Test
    void whoever_tries_out_the_code_of_a_hall_has_to_wait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            refused(() -> seats.unlock(devices.get(0), "000001", HERE), HallRefusal.HALL_CODE_WRONG);
        }
        refused(() -> seats.unlock(devices.get(0), CODE, HERE), HallRefusal.HALL_CODE_TOO_OFTEN);
        seats.unlock(devices.get(0), CODE, "10.0.0.2");
        office.pass(Duration.ofMinutes(5));
        seats.unlock(devices.get(0), "４８２９１３", HERE);
        refused(() -> halls.changeCode(administrator, hall, "111111"), HallRefusal.HALL_CODE_UNFIT);
    }

    @Test
    void a_readiness_check_says_what_is_wanting_and_is_shown_with_the_seat() {
        seats.keep(
                devices.get(0),
                new Readiness(seats.now(), Duration.ofSeconds(-31), true, true, false, true, 1280, 800, 1.25));
        assertThat(halls.seats(invigilator, hall)
                        .getFirst()
                        .readiness()
                        .orElseThrow()
                        .faults())
                .containsExactly(Readiness.Fault.CLOCK, Readiness.Fault.SOUND);
    }

    @Test
    void only_the_staff_of_a_hall_see_its_people() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.INTERVIEWER, Role.EMPLOYER)) {
            refused(() -> sittings.map(office.actor(role), sitting), CommonRefusal.NOT_ALLOWED);
        }
        refused(() -> halls.add(invigilator, "Mine"), CommonRefusal.NOT_ALLOWED);
    }

    private Person running() {
        Person one = expect("王小明");
        seats.checkIn(devices.get(0), one.code());
        carryOut(new SittingCommand.Admit(one.visit()));
        carryOut(new SittingCommand.Start());
        return one;
    }
}
