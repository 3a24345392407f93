package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How many items of which difficulty a pool is to hold.
 *
 * @param lowest the lower end of the range of difficulty
 * @param binWidth the width of a bin
 * @param bins the number of bins
 * @param itemsPerBin the number of items in each bin
 */
record PoolCoverage(double lowest, double binWidth, int bins, int itemsPerBin) {

    /** From −2.5 to 2.5 in ten bins of 24. */
    static final PoolCoverage SHIPPED = spread(24);

    /** From −2.5 to 2.5 in ten bins. */
    static PoolCoverage spread(int itemsPerBin) {
        return new PoolCoverage(-2.5, 0.5, 10, itemsPerBin);
    }

    int size() {
        return bins * itemsPerBin;
    }

    boolean hasRoom(List<PooledItem> pool, double difficulty) {
        int bin = bin(difficulty);
        return bin >= 0
                && bin < bins
                && pool.stream().filter(item -> bin(item.difficulty()) == bin).count() < itemsPerBin;
    }

    private int bin(double difficulty) {
        return (int) Math.floor((difficulty - lowest) / binWidth);
    }

    /** A key position for each item, all positions equally often, in random order. */
    List<Integer> balancedKeys(int options, Random random) {
        List<Integer> keys = new ArrayList<>();
        for (int item = 0; item < size(); item++) {
            keys.add(1 + item % options);
        }
        Collections.shuffle(keys, random);
        return keys;
    }
}
