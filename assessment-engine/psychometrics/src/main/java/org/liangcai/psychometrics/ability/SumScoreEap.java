package org.liangcai.psychometrics.ability;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Expected a posteriori given only the sum score of the answered items (Lord and Wingersky 1984; Thissen, Pommerich, Billeaud and
 * Williams 1995). Persons with the same sum score on the same items get the same estimate.
 *
 * @param prior the distribution of ability before the test
 * @param quadrature where the posterior is evaluated
 */
public record SumScoreEap(NormalPrior prior, Quadrature quadrature) implements AbilityEstimator {

    /** Standard normal prior, 61 nodes from −6 to 6. */
    public static SumScoreEap standard() {
        return new SumScoreEap(NormalPrior.STANDARD, Quadrature.STANDARD);
    }

    @Override
    public AbilityEstimate.Finite estimate(ResponsePattern pattern) {
        int sumScore = 0;
        List<ItemResponseModel> models = new ArrayList<>();
        for (ResponsePattern.Given given : pattern.given()) {
            sumScore += given.category();
            models.add(given.model());
        }
        return table(models).get(sumScore).estimate();
    }

    /** The estimate and the probability of every sum score, from 0 to the highest. */
    public List<Row> table(List<? extends ItemResponseModel> models) {
        double[][] likelihoods = new double[quadrature.nodes()][];
        double[] priorWeights = new double[quadrature.nodes()];
        double total = 0;
        for (int q = 0; q < priorWeights.length; q++) {
            likelihoods[q] = SumScoreDistribution.at(models, quadrature.node(q));
            priorWeights[q] = StrictMath.exp(prior.logDensity(quadrature.node(q)));
            total += priorWeights[q];
        }
        List<Row> rows = new ArrayList<>();
        for (int score = 0; score < likelihoods[0].length; score++) {
            double[] logPosterior = new double[priorWeights.length];
            double probability = 0;
            for (int q = 0; q < priorWeights.length; q++) {
                logPosterior[q] = StrictMath.log(likelihoods[q][score]) + prior.logDensity(quadrature.node(q));
                probability += likelihoods[q][score] * priorWeights[q] / total;
            }
            rows.add(new Row(score, probability, quadrature.moments(logPosterior)));
        }
        return rows;
    }

    /**
     * One sum score.
     *
     * @param sumScore from 0
     * @param probability how probable the score is under the prior
     * @param estimate mean and standard deviation of ability given the score
     */
    public record Row(int sumScore, double probability, AbilityEstimate.Finite estimate) {}
}
