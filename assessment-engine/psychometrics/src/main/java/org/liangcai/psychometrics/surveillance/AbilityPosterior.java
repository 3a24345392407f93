package org.liangcai.psychometrics.surveillance;

import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * What is known of a person's ability after the answers so far, and so what is expected of the next one: P(x = 1 | answers so far) =
 * ∫ P(x = 1 | θ) p(θ | answers so far) dθ. An expectation formed from earlier answers only is right whatever rule chose the item from
 * them (the prequential principle, Dawid 1984, JRSS A 147, 278–292), which one formed from the final ability is not. Immutable.
 */
public final class AbilityPosterior {

    private static final Quadrature NODES = Quadrature.STANDARD;

    private final double[] weights;

    private AbilityPosterior(double[] weights) {
        this.weights = weights;
    }

    /** Before any answer: N(0, 1). */
    public static AbilityPosterior standardNormal() {
        return normal(0, 1);
    }

    /**
     * Before any answer of people who are distributed otherwise.
     *
     * @param mean finite
     * @param deviation the standard deviation, positive
     */
    public static AbilityPosterior normal(double mean, double deviation) {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(
                    "The mean (%s) must be finite and the standard deviation (%s) positive and finite."
                            .formatted(mean, deviation));
        }
        double[] weights = new double[NODES.nodes()];
        for (int q = 0; q < weights.length; q++) {
            double z = (NODES.node(q) - mean) / deviation;
            weights[q] = StrictMath.exp(-0.5 * z * z);
        }
        return new AbilityPosterior(normalised(weights));
    }

    /** After one more answer. */
    public AbilityPosterior after(ItemResponseModel model, int category) {
        double[] updated = new double[weights.length];
        for (int q = 0; q < updated.length; q++) {
            updated[q] = weights[q] * model.probability(NODES.node(q), category);
        }
        return new AbilityPosterior(normalised(updated));
    }

    /** How probable an answer is. */
    public double probability(ItemResponseModel model, int category) {
        double probability = 0;
        for (int q = 0; q < weights.length; q++) {
            probability += weights[q] * model.probability(NODES.node(q), category);
        }
        return probability;
    }

    private static double[] normalised(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("The answers so far are impossible under their models.");
        }
        for (int q = 0; q < weights.length; q++) {
            weights[q] /= total;
        }
        return weights;
    }
}
