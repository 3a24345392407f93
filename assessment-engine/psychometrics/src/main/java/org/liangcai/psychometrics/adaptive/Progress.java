package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.ability.Response;

/** What has happened in a session, with the likelihood it leaves. Never changed after it was made: {@link #with} makes the next one. */
final class Progress {

    private static final double SMALL = 0x1.0p-400;
    private static final double LARGE = 0x1.0p400;

    final ItemPool pool;
    final GridTables tables;
    private final int[] items;
    /** 0 for a missing response, otherwise the category plus 1. */
    private final byte[] stored;

    private final long[] shown;
    private final int answered;
    /** The product of the probabilities of the answers at the nodes of the grid, times 2^(400 · rescaled). */
    final double[] likelihood;

    private final int rescaled;

    private Progress(
            ItemPool pool,
            GridTables tables,
            int[] items,
            byte[] stored,
            long[] shown,
            int answered,
            double[] likelihood,
            int rescaled) {
        this.pool = pool;
        this.tables = tables;
        this.items = items;
        this.stored = stored;
        this.shown = shown;
        this.answered = answered;
        this.likelihood = likelihood;
        this.rescaled = rescaled;
    }

    static Progress none(ItemPool pool, ThetaGrid grid) {
        GridTables tables = pool.tables(grid);
        double[] likelihood = new double[grid.nodes()];
        Arrays.fill(likelihood, 1);
        return new Progress(pool, tables, new int[0], new byte[0], new long[(pool.size() + 63) / 64], 0, likelihood, 0);
    }

    static Progress of(ItemPool pool, ThetaGrid grid, List<AdministeredItem> administered) {
        Progress progress = none(pool, grid);
        for (AdministeredItem item : administered) {
            progress = progress.with(item);
        }
        return progress;
    }

    Progress with(AdministeredItem next) {
        int item = next.index();
        if (item < 0 || item >= pool.size()) {
            throw new IllegalArgumentException(
                    "The item (%d) is not in the pool of %d items, counted from 0.".formatted(item, pool.size()));
        }
        if (wasShown(item)) {
            throw new IllegalArgumentException("The item (%d) was administered twice.".formatted(item));
        }
        int category = next.response() instanceof Response.Observed(int observed) ? observed : -1;
        if (category >= pool.categoryCount(item)) {
            throw new IllegalArgumentException("The category (%d) must be below the number of categories (%d) of %s."
                    .formatted(category, pool.categoryCount(item), pool.model(item)));
        }
        int[] longer = Arrays.copyOf(items, items.length + 1);
        byte[] responses = Arrays.copyOf(stored, items.length + 1);
        long[] bits = shown.clone();
        longer[items.length] = item;
        responses[items.length] = (byte) (category + 1);
        bits[item >> 6] |= 1L << item;
        if (category < 0) {
            return new Progress(pool, tables, longer, responses, bits, answered, likelihood, rescaled);
        }
        double[] product = likelihood.clone();
        double largest = times(product, tables.probability[item], category);
        int scale = rescaled;
        if (largest < SMALL && largest > 0) {
            for (int q = 0; q < product.length; q++) {
                product[q] *= LARGE;
            }
            scale++;
        }
        return new Progress(pool, tables, longer, responses, bits, answered + 1, product, scale);
    }

    private static double times(double[] product, double[] probability, int category) {
        double largest = 0;
        int offset = category * product.length;
        for (int q = 0; q < product.length; q++) {
            product[q] *= probability[offset + q];
            largest = Math.max(largest, product[q]);
        }
        return largest;
    }

    /** What the likelihood must be multiplied by to be the plain product of probabilities. */
    double scale() {
        return Math.scalb(1.0, -400 * rescaled);
    }

    boolean wasShown(int item) {
        return (shown[item >> 6] >>> item & 1) != 0;
    }

    /** How many items were shown. */
    int length() {
        return items.length;
    }

    /** How many of them were answered. */
    int answered() {
        return answered;
    }

    int item(int position) {
        return items[position];
    }

    /** 0 for a missing response, otherwise the category plus 1. */
    int stored(int position) {
        return stored[position];
    }

    List<AdministeredItem> administered() {
        List<AdministeredItem> list = new ArrayList<>(items.length);
        for (int position = 0; position < items.length; position++) {
            list.add(new AdministeredItem(
                    items[position], stored[position] == 0 ? Response.missing() : Response.of(stored[position] - 1)));
        }
        return list;
    }
}
