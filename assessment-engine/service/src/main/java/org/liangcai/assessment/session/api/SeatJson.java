package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.Pause;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.SessionPhase;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Conduct;

/**
 * Where a session stands, for the page that shows it. Both languages are always there, so that switching needs no reload.
 *
 * @param phase which page is shown
 * @param language the language it is shown in, {@code zh-CN} or {@code en}
 * @param visit what the person came for
 * @param consent what is to be decided on, in phase CONSENT
 * @param section from its instructions to its end
 * @param item in phases PRACTICE and ITEM; none in PRACTICE after the last practice item
 * @param canGoBack whether there is an item before this one to go back to
 * @param flagged whether the person has marked this item
 * @param answer the answer to the item so far
 * @param feedback on the answer to a practice item
 * @param timeLeftMilliseconds of the section, when it has a limit
 * @param timeUsedMilliseconds of the section
 * @param nextSequence the number the next command is to carry
 * @param itemTimeLeftMilliseconds for the item on the page, when it has a limit
 * @param review the items shown so far, in phase REVIEW
 * @param away whether the person is noted as having left the page
 * @param session an opaque name of the session
 * @param pause none unless everything stands still; then neither item nor answer is there
 * @param breakAllowed whether the person may take a break here
 * @param accommodations how the page is adapted
 * @param reference what the person may hand to an employer, in phase FINISHED
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeatJson(
        SessionPhase phase,
        String language,
        VisitJson visit,
        @Nullable ConsentJson consent,
        @Nullable SectionJson section,
        @Nullable ItemJson item,
        boolean canGoBack,
        boolean flagged,
        @Nullable ResponseJson answer,
        @Nullable FeedbackJson feedback,
        @Nullable Long timeLeftMilliseconds,
        long timeUsedMilliseconds,
        long nextSequence,
        @Nullable Long itemTimeLeftMilliseconds,
        @Nullable List<ReviewedJson> review,
        boolean away,
        String session,
        @Nullable PauseJson pause,
        boolean breakAllowed,
        AccommodationsJson accommodations,
        @Nullable String reference) {

    static SeatJson of(SeatView view) {
        return new SeatJson(
                view.phase(),
                view.language().tag(),
                new VisitJson(
                        view.purpose(),
                        TextJson.of(view.battery()),
                        view.expectedDuration().toMinutes()),
                view.consent().map(ConsentJson::of).orElse(null),
                view.section().map(SectionJson::of).orElse(null),
                view.item().map(ItemJson::of).orElse(null),
                view.item().map(SeatView.ItemView::canGoBack).orElse(false),
                view.item().map(SeatView.ItemView::flagged).orElse(false),
                view.answer().map(ResponseJson::of).orElse(null),
                view.feedback().map(FeedbackJson::of).orElse(null),
                view.timeLeft().map(Duration::toMillis).orElse(null),
                view.timeUsed().toMillis(),
                view.nextSequence(),
                view.itemTimeLeft().map(Duration::toMillis).orElse(null),
                view.phase() == SessionPhase.REVIEW
                        ? view.review().stream().map(ReviewedJson::of).toList()
                        : null,
                view.away(),
                view.session(),
                view.pause().map(PauseJson::of).orElse(null),
                view.breakAllowed(),
                AccommodationsJson.of(view.accommodations()),
                view.reference().orElse(null));
    }

    /**
     * Why everything stands still.
     *
     * @param kind {@code break} for the person's own, {@code invigilator}, or {@code lostTime} while the invigilator decides on it
     */
    @Serdeable
    record PauseJson(String kind) {

        static PauseJson of(Pause pause) {
            return new PauseJson(
                    switch (pause) {
                        case Pause.ByPerson _ -> "break";
                        case Pause.ByInvigilator _ -> "invigilator";
                        case Pause.ForLostTime _ -> "lostTime";
                    });
        }
    }

    /** An item on the page before the end of a section. */
    @Serdeable
    record ReviewedJson(String presentation, int position, boolean situation, boolean answered, boolean flagged) {

        static ReviewedJson of(SeatView.ReviewedItem item) {
            return new ReviewedJson(
                    item.presentation(), item.position(), item.situation(), item.answered(), item.flagged());
        }
    }

    /** How the page is adapted to the person; limits are given with the section. */
    @Serdeable
    record AccommodationsJson(
            int extraTimePercent,
            boolean itemTimersOff,
            boolean largerType,
            boolean highContrast,
            boolean keyboardOnly,
            boolean readAloud,
            boolean bothLanguages) {

        Accommodations accommodations() {
            return new Accommodations(
                    extraTimePercent, itemTimersOff, largerType, highContrast, keyboardOnly, readAloud, bothLanguages);
        }

        static AccommodationsJson of(Accommodations adapted) {
            return new AccommodationsJson(
                    adapted.extraTimePercent(),
                    adapted.itemTimersOff(),
                    adapted.largerType(),
                    adapted.highContrast(),
                    adapted.keyboardOnly(),
                    adapted.readAloud(),
                    adapted.bothLanguages());
        }
    }

    /** A text in both languages. */
    @Serdeable
    record TextJson(String zh, String en) {

        static TextJson of(LocalizedText text) {
            return new TextJson(text.zh(), text.en());
        }

        static List<TextJson> of(List<LocalizedText> texts) {
            return texts.stream().map(TextJson::of).toList();
        }
    }

    /** What the person came for. */
    @Serdeable
    record VisitJson(Purpose purpose, TextJson battery, long expectedMinutes) {}

    /** What is to be decided on before anything is measured. */
    @Serdeable
    record ConsentJson(
            String version,
            List<PointJson> points,
            TextJson guidanceQuestion,
            TextJson employerQuestion,
            @Nullable TextJson normsQuestion,
            @Nullable TextJson normsExplanation,
            @Nullable TextJson trialExplanation) {

        static ConsentJson of(ConsentText text) {
            return new ConsentJson(
                    text.version(),
                    text.points().stream().map(PointJson::of).toList(),
                    TextJson.of(text.guidanceQuestion()),
                    TextJson.of(text.employerQuestion()),
                    text.normsQuestion().map(TextJson::of).orElse(null),
                    text.normsExplanation().map(TextJson::of).orElse(null),
                    text.trialExplanation().map(TextJson::of).orElse(null));
        }
    }

    /** One paragraph with its heading. */
    @Serdeable
    record PointJson(TextJson heading, TextJson text) {

        static PointJson of(ConsentText.Point point) {
            return new PointJson(TextJson.of(point.heading()), TextJson.of(point.text()));
        }
    }

    /**
     * A section.
     *
     * @param number its place, from 1
     * @param of how many sections there are
     * @param timeLimitMilliseconds none means no limit
     * @param itemTimeLimitMilliseconds for each item, where there is one and it holds for this person
     * @param practice whether practice items come first
     * @param practiceItems how many practice items come first
     * @param next the title of the section that follows; none after the last
     * @param timeOver whether it ended because its time was used up
     * @param navigation whether the person may go back: {@code LOCKED}, {@code FREE} or {@code REVIEW}
     * @param complete in phase REVIEW: whether every item has been shown; otherwise {@code proceed} leads to the next one
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SectionJson(
            String id,
            TextJson title,
            int number,
            int of,
            List<TextJson> instructions,
            @Nullable Long timeLimitMilliseconds,
            @Nullable Long itemTimeLimitMilliseconds,
            boolean practice,
            int practiceItems,
            @Nullable TextJson next,
            boolean timeOver,
            Conduct.Navigation navigation,
            boolean complete) {

        static SectionJson of(SeatView.SectionView section) {
            return new SectionJson(
                    section.id().value(),
                    TextJson.of(section.title()),
                    section.number(),
                    section.of(),
                    TextJson.of(section.instructions()),
                    section.timeLimit().map(Duration::toMillis).orElse(null),
                    section.itemTimeLimit().map(Duration::toMillis).orElse(null),
                    section.practiceItems() > 0,
                    section.practiceItems(),
                    section.next().map(TextJson::of).orElse(null),
                    section.timeOver(),
                    section.navigation(),
                    section.complete());
        }
    }

    /**
     * What is said after a practice answer.
     *
     * @param correct none where there is no right answer
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FeedbackJson(TextJson text, @Nullable Boolean correct) {

        static FeedbackJson of(SeatView.Feedback feedback) {
            return new FeedbackJson(
                    TextJson.of(feedback.text()), feedback.correct().orElse(null));
        }
    }
}
