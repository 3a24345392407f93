package org.liangcai.psychometrics.calibration;

/**
 * What a parameter of an item or of a latent distribution is.
 *
 * @param kind what it is
 * @param index which of several, from 1
 */
public record ParameterName(Kind kind, int index) implements Comparable<ParameterName> {

    /** The kinds of parameters, in slope–intercept form. */
    public enum Kind {
        /** The slope on a dimension of ability, counted from 1. */
        SLOPE("a"),
        /** The only intercept of a dichotomous model, or the intercept of category {@code index}. */
        INTERCEPT("d"),
        /** The slope of category {@code index} of the nominal model. */
        CATEGORY_SLOPE("s"),
        /** The shared threshold before category {@code index} of the rating scale model, on the intercept scale. */
        THRESHOLD("b"),
        /** The shift of an item of the rating scale model, on the intercept scale; positive is easier. */
        SHIFT("c"),
        /** The logit of the lower asymptote. */
        LOWER_ASYMPTOTE("logit(g)"),
        /** The logit of the upper asymptote. */
        UPPER_ASYMPTOTE("logit(u)"),
        /** The mean of a latent distribution. */
        MEAN("mean"),
        /** The variance of a latent distribution. */
        VARIANCE("variance");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }
    }

    /** The name of a parameter of which an item has only one. */
    public static ParameterName of(Kind kind) {
        return new ParameterName(kind, 1);
    }

    @Override
    public int compareTo(ParameterName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case LOWER_ASYMPTOTE, UPPER_ASYMPTOTE, SHIFT, MEAN, VARIANCE -> kind.symbol;
            case SLOPE, INTERCEPT, CATEGORY_SLOPE, THRESHOLD -> kind.symbol + index;
        };
    }
}
