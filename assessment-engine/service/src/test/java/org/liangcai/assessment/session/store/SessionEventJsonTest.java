package org.liangcai.assessment.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.session.Absence;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.PageLeave;
import org.liangcai.assessment.session.PilotPlan;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.SessionEvent;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.SectionId;

class SessionEventJsonTest {

    private final SessionEventJson json = new SessionEventJson();

    static Stream<SessionEvent> events() {
        return Stream.of(
                new SessionEvent.SessionStarted(
                        BatteryId.of("full"), 2, Purpose.SELECTION, Long.MIN_VALUE + 7, Language.EN),
                new SessionEvent.LanguageChosen(Language.ZH),
                new SessionEvent.ConsentDecided("guidance-2", Language.ZH, true, false, Optional.of(true)),
                new SessionEvent.EmployerConsentWithdrawn(new UUID(1, 2)),
                new SessionEvent.SectionOpened(
                        SectionId.of("matrices"),
                        InstrumentId.of("matrices"),
                        2,
                        Optional.of(Duration.ofMillis(900_001))),
                new SessionEvent.SectionOpened(SectionId.of("values"), InstrumentId.of("values"), 3, Optional.empty()),
                new SessionEvent.SectionOpened(
                        SectionId.of("series"),
                        InstrumentId.of("series"),
                        4,
                        Optional.of(Duration.ofMinutes(12)),
                        Optional.of(new PilotPlan(
                                List.of(
                                        new PilotPlan.Pilot(ItemId.of("new-1"), 2, 3),
                                        new PilotPlan.Pilot(ItemId.of("new-2"), 1, 9)),
                                Duration.ofSeconds(150)))),
                new SessionEvent.ConsentDecided(
                        "guidance-3", Language.ZH, true, false, Optional.of(true), Optional.of(true)),
                new SessionEvent.PracticePresented("p", ItemId.of("MX-P1"), 1, 1),
                new SessionEvent.PracticeAnswered("p", new ItemResponse.Chosen(3)),
                new SessionEvent.PracticeCompleted(),
                new SessionEvent.ItemPresented("q", ItemId.of("MX-0042"), 3, 9),
                new SessionEvent.ItemAnswered("q", new ItemResponse.Rated(5)),
                new SessionEvent.ItemAnswered("q", new ItemResponse.BestAndWorst(1, 4)),
                new SessionEvent.SessionResumed(
                        Instant.parse("2026-11-23T01:02:03.456Z"),
                        Optional.of(Absence.SEAT),
                        Optional.of(Duration.ofMillis(1)),
                        Optional.of(Duration.ofMinutes(3))),
                new SessionEvent.SessionResumed(
                        Instant.parse("2026-11-23T01:02:03.456Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new SessionEvent.ItemRevisited("q"),
                new SessionEvent.ItemFlagged("q", true),
                new SessionEvent.ReviewOpened(),
                new SessionEvent.ItemTimeOver("q"),
                new SessionEvent.PageLeft(PageLeave.UNFOCUSED),
                new SessionEvent.PageReturned(Duration.ZERO, Duration.ofSeconds(9)),
                new SessionEvent.BreakBegun(),
                new SessionEvent.BreakEnded(),
                new SessionEvent.InvigilatorPaused(new UUID(1, 2), "消防演习"),
                new SessionEvent.InvigilatorResumed(new UUID(1, 2)),
                new SessionEvent.ExtraTimeGiven(new UUID(1, 2), Duration.ofMinutes(5), "noise"),
                new SessionEvent.LostTimeDecided(new UUID(1, 2), Duration.ofMinutes(2)),
                new SessionEvent.IrregularityNoted(new UUID(1, 2), IrregularityCategory.AIDS, "a telephone"),
                new SessionEvent.SessionTerminated(new UUID(1, 2), IrregularityCategory.UNWELL, ""),
                new SessionEvent.AccommodationsSet(
                        new UUID(1, 2), new Accommodations(50, true, true, false, true, false, true)),
                new SessionEvent.SectionEnded(SectionRecord.End.PRECISION),
                new SessionEvent.SessionCompleted(),
                new SessionEvent.CommandReceived(17, "answer q rated 5"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_back_as_it_was_written(SessionEvent event) {
        assertThat(json.read(json.type(event), json.write(event))).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_an_example_here() {
        assertThat(events().map(Object::getClass).distinct())
                .hasSameElementsAs(kinds(SessionEvent.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SessionEventJsonTest::kinds)
                : Stream.of(type);
    }

    @Test
    void a_return_noted_before_its_cause_was_told_apart_is_read() {
        assertThat(json.read("SessionResumed", "{\"lastSeen\":\"2026-11-23T01:02:03.456Z\"}"))
                .isEqualTo(new SessionEvent.SessionResumed(
                        Instant.parse("2026-11-23T01:02:03.456Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void the_format_stays_as_it_is_because_logs_are_kept() {
        assertThat(json.write(new SessionEvent.ItemAnswered("q", new ItemResponse.BestAndWorst(1, 4))))
                .isEqualTo("{\"presentation\":\"q\",\"response\":{\"kind\":\"bestAndWorst\",\"best\":1,\"worst\":4}}");
        assertThat(json.write(new SessionEvent.SectionOpened(
                        SectionId.of("matrices"), InstrumentId.of("m"), 2, Optional.of(Duration.ofMinutes(15)))))
                .isEqualTo("{\"section\":\"matrices\",\"instrument\":\"m\",\"number\":2,\"timeLimit\":\"PT15M\"}");
    }

    @Test
    void a_section_opened_before_anything_was_tried_out_is_read() {
        assertThat(json.read("SectionOpened", """
                        {"section":"matrices","instrument":"m","number":2,"timeLimit":"PT15M"}"""))
                .isEqualTo(new SessionEvent.SectionOpened(
                        SectionId.of("matrices"), InstrumentId.of("m"), 2, Optional.of(Duration.ofMinutes(15))));
    }

    @Test
    void an_event_of_an_unknown_type_is_reported_with_a_hint() {
        assertThatIllegalStateException()
                .isThrownBy(() -> json.read("SessionDreamt", "{}"))
                .withMessage("The log holds an event of type (SessionDreamt), which is not known.\n"
                        + "Maybe a newer version of the station wrote it.");
    }

    @Test
    void a_consent_of_before_norms_were_asked_about_reads_as_no() {
        assertThat(json.read("ConsentDecided", """
                        {"version":"guidance-1","language":"ZH","guidance":true,"employer":false}"""))
                .isEqualTo(new SessionEvent.ConsentDecided("guidance-1", Language.ZH, true, false, Optional.empty()));
    }
}
