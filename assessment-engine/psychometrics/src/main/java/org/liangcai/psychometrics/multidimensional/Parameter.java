package org.liangcai.psychometrics.multidimensional;

/** Which parameter of a calibration is meant. */
public sealed interface Parameter {

    /** The group it belongs to. */
    String group();

    /** A parameter of an item. */
    sealed interface OfItem extends Parameter {
        /** The item. */
        String item();
    }

    /** A parameter of the distribution of ability. */
    sealed interface OfGroup extends Parameter {}

    /** The slope of an item on a dimension. */
    record Slope(String group, String item, String dimension) implements OfItem {
        @Override
        public String toString() {
            return "slope on (%s) of item (%s) in group (%s)".formatted(dimension, item, group);
        }
    }

    /** The intercept of a category, counted from 1; a dichotomous item has only that of category 1. */
    record Intercept(String group, String item, int category) implements OfItem {
        @Override
        public String toString() {
            return "intercept %d of item (%s) in group (%s)".formatted(category, item, group);
        }
    }

    /** The scoring weight of an inner category of the nominal model, counted from 1. */
    record Scoring(String group, String item, int category) implements OfItem {
        @Override
        public String toString() {
            return "scoring weight %d of item (%s) in group (%s)".formatted(category, item, group);
        }
    }

    /** The logit of the lower asymptote. */
    record LowerAsymptote(String group, String item) implements OfItem {
        @Override
        public String toString() {
            return "logit of the lower asymptote of item (%s) in group (%s)".formatted(item, group);
        }
    }

    /** The logit of the upper asymptote. */
    record UpperAsymptote(String group, String item) implements OfItem {
        @Override
        public String toString() {
            return "logit of the upper asymptote of item (%s) in group (%s)".formatted(item, group);
        }
    }

    /** The mean of a dimension. */
    record Mean(String group, String dimension) implements OfGroup {
        @Override
        public String toString() {
            return "mean of (%s) in group (%s)".formatted(dimension, group);
        }
    }

    /** The covariance of two dimensions, in either order; the variance where they are the same. */
    record Covariance(String group, String first, String second) implements OfGroup {

        public Covariance {
            if (first.compareTo(second) > 0) {
                String swapped = first;
                first = second;
                second = swapped;
            }
        }

        @Override
        public String toString() {
            return "covariance of (%s) and (%s) in group (%s)".formatted(first, second, group);
        }
    }
}
