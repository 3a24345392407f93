package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Fills a pool with items of one family, evenly over the range of difficulty. */
final class FamilyPool {

    private FamilyPool() {}

    /**
     * A pool without two items of the same material, every position of the key equally often.
     *
     * @param family the family
     * @param weights predict the difficulty of an item
     * @param coverage how many items of which difficulty
     * @param seed gives the same pool each time
     */
    static List<GeneratedItem> fill(AptitudeFamily family, LogisticDesign weights, PoolCoverage coverage, long seed) {
        Random random = new Random(seed);
        List<Integer> keys = coverage.balancedKeys(family.optionCount(), random);
        List<GeneratedItem> pool = new ArrayList<>();
        List<PooledItem> placed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (pool.size() < coverage.size()) {
            String design = family.design(random);
            long itemSeed = random.nextLong() >>> 16;
            Optional<GeneratedItem> made = family.generate(design, keys.get(pool.size()), itemSeed);
            if (made.isPresent()) {
                GeneratedItem item = made.get();
                double b = weights.difficulty(item.features());
                if (coverage.hasRoom(placed, b) && seen.add(material(item.specification()))) {
                    pool.add(item);
                    placed.add(new PooledItem(item.specification(), design, itemSeed, b));
                }
            }
        }
        return pool;
    }

    /** What is asked, without the options. */
    static String material(ItemSpecification item) {
        String text = item.text();
        return text.substring(0, text.indexOf('|'));
    }

    /** How often each feature is in an item, from a list that names it as often. */
    static Map<String, Integer> counted(List<String> features) {
        Map<String, Integer> counts = new HashMap<>();
        for (String feature : features) {
            counts.merge(feature, 1, Integer::sum);
        }
        return counts;
    }
}
