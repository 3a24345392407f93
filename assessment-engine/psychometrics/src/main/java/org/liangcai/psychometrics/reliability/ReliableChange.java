package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Whether a person has changed by more than errors of measurement explain.
 *
 * @param difference second score − first score
 * @param standardError of the difference when nothing has changed, positive
 * @param index difference / standard error
 * @param pValue two-sided, from the normal distribution
 */
public record ReliableChange(double difference, double standardError, double index, double pValue) {

    /**
     * The reliable change index of observed scores (Jacobson and Truax 1991): the difference over σ √(1 − ρ) √2.
     *
     * @param standardDeviation of the scores at the first occasion, positive
     * @param reliability of the scores, at least 0 and below 1
     */
    public static ReliableChange ofScores(double first, double second, double standardDeviation, double reliability) {
        Require.positive("standard deviation", standardDeviation);
        Require.reliability(reliability);
        double error = standardDeviation * Math.sqrt(1 - reliability);
        return of(first, second, error, error);
    }

    /**
     * The index of abilities with their own standard errors (Jabrayilov, Emons and Sijtsma 2016).
     *
     * @param standardErrorOfFirst positive
     * @param standardErrorOfSecond positive
     */
    public static ReliableChange ofAbilities(
            double first, double standardErrorOfFirst, double second, double standardErrorOfSecond) {
        return of(first, second, standardErrorOfFirst, standardErrorOfSecond);
    }

    private static ReliableChange of(double first, double second, double firstError, double secondError) {
        Require.finite("first score", first);
        Require.finite("second score", second);
        Require.positive("standard error of the first score", firstError);
        Require.positive("standard error of the second score", secondError);
        double error = Math.hypot(firstError, secondError);
        double index = (second - first) / error;
        return new ReliableChange(second - first, error, index, SpecialFunctions.normalTwoSided(index));
    }

    /**
     * Whether the change is reliable.
     *
     * @param level between 0 and 1; 0.95 asks for an index beyond ±1.96
     */
    public boolean isReliable(double level) {
        Require.level(level);
        return pValue < 1 - level;
    }
}
