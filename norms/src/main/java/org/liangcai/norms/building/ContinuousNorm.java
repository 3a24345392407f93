package org.liangcai.norms.building;

/** A norm that follows age smoothly. Immutable, safe for use by many threads. */
public sealed interface ContinuousNorm permits BetaBinomialNorm, MonotoneNorm, SinhArcsinhNorm, TaylorNorm {

    /** What the sample covered; beyond it a score is an extrapolation, and whoever shows one must say so. */
    NormRange range();

    /** The T score of a raw score at an age, neither rounded nor clipped to the scale unless the norm itself says so. */
    double tScore(double raw, double age);

    /** The T scores of several raw scores at one age. */
    default double[] tScores(double[] raws, double age) {
        double[] scores = new double[raws.length];
        for (int i = 0; i < raws.length; i++) {
            scores[i] = tScore(raws[i], age);
        }
        return scores;
    }

    /** The raw score that belongs to a T score at an age. */
    double raw(double tScore, double age);
}
