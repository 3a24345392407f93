package org.liangcai.assessment.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.audit.AuditVerdict;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.ConductService;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

class HallAuditTest {

    private static final String CODE = "482913";
    private static final String HERE = "10.0.0.1";

    private final InMemoryOffice office = new InMemoryOffice();
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);
    private final Actor invigilator = office.actor(Role.INVIGILATOR);
    private final HallService halls = office.get(HallService.class);
    private final SittingService sittings = office.get(SittingService.class);
    private final HallSeatService seats = office.get(HallSeatService.class);
    private final AuditTrail trail = office.get(AuditTrail.class);
    private final BatteryId battery =
            office.get(ItemBank.class).batteries().getFirst().id();
    private UUID hall = new UUID(0, 0);
    private UUID sitting = new UUID(0, 0);

    @BeforeEach
    void openHall() {
        hall = halls.add(administrator, "一号考场").id();
        halls.changeCode(administrator, hall, CODE);
        halls.addSeats(administrator, hall, 1, 2, false);
        LocalDate today =
                LocalDate.ofInstant(office.clock().instant(), office.clock().getZone());
        sitting = sittings.open(invigilator, hall, today, "周四上午", battery, invigilator.id())
                .plan()
                .id();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Visit open(Accommodations accommodations) {
        return office.get(ConductService.class)
                .open(
                        counsellor,
                        new NewVisit(
                                "王小明",
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                battery,
                                Language.ZH),
                        accommodations);
    }

    private void carryOut(SittingCommand command) {
        sittings.carryOut(invigilator, sitting, command);
    }

    private List<AuditKind> kinds(AuditSubject subject) {
        return trail.about(subject).stream().map(entry -> entry.event().kind()).toList();
    }

    @Test
    void what_the_staff_do_in_a_hall_is_entered_under_their_account_without_a_word_about_anybody() {
        Visit visit = open(Accommodations.NONE);
        String code = office.get(VisitService.class)
                .visit(counsellor, visit.id())
                .seatCode()
                .orElseThrow()
                .value();
        DeviceToken device = seats.register(hall, 1, CODE, HERE);
        sittings.expectByCode(invigilator, sitting, code);
        seats.checkIn(device, code);
        carryOut(new SittingCommand.CheckIdentity(visit.id(), IdentityDocument.PASSPORT, true));
        carryOut(new SittingCommand.Admit(visit.id()));
        carryOut(new SittingCommand.Start());
        seats.sitDown(device, Optional.empty());
        carryOut(new SittingCommand.Pause(visit.id(), PauseReason.ILLNESS, "头晕"));
        carryOut(new SittingCommand.Resume(visit.id()));
        carryOut(new SittingCommand.Move(
                visit.id(), halls.seats(invigilator, hall).get(1).id(), "头晕"));
        carryOut(new SittingCommand.RecordIrregularity(Optional.of(visit.id()), IrregularityCategory.UNWELL, "王小明头晕"));
        carryOut(new SittingCommand.End(visit.id(), EndKind.TERMINATED, IrregularityCategory.UNWELL, "头晕"));
        carryOut(new SittingCommand.SignOff());

        assertThat(kinds(AuditSubject.visit(visit.id())))
                .containsExactly(
                        AuditKind.VISIT_OPENED,
                        AuditKind.IDENTITY_CHECKED,
                        AuditKind.PERSON_ADMITTED,
                        AuditKind.TEST_PAUSED,
                        AuditKind.TEST_RESUMED,
                        AuditKind.SEAT_MOVED,
                        AuditKind.IRREGULARITY_RECORDED,
                        AuditKind.TEST_ENDED);
        assertThat(kinds(AuditSubject.sitting(sitting)))
                .containsExactly(AuditKind.SITTING_STARTED, AuditKind.SITTING_SIGNED);
        List<AuditEntry> entered = trail.about(AuditSubject.visit(visit.id()));
        assertThat(entered.subList(1, entered.size())).allSatisfy(entry -> {
            assertThat(entry.event().actor()).isEqualTo(AuditActor.of(invigilator));
            assertThat(entry.event().detail())
                    .startsWith("sitting=" + sitting)
                    .doesNotContain("头晕", "王", "ILLNESS", "UNWELL", "PASSPORT");
        });
        assertThat(office.get(AuditService.class).verify(administrator)).isInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void added_time_stands_there_with_its_minutes() {
        UUID visit = new UUID(5, 5);
        assertThat(HallAudit.entries(
                        sitting,
                        invigilator.id(),
                        List.of(new SittingRules.Happening(new SittingEvent.TimeAdded(visit, 7), "头晕"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(AuditKind.TIME_ADDED);
                    assertThat(entry.subject()).isEqualTo(AuditSubject.visit(visit));
                    assertThat(entry.detail()).isEqualTo("sitting=%s minutes=7".formatted(sitting));
                });
    }

    @Test
    void a_refused_command_enters_nothing() {
        long before = trail.head().sequence();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> carryOut(new SittingCommand.Start()))
                .hasMessageContaining("NOBODY_ADMITTED");
        assertThat(trail.head().sequence()).isEqualTo(before);
    }

    @Test
    void a_visit_can_be_opened_with_accommodations_and_the_log_says_only_that_there_are_some() {
        Accommodations adapted = new Accommodations(50, false, true, false, false, true, false);
        Visit visit = open(adapted);
        assertThat(office.get(ConductService.class).accommodations(counsellor, visit.id()))
                .isEqualTo(adapted);
        office.get(ConductService.class).adapt(counsellor, visit.id(), Accommodations.NONE);
        assertThat(kinds(AuditSubject.visit(visit.id())))
                .containsExactly(
                        AuditKind.VISIT_OPENED, AuditKind.ACCOMMODATIONS_CHANGED, AuditKind.ACCOMMODATIONS_CHANGED);
        assertThat(trail.about(AuditSubject.visit(visit.id())))
                .allSatisfy(entry -> assertThat(entry.event().detail()).isEmpty());
        assertThat(kinds(AuditSubject.visit(open(Accommodations.NONE).id()))).containsExactly(AuditKind.VISIT_OPENED);
    }
}
