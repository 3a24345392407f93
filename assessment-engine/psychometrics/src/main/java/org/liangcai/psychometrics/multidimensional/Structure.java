package org.liangcai.psychometrics.multidimensional;

import java.util.List;

/**
 * Which dimensions every item depends on. The primary dimensions are counted first; they may correlate and are integrated over their
 * product grid. The specific dimensions are independent of everything; an item depends on one of them at most, which is why they can
 * be integrated one by one (Gibbons and Hedeker 1992; Cai 2010).
 */
final class Structure {

    final int primary;
    final int specific;
    final List<Curves> curves;

    /** By item: its dimensions, increasing; a specific one comes last. */
    final int[][] dimensions;

    Structure(int primary, int specific, List<Curves> curves, int[][] dimensions) {
        this.primary = primary;
        this.specific = specific;
        this.curves = List.copyOf(curves);
        this.dimensions = dimensions;
    }

    int all() {
        return primary + specific;
    }

    int items() {
        return dimensions.length;
    }

    /** The specific dimension of an item, from 0, or −1. */
    int specificOf(int item) {
        int[] own = dimensions[item];
        return own.length > 0 && own[own.length - 1] >= primary ? own[own.length - 1] - primary : -1;
    }

    /** How many parameters an item has: slopes, then the others. */
    int parameters(int item) {
        return dimensions[item].length + curves.get(item).others();
    }

    double[] others(int item, double[] values) {
        return java.util.Arrays.copyOfRange(values, dimensions[item].length, values.length);
    }

    /** How many parameters a latent distribution has: means, the covariances of the primary dimensions, the specific variances. */
    int latentParameters() {
        return all() + primary * (primary + 1) / 2 + specific;
    }

    /** The place of a covariance of two primary dimensions, or of a variance. */
    int covariancePlace(int first, int second) {
        int high = Math.max(first, second);
        int low = Math.min(first, second);
        if (high >= primary) {
            return all() + primary * (primary + 1) / 2 + high - primary;
        }
        return all() + high * (high + 1) / 2 + low;
    }
}
