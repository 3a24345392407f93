package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.SectionId;

/**
 * Everything the person at the seat gets to see, and nothing else: no key, no scale, no parameter, no item id.
 *
 * @param phase which page is shown
 * @param language the language it is shown in
 * @param purpose why the person is here
 * @param battery what is taken
 * @param expectedDuration how long most people take in all
 * @param consent what is to be decided on, in phase CONSENT
 * @param section the section, from its instructions to its end
 * @param item the item, in phases PRACTICE and ITEM; none after the last practice item
 * @param answer the answer given to the item so far
 * @param feedback on the answer to a practice item
 * @param timeLeft of the section, when it has a limit; the whole limit until its clock starts
 * @param timeUsed of the section so far
 * @param nextSequence the number the next numbered command is to carry
 * @param itemTimeLeft for the item on the page, when it has a limit
 * @param review the items shown so far, in phase REVIEW
 * @param away whether the person is noted as having left the page
 * @param session an opaque name of the session, by which a browser tells its own commands from another person's
 * @param pause why everything stands still, if it does; the item is not shown meanwhile
 * @param breakAllowed whether the person may take a break here
 * @param accommodations how the page is adapted
 * @param reference what the person may hand to an employer, in phase FINISHED
 */
public record SeatView(
        SessionPhase phase,
        Language language,
        Purpose purpose,
        LocalizedText battery,
        Duration expectedDuration,
        Optional<ConsentText> consent,
        Optional<SectionView> section,
        Optional<ItemView> item,
        Optional<ItemResponse> answer,
        Optional<Feedback> feedback,
        Optional<Duration> timeLeft,
        Duration timeUsed,
        long nextSequence,
        Optional<Duration> itemTimeLeft,
        List<ReviewedItem> review,
        boolean away,
        String session,
        Optional<Pause> pause,
        boolean breakAllowed,
        Accommodations accommodations,
        Optional<String> reference) {

    public SeatView {
        review = List.copyOf(review);
    }

    /**
     * A section as it is announced.
     *
     * @param number its place, from 1
     * @param of how many sections there are
     * @param itemTimeLimit how long each item may be looked at, where that is limited and the limit holds for this person
     * @param practiceItems how many practice items come first
     * @param next the title of the section that follows; none after the last
     * @param timeOver whether it ended because its time was used up
     * @param navigation whether the person may go back
     * @param complete in phase REVIEW: whether every item has been shown, so that what follows is the end
     */
    public record SectionView(
            SectionId id,
            LocalizedText title,
            int number,
            int of,
            List<LocalizedText> instructions,
            Optional<Duration> timeLimit,
            Optional<Duration> itemTimeLimit,
            int practiceItems,
            Optional<LocalizedText> next,
            boolean timeOver,
            Conduct.Navigation navigation,
            boolean complete) {
        public SectionView {
            instructions = List.copyOf(instructions);
        }
    }

    /**
     * An item as it is shown.
     *
     * @param presentation what an answer has to name
     * @param position its place, from 1
     * @param of how many there are, practice and items counted apart
     * @param ofIsMaximum whether it may end sooner, as an adaptive section does
     * @param content what is shown
     * @param canGoBack whether there is an item before it to go back to
     * @param flagged whether the person has marked it
     */
    public record ItemView(
            String presentation,
            int position,
            int of,
            boolean ofIsMaximum,
            ItemContent content,
            boolean canGoBack,
            boolean flagged) {}

    /**
     * An item on the page before the end of a section.
     *
     * @param presentation what goes back to it
     * @param position its place, from 1
     * @param situation whether it was called a situation and not a question
     * @param answered whether it has an answer
     * @param flagged whether the person has marked it
     */
    public record ReviewedItem(
            String presentation, int position, boolean situation, boolean answered, boolean flagged) {}

    /**
     * What is said after a practice answer.
     *
     * @param correct whether it was right, where there is a right answer
     */
    public record Feedback(LocalizedText text, Optional<Boolean> correct) {}
}
