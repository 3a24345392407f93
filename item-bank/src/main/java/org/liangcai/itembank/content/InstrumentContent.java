package org.liangcai.itembank.content;

import java.util.List;
import java.util.stream.Stream;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;

/**
 * One instrument as its content files describe it.
 *
 * @param instrument names, notes and scales
 * @param instructions what a person reads first
 * @param items the items in the order in which they are delivered, response-quality items among them
 * @param practice the practice items
 */
record InstrumentContent(
        Instrument instrument,
        List<LocalizedText> instructions,
        List<ReleasedItem> items,
        List<ReleasedItem> practice) {

    /** An instrument whose items are written out. */
    static InstrumentContent written(
            Instrument instrument, List<LocalizedText> instructions, List<Item> items, List<Item> practice) {
        return new InstrumentContent(instrument, instructions, released(items), released(practice));
    }

    private static List<ReleasedItem> released(List<Item> items) {
        return items.stream().<ReleasedItem>map(ReleasedItem.Written::new).toList();
    }

    InstrumentContent {
        instructions = List.copyOf(instructions);
        items = List.copyOf(items);
        practice = List.copyOf(practice);
    }

    Stream<ReleasedItem> allItems() {
        return Stream.concat(items.stream(), practice.stream());
    }
}
