package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.Direction;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.scoring.Attempt;
import org.liangcai.itembank.qti.scoring.ResponseProcessor;

/**
 * Which imported items are plain enough to be items of the bank's own kinds: the single choice in words, with one right option as a
 * choice, with options that count in even steps as a rating. The key is not read off the rules but found by scoring every option, so
 * that it is right whatever the rules look like. {@link DocumentDrafts} takes the others.
 */
public final class BankDrafts {

    private final ScaleId scale;
    private final boolean oneLanguageForBoth;

    /**
     * @param scale the scale the items count for
     * @param oneLanguageForBoth whether an item in one language is shown to speakers of both
     */
    public BankDrafts(ScaleId scale, boolean oneLanguageForBoth) {
        this.scale = scale;
        this.oneLanguageForBoth = oneLanguageForBoth;
    }

    /** The item as the bank would deliver it, or all the reasons why it cannot. */
    public BankDraft draft(QtiItem item) {
        List<Interaction> interactions = item.interactions();
        if (interactions.size() != 1 || !(interactions.getFirst() instanceof Interaction.Choice choice)) {
            return new BankDraft.NotDeliverable(List.of(
                    interactions.isEmpty()
                            ? NotShown.ASKS_NOTHING
                            : LocalizedText.of(
                                    "题库只呈现一道选择题，而这里是（%s）。",
                                    "The bank delivers one choice interaction, not (%s).", names(interactions))));
        }
        List<LocalizedText> reasons = new ArrayList<>();
        if (item.adaptive()) {
            reasons.add(NotShown.ADAPTIVE);
        }
        if (choice.maxChoices() != 1 || choice.choices().size() < 2) {
            reasons.add(LocalizedText.of(
                    "这道题可选 %d 项（共 %d 项）；题库只呈现从两项或更多项中选一项的题。",
                    "The item allows (%d) of (%d) choices; the bank delivers one of two or more.",
                    choice.maxChoices(),
                    choice.choices().size()));
        }
        List<Content> body = item.body().map(ItemBody::children).orElse(List.of());
        Stream.concat(Stream.of(body), parts(choice))
                .flatMap(contents -> Wording.notPlain(contents).stream())
                .distinct()
                .forEach(element -> reasons.add(LocalizedText.of(
                        "元素（%s）不能当作普通文字呈现。", "The element (%s) cannot be shown as plain wording.", element)));
        Optional<ScoringRule> rule = rule(item, choice);
        if (rule.isEmpty()) {
            reasons.add(new LocalizedText(
                    "各选项既没有唯一的正确答案，分值也不是等距的。", "The options have neither one right answer nor points in even steps."));
        }
        Optional<Wordings> wordings = wordings(body, choice);
        if (wordings.isEmpty()) {
            reasons.add(new LocalizedText("题目没有中英文两种文字。", "The wording is not there in both languages."));
        }
        if (!reasons.isEmpty() || rule.isEmpty() || wordings.isEmpty()) {
            return new BankDraft.NotDeliverable(reasons);
        }
        return new BankDraft.Deliverable(content(wordings.get(), rule.get()), rule.get());
    }

    private static String names(List<Interaction> interactions) {
        return String.join(
                ", ",
                interactions.stream().map(one -> one.getClass().getSimpleName()).toList());
    }

    private static Stream<List<Content>> parts(Interaction.Choice choice) {
        return Stream.concat(
                choice.prompt().stream().map(Interaction.Prompt::children),
                choice.choices().stream().map(SimpleChoice::children));
    }

    /** The key or the points of the options, found by scoring each. */
    private Optional<ScoringRule> rule(QtiItem item, Interaction.Choice choice) {
        List<Double> points = new ArrayList<>();
        for (SimpleChoice option : choice.choices()) {
            OptionalDouble score = ResponseProcessor.score(
                    item, Attempt.first(Map.of(choice.responseIdentifier(), QtiValue.identifier(option.identifier()))));
            score.ifPresent(points::add);
        }
        if (points.size() != choice.choices().size()) {
            return Optional.empty();
        }
        double most = points.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = points.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        boolean oneRight = most > least
                && points.stream().filter(score -> score == most).count() == 1
                && points.stream().filter(score -> score == least).count() == points.size() - 1;
        if (oneRight) {
            return Optional.of(new ScoringRule.SingleKey(scale, points.indexOf(most) + 1));
        }
        return direction(points).map(direction -> new ScoringRule.KeyedRating(Set.of(scale), direction));
    }

    /** Whether the points rise or fall in even steps from the first option to the last. */
    private static Optional<Direction> direction(List<Double> points) {
        double step = points.get(1) - points.get(0);
        for (int i = 1; i < points.size(); i++) {
            if (step == 0 || Math.abs(points.get(i) - points.get(i - 1) - step) > 1e-9) {
                return Optional.empty();
            }
        }
        return Optional.of(step > 0 ? Direction.POSITIVE : Direction.NEGATIVE);
    }

    /** The wording of the stem, if it has one, of the question and of the options. */
    private record Wordings(Optional<LocalizedText> stem, LocalizedText question, List<LocalizedText> options) {}

    private Optional<Wordings> wordings(List<Content> body, Interaction.Choice choice) {
        Optional<LocalizedText> stem = Wording.localized(body, oneLanguageForBoth);
        Optional<LocalizedText> prompt =
                choice.prompt().flatMap(present -> Wording.localized(present.children(), oneLanguageForBoth));
        List<LocalizedText> options = choice.choices().stream()
                .flatMap(option -> Wording.localized(option.children(), oneLanguageForBoth).stream())
                .toList();
        Optional<LocalizedText> question = prompt.or(() -> stem);
        boolean stemIsLost = stem.isEmpty() && Wording.isSomething(body);
        if (question.isEmpty()
                || stemIsLost
                || options.size() != choice.choices().size()) {
            return Optional.empty();
        }
        return Optional.of(new Wordings(prompt.isPresent() ? stem : Optional.empty(), question.get(), options));
    }

    private static ItemContent content(Wordings wordings, ScoringRule rule) {
        if (rule instanceof ScoringRule.KeyedRating) {
            return new ItemContent.RatingStatement(
                    wordings.question(), wordings.stem().orElse(wordings.question()), wordings.options());
        }
        LocalizedText question = wordings.stem()
                .map(stem -> new LocalizedText(
                        stem.zh() + "\n" + wordings.question().zh(),
                        stem.en() + "\n" + wordings.question().en()))
                .orElse(wordings.question());
        return new ItemContent.TextChoice(question, wordings.options());
    }
}
