package org.liangcai.psychometrics.conditional;

import org.liangcai.psychometrics.numerics.Roots;

/** The expected raw score of some items as a function of θ. */
final class TestCurve {

    private final ConditionalCalibration calibration;
    private final int[] items;
    private final int highestScore;

    TestCurve(ConditionalCalibration calibration, int[] items) {
        this.calibration = calibration;
        this.items = items;
        int highest = 0;
        for (int item : items) {
            highest += calibration.highestCategory(item);
        }
        highestScore = highest;
    }

    int highestScore() {
        return highestScore;
    }

    /** The θ at which a score between 0 and the highest is expected: the maximum likelihood estimate. */
    double thetaOf(double score) {
        double width = 2;
        while (expected(-width) > score || expected(width) < score) {
            width *= 2;
        }
        return Roots.between(theta -> expected(theta) - score, -width, width);
    }

    double expected(double theta) {
        double sum = 0;
        for (int item : items) {
            sum += ItemMoments.of(calibration, item, theta).mean();
        }
        return sum;
    }

    /** The variance of the raw score, which is the information. */
    double variance(double theta) {
        double sum = 0;
        for (int item : items) {
            sum += ItemMoments.of(calibration, item, theta).variance();
        }
        return sum;
    }
}
