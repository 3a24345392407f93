package org.liangcai.station.pictures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.hall.DeviceToken;
import org.liangcai.assessment.hall.EndKind;
import org.liangcai.assessment.hall.HallSeat;
import org.liangcai.assessment.hall.HallSeatService;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.IdentityDocument;
import org.liangcai.assessment.hall.PauseReason;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationOverHttp;

/** A hall of seven seats with a sitting of six people in several states, and one that is over and signed. */
final class HallScene {

    private static final String CODE = "482913";
    private static final int SEATS = 6;

    private final InProcessStation station;
    private final Actor invigilator;
    private final SittingService sittings;
    private final Map<Integer, DeviceToken> devices = new HashMap<>();
    private final UUID hall;

    HallScene(InProcessStation station, Actor administrator, Actor invigilator) {
        this.station = station;
        this.invigilator = invigilator;
        this.sittings = station.get(SittingService.class);
        HallService halls = station.get(HallService.class);
        hall = halls.add(administrator, "一号考场 Hall 1").id();
        halls.changeCode(administrator, hall, CODE);
        halls.changeKiosk(administrator, hall, false);
        halls.addSeats(administrator, hall, 1, SEATS, false);
        halls.addSeats(administrator, hall, SEATS + 1, SEATS + 1, true);
        for (HallSeat seat : halls.seats(administrator, hall)) {
            devices.put(seat.number(), seats().register(hall, seat.number(), CODE, "127.0.0.1"));
        }
    }

    private HallSeatService seats() {
        return station.get(HallSeatService.class);
    }

    UUID hall() {
        return hall;
    }

    private DeviceToken device(int seat) {
        return Objects.requireNonNull(devices.get(seat), "no seat has this number");
    }

    Map<Integer, String> devices() {
        Map<Integer, String> values = new HashMap<>();
        devices.forEach((number, token) -> values.put(number, token.value()));
        return values;
    }

    private UUID open(String title) {
        return sittings.open(
                        invigilator,
                        hall,
                        LocalDate.now(java.time.ZoneId.systemDefault()),
                        title,
                        BatteryId.of("aptitude"),
                        invigilator.id())
                .plan()
                .id();
    }

    private void carryOut(UUID sitting, SittingCommand command) {
        sittings.carryOut(invigilator, sitting, command);
    }

    /** A sitting that one person took and that is signed. */
    UUID signed(UUID visit, String code) {
        UUID sitting = open("昨天下午");
        sittings.expectByCode(invigilator, sitting, code);
        seats().checkIn(device(1), code);
        carryOut(sitting, new SittingCommand.AdmitAll());
        carryOut(sitting, new SittingCommand.Start());
        sitDown(1, visit, 2);
        carryOut(sitting, new SittingCommand.AddTime(visit, 5, "耳机接触不良"));
        carryOut(sitting, end(visit, "考生要求提前结束"));
        carryOut(sitting, new SittingCommand.SignOff());
        return sitting;
    }

    /** Six people: running, paused, running with a word, admitted, checked in, called; the last with nobody at the seat yet. */
    UUID underWay(List<UUID> visits, List<String> codes) {
        UUID sitting = open("周四上午第一场");
        codes.forEach(code -> sittings.expectByCode(invigilator, sitting, code));
        for (int number = 1; number <= 3; number++) {
            seats().checkIn(device(number), codes.get(number - 1));
        }
        carryOut(sitting, new SittingCommand.CheckIdentity(visits.getFirst(), IdentityDocument.IDENTITY_CARD, true));
        carryOut(sitting, new SittingCommand.AdmitAll());
        carryOut(sitting, new SittingCommand.Start());
        for (int number = 1; number <= 3; number++) {
            sitDown(number, visits.get(number - 1), 2 * number);
        }
        carryOut(sitting, new SittingCommand.Pause(visits.get(1), PauseReason.TOILET, ""));
        carryOut(sitting, new SittingCommand.AddTime(visits.get(2), 3, "键盘换了一个"));
        carryOut(
                sitting,
                new SittingCommand.RecordIrregularity(
                        Optional.of(visits.get(2)), IrregularityCategory.TECHNICAL, "键盘失灵，已更换"));
        seats().checkIn(device(4), codes.get(3));
        carryOut(sitting, new SittingCommand.Admit(visits.get(3)));
        seats().checkIn(device(5), codes.get(4));
        UUID sixth = sittings.map(invigilator, sitting)
                .places()
                .get(SEATS - 1)
                .seat()
                .id();
        carryOut(sitting, new SittingCommand.Call(visits.get(5), sixth));
        carryOut(sitting, new SittingCommand.TakeNote(Optional.empty(), "9:05 走廊施工，已请其停工"));
        return sitting;
    }

    private static SittingCommand.End end(UUID visit, String remark) {
        return new SittingCommand.End(visit, EndKind.TERMINATED, IrregularityCategory.OWN_WISH, remark);
    }

    private void sitDown(int number, UUID visit, int items) {
        SeatToken token = seats().sitDown(device(number), Optional.empty());
        StationOverHttp browser = new StationOverHttp(station.address());
        browser.hold("seat", token.value());
        Person.seated(browser, "zh-CN", visit.getLeastSignificantBits()).answer(items);
    }
}
