package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.data.ScoreCovariance;

/** What the arguments of this package must be. */
final class Require {

    private Require() {}

    static void items(ScoreCovariance covariance, int least) {
        if (covariance.size() < least) {
            throw new IllegalArgumentException(
                    "There must be at least %d items (%d).".formatted(least, covariance.size()));
        }
    }

    static void positiveTotal(ScoreCovariance covariance) {
        if (!(covariance.sum() > 0)) {
            throw new IllegalArgumentException(
                    "The variance of the sum score (%s) must be positive.\nMaybe items must be turned round."
                            .formatted(covariance.sum()));
        }
    }

    static void level(double level) {
        if (!(level > 0) || !(level < 1)) {
            throw new IllegalArgumentException("The level (%s) must be between 0 and 1.".formatted(level));
        }
    }

    static void reliability(double reliability) {
        if (!(reliability >= 0) || !(reliability <= 1)) {
            throw new IllegalArgumentException("The reliability (%s) must be from 0 to 1.".formatted(reliability));
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(what, value));
        }
    }

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be finite.".formatted(what, value));
        }
    }
}
