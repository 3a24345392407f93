package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** What may be asked of a session. */
public sealed interface SessionCommand {

    /**
     * The browser is there. Precedes every other command, so that a silence is noticed before anything else is decided.
     *
     * @param lastSeen the last sign of life before this one
     * @param stationWasAway whether the station itself has been down since then; no silence is too short to be noticed then
     * @param pageIsNew whether the page has just been opened
     */
    record SignOfLife(Instant lastSeen, boolean stationWasAway, boolean pageIsNew) implements SessionCommand {}

    /** Read on in this language; possible at any time. */
    record ChooseLanguage(Language language) implements SessionCommand {}

    /**
     * The decision on consent.
     *
     * @param version the version of the text that was shown
     * @param guidance results may be used for the person's own guidance
     * @param employer job-relevant results may be shown to an employer who brings the reference
     * @param norms scores may be kept without a name for norms
     */
    record GiveConsent(String version, boolean guidance, boolean employer, boolean norms) implements SessionCommand {

        /** A decision that allows nothing for norms. */
        public GiveConsent(String version, boolean guidance, boolean employer) {
            this(version, guidance, employer, false);
        }
    }

    /**
     * The person, through a counsellor, no longer wants an employer to see results.
     *
     * @param by the counsellor's account
     */
    record WithdrawEmployerConsent(UUID by) implements SessionCommand {}

    /** What an invigilator, or a counsellor in the same place, asks of a session; not a sign of life of its seat. */
    sealed interface FromInvigilator extends SessionCommand {

        /** The account. */
        UUID by();
    }

    /** Stops everything at the seat until it is resumed; nothing happens when it stands still already for another reason than a break. */
    record Pause(UUID by, String reason) implements FromInvigilator {}

    /** Lets the seat go on; also ends a break of the person's own. */
    record Resume(UUID by) implements FromInvigilator {}

    /** Makes the section under way longer, one second to three hours. */
    record GiveExtraTime(UUID by, Duration time, String reason) implements FromInvigilator {}

    /** Gives back this much of the lost time that waits for a decision, from nothing to all of it, and lets the seat go on. */
    record DecideLostTime(UUID by, Duration granted) implements FromInvigilator {}

    /** Notes something out of the ordinary, at any time. */
    record NoteIrregularity(UUID by, IrregularityCategory category, String note) implements FromInvigilator {}

    /** Ends the session before its end; what was answered stays. */
    record Terminate(UUID by, IrregularityCategory category, String note) implements FromInvigilator {}

    /** Adapts delivery from now on; time limits follow at once. */
    record SetAccommodations(UUID by, Accommodations accommodations) implements FromInvigilator {}

    /** The person has left the page. */
    record LeavePage(PageLeave how) implements SessionCommand {}

    /** The person is back on the page. */
    record ReturnToPage() implements SessionCommand {}

    /**
     * A command that carries the number the browser gave it. Numbers rise strictly; the same number with the same content is the same
     * command sent again and changes nothing.
     */
    sealed interface Numbered extends SessionCommand {

        long sequence();

        /** The content in one line, by which a repetition is told from another command under the same number. */
        String content();
    }

    /**
     * On to what follows: from the instructions to the practice or the items, from the practice to the items, from the end of a section
     * to the next.
     *
     * @param practiceAgain after the last practice item: from the first practice item once more, instead of on to the items
     */
    record Proceed(long sequence, boolean practiceAgain) implements Numbered {
        @Override
        public String content() {
            return practiceAgain ? "practise again" : "proceed";
        }
    }

    /**
     * A break of the person's own, where the form allows it.
     *
     * @param begin whether it begins or ends
     */
    record TakeBreak(long sequence, boolean begin) implements Numbered {
        @Override
        public String content() {
            return begin ? "begin break" : "end break";
        }
    }

    /** Saves or changes the answer to the item that is shown. */
    record Answer(long sequence, String presentation, SubmittedResponse response) implements Numbered {
        @Override
        public String content() {
            return "answer %s %s"
                    .formatted(
                            presentation,
                            switch (response) {
                                case SubmittedResponse.Rating(int category) -> "rated " + category;
                                case SubmittedResponse.Choice(int option) -> "chose " + option;
                                case SubmittedResponse.BestWorst(int best, int worst) ->
                                    "best %d, worst %d".formatted(best, worst);
                                case SubmittedResponse.Typing _,
                                        SubmittedResponse.Fields _,
                                        SubmittedResponse.Values _ -> "wrote " + response.digest();
                            });
        }
    }

    /** Finishes the item that is shown and moves on. */
    record Next(long sequence, String presentation) implements Numbered {
        @Override
        public String content() {
            return "next " + presentation;
        }
    }

    /** Back to the item before the one that is shown, where the form allows it. */
    record Back(long sequence, String presentation) implements Numbered {
        @Override
        public String content() {
            return "back " + presentation;
        }
    }

    /** To an item that was shown before, where the form has a review page. */
    record GoTo(long sequence, String presentation) implements Numbered {
        @Override
        public String content() {
            return "go to " + presentation;
        }
    }

    /** Marks an item that was shown to come back to, or takes the mark away. */
    record Flag(long sequence, String presentation, boolean flagged) implements Numbered {
        @Override
        public String content() {
            return (flagged ? "flag " : "unflag ") + presentation;
        }
    }

    /** Shows what is answered, open and marked. */
    record Review(long sequence) implements Numbered {
        @Override
        public String content() {
            return "review";
        }
    }
}
