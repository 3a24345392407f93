package org.liangcai.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The rows of one group as the kernels read them: equal rows taken together where that saves work, rows without any response left out.
 * A cell is the category, or the item's number of categories for a missing response.
 */
final class PersonTable {

    /** Rows are compared as long as at most this share of those seen were different. */
    private static final double WORTH_COLLAPSING = 0.8;

    private static final int SAMPLE = 2000;

    private static final int MOST_PATTERNS = 1 << 16;

    private static final int ROWS = 2048;

    final int items;
    final int rows;
    final double[] weights;
    final byte[] cells;

    /** Whether some row lacks a response to the item. */
    final boolean[] incomplete;

    private PersonTable(int items, double[] weights, byte[] cells, List<ItemFamily> families) {
        this.items = items;
        this.rows = weights.length;
        this.weights = weights;
        this.cells = cells;
        incomplete = new boolean[items];
        int[] categories = families.stream().mapToInt(ItemFamily::categories).toArray();
        for (int row = 0; row < rows; row++) {
            for (int item = 0; item < items; item++) {
                incomplete[item] |= cells[row * items + item] == categories[item];
            }
        }
    }

    static PersonTable of(ResponseMatrix data, int group, List<ItemFamily> families, Chunks.Mode mode) {
        int[] persons = personsOf(data, group);
        int items = data.itemCount();
        byte[] cells = new byte[Math.multiplyExact(persons.length, items)];
        double[] weights = new double[persons.length];
        int[] categories = families.stream().mapToInt(ItemFamily::categories).toArray();
        Chunks.run(mode, Math.ceilDiv(persons.length, ROWS), chunk -> {
            for (int row = chunk * ROWS; row < Math.min((chunk + 1) * ROWS, persons.length); row++) {
                weights[row] = data.weight(persons[row]);
                for (int item = 0; item < items; item++) {
                    int stored = data.stored(persons[row], item);
                    cells[row * items + item] = (byte) (stored == 0 ? categories[item] : stored - 1);
                }
            }
        });
        return collapse(items, weights, cells, families);
    }

    private static int[] personsOf(ResponseMatrix data, int group) {
        int[] persons = new int[data.personCount()];
        int count = 0;
        for (int person = 0; person < persons.length; person++) {
            if (data.groupOf(person) == group && data.hasResponse(person)) {
                persons[count++] = person;
            }
        }
        return Arrays.copyOf(persons, count);
    }

    /** Every possible pattern of responses, each with weight 1. */
    static PersonTable ofEveryPattern(List<ItemFamily> families) {
        long patterns = 1;
        for (ItemFamily family : families) {
            patterns = Math.min(patterns * family.categories(), MOST_PATTERNS + 1L);
        }
        if (patterns > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "There are more than %d possible response patterns: too many to go through all of them.\nMaybe the observed information is meant."
                            .formatted(MOST_PATTERNS));
        }
        byte[] cells = new byte[(int) patterns * families.size()];
        for (int row = 0; row < patterns; row++) {
            int rest = row;
            for (int item = 0; item < families.size(); item++) {
                cells[row * families.size() + item] =
                        (byte) (rest % families.get(item).categories());
                rest /= families.get(item).categories();
            }
        }
        double[] weights = new double[(int) patterns];
        Arrays.fill(weights, 1);
        return new PersonTable(families.size(), weights, cells, families);
    }

    /** Every {@code step}-th row, as a sample to begin with. */
    PersonTable every(int step, List<ItemFamily> families) {
        int count = Math.ceilDiv(rows, step);
        byte[] chosen = new byte[count * items];
        double[] chosenWeights = new double[count];
        for (int row = 0; row < count; row++) {
            System.arraycopy(cells, row * step * items, chosen, row * items, items);
            chosenWeights[row] = weights[row * step];
        }
        return new PersonTable(items, chosenWeights, chosen, families);
    }

    /** Whether every category that occurs here is chosen by at least {@code fewest} rows. */
    boolean everyCategoryAtLeast(int fewest, List<ItemFamily> families) {
        for (int item = 0; item < items; item++) {
            int[] counts = new int[families.get(item).categories() + 1];
            for (int row = 0; row < rows; row++) {
                counts[cells[row * items + item]]++;
            }
            for (int category = 0; category < counts.length - 1; category++) {
                if (counts[category] < fewest) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Puts the first of every set of equal rows at the front and gives it the weight of all of them. */
    private static PersonTable collapse(int items, double[] weights, byte[] cells, List<ItemFamily> families) {
        int rows = weights.length;
        byte[] kept = cells.clone();
        double[] totals = weights.clone();
        int[] slots = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
        int distinct = 0;
        for (int row = 0; row < rows; row++) {
            if (row == SAMPLE && distinct > WORTH_COLLAPSING * SAMPLE) {
                return new PersonTable(items, weights, cells, families);
            }
            int slot = find(cells, row * items, items, slots, kept);
            if (slots[slot] == 0) {
                System.arraycopy(cells, row * items, kept, distinct * items, items);
                totals[distinct] = weights[row];
                slots[slot] = ++distinct;
            } else {
                totals[slots[slot] - 1] += weights[row];
            }
        }
        return new PersonTable(items, Arrays.copyOf(totals, distinct), Arrays.copyOf(kept, distinct * items), families);
    }

    /** The slot of an equal row, or the free one where it belongs; a slot holds the row's place in {@code kept} plus 1. */
    private static int find(byte[] cells, int at, int items, int[] slots, byte[] kept) {
        int hash = 1;
        for (int item = 0; item < items; item++) {
            hash = 31 * hash + cells[at + item];
        }
        int slot = ((hash * 0x9E3779B9) >>> 7) & (slots.length - 1);
        while (slots[slot] != 0) {
            int place = (slots[slot] - 1) * items;
            if (Arrays.equals(cells, at, at + items, kept, place, place + items)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    double totalWeight() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
