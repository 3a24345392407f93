package org.liangcai.psychometrics.dif;

import java.util.List;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The delta plot, or transformed item difficulties (Angoff and Ford 1973): the difficulties of dichotomous items in both groups on the
 * delta scale, and how far each lies from their major axis. A negative distance means harder for the focal group than the axis says.
 *
 * @param items one for each item
 * @param slope of the major axis
 * @param intercept of the major axis
 */
public record DeltaPlot(List<Item> items, double slope, double intercept) {

    /** Proportions are kept this far from 0 and 1, where Δ would be infinite. */
    private static final double LEAST_PROPORTION = 0.001;

    /** The threshold of old, |distance| &gt; 1.5. */
    public static final double FIXED_THRESHOLD = 1.5;

    public DeltaPlot {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param item the id
     * @param referenceProportion right in the reference group
     * @param focalProportion right in the focal group
     * @param referenceDelta Δ = 13 + 4 z(1 − p), higher is harder
     * @param focalDelta the same in the focal group
     * @param distance (b Δ_R + a − Δ_F) / √(b² + 1)
     */
    public record Item(
            String item,
            double referenceProportion,
            double focalProportion,
            double referenceDelta,
            double focalDelta,
            double distance) {}

    static DeltaPlot of(List<String> names, double[] reference, double[] focal, boolean[] onAxis) {
        int count = names.size();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = delta(reference[i]);
            y[i] = delta(focal[i]);
        }
        double[] axis = axis(x, y, onAxis);
        double length = Math.sqrt(axis[0] * axis[0] + 1);
        Item[] items = new Item[count];
        for (int i = 0; i < count; i++) {
            items[i] = new Item(
                    names.get(i), reference[i], focal[i], x[i], y[i], (axis[0] * x[i] + axis[1] - y[i]) / length);
        }
        return new DeltaPlot(List.of(items), axis[0], axis[1]);
    }

    private static double delta(double proportion) {
        double kept = Math.clamp(proportion, LEAST_PROPORTION, 1 - LEAST_PROPORTION);
        return 13 + 4 * SpecialFunctions.normalQuantile(1 - kept);
    }

    private static double[] axis(double[] x, double[] y, boolean[] onAxis) {
        double count = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            if (onAxis[i]) {
                count++;
                meanX += x[i];
                meanY += y[i];
            }
        }
        if (count < 3) {
            throw new IllegalArgumentException("The major axis needs three or more items (%.0f).".formatted(count));
        }
        meanX /= count;
        meanY /= count;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (onAxis[i]) {
                xx += (x[i] - meanX) * (x[i] - meanX);
                yy += (y[i] - meanY) * (y[i] - meanY);
                xy += (x[i] - meanX) * (y[i] - meanY);
            }
        }
        if (xy == 0) {
            throw new IllegalArgumentException(
                    "The difficulties in the two groups are uncorrelated: there is no major axis.");
        }
        double slope = (yy - xx + Math.hypot(yy - xx, 2 * xy)) / (2 * xy);
        return new double[] {slope, meanY - slope * meanX};
    }

    /**
     * The threshold under bivariate normal deltas (Magis and Facon 2012): the normal quantile times the standard deviation of the
     * distances.
     *
     * @param level the share of items flagged when none functions differently, between 0 and 1
     */
    public double normalThreshold(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level (%s) must be between 0 and 1.".formatted(level));
        }
        double squares = 0;
        double sum = 0;
        for (Item item : items) {
            sum += item.distance();
            squares += item.distance() * item.distance();
        }
        double variance = (squares - sum * sum / items.size()) / (items.size() - 1);
        return SpecialFunctions.normalQuantile(1 - level / 2) * Math.sqrt(variance);
    }

    /** The ids of the items farther from the axis than a threshold. */
    public List<String> beyond(double threshold) {
        return items.stream()
                .filter(item -> Math.abs(item.distance()) > threshold)
                .map(Item::item)
                .toList();
    }
}
