package org.liangcai.psychometrics.ability;

import java.util.List;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** The distribution of the sum score of several items at one ability, by the recursion of Lord and Wingersky (1984). */
public final class SumScoreDistribution {

    private SumScoreDistribution() {}

    /** The probability of every sum score from 0 to the highest; the probabilities sum to 1. */
    public static double[] at(List<? extends ItemResponseModel> models, double theta) {
        double[] distribution = {1};
        for (ItemResponseModel model : models) {
            distribution = withItem(distribution, model.probabilities(theta));
        }
        return distribution;
    }

    private static double[] withItem(double[] before, double[] probabilities) {
        double[] after = new double[before.length + probabilities.length - 1];
        for (int score = 0; score < before.length; score++) {
            for (int category = 0; category < probabilities.length; category++) {
                after[score + category] += before[score] * probabilities[category];
            }
        }
        return after;
    }
}
