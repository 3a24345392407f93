package org.liangcai.psychometrics.dif;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Differential functioning of one item by nested regressions on matching score and group: logistic for two categories (Swaminathan and
 * Rogers 1990; several focal groups Magis, Raîche, Béland and Gérard 2011), proportional odds for more (Zumbo 1999).
 *
 * @param item the id of the item
 * @param persons who counts and who was left out
 * @param nullLogLikelihood without any covariate
 * @param regressions one for each {@link RegressionModel}, in order
 * @param waldStatistics χ² of the coefficients of each effect, from the larger model; none for a model without maximum
 */
public record RegressionDif(
        String item,
        ComparedPersons persons,
        double nullLogLikelihood,
        List<Regression> regressions,
        Map<DifEffect, Double> waldStatistics) {

    public RegressionDif {
        regressions = List.copyOf(regressions);
        waldStatistics = Map.copyOf(waldStatistics);
        List<RegressionModel> models =
                regressions.stream().map(Regression::model).toList();
        if (!models.equals(List.of(RegressionModel.values()))) {
            throw new IllegalArgumentException(
                    "There must be one regression for each model, in order (%s).".formatted(models));
        }
    }

    /** The regression of a model. */
    public Regression regression(RegressionModel model) {
        return regressions.stream()
                .filter(regression -> regression.model() == model)
                .findFirst()
                .orElseThrow();
    }

    /** Whether all models have a maximum. */
    public boolean converged() {
        return regressions.stream().allMatch(Regression::converged);
    }

    /** The likelihood-ratio χ² of an effect. */
    public double likelihoodRatio(DifEffect effect) {
        return 2
                * (regression(effect.larger()).logLikelihood()
                        - regression(effect.smaller()).logLikelihood());
    }

    /** The degrees of freedom of an effect: 2 for both, otherwise 1, times the number of focal groups. */
    public int degreesOfFreedom(DifEffect effect) {
        return effect.degreesOfFreedom(
                regression(RegressionModel.SCORE_AND_GROUP).group().size());
    }

    /** The probability of a likelihood-ratio χ² as high. */
    public double pValue(DifEffect effect) {
        return SpecialFunctions.chiSquareUpperTail(likelihoodRatio(effect), degreesOfFreedom(effect));
    }

    /** The Wald χ² of an effect; empty if the larger model has no maximum. */
    public OptionalDouble wald(DifEffect effect) {
        Double statistic = waldStatistics.get(effect);
        return statistic == null ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }

    /** McFadden's R² = 1 − ln L / ln L₀. */
    public double mcFadden(RegressionModel model) {
        return 1 - regression(model).logLikelihood() / nullLogLikelihood;
    }

    /** Cox and Snell's R² = 1 − (L₀ / L)^(2/n). */
    public double coxSnell(RegressionModel model) {
        return -Math.expm1(2 * (nullLogLikelihood - regression(model).logLikelihood()) / persons.remaining());
    }

    /** Nagelkerke's R²: Cox and Snell's over its highest possible value (Nagelkerke 1991). */
    public double nagelkerke(RegressionModel model) {
        return coxSnell(model) / -Math.expm1(2 * nullLogLikelihood / persons.remaining());
    }

    /** How much Nagelkerke's R² gains by an effect. */
    public double nagelkerkeGain(DifEffect effect) {
        return nagelkerke(effect.larger()) - nagelkerke(effect.smaller());
    }

    /** Relative change of the score's coefficient when group is added; 0.1 and more is notable (Crane et al. 2004). */
    public double scoreCoefficientChange() {
        double without = regression(RegressionModel.SCORE).score();
        return Math.abs((regression(RegressionModel.SCORE_AND_GROUP).score() - without) / without);
    }
}
