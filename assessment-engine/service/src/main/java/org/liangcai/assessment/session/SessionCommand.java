package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** What may be asked of a session. */
public sealed interface SessionCommand {

    /**
     * The browser is there. Precedes every other command, so that a silence is noticed before anything else is decided.
     *
     * @param lastSeen the last sign of life before this one
     * @param stationWasAway whether the station itself has been down since then; no silence is too short to be given back then
     */
    record SignOfLife(Instant lastSeen, boolean stationWasAway) implements SessionCommand {}

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
}
