package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pool cut into strata that are used one after the other, so that discriminating items are kept for the time when ability is known
 * better (Chang and Ying 1999). Usually the criterion within a stratum is {@link Criterion.NearestDifficulty}.
 *
 * @param stratumOfItem the stratum of every item, from 0; empty for no strata
 * @param lengths how many items are shown from each stratum; what goes beyond their sum comes from the last one
 */
public record Stratification(List<Integer> stratumOfItem, List<Integer> lengths) {

    public Stratification {
        stratumOfItem = List.copyOf(stratumOfItem);
        lengths = List.copyOf(lengths);
        for (int stratum : stratumOfItem) {
            if (stratum < 0 || stratum >= lengths.size()) {
                throw new IllegalArgumentException(
                        "The stratum (%d) must be below the number of strata (%d).".formatted(stratum, lengths.size()));
            }
        }
        for (int length : lengths) {
            if (length < 1) {
                throw new IllegalArgumentException("The lengths of strata (%s) must be 1 or more.".formatted(lengths));
            }
        }
    }

    /** The whole pool at any time. */
    public static Stratification none() {
        return new Stratification(List.of(), List.of());
    }

    /**
     * Strata of equal size by discrimination, the least discriminating first (Chang and Ying 1999).
     *
     * @throws IllegalArgumentException if an item has no discrimination
     */
    public static Stratification byDiscrimination(ItemPool pool, List<Integer> lengths) {
        List<Integer> order = sorted(IntStream.range(0, pool.size()).boxed().toList(), pool);
        Integer[] strata = new Integer[pool.size()];
        for (int rank = 0; rank < order.size(); rank++) {
            strata[order.get(rank)] = (int) ((long) rank * lengths.size() / order.size());
        }
        return new Stratification(Arrays.asList(strata), lengths);
    }

    /**
     * Strata of equal size by discrimination within blocks of similar difficulty, so that every stratum covers the scale (Chang, Qian
     * and Ying 2001).
     *
     * @throws IllegalArgumentException if an item has no discrimination or location
     */
    public static Stratification blocked(ItemPool pool, List<Integer> lengths) {
        List<Integer> byLocation = IntStream.range(0, pool.size())
                .boxed()
                .sorted(Comparator.comparingDouble(pool::location))
                .toList();
        Integer[] strata = new Integer[pool.size()];
        int strataCount = lengths.size();
        for (int first = 0; first < byLocation.size(); first += strataCount) {
            List<Integer> block = byLocation.subList(first, Math.min(first + strataCount, byLocation.size()));
            List<Integer> order = sorted(block, pool);
            for (int rank = 0; rank < order.size(); rank++) {
                strata[order.get(rank)] = (int) ((long) rank * strataCount / order.size());
            }
        }
        return new Stratification(Arrays.asList(strata), lengths);
    }

    private static List<Integer> sorted(List<Integer> items, ItemPool pool) {
        List<Integer> order = new ArrayList<>(items);
        order.sort(Comparator.comparingDouble(pool::discrimination).thenComparingInt(item -> item));
        return order;
    }

    boolean isNone() {
        return stratumOfItem.isEmpty();
    }

    /** The stratum from which the item after {@code shown} items comes. */
    int stratum(int shown) {
        int until = 0;
        for (int stratum = 0; stratum < lengths.size(); stratum++) {
            until += lengths.get(stratum);
            if (shown < until) {
                return stratum;
            }
        }
        return lengths.size() - 1;
    }
}
