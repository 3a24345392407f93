package org.liangcai.psychometrics.conditional;

/**
 * Moments of the category of one item at one θ.
 *
 * @param mean the expected category
 * @param variance W, the information
 * @param fourth C, the fourth central moment
 */
record ItemMoments(double mean, double variance, double fourth) {

    static ItemMoments of(ConditionalCalibration calibration, int item, double theta) {
        double[] weights = new double[calibration.highestCategory(item) + 1];
        double largest = 0;
        for (int category = 1; category < weights.length; category++) {
            weights[category] = category * theta + calibration.easiness(item, category);
            largest = Math.max(largest, weights[category]);
        }
        double total = 0;
        double mean = 0;
        for (int category = 0; category < weights.length; category++) {
            weights[category] = StrictMath.exp(weights[category] - largest);
            total += weights[category];
            mean += category * weights[category];
        }
        mean /= total;
        double variance = 0;
        double fourth = 0;
        for (int category = 0; category < weights.length; category++) {
            double square = (category - mean) * (category - mean);
            variance += weights[category] / total * square;
            fourth += weights[category] / total * square * square;
        }
        return new ItemMoments(mean, variance, fourth);
    }
}
