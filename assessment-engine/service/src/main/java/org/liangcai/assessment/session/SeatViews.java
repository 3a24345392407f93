package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;

/** Shows a session to the person at the seat. Immutable. */
final class SeatViews {

    private final SessionRules rules;
    private final ConsentTexts texts;

    SeatViews(SessionRules rules, ConsentTexts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    SeatView of(AssessmentSession session, Visit visit, Instant at) {
        Battery battery = rules.battery(session);
        Optional<ShownItem> shown = session.shown();
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
                session.phase() == SessionPhase.FINISHED ? Optional.of(visit.reference()) : Optional.empty());
    }

    private Optional<ConsentText> consent(AssessmentSession session) {
        return session.phase() == SessionPhase.CONSENT
                ? Optional.of(texts.forPurpose(session.start().purpose()))
                : Optional.empty();
    }

    private Optional<SeatView.SectionView> section(AssessmentSession session, Battery battery) {
        if (!showsSection(session)) {
            return Optional.empty();
        }
        Section section = rules.section(session);
        SectionProgress progress = session.section();
        return Optional.of(new SeatView.SectionView(
                section.id(),
                section.title(),
                progress.number(),
                battery.sections().size(),
                section.instructions(),
                progress.timeLimit(),
                !section.practice().isEmpty(),
                progress.end().equals(Optional.of(SectionRecord.End.TIME))));
    }

    private static boolean showsSection(AssessmentSession session) {
        return switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, ITEM, SECTION_END -> true;
            case LANGUAGE, CONSENT, FINISHED, REFUSED -> false;
        };
    }

    private SeatView.ItemView item(AssessmentSession session, ShownItem shown) {
        Section section = rules.section(session);
        Item item = rules.item(shown);
        if (session.phase() == SessionPhase.PRACTICE) {
            return view(shown, section.practice().size(), false, item);
        }
        return switch (section.delivery()) {
            case Section.Linear linear -> view(shown, linear.items().size(), false, item);
            case Section.Sampled sampled -> view(shown, sampled.length(), false, item);
            case Section.Adaptive adaptive -> view(shown, adaptive.maximumLength(), true, item);
        };
    }

    private static SeatView.ItemView view(ShownItem shown, int of, boolean ofIsMaximum, Item item) {
        return new SeatView.ItemView(shown.presentation(), shown.position(), of, ofIsMaximum, item.content());
    }

    private Optional<SeatView.Feedback> feedback(AssessmentSession session, ShownItem shown) {
        if (session.phase() != SessionPhase.PRACTICE) {
            return Optional.empty();
        }
        return rules.item(shown).scoring() instanceof ScoringRule.Practice practice
                ? shown.response()
                        .map(response -> new SeatView.Feedback(practice.feedback(), isCorrect(practice, response)))
                : Optional.empty();
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
        if (!showsSection(session)) {
            return Optional.empty();
        }
        SectionProgress section = session.section();
        return section.timeLimit().map(limit -> limit.minus(section.timeUsed(at)));
    }
}
