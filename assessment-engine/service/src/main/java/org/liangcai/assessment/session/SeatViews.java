package org.liangcai.assessment.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemPoints;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;

/** Shows a session to the person at the seat. Immutable. */
final class SeatViews {

    private static final LocalizedText TRIAL = new LocalizedText(
            "这一部分里有少量正在试用的新题，不计分，对您的结果没有任何影响。它们和别的题看上去一样，请每一题都照常作答。",
            "A few questions in this part are new and being tried out. They do not count and change nothing about your results. They look like all the others, so please answer every question as usual.");
    private static final LocalizedText TRIAL_WITH_TIME =
            new LocalizedText(TRIAL.zh() + "作答时间已经相应加长。", TRIAL.en() + " The time has been lengthened for them.");
    private static final LocalizedText RIGHT = new LocalizedText("答对了。", "That is right.");
    private static final LocalizedText NOT_RIGHT = new LocalizedText(
            "这次没有答对。可以改，也可以接着做；练习不计分。", "Not right this time. Change it or go on; practice does not count.");

    private final SessionRules rules;

    SeatViews(SessionRules rules) {
        this.rules = rules;
    }

    SeatView of(AssessmentSession session, Visit visit, Instant at) {
        Battery battery = rules.forms().battery(session);
        Optional<Pause> pause = session.supervision().pause();
        Optional<ShownItem> shown = pause.isPresent() ? Optional.empty() : session.shown();
        return new SeatView(
                session.phase(),
                session.language(),
                session.start().purpose(),
                battery.name(),
                battery.expectedDuration(),
                consent(session),
                section(session, battery),
                shown.map(item -> item(session, item)),
                shown.flatMap(ShownItem::response),
                shown.flatMap(item -> feedback(session, item)),
                timeLeft(session, at),
                showsSection(session) ? session.section().timeUsed(at) : Duration.ZERO,
                session.lastSequence() + 1,
                pause.isPresent() ? Optional.empty() : rules.sections().itemTimeLeft(session, at),
                review(session),
                session.supervision().awaySince().isPresent(),
                name(session),
                pause,
                rules.breakIsAllowed(session),
                session.supervision().accommodations(),
                session.phase() == SessionPhase.FINISHED ? Optional.of(visit.reference()) : Optional.empty());
    }

    private Optional<ConsentText> consent(AssessmentSession session) {
        return session.phase() == SessionPhase.CONSENT ? Optional.of(rules.consentText(session)) : Optional.empty();
    }

    private Optional<SeatView.SectionView> section(AssessmentSession session, Battery battery) {
        if (!showsSection(session)) {
            return Optional.empty();
        }
        Section section = rules.forms().section(session);
        SectionProgress progress = session.section();
        return Optional.of(new SeatView.SectionView(
                section.id(),
                section.title(),
                progress.number(),
                battery.sections().size(),
                instructions(section, progress),
                progress.timeLimit(),
                section.conduct()
                        .itemTimeLimit()
                        .filter(limit -> !session.supervision().accommodations().itemTimersOff()),
                section.practice().size(),
                next(battery, progress.number()),
                progress.end().equals(Optional.of(SectionRecord.End.TIME)),
                section.conduct().navigation(),
                rules.sections().isComplete(session)));
    }

    private static Optional<LocalizedText> next(Battery battery, int number) {
        return battery.sections().stream().skip(number).findFirst().map(Section::title);
    }

    /** Whoever takes part in a trial is told so, and not which items are tried out. */
    private static List<LocalizedText> instructions(Section section, SectionProgress progress) {
        List<LocalizedText> all = new ArrayList<>(section.instructions());
        progress.pilots()
                .map(plan -> plan.lengthened().isZero() ? TRIAL : TRIAL_WITH_TIME)
                .ifPresent(all::add);
        return all;
    }

    private static boolean showsSection(AssessmentSession session) {
        return switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END -> true;
            case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
        };
    }

    private SeatView.ItemView item(AssessmentSession session, ShownItem shown) {
        Section section = rules.forms().section(session);
        boolean practice = session.phase() == SessionPhase.PRACTICE;
        boolean adaptive = section.delivery() instanceof Section.Adaptive;
        return new SeatView.ItemView(
                shown.presentation(),
                shown.position(),
                practice ? section.practice().size() : length(section) + onTrial(session.section()),
                !practice && adaptive,
                rules.forms().item(shown).content(),
                rules.sections().previous(session).isPresent(),
                shown.flagged());
    }

    private static int onTrial(SectionProgress progress) {
        return progress.pilots().map(plan -> plan.items().size()).orElse(0);
    }

    private static int length(Section section) {
        return switch (section.delivery()) {
            case Section.Linear linear -> linear.items().size();
            case Section.Randomised randomised -> randomised.length();
            case Section.Adaptive adaptive -> adaptive.maximumLength();
        };
    }

    private List<SeatView.ReviewedItem> review(AssessmentSession session) {
        if (session.phase() != SessionPhase.REVIEW
                || session.supervision().pause().isPresent()) {
            return List.of();
        }
        return session.section().items().stream()
                .map(item -> new SeatView.ReviewedItem(
                        item.presentation(),
                        item.position(),
                        rules.forms().item(item).content() instanceof ItemContent.Situation,
                        item.response().isPresent(),
                        item.flagged()))
                .toList();
    }

    /** Tells nothing of the visit and is the same as long as the session lasts. */
    private static String name(AssessmentSession session) {
        String seed = "%s %d seat".formatted(session.visit(), session.start().seed());
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<SeatView.Feedback> feedback(AssessmentSession session, ShownItem shown) {
        if (session.phase() != SessionPhase.PRACTICE) {
            return Optional.empty();
        }
        Item item = rules.forms().item(shown);
        return item.scoring() instanceof ScoringRule.Practice practice
                ? shown.response()
                        .map(response -> new SeatView.Feedback(practice.feedback(), isCorrect(practice, response)))
                : shown.response().flatMap(response -> keyed(item, response));
    }

    /** An item of a kept form that is given to be tried is no practice item of its own; its key says whether the answer was right. */
    private static Optional<SeatView.Feedback> keyed(Item item, ItemResponse response) {
        return ItemPoints.of(item, response)
                .filter(_ -> ItemPoints.isRightOrWrong(item.scoring()))
                .map(points -> points.points() >= points.maximum())
                .map(right -> new SeatView.Feedback(right ? RIGHT : NOT_RIGHT, Optional.of(right)));
    }

    private static Optional<Boolean> isCorrect(ScoringRule.Practice practice, ItemResponse response) {
        return practice.correctOption().flatMap(correct -> switch (response) {
            case ItemResponse.Chosen(int option) -> Optional.of(option == correct);
            case ItemResponse.Rated(int category) -> Optional.of(category == correct);
            case ItemResponse.BestAndWorst(int best, int _) -> Optional.of(best == correct);
            case ItemResponse.Typed _, ItemResponse.FilledIn _, ItemResponse.Entered _ -> Optional.empty();
        });
    }

    private static Optional<Duration> timeLeft(AssessmentSession session, Instant at) {
        return showsSection(session) ? session.section().timeLeft(at) : Optional.empty();
    }
}
