package org.liangcai.assessment.session.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.session.PilotPlan;
import org.liangcai.assessment.session.SessionEvent;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.SectionId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as type and JSON. The type is the simple name of the event's record, the JSON its components; ids are their text, durations and
 * instants ISO 8601. A log once written must stay readable: a record is only ever extended by components that may be absent.
 */
final class SessionEventJson {

    private static final Map<String, Class<? extends SessionEvent>> TYPES = Stream.of(
                    SessionEvent.SessionStarted.class,
                    SessionEvent.LanguageChosen.class,
                    SessionEvent.ConsentDecided.class,
                    SessionEvent.EmployerConsentWithdrawn.class,
                    SessionEvent.SectionOpened.class,
                    SessionEvent.PracticePresented.class,
                    SessionEvent.PracticeAnswered.class,
                    SessionEvent.PracticeCompleted.class,
                    SessionEvent.ItemPresented.class,
                    SessionEvent.ItemAnswered.class,
                    SessionEvent.SessionResumed.class,
                    SessionEvent.ItemRevisited.class,
                    SessionEvent.ItemFlagged.class,
                    SessionEvent.ReviewOpened.class,
                    SessionEvent.ItemTimeOver.class,
                    SessionEvent.PageLeft.class,
                    SessionEvent.PageReturned.class,
                    SessionEvent.BreakBegun.class,
                    SessionEvent.BreakEnded.class,
                    SessionEvent.InvigilatorPaused.class,
                    SessionEvent.InvigilatorResumed.class,
                    SessionEvent.ExtraTimeGiven.class,
                    SessionEvent.LostTimeDecided.class,
                    SessionEvent.IrregularityNoted.class,
                    SessionEvent.SessionTerminated.class,
                    SessionEvent.AccommodationsSet.class,
                    SessionEvent.SectionEnded.class,
                    SessionEvent.SessionCompleted.class,
                    SessionEvent.CommandReceived.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(BatteryId.class, Text.class)
            .addMixIn(SectionId.class, Text.class)
            .addMixIn(InstrumentId.class, Text.class)
            .addMixIn(ItemId.class, Text.class)
            .addMixIn(ItemResponse.class, Kinds.class)
            .addMixIn(SessionEvent.SectionOpened.class, WithoutAbsentPilots.class)
            .addMixIn(SessionEvent.ConsentDecided.class, WithoutAbsentTrials.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String type(SessionEvent event) {
        return event.getClass().getSimpleName();
    }

    String write(SessionEvent event) {
        return mapper.writeValueAsString(event);
    }

    SessionEvent read(String type, String payload) {
        Class<? extends SessionEvent> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException(
                    "The log holds an event of type (%s), which is not known.\nMaybe a newer version of the station wrote it."
                            .formatted(type));
        }
        return mapper.readValue(payload, known);
    }

    private abstract static class Text {

        @JsonCreator
        Text(String value) {}

        @JsonValue
        abstract String value();
    }

    /** Logs in which nothing is tried out look as they always did. */
    private interface WithoutAbsentPilots {

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<PilotPlan> pilots();
    }

    private interface WithoutAbsentTrials {

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Boolean> trials();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ItemResponse.Rated.class, name = "rated"),
        @JsonSubTypes.Type(value = ItemResponse.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = ItemResponse.BestAndWorst.class, name = "bestAndWorst"),
        @JsonSubTypes.Type(value = ItemResponse.Typed.class, name = "typed"),
        @JsonSubTypes.Type(value = ItemResponse.FilledIn.class, name = "filledIn"),
        @JsonSubTypes.Type(value = ItemResponse.Entered.class, name = "entered")
    })
    private interface Kinds {}
}
