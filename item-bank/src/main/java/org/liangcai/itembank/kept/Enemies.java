package org.liangcai.itembank.kept;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.ledger.ItemRecord;

/** Which of some items must not stand in the same form. It is enough that one of two names the other. */
public final class Enemies {

    private Enemies() {}

    /** All pairs of enemies, by their places from 0. */
    public static List<List<Integer>> pairs(List<ItemRecord> items) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int one = 0; one < items.size(); one++) {
            for (int other = one + 1; other < items.size(); other++) {
                if (areEnemies(items.get(one), items.get(other))) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean areEnemies(ItemRecord one, ItemRecord other) {
        return one.enemies().contains(other.version().item())
                || other.enemies().contains(one.version().item());
    }
}
