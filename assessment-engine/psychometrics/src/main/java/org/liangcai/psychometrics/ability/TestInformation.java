package org.liangcai.psychometrics.ability;

import java.util.List;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * What a test can tell at an ability: the sum of its items' expected information (Birnbaum 1968; Samejima 1969).
 *
 * @param models the response model of every item, one or more
 */
public record TestInformation(List<ItemResponseModel> models) {

    /** Beyond this many standard deviations of a normal distribution nothing is left to integrate. */
    private static final double REACH = 10;

    private static final int NODES = 2001;

    public TestInformation {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("The test must have an item.");
        }
    }

    /** I(θ) = Σ Iᵢ(θ), 0 or more. */
    public double at(double theta) {
        double information = 0;
        for (ItemResponseModel model : models) {
            information += model.information(theta);
        }
        return information;
    }

    /** The standard error of measurement at an ability, 1 / √I(θ); infinite where the test says nothing. */
    public double conditionalStandardError(double theta) {
        return 1 / StrictMath.sqrt(at(theta));
    }

    /** The expected sum score, every item scored from 0: the test characteristic curve. */
    public double expectedScore(double theta) {
        double expected = 0;
        for (ItemResponseModel model : models) {
            expected += model.expectedScore(theta);
        }
        return expected;
    }

    /**
     * The marginal reliability of the posterior mode: ∫ I / (I + 1/σ²) weighted with the density of ability (Green, Bock, Humphreys,
     * Linn and Reckase 1984), by the trapezoid rule so fine that it is exact to working precision.
     */
    public double marginalReliability(NormalPrior prior) {
        double total = 0;
        double sum = 0;
        for (int q = 0; q < NODES; q++) {
            double theta = prior.mean() + prior.standardDeviation() * REACH * (2.0 * q / (NODES - 1) - 1);
            double weight = StrictMath.exp(prior.logDensity(theta));
            double information = at(theta);
            total += weight;
            sum += weight * information / (information + prior.precision());
        }
        return sum / total;
    }
}
