package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.numerics.NoncentralChiSquare;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The fit of a whole test by limited information.
 *
 * @param moments which statistic it is
 * @param statistic N e′Ce, 0 or more
 * @param degreesOfFreedom moments less free parameters, positive
 * @param persons the sum of the weights of the complete rows
 * @param personsLeftOut rows that were left out because a response is missing
 * @param baselineStatistic the same statistic for independent items
 * @param baselineDegreesOfFreedom its degrees of freedom
 * @param standardisedResidual the root mean square of the observed less the expected correlations of all pairs (SRMSR)
 */
public record ModelFit(
        FitMoments moments,
        double statistic,
        int degreesOfFreedom,
        double persons,
        int personsLeftOut,
        double baselineStatistic,
        int baselineDegreesOfFreedom,
        double standardisedResidual) {

    /** How probable a larger statistic is when the model holds. */
    public double probability() {
        return SpecialFunctions.chiSquareUpperTail(statistic, degreesOfFreedom);
    }

    /** The root mean square error of approximation √(max(0, (M₂ − df) / (df (N − 1)))) (Maydeu-Olivares 2013). */
    public double rmsea() {
        return Math.sqrt(Math.max(0, (statistic - degreesOfFreedom) / (degreesOfFreedom * (persons - 1))));
    }

    /**
     * A limit of the confidence interval of the RMSEA: √(λ / (df N)) with the noncentrality λ at which the statistic would be above its
     * value with this probability, 0 where there is none.
     *
     * @param probability of the parameter being lower: 0.05 and 0.95 are the limits of the 90 % interval
     */
    public double rmseaLimit(double probability) {
        double noncentrality = NoncentralChiSquare.noncentrality(statistic, degreesOfFreedom, 1 - probability);
        return Math.sqrt(noncentrality / (degreesOfFreedom * persons));
    }

    /** The comparative fit index 1 − (M − df) / (M₀ − df₀), from 0 to 1 (Bentler 1990). */
    public double cfi() {
        double index = 1 - (statistic - degreesOfFreedom) / (baselineStatistic - baselineDegreesOfFreedom);
        return Math.clamp(index, 0, 1);
    }

    /**
     * The Tucker–Lewis index (M₀/df₀ − M/df) / (M₀/df₀ − 1) (Tucker and Lewis 1973). It is not normed: above 1 where the statistic is
     * smaller than its degrees of freedom, below 0 where the model fits worse than independence for what it costs.
     */
    public double tli() {
        double baseline = baselineStatistic / baselineDegreesOfFreedom;
        return (baseline - statistic / degreesOfFreedom) / (baseline - 1);
    }
}
