package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.form.Battery;

/**
 * A release of the item bank's content.
 *
 * @param instruments names, notes and scales of the instruments
 * @param items the items by instrument in the order in which they are delivered, each instrument's practice items after its others
 * @param batteries the batteries in the order in which they are offered
 */
public record ItemBankContent(List<Instrument> instruments, List<ReleasedItem> items, List<Battery> batteries) {

    public ItemBankContent {
        instruments = List.copyOf(instruments);
        items = List.copyOf(items);
        batteries = List.copyOf(batteries);
    }

    /**
     * Reads a release.
     *
     * @throws ContentException if anything is wrong with it; names every fault with its file and line
     */
    public static ItemBankContent load(ContentSource source) {
        ContentFaults faults = new ContentFaults();
        JsonReader reader = new JsonReader(source, faults);
        InstrumentHeadings headings = new InstrumentHeadings(reader.read("instruments.json"));
        InfrequencyItems infrequency = new InfrequencyItems(source, faults);
        Map<InstrumentId, InstrumentContent> contents = new LinkedHashMap<>();
        for (InstrumentContent content : List.of(
                PersonalityContent.load(source, faults, headings, infrequency),
                StatementContent.INTERESTS.load(source, faults, headings, infrequency),
                AptitudeContent.MATRICES.load(source, faults, headings),
                AptitudeContent.SERIES.load(source, faults, headings),
                AptitudeContent.LETTERS.load(source, faults, headings),
                AptitudeContent.WORDS.load(source, faults, headings),
                AptitudeContent.CUBES.load(source, faults, headings),
                AptitudeContent.CHECKING.load(source, faults, headings),
                WorkSampleContent.TYPING.load(source, faults, headings),
                WorkSampleContent.FORMS.load(source, faults, headings),
                JudgementContent.load(source, faults, headings),
                StatementContent.VALUES.load(source, faults, headings, infrequency))) {
            contents.put(content.instrument().id(), content);
        }
        QualityIndexTexts.read(reader.read("quality/indices.json"));
        checkIds(contents, faults);
        List<Battery> batteries = faults.none() ? BatteryContent.load(source, faults, contents) : List.of();
        faults.throwIfAny();
        return assembled(contents, batteries);
    }

    private static void checkIds(Map<InstrumentId, InstrumentContent> contents, ContentFaults faults) {
        Set<ItemId> seen = new HashSet<>();
        contents.forEach((instrument, content) -> content.allItems()
                .map(ReleasedItem::id)
                .filter(id -> !seen.add(id))
                .forEach(id ->
                        faults.add(instrument.value(), 0, "The item id (%s) is used more than once.".formatted(id))));
    }

    private static ItemBankContent assembled(Map<InstrumentId, InstrumentContent> contents, List<Battery> batteries) {
        List<Instrument> instruments = new ArrayList<>();
        List<ReleasedItem> items = new ArrayList<>();
        for (InstrumentContent content : contents.values()) {
            instruments.add(content.instrument());
            content.allItems().forEach(items::add);
        }
        return new ItemBankContent(instruments, items, batteries);
    }
}
