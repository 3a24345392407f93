package org.liangcai.itembank.generator;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.liangcai.itembank.LocalizedText;

/**
 * A generated item to be looked at.
 *
 * @param specification what is drawn
 * @param design the rules it was made by
 * @param seed the seed it was made from
 * @param difficulty predicted from the design, on the logistic metric
 * @param mistakes what leads to which wrong option, by the number of the option, where the family says so
 */
public record SampledItem(
        ItemSpecification specification,
        String design,
        long seed,
        double difficulty,
        Map<Integer, LocalizedText> mistakes) {

    public SampledItem {
        mistakes = Collections.unmodifiableMap(new TreeMap<>(mistakes));
    }

    /** The rules it was made by, in words. */
    public LocalizedText designInWords() {
        return DesignWords.of(design);
    }

    static SampledItem of(GeneratedItem item, LogisticDesign weights) {
        Map<Integer, LocalizedText> mistakes = new HashMap<>();
        item.mistakes().forEach((option, mistake) -> mistakes.put(option, mistake.words()));
        return new SampledItem(
                item.specification(), item.design(), item.seed(), weights.difficulty(item.features()), mistakes);
    }

    static SampledItem of(PooledItem item) {
        return new SampledItem(item.specification(), item.design(), item.seed(), item.difficulty(), Map.of());
    }
}
