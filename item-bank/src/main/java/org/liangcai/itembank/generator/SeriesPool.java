package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Fills a pool with number series, evenly over the range of difficulty. */
final class SeriesPool {

    private static final List<SeriesRule> RULES = List.of(SeriesRule.values());

    private SeriesPool() {}

    /** A pool; the parameters are those of {@link MatrixPool#fill}. */
    static List<PooledItem> fill(SeriesDifficulty difficulty, PoolCoverage coverage, long seed) {
        Random random = new Random(seed);
        List<Integer> keys = coverage.balancedKeys(SeriesSpecification.OPTIONS, random);
        List<PooledItem> pool = new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>();
        while (pool.size() < coverage.size()) {
            SeriesRule rule = RULES.get(random.nextInt(RULES.size()));
            long itemSeed = random.nextLong() >>> 16;
            Optional<SeriesSpecification> series = SeriesGenerator.generate(rule, keys.get(pool.size()), itemSeed);
            if (series.isPresent()) {
                double b = difficulty.of(rule, series.get().terms());
                if (coverage.hasRoom(pool, b) && seen.add(series.get().terms())) {
                    pool.add(new PooledItem(series.get(), rule.name(), itemSeed, b));
                }
            }
        }
        return pool;
    }
}
