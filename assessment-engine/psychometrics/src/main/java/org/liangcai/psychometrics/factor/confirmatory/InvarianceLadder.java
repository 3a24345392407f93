package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Models of the same factors in several groups, each with more in common than the one before (Meredith 1993).
 *
 * @param steps in the order configural, metric, scalar, strict
 */
public record InvarianceLadder(List<Step> steps) {

    public InvarianceLadder {
        steps = List.copyOf(steps);
    }

    /** What groups have in common. */
    public enum Level {
        /** Which factor has which indicators. */
        CONFIGURAL(EnumSet.noneOf(Equality.class)),
        /** Loadings too. */
        METRIC(EnumSet.of(Equality.LOADINGS)),
        /** Intercepts too; factor means may differ. */
        SCALAR(EnumSet.of(Equality.LOADINGS, Equality.INTERCEPTS)),
        /** Residual variances too. */
        STRICT(EnumSet.of(Equality.LOADINGS, Equality.INTERCEPTS, Equality.RESIDUALS));

        private final Set<Equality> equal;

        Level(Set<Equality> equal) {
            this.equal = equal;
        }

        /** What is equal. */
        public Set<Equality> equal() {
            return Set.copyOf(equal);
        }
    }

    /**
     * One model.
     *
     * @param level what groups have in common
     * @param fit the model
     * @param difference from the model before, empty for the first
     */
    public record Step(Level level, FactorModelFit fit, Optional<Difference> difference) {}

    /**
     * A test of a model within another; scaled as by Satorra and Bentler (2001) where the models' tests are.
     *
     * @param chiSquare by how much the statistic rises
     * @param degreesOfFreedom by how much the degrees of freedom rise
     * @param comparativeFitChange by how much the comparative fit index rises
     * @param rmseaChange by how much the RMSEA rises
     */
    public record Difference(
            double chiSquare, double degreesOfFreedom, double comparativeFitChange, double rmseaChange) {

        /** The difference of a narrower from a wider model. */
        public static Difference of(FactorModelFit wider, FactorModelFit narrower) {
            FitIndices.Test one = wider.indices().test();
            FitIndices.Test two = narrower.indices().test();
            double df = two.degreesOfFreedom() - one.degreesOfFreedom();
            if (!(df > 0)) {
                throw new IllegalArgumentException(
                        "The narrower model must have more degrees of freedom (%s) than the wider (%s)."
                                .formatted(two.degreesOfFreedom(), one.degreesOfFreedom()));
            }
            double factor = (factor(narrower) * two.degreesOfFreedom() - factor(wider) * one.degreesOfFreedom()) / df;
            return new Difference(
                    (two.chiSquare() - one.chiSquare()) / factor,
                    df,
                    narrower.indices().comparativeFit() - wider.indices().comparativeFit(),
                    narrower.indices().rmsea() - wider.indices().rmsea());
        }

        private static double factor(FactorModelFit fit) {
            return fit.robustTest()
                    .filter(test -> fit.indices().test().degreesOfFreedom() > 0)
                    .map(RobustTest::noncentralityFactor)
                    .orElse(1.0);
        }

        /** The probability of a larger statistic if the narrower model holds; NaN where a scaled statistic is negative. */
        public double pValue() {
            return chiSquare < 0 ? Double.NaN : SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
        }
    }

    /**
     * Fits all four models.
     *
     * @param settings their equalities are replaced, their exemptions kept (partial invariance)
     * @throws IllegalArgumentException if there is only one group, or for the reasons of {@link ConfirmatoryFactorAnalysis#fit}
     */
    public static InvarianceLadder fit(Observations observations, FactorModel model, Settings settings) {
        if (observations.groups().size() < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two groups; there is only %s.".formatted(observations.groups()));
        }
        List<Step> steps = new ArrayList<>();
        for (Level level : Level.values()) {
            FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(observations, model, settings.equal(level.equal()));
            Optional<Difference> difference = steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Difference.of(steps.getLast().fit(), fit));
            steps.add(new Step(level, fit, difference));
        }
        return new InvarianceLadder(steps);
    }
}
