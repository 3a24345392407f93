package org.liangcai.psychometrics.fit;

/**
 * One response against what its model expects at an ability.
 *
 * @param residual score less expectation
 * @param variance of the score
 * @param fourth central moment of the score
 */
record ScoreMoments(double residual, double variance, double fourth) {

    static ScoreMoments of(double[] probabilities, int category) {
        double mean = 0;
        for (int k = 1; k < probabilities.length; k++) {
            mean += k * probabilities[k];
        }
        double variance = 0;
        double fourth = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double square = (k - mean) * (k - mean);
            variance += probabilities[k] * square;
            fourth += probabilities[k] * square * square;
        }
        return new ScoreMoments(category - mean, variance, fourth);
    }
}
