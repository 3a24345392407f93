package org.liangcai.psychometrics.reliability;

/** Reliability of a longer or shorter test of parallel parts (Spearman 1910; Brown 1910). */
public final class SpearmanBrown {

    private SpearmanBrown() {}

    /**
     * The reliability of a test {@code factor} times as long: f ρ / (1 + (f − 1) ρ).
     *
     * @param reliability above −1, at most 1
     * @param factor positive
     */
    public static double lengthened(double reliability, double factor) {
        if (!(reliability >= -1) || !(reliability <= 1)) {
            throw new IllegalArgumentException("The reliability (%s) must be from -1 to 1.".formatted(reliability));
        }
        Require.positive("factor", factor);
        return factor * reliability / (1 + (factor - 1) * reliability);
    }

    /**
     * How many times as long a test must be: ρ*(1 − ρ) / (ρ(1 − ρ*)).
     *
     * @param reliability what it has, between 0 and 1
     * @param wanted what it shall have, between 0 and 1
     */
    public static double factorFor(double reliability, double wanted) {
        Require.level(reliability);
        Require.level(wanted);
        return wanted * (1 - reliability) / (reliability * (1 - wanted));
    }
}
