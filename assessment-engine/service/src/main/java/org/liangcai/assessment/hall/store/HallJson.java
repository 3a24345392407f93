package org.liangcai.assessment.hall.store;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.hall.Readiness;
import org.liangcai.assessment.hall.SittingEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of sittings as type and JSON, as those of sessions are. A log once written must stay readable: a record is only ever extended by
 * components that may be absent.
 */
final class HallJson {

    private static final Map<String, Class<? extends SittingEvent>> TYPES = Stream.of(
                    SittingEvent.Expected.class,
                    SittingEvent.Withdrawn.class,
                    SittingEvent.Called.class,
                    SittingEvent.CheckedIn.class,
                    SittingEvent.IdentityChecked.class,
                    SittingEvent.Admitted.class,
                    SittingEvent.Started.class,
                    SittingEvent.SatDown.class,
                    SittingEvent.Paused.class,
                    SittingEvent.Resumed.class,
                    SittingEvent.AllPaused.class,
                    SittingEvent.AllResumed.class,
                    SittingEvent.TimeAdded.class,
                    SittingEvent.Moved.class,
                    SittingEvent.LostTimeDecided.class,
                    SittingEvent.Noted.class,
                    SittingEvent.IrregularityRecorded.class,
                    SittingEvent.Ended.class,
                    SittingEvent.Explained.class,
                    SittingEvent.Released.class,
                    SittingEvent.SignedOff.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private abstract static class WithoutWhom {
        @com.fasterxml.jackson.annotation.JsonIgnore
        abstract java.util.Optional<java.util.UUID> concerns();
    }

    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(SittingEvent.class, WithoutWhom.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String type(SittingEvent event) {
        return event.getClass().getSimpleName();
    }

    String write(SittingEvent event) {
        return mapper.writeValueAsString(event);
    }

    SittingEvent event(String type, String payload) {
        Class<? extends SittingEvent> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException(
                    "The log holds an event of type (%s), which is not known.\nMaybe a newer version of the station wrote it."
                            .formatted(type));
        }
        return mapper.readValue(payload, known);
    }

    String write(Readiness readiness) {
        return mapper.writeValueAsString(readiness);
    }

    Readiness readiness(String payload) {
        return mapper.readValue(payload, Readiness.class);
    }
}
