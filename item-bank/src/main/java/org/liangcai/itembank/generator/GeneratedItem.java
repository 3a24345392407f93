package org.liangcai.itembank.generator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generated item with what its maker knows of it.
 *
 * @param specification the item
 * @param design what it was made by
 * @param seed the seed it was made from
 * @param features how often each feature of the design is in it: its row of the design matrix of the linear logistic model
 * @param mistakes which mistake leads to which wrong option, by the number of the option, from 1
 */
public record GeneratedItem(
        ItemSpecification specification,
        String design,
        long seed,
        Map<String, Integer> features,
        Map<Integer, Mistake> mistakes) {

    public GeneratedItem {
        features = Collections.unmodifiableMap(new TreeMap<>(features));
        mistakes = Collections.unmodifiableMap(new TreeMap<>(mistakes));
        if (mistakes.size() != specification.optionCount() - 1 || mistakes.containsKey(specification.key())) {
            throw new IllegalArgumentException("The mistakes (%s) must name every option of (%s) but the key."
                    .formatted(mistakes, specification.text()));
        }
    }
}
