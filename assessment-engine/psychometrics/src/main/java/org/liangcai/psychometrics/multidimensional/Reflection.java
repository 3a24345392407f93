package org.liangcai.psychometrics.multidimensional;

import java.util.List;

/** The sign of a dimension is a convention: here its slopes sum to 0 or more. */
final class Reflection {

    private Reflection() {}

    /**
     * Turns a dimension round if its slopes sum to less than 0.
     *
     * @return whether the point has changed
     */
    static boolean turn(Layout layout, int dimension, double[] point) {
        double sum = 0;
        for (Layout.Slot[] slots : layout.itemSlots) {
            for (int item = 0; item < slots.length; item++) {
                int[] own = layout.structure.dimensions[item];
                for (int i = 0; i < own.length; i++) {
                    sum += own[i] == dimension ? slots[item].values(point)[i] : 0;
                }
            }
        }
        boolean[] turned = new boolean[layout.size];
        if (sum >= 0 || !mark(layout, dimension, turned)) {
            return false;
        }
        for (int i = 0; i < point.length; i++) {
            point[i] = turned[i] ? -point[i] : point[i];
        }
        return true;
    }

    /** Marks the parameters that change sign; false if something held, shared or with a prior stands against it. */
    private static boolean mark(Layout layout, int dimension, boolean[] turned) {
        boolean[] kept = new boolean[layout.size];
        boolean allowed = true;
        String name = layout.plan.dimensions().get(dimension);
        for (int group = 0; group < layout.groups.size(); group++) {
            for (Layout.Slot slot : layout.itemSlots[group]) {
                allowed &= mark(layout, slot, name, turned, kept);
            }
            allowed &= mark(layout, layout.latentSlots[group], name, turned, kept);
        }
        for (int i = 0; i < turned.length; i++) {
            allowed &= !(turned[i] && (kept[i] || layout.priors[i] != null));
        }
        return allowed;
    }

    private static boolean mark(Layout layout, Layout.Slot slot, String name, boolean[] turned, boolean[] kept) {
        List<Parameter> keys = slot.keys;
        for (int i = 0; i < slot.free.length; i++) {
            boolean turns = switch (keys.get(i)) {
                case Parameter.Slope slope -> slope.dimension().equals(name);
                case Parameter.Mean mean -> mean.dimension().equals(name);
                case Parameter.Covariance covariance ->
                    covariance.first().equals(name) != covariance.second().equals(name);
                case Parameter.OfItem ignored -> false;
            };
            if (slot.free[i] == Layout.HELD) {
                if (turns && slot.held[i] != 0) {
                    return false;
                }
            } else if (turns) {
                turned[slot.free[i]] = true;
            } else {
                kept[slot.free[i]] = true;
            }
        }
        return true;
    }
}
