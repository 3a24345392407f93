package org.liangcai.itembank.generator;

import java.util.Optional;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;

/**
 * A record and its copy, of which one line may be different. The options are the lines in their order, and last that there is no
 * difference.
 *
 * @param original the record
 * @param copied what stands in the line that the key names; empty if the copy is the same
 * @param key the right option, from 1
 */
record CheckSpecification(CheckRecord original, Optional<LocalizedText> copied, int key) implements ItemSpecification {

    static final String FAMILY = "check/1";
    static final int OPTIONS = CheckRecord.LINES + 1;
    private static final String SAME = "-";

    CheckSpecification {
        OptionKey.requireAmong(OPTIONS, key);
        if (copied.isPresent() != key < OPTIONS) {
            throw new IllegalArgumentException(
                    "The key (%d) must name a line exactly if something is copied wrongly (%s)."
                            .formatted(key, copied));
        }
    }

    static CheckSpecification of(String original, String copied, String key) {
        return new CheckSpecification(
                CheckRecord.parse(original),
                copied.equals(SAME) ? Optional.empty() : Optional.of(CheckRecord.parseValue(copied)),
                Integer.parseInt(key));
    }

    CheckRecord copy() {
        return copied.map(value -> original.with(key - 1, value)).orElse(original);
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return new CheckDrawing(original, copy()).render();
    }

    @Override
    public String text() {
        return "%s:%s|%s|%d"
                .formatted(
                        FAMILY, original.text(), copied.map(CheckRecord::text).orElse(SAME), key);
    }
}
