package org.liangcai.psychometrics.surveillance;

/**
 * By how much an item is easier in use than its parameters say: logit P = logit p + δ, with p the probability the parameters give. δ is
 * learnt answer by answer as the mode of its posterior, N(0, 1) before the first (the filter of Fahrmeir 1992, JASA 87, 501–509), so
 * that an item with parameters from design rules has an expectation of its own before it is judged.
 *
 * @param shift δ
 * @param variance of δ
 */
public record PassExpectation(double shift, double variance) {

    /** Before any answer. */
    public static final PassExpectation PRIOR = new PassExpectation(0, 1);

    /** Probabilities are kept this far from 0 and 1, where their logits end. */
    private static final double EDGE = 1e-6;

    /** After one more answer. */
    public PassExpectation after(double predicted, boolean right) {
        double p = probability(predicted, 0);
        double less = 1 / (1 / variance + p * (1 - p));
        return new PassExpectation(shift + less * ((right ? 1 : 0) - p), less);
    }

    /**
     * The expected probability, moved to the edge of what is known of δ.
     *
     * @param predicted the probability by the parameters, between 0 and 1
     * @param deviations how many standard deviations of δ towards easier
     */
    double probability(double predicted, double deviations) {
        double inside = Math.min(1 - EDGE, Math.max(EDGE, predicted));
        double logit = StrictMath.log(inside / (1 - inside)) + shift + deviations * StrictMath.sqrt(variance);
        double p = 1 / (1 + StrictMath.exp(-logit));
        return Math.min(1 - EDGE, Math.max(EDGE, p));
    }
}
