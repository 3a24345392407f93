package org.liangcai.assessment.bank;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.bank.WrittenItem.Typed;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;

/** Makes versions of what was typed, or says what is missing. */
final class WrittenItems {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final int LONGEST = 2_000;
    private static final int MOST_OPTIONS = 8;

    private WrittenItems() {}

    static NewVersion version(WrittenItem item, Set<String> tags, Set<ItemId> enemies) {
        String id = item.id().strip();
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(BankRefusal.ID_UNFIT, id);
        }
        Map<Language, Translation> translations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            translations.put(language, language == item.original() ? Translation.ORIGINAL : Translation.TRANSLATED);
        }
        return new NewVersion(
                ItemId.of(id),
                item.instrument(),
                NewVersion.Origin.WRITTEN,
                Contents.of(shown(item)),
                translations,
                tags,
                enemies,
                List.of());
    }

    private static Shown shown(WrittenItem item) {
        ScaleId scale = ScaleId.of(item.instrument().value());
        return switch (item) {
            case WrittenItem.Choice choice -> choice(choice, scale);
            case WrittenItem.Statement statement ->
                new Shown(
                        new ItemContent.RatingStatement(
                                text(statement.question(), new LocalizedText("问题", "Question")),
                                text(statement.statement(), new LocalizedText("陈述", "Statement")),
                                options(statement.labels())),
                        new ScoringRule.KeyedRating(Set.of(scale), statement.direction()));
        };
    }

    private static Shown choice(WrittenItem.Choice choice, ScaleId scale) {
        List<LocalizedText> options = options(choice.options());
        if (choice.key() < 1 || choice.key() > options.size()) {
            throw new RefusedException(BankRefusal.KEY_UNFIT);
        }
        return new Shown(
                new ItemContent.TextChoice(text(choice.question(), new LocalizedText("问题", "Question")), options),
                new ScoringRule.SingleKey(scale, choice.key()));
    }

    private static List<LocalizedText> options(List<Typed> typed) {
        boolean complete = typed.stream().noneMatch(option -> isUnfit(option.zh()) || isUnfit(option.en()));
        if (!complete
                || typed.size() < 2
                || typed.size() > MOST_OPTIONS
                || new HashSet<>(typed).size() < typed.size()) {
            throw new RefusedException(BankRefusal.CHOICES_UNFIT);
        }
        return typed.stream()
                .map(option ->
                        new LocalizedText(option.zh().strip(), option.en().strip()))
                .toList();
    }

    private static LocalizedText text(Typed typed, LocalizedText name) {
        if (isUnfit(typed.zh()) || isUnfit(typed.en())) {
            throw new RefusedException(BankRefusal.TEXT_MISSING, name);
        }
        return new LocalizedText(typed.zh().strip(), typed.en().strip());
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }
}
