package org.liangcai.psychometrics.calibration;

import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/** How often every category of every item was chosen in every group: one walk through the responses for all that is asked of them. */
final class Tally {

    private static final int ROWS = 4096;

    /** By group and item: how many chose the category, by category. */
    final int[][][] counts;

    /** By group and item: the sum of the weights of those who chose the category, by category. */
    final double[][][] weights;

    /** By group, rows with at least one response. */
    final int[] rows;

    /** Rows without any response. */
    final int withoutResponses;

    private Tally(ResponseMatrix data) {
        int groups = data.groups().size();
        counts = new int[groups][data.itemCount()][ResponseMatrix.MOST_CATEGORIES];
        weights = new double[groups][data.itemCount()][ResponseMatrix.MOST_CATEGORIES];
        rows = new int[groups];
        withoutResponses = 0;
    }

    private Tally(int[][][] counts, double[][][] weights, int[] rows, int withoutResponses) {
        this.counts = counts;
        this.weights = weights;
        this.rows = rows;
        this.withoutResponses = withoutResponses;
    }

    /** Whether anybody of the group answered the item. */
    boolean answered(int group, int item) {
        for (int count : counts[group][item]) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    static Tally of(ResponseMatrix data, Chunks.Mode mode) {
        int chunks = Math.ceilDiv(data.personCount(), ROWS);
        Tally[] parts = new Tally[chunks];
        Chunks.run(
                mode,
                chunks,
                chunk -> parts[chunk] = part(data, chunk * ROWS, Math.min((chunk + 1) * ROWS, data.personCount())));
        Tally total = new Tally(data);
        int empty = 0;
        for (Tally part : parts) {
            total.add(part);
            empty += part.withoutResponses;
        }
        return new Tally(total.counts, total.weights, total.rows, empty);
    }

    private static Tally part(ResponseMatrix data, int from, int to) {
        Tally part = new Tally(data);
        int empty = 0;
        for (int person = from; person < to; person++) {
            int group = data.groupOf(person);
            double weight = data.weight(person);
            boolean any = false;
            for (int item = 0; item < data.itemCount(); item++) {
                int stored = data.stored(person, item);
                if (stored != 0) {
                    any = true;
                    part.counts[group][item][stored - 1]++;
                    part.weights[group][item][stored - 1] += weight;
                }
            }
            part.rows[group] += any ? 1 : 0;
            empty += any ? 0 : 1;
        }
        return new Tally(part.counts, part.weights, part.rows, empty);
    }

    private void add(Tally part) {
        for (int group = 0; group < rows.length; group++) {
            rows[group] += part.rows[group];
            for (int item = 0; item < counts[group].length; item++) {
                for (int category = 0; category < counts[group][item].length; category++) {
                    counts[group][item][category] += part.counts[group][item][category];
                    weights[group][item][category] += part.weights[group][item][category];
                }
            }
        }
    }

    /** One more than the highest category of the item in any group; 0 if nobody answered it. */
    int categories(int item) {
        for (int category = ResponseMatrix.MOST_CATEGORIES; category > 0; category--) {
            if (total(item, category - 1) > 0) {
                return category;
            }
        }
        return 0;
    }

    /** How many chose the category in all groups together. */
    int total(int item, int category) {
        int total = 0;
        for (int[][] group : counts) {
            total += group[item][category];
        }
        return total;
    }

    /** How many answered the item in a group. */
    int answers(int group, int item) {
        int total = 0;
        for (int count : counts[group][item]) {
            total += count;
        }
        return total;
    }
}
