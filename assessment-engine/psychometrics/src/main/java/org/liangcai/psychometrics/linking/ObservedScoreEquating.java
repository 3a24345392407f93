package org.liangcai.psychometrics.linking;

import java.util.List;
import org.liangcai.psychometrics.ability.SumScoreDistribution;
import org.liangcai.psychometrics.equating.EquipercentileConversion;
import org.liangcai.psychometrics.equating.ScoreDistribution;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Observed-score equating by item response theory (Lord and Wingersky 1984; Kolen and Brennan 2014, section 6.6): the distributions of sum
 * scores that the models imply in a population, made equal by percentile ranks.
 */
public final class ObservedScoreEquating {

    private ObservedScoreEquating() {}

    /** The distribution of sum scores in a population of abilities; the frequencies sum to 1. */
    public static ScoreDistribution distribution(List<ItemResponseModel> models, AbilityWeights population) {
        AbilityWeights shares = population.normalised();
        double[] mixed = new double[new TestCharacteristicCurve(models).highestScore() + 1];
        for (int q = 0; q < shares.nodes().size(); q++) {
            double[] conditional =
                    SumScoreDistribution.at(models, shares.nodes().get(q));
            for (int score = 0; score < mixed.length; score++) {
                mixed[score] += shares.weights().get(q) * conditional[score];
            }
        }
        return ScoreDistribution.of(0, mixed);
    }

    /**
     * From scores of form X to scores of form Y.
     *
     * @param x the items of form X
     * @param y the items of form Y, on the same scale of ability
     * @param population abilities in the population in which the distributions are made equal
     */
    public static EquipercentileConversion equate(
            List<ItemResponseModel> x, List<ItemResponseModel> y, AbilityWeights population) {
        return EquipercentileConversion.of(
                distribution(x, population), distribution(y, population), EquipercentileConversion.Gap.UPPER);
    }
}
