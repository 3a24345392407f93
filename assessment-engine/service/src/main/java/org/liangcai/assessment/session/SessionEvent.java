package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.SectionId;

/** What has happened in a session. Events are only ever appended; the whole state of a session is their fold. */
public sealed interface SessionEvent {

    /**
     * Somebody has sat down for the first time.
     *
     * @param battery what is taken
     * @param batteryVersion in which version
     * @param purpose why the person is here
     * @param seed what every choice made at random in this session follows from
     * @param language the language the person is expected to prefer
     */
    record SessionStarted(BatteryId battery, int batteryVersion, Purpose purpose, long seed, Language language)
            implements SessionEvent {}

    /** What does not come from the seat and so is no sign of life of it. */
    sealed interface FromElsewhere extends SessionEvent {

        /** The account that did it. */
        UUID by();
    }

    record LanguageChosen(Language language) implements SessionEvent {}

    /**
     * The decision on consent; with both uses refused the session is over.
     *
     * @param norms whether scores may be kept without a name for norms; logs of before it was asked do not say, which means no
     * @param trials whether new items may be tried out; texts that do not ask do not say, which means no
     */
    record ConsentDecided(
            String version,
            Language language,
            boolean guidance,
            boolean employer,
            Optional<Boolean> norms,
            Optional<Boolean> trials)
            implements SessionEvent {

        /** A decision on a text that did not ask about trials. */
        public ConsentDecided(
                String version, Language language, boolean guidance, boolean employer, Optional<Boolean> norms) {
            this(version, language, guidance, employer, norms, Optional.empty());
        }

        /** A decision that says nothing of norms. */
        ConsentDecided(String version, Language language, boolean guidance, boolean employer) {
            this(version, language, guidance, employer, Optional.empty());
        }
    }

    /**
     * The consent to show results to an employer is taken back.
     *
     * @param by the counsellor's account
     */
    record EmployerConsentWithdrawn(UUID by) implements FromElsewhere {}

    /**
     * The instructions of a section are shown.
     *
     * @param number its place in the battery, from 1
     * @param timeLimit how long a person may work on it, the time for items on trial included
     * @param pilots what is tried out in it, unscored
     */
    record SectionOpened(
            SectionId section,
            InstrumentId instrument,
            int number,
            Optional<Duration> timeLimit,
            Optional<PilotPlan> pilots)
            implements SessionEvent {

        /** A section in which nothing is tried out. */
        public SectionOpened(SectionId section, InstrumentId instrument, int number, Optional<Duration> timeLimit) {
            this(section, instrument, number, timeLimit, Optional.empty());
        }
    }

    /**
     * A practice item is shown.
     *
     * @param presentation what the browser calls it
     * @param position its place among the practice items, from 1
     */
    record PracticePresented(String presentation, ItemId item, int version, int position) implements SessionEvent {}

    record PracticeAnswered(String presentation, ItemResponse response) implements SessionEvent {}

    /** The last practice item has been left; the section can begin. */
    record PracticeCompleted() implements SessionEvent {}

    /**
     * An item that counts is shown; the first one of a section starts its clock.
     *
     * @param presentation what the browser calls it
     * @param position its place among the items shown in the section, from 1
     */
    record ItemPresented(String presentation, ItemId item, int version, int position) implements SessionEvent {}

    /** The answer to the item that is shown, given or changed. */
    record ItemAnswered(String presentation, ItemResponse response) implements SessionEvent {}

    /**
     * The seat is back after an absence.
     *
     * @param lastSeen the last sign of life before the absence
     * @param cause why; logs of before it was told apart do not say
     * @param givenBack how much of the time since {@code lastSeen} is given back; when absent, all of it
     * @param asked how much waits for the invigilator's decision
     */
    record SessionResumed(
            Instant lastSeen, Optional<Absence> cause, Optional<Duration> givenBack, Optional<Duration> asked)
            implements SessionEvent {}

    /** An item that was shown before is shown again. */
    record ItemRevisited(String presentation) implements SessionEvent {}

    /** The person has marked an item to come back to, or taken the mark away. */
    record ItemFlagged(String presentation, boolean flagged) implements SessionEvent {}

    /** The page before the end of a section is shown: what is answered, open and marked. */
    record ReviewOpened() implements SessionEvent {}

    /** The time for the item on the page is over; it is left as it is. */
    record ItemTimeOver(String presentation) implements SessionEvent {}

    /** The person has left the page. */
    record PageLeft(PageLeave how) implements SessionEvent {}

    /**
     * The person is back on the page.
     *
     * @param givenBack how much of the time is given back
     * @param asked how much waits for the invigilator's decision
     */
    record PageReturned(Duration givenBack, Duration asked) implements SessionEvent {}

    /** The person takes a break. */
    record BreakBegun() implements SessionEvent {}

    /** The person goes on after a break. */
    record BreakEnded() implements SessionEvent {}

    /** The invigilator stops everything at this seat. */
    record InvigilatorPaused(UUID by, String reason) implements FromElsewhere {}

    /** The invigilator lets the seat go on, a break of the person's own included. */
    record InvigilatorResumed(UUID by) implements FromElsewhere {}

    /** The section under way becomes longer. */
    record ExtraTimeGiven(UUID by, Duration time, String reason) implements FromElsewhere {}

    /** The invigilator has decided how much of the time that was asked for is given back; the seat goes on. */
    record LostTimeDecided(UUID by, Duration granted) implements FromElsewhere {}

    /** Something out of the ordinary was noted; the session goes on. */
    record IrregularityNoted(UUID by, IrregularityCategory category, String note) implements FromElsewhere {}

    /** The invigilator has ended the session before its end. */
    record SessionTerminated(UUID by, IrregularityCategory category, String note) implements FromElsewhere {}

    /** How delivery is adapted from now on. */
    record AccommodationsSet(UUID by, Accommodations accommodations) implements FromElsewhere {}

    /** A section is over. */
    record SectionEnded(SectionRecord.End end) implements SessionEvent {}

    /** The last section is over. */
    record SessionCompleted() implements SessionEvent {}

    /**
     * A numbered command has been carried out by the events that follow it.
     *
     * @param sequence the browser's number
     * @param content the command in one line
     */
    record CommandReceived(long sequence, String content) implements SessionEvent {}
}
