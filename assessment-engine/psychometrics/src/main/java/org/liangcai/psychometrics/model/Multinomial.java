package org.liangcai.psychometrics.model;

import java.util.Objects;

/** Category probabilities proportional to exp(logit) with logits linear in θ. */
final class Multinomial {

    private Multinomial() {}

    /** The curve of {@code category}: d ln P / dθ = aₖ − E(a), d² ln P / dθ² = −Var(a), with a the slopes of the logits. */
    static CategoryCurve curve(double[] logits, double[] slopes, int category) {
        Objects.checkIndex(category, logits.length);
        // Slopes are counted from that of the likeliest category: where it is all but certain no digits cancel, so that
        // the derivative
        // of an outermost category keeps its sign however far out θ is.
        int likeliest = 0;
        for (int k = 1; k < logits.length; k++) {
            likeliest = logits[k] > logits[likeliest] ? k : likeliest;
        }
        double largest = logits[likeliest];
        double reference = slopes[likeliest];
        double total = 0;
        double mean = 0;
        for (int k = 0; k < logits.length; k++) {
            double weight = StrictMath.exp(logits[k] - largest);
            total += weight;
            mean += weight * (slopes[k] - reference);
        }
        mean /= total;
        double variance = 0;
        for (int k = 0; k < logits.length; k++) {
            double deviation = slopes[k] - reference - mean;
            variance += StrictMath.exp(logits[k] - largest) / total * deviation * deviation;
        }
        return new CategoryCurve(
                logits[category] - largest - StrictMath.log(total), slopes[category] - reference - mean, -variance);
    }
}
