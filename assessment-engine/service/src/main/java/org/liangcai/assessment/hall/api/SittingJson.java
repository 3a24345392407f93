package org.liangcai.assessment.hall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.EndKind;
import org.liangcai.assessment.hall.IdentityDocument;
import org.liangcai.assessment.hall.PauseReason;
import org.liangcai.assessment.hall.RecordedSittingEvent;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SeatWarning;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.Sittings;
import org.liangcai.assessment.hall.TestOutline;
import org.liangcai.assessment.session.IrregularityCategory;

/** Sittings as JSON. */
final class SittingJson {

    private SittingJson() {}

    /** A sitting to plan. */
    @Serdeable
    record NewSittingJson(UUID hall, LocalDate day, String title, String battery, UUID invigilator) {}

    /** A line of the list. */
    @Serdeable
    record EntryJson(UUID id, UUID hall, LocalDate day, String title, String battery, int expected, boolean signed) {

        static EntryJson of(Sittings.Entry entry) {
            return new EntryJson(
                    entry.plan().id(),
                    entry.plan().hall(),
                    entry.plan().day(),
                    entry.plan().title(),
                    entry.plan().battery().value(),
                    entry.expected(),
                    entry.signed());
        }
    }

    /** A seat code entered at the counter. */
    @Serdeable
    record CodeJson(String seatCode) {}

    /** A sitting as it stands. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MapJson(
            UUID id,
            String title,
            LocalDate day,
            String hall,
            String invigilator,
            @Nullable Instant startedAt,
            @Nullable PauseReason pausedAll,
            @Nullable Instant signedAt,
            List<PlaceJson> seats,
            List<PersonJson> people) {

        static MapJson of(SeatMap map) {
            return new MapJson(
                    map.sitting().plan().id(),
                    map.sitting().plan().title(),
                    map.sitting().plan().day(),
                    map.hall().name(),
                    map.invigilator(),
                    map.sitting().startedAt().orElse(null),
                    map.sitting().pausedAll().orElse(null),
                    map.sitting().signature().map(RecordedSittingEvent::at).orElse(null),
                    map.places().stream().map(PlaceJson::of).toList(),
                    map.people().stream().map(PersonJson::of).toList());
        }
    }

    /** A seat. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PlaceJson(
            UUID id,
            int number,
            boolean spare,
            boolean registered,
            boolean connected,
            @Nullable UUID visit) {

        static PlaceJson of(SeatMap.Place place) {
            return new PlaceJson(
                    place.seat().id(),
                    place.seat().number(),
                    place.seat().spare(),
                    place.seat().registeredAt().isPresent(),
                    place.connected(),
                    place.person().map(SeatMap.Person::visit).orElse(null));
        }
    }

    /** Somebody on the list: how far the test is, never an answer. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonJson(
            UUID visit,
            int number,
            String name,
            AttendanceState state,
            @Nullable Integer seat,
            int answered,
            @Nullable Long timeLeftSeconds,
            int extraMinutes,
            List<SeatWarning> warnings) {

        static PersonJson of(SeatMap.Person person) {
            return new PersonJson(
                    person.visit(),
                    person.number(),
                    person.name(),
                    person.state(),
                    person.seat().orElse(null),
                    person.outline().map(TestOutline::answered).orElse(0),
                    person.outline()
                            .flatMap(TestOutline::timeLeft)
                            .map(java.time.Duration::toSeconds)
                            .orElse(null),
                    person.attendance().extraMinutes(),
                    person.warnings().stream().sorted().toList());
        }
    }

    /** What can be asked of a sitting. */
    enum Kind {
        EXPECT,
        WITHDRAW,
        CALL,
        CHECK_IDENTITY,
        ADMIT,
        ADMIT_ALL,
        START,
        PAUSE,
        RESUME,
        PAUSE_ALL,
        RESUME_ALL,
        ADD_TIME,
        DECIDE_LOST_TIME,
        MOVE,
        NOTE,
        IRREGULARITY,
        END,
        EXPLAIN,
        RELEASE,
        SIGN_OFF
    }

    /**
     * A command; only the fields its kind needs are looked at.
     *
     * @param remark what is written about it
     */
    @Serdeable
    record CommandJson(
            Kind kind,
            @Nullable UUID visit,
            @Nullable UUID seat,
            @Nullable Integer minutes,
            @Nullable PauseReason reason,
            @Nullable IrregularityCategory category,
            @Nullable IdentityDocument document,
            @Nullable Boolean nameConfirmed,
            @Nullable EndKind end,
            @Nullable String remark) {

        SittingCommand command() {
            String written = remark == null ? "" : remark;
            return switch (kind) {
                case EXPECT -> new SittingCommand.Expect(needed(visit, "visit"));
                case WITHDRAW -> new SittingCommand.Withdraw(needed(visit, "visit"));
                case CALL -> new SittingCommand.Call(needed(visit, "visit"), needed(seat, "seat"));
                case CHECK_IDENTITY ->
                    new SittingCommand.CheckIdentity(
                            needed(visit, "visit"),
                            needed(document, "document"),
                            needed(nameConfirmed, "nameConfirmed"));
                case ADMIT -> new SittingCommand.Admit(needed(visit, "visit"));
                case ADMIT_ALL -> new SittingCommand.AdmitAll();
                case START -> new SittingCommand.Start();
                case PAUSE -> new SittingCommand.Pause(needed(visit, "visit"), needed(reason, "reason"), written);
                case RESUME -> new SittingCommand.Resume(needed(visit, "visit"));
                case PAUSE_ALL -> new SittingCommand.PauseAll(needed(reason, "reason"), written);
                case RESUME_ALL -> new SittingCommand.ResumeAll();
                case ADD_TIME ->
                    new SittingCommand.AddTime(needed(visit, "visit"), needed(minutes, "minutes"), written);
                case DECIDE_LOST_TIME ->
                    new SittingCommand.DecideLostTime(needed(visit, "visit"), needed(minutes, "minutes"));
                case MOVE -> new SittingCommand.Move(needed(visit, "visit"), needed(seat, "seat"), written);
                case NOTE -> new SittingCommand.TakeNote(java.util.Optional.ofNullable(visit), written);
                case IRREGULARITY ->
                    new SittingCommand.RecordIrregularity(
                            java.util.Optional.ofNullable(visit), needed(category, "category"), written);
                case END ->
                    new SittingCommand.End(
                            needed(visit, "visit"), needed(end, "end"), needed(category, "category"), written);
                case EXPLAIN -> new SittingCommand.Explain(needed(visit, "visit"), written);
                case RELEASE -> new SittingCommand.Release(needed(visit, "visit"));
                case SIGN_OFF -> new SittingCommand.SignOff();
            };
        }

        private static <T> T needed(@Nullable T value, String name) {
            if (value == null) {
                throw new RefusedException(CommonRefusal.MALFORMED, name);
            }
            return value;
        }
    }
}
