package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;

/**
 * What the statements of a questionnaire have in common.
 *
 * @param instrument the instrument
 * @param question what is asked of every statement
 * @param labels the labels of the categories, lowest first
 */
record Questionnaire(InstrumentId instrument, LocalizedText question, List<LocalizedText> labels) {

    static final int CATEGORIES = 5;

    /** Reads the question and the labels; five of them, because keys and texts are written for five. */
    static Questionnaire read(InstrumentId instrument, ContentNode stem, ContentNode labels) {
        List<LocalizedText> read = labels.localizedList();
        if (read.size() != CATEGORIES) {
            labels.fault(
                    "The instrument (%s) has %d labels and needs %d.".formatted(instrument, read.size(), CATEGORIES));
        }
        List<LocalizedText> complete = new ArrayList<>(read);
        while (complete.size() < CATEGORIES) {
            complete.add(new LocalizedText("缺", "missing"));
        }
        return new Questionnaire(instrument, stem.localized(), complete);
    }

    Item item(String id, int version, LocalizedText statement, ScoringRule scoring) {
        return new Item(
                ItemId.of(id),
                version,
                instrument,
                new ItemContent.RatingStatement(question, statement, labels),
                scoring,
                Optional.empty());
    }

    /** The practice statements, numbered in their order. */
    List<Item> practice(String prefix, ContentNode practice) {
        List<Item> items = new ArrayList<>();
        for (ContentNode entry : practice.elements()) {
            String id = "%s-PR-%d".formatted(prefix, items.size() + 1);
            ScoringRule rule = new ScoringRule.Practice(entry.member("feedback").localized(), Optional.empty());
            items.add(item(id, 1, entry.member("statement").localized(), rule));
        }
        return items;
    }
}
