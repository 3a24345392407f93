package org.liangcai.assessment.hall;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.itembank.Language;

/** Says in words what has happened in a sitting. Immutable. */
public final class SittingCourse {

    private final PrintWords words;
    private final Map<UUID, Integer> seats;

    /**
     * @param map the sitting
     * @param language the language of the reader
     */
    public SittingCourse(SeatMap map, Language language) {
        this.words = PrintWords.in(language);
        this.seats = map.places().stream()
                .map(SeatMap.Place::seat)
                .collect(Collectors.toMap(HallSeat::id, HallSeat::number));
    }

    /** What happened, in one line without whom it concerns. */
    public String say(SittingEvent event) {
        Language language = words.language();
        return switch (event) {
            case SittingEvent.Called(UUID _, UUID seat) -> words.plain("event.Called", seat(seat));
            case SittingEvent.CheckedIn(UUID _, UUID seat) -> words.plain("event.CheckedIn", seat(seat));
            case SittingEvent.SatDown(UUID _, UUID seat) -> words.plain("event.SatDown", seat(seat));
            case SittingEvent.Released(UUID _, UUID seat) -> words.plain("event.Released", seat(seat));
            case SittingEvent.Moved(UUID _, UUID from, UUID to) -> words.plain("event.Moved", seat(from), seat(to));
            case SittingEvent.Paused(UUID _, PauseReason reason) ->
                words.plain("event.Paused", reason.label().in(language));
            case SittingEvent.AllPaused(PauseReason reason) ->
                words.plain("event.AllPaused", reason.label().in(language));
            case SittingEvent.TimeAdded(UUID _, int minutes) -> words.plain("event.TimeAdded", minutes);
            case SittingEvent.LostTimeDecided(UUID _, long seconds) -> words.plain("event.LostTimeDecided", seconds);
            case SittingEvent.IrregularityRecorded irregularity ->
                words.plain(
                        "event.IrregularityRecorded",
                        irregularity.category().label().in(language));
            case SittingEvent.Ended(UUID _, EndKind kind, IrregularityCategory _) ->
                words.plain("event.Ended." + kind.name());
            case SittingEvent.Expected _,
                    SittingEvent.Withdrawn _,
                    SittingEvent.IdentityChecked _,
                    SittingEvent.Admitted _,
                    SittingEvent.Started _,
                    SittingEvent.Resumed _,
                    SittingEvent.AllResumed _,
                    SittingEvent.Noted _,
                    SittingEvent.Explained _,
                    SittingEvent.SignedOff _ ->
                words.plain("event." + event.getClass().getSimpleName());
        };
    }

    private String seat(UUID id) {
        Integer number = seats.get(id);
        return number == null ? "?" : number.toString();
    }
}
