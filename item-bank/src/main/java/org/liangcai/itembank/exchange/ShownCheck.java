package org.liangcai.itembank.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.Shown;

/** Whether a key fits what it is the key of. */
public final class ShownCheck {

    private ShownCheck() {}

    /** Everything that is wrong; empty if the key fits. */
    public static List<LocalizedText> faults(Shown shown) {
        List<LocalizedText> faults = new ArrayList<>();
        switch (shown.scoring()) {
            case ScoringRule.KeyedRating _ -> {
                if (!(shown.content() instanceof ItemContent.RatingStatement)) {
                    faults.add(new LocalizedText(
                            "按方向计分的评定需要一条带等级的陈述。", "A keyed rating needs a statement with categories."));
                }
            }
            case ScoringRule.SingleKey key -> checkOption(key.correctOption(), options(shown.content()), faults);
            case ScoringRule.ExpertKey key -> {
                int actions = shown.content() instanceof ItemContent.Situation situation
                        ? situation.actions().size()
                        : 0;
                if (key.effectiveness().size() != actions || key.rationales().size() != actions) {
                    faults.add(LocalizedText.of(
                            "专家答案有（%d）个值、（%d）条理由，做法有（%d）个；三者要一样多。",
                            "The expert key has (%d) values and (%d) reasons for (%d) actions.",
                            key.effectiveness().size(),
                            key.rationales().size(),
                            actions));
                }
            }
            case ScoringRule.Infrequency key ->
                key.plausibleCategories().forEach(category -> checkOption(category, options(shown.content()), faults));
            case ScoringRule.CopiedText _ -> {
                if (!(shown.content() instanceof ItemContent.CopyTyping)) {
                    faults.add(new LocalizedText(
                            "抄写的计分规则需要一段要抄写的文字。", "A rule for copied text needs a text to be copied."));
                }
            }
            case ScoringRule.FieldKeys key -> checkFields(key, shown.content(), faults);
            case ScoringRule.Processing _ -> {
                if (!(shown.content() instanceof ItemContent.Document)) {
                    faults.add(new LocalizedText("作答处理需要一份文档。", "Response processing needs a document."));
                }
            }
            case ScoringRule.Unscored _ -> {}
            case ScoringRule.Practice practice ->
                practice.correctOption().ifPresent(option -> checkOption(option, options(shown.content()), faults));
        }
        return faults;
    }

    private static void checkFields(ScoringRule.FieldKeys key, ItemContent content, List<LocalizedText> faults) {
        Set<String> fields = content instanceof ItemContent.FormFilling form
                ? form.fields().stream().map(ItemContent.Field::id).collect(Collectors.toSet())
                : Set.of();
        if (!fields.equals(key.keys().keySet())) {
            faults.add(LocalizedText.of(
                    "答案对应的栏目是 %s；表单的栏目是 %s。",
                    "The keys are of the fields %s; the form has the fields %s.",
                    key.keys().keySet(),
                    new TreeSet<>(fields)));
        }
    }

    private static void checkOption(int option, int count, List<LocalizedText> faults) {
        if (option < 1 || option > count) {
            faults.add(LocalizedText.of(
                    "答案是第（%d）个选项，选项只有（%d）个。", "The key names option (%d); there are (%d).", option, count));
        }
    }

    private static int options(ItemContent content) {
        return switch (content) {
            case ItemContent.RatingStatement rating -> rating.labels().size();
            case ItemContent.FigureChoice figure -> figure.options().size();
            case ItemContent.Situation situation -> situation.actions().size();
            case ItemContent.TextChoice choice -> choice.options().size();
            case ItemContent.CopyTyping _, ItemContent.FormFilling _, ItemContent.Document _ -> 0;
        };
    }
}
