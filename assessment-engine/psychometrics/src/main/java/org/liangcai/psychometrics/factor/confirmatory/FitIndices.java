package org.liangcai.psychometrics.factor.confirmatory;

import org.liangcai.psychometrics.numerics.NoncentralChiSquare;
import org.liangcai.psychometrics.numerics.Roots;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How well a model fits, from its test and that of the baseline model in which every variable is on its own. Indices that divide by the
 * degrees of freedom are NaN when there are none.
 *
 * @param test of the model
 * @param baseline the test of the baseline model
 * @param persons the number of persons
 * @param groups the number of groups
 * @param parameters the number of free parameters
 */
public record FitIndices(Test test, Test baseline, double persons, int groups, int parameters) {

    /**
     * A test against the unrestricted model.
     *
     * @param chiSquare its statistic
     * @param degreesOfFreedom its degrees of freedom, possibly estimated
     */
    public record Test(double chiSquare, double degreesOfFreedom) {

        /** The probability of a larger statistic if the model holds; NaN without degrees of freedom. */
        public double pValue() {
            return degreesOfFreedom > 0 ? SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom) : Double.NaN;
        }

        double excess() {
            return Math.max(chiSquare - degreesOfFreedom, 0);
        }

        double ratio() {
            return chiSquare / degreesOfFreedom;
        }
    }

    /** Bentler's (1990) comparative fit index. */
    public double comparativeFit() {
        double worst = Math.max(test.excess(), baseline.excess());
        return worst == 0 ? 1 : 1 - test.excess() / worst;
    }

    /** Tucker and Lewis's (1973) index, also called the nonnormed fit index. */
    public double tuckerLewis() {
        if (test.degreesOfFreedom() == 0) {
            return 1;
        }
        return (baseline.ratio() - test.ratio()) / (baseline.ratio() - 1);
    }

    /** Bentler and Bonett's (1980) normed fit index. */
    public double normedFit() {
        return (baseline.chiSquare() - test.chiSquare()) / baseline.chiSquare();
    }

    /** The normed fit index times the ratio of the degrees of freedom (James, Mulaik and Brett 1982). */
    public double parsimonyNormedFit() {
        return test.degreesOfFreedom() / baseline.degreesOfFreedom() * normedFit();
    }

    /** Bollen's (1986) relative fit index. */
    public double relativeFit() {
        return test.degreesOfFreedom() == 0 ? 1 : (baseline.ratio() - test.ratio()) / baseline.ratio();
    }

    /** Bollen's (1989) incremental fit index. */
    public double incrementalFit() {
        return (baseline.chiSquare() - test.chiSquare()) / (baseline.chiSquare() - test.degreesOfFreedom());
    }

    /** McDonald and Marsh's (1990) relative noncentrality index. */
    public double relativeNoncentrality() {
        return 1 - (test.chiSquare() - test.degreesOfFreedom()) / (baseline.chiSquare() - baseline.degreesOfFreedom());
    }

    /** Steiger's (1990, 1998 for groups) root mean square error of approximation. */
    public double rmsea() {
        return errorOfApproximation(test.chiSquare() - test.degreesOfFreedom());
    }

    /** The lower limit of the 90% interval of the RMSEA. */
    public double rmseaLower() {
        return limit(0.95);
    }

    /** The upper limit of the 90% interval of the RMSEA. */
    public double rmseaUpper() {
        return limit(0.05);
    }

    /** The probability of a larger statistic if the RMSEA is at most 0.05 (Browne and Cudeck 1993). */
    public double closeFitPValue() {
        double df = test.degreesOfFreedom();
        return df > 0
                ? 1 - NoncentralChiSquare.distribution(test.chiSquare(), df, persons * df * 0.05 * 0.05 / groups)
                : Double.NaN;
    }

    private double limit(double probability) {
        return test.degreesOfFreedom() > 0
                ? errorOfApproximation(
                        NoncentralChiSquare.noncentrality(test.chiSquare(), test.degreesOfFreedom(), probability))
                : test.degreesOfFreedom();
    }

    private double errorOfApproximation(double noncentrality) {
        double df = test.degreesOfFreedom();
        return df > 0 ? Math.sqrt(Math.max(noncentrality, 0) / (persons * df)) * Math.sqrt(groups) : 0;
    }

    /** McDonald's (1989) index: e to the power of −½ (χ² − df) / n. */
    public double mcDonald() {
        return Math.exp(-0.5 * (test.chiSquare() - test.degreesOfFreedom()) / persons);
    }

    /** With how many persons a sample like this would just reject the model at a level (Hoelter 1983); NaN without degrees of freedom. */
    public double criticalPersons(double level) {
        double df = test.degreesOfFreedom();
        if (!(df > 0)) {
            return Double.NaN;
        }
        double high = df + 20;
        while (SpecialFunctions.chiSquareUpperTail(high, df) > level) {
            high *= 2;
        }
        double critical = Roots.between(value -> SpecialFunctions.chiSquareUpperTail(value, df) - level, 0, high);
        return critical / (test.chiSquare() / persons) + 1;
    }

    /** Browne and Cudeck's (1989) expected cross-validation index. */
    public double expectedCrossValidation() {
        return (test.chiSquare() + 2 * parameters) / persons;
    }
}
