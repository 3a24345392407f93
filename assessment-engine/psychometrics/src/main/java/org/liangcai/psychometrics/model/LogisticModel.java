package org.liangcai.psychometrics.model;

import java.util.Objects;

/**
 * The four-parameter logistic model P(1) = c + (u − c) / (1 + exp(−a(θ − b))) (Birnbaum 1968; Barton and Lord 1981).
 *
 * @param discrimination a, positive
 * @param difficulty b
 * @param lowerAsymptote c, 0 or more
 * @param upperAsymptote u, above c, 1 at most
 */
public record LogisticModel(double discrimination, double difficulty, double lowerAsymptote, double upperAsymptote)
        implements ItemResponseModel {

    public LogisticModel {
        Parameters.requireDiscrimination(discrimination);
        if (!Double.isFinite(difficulty)) {
            throw new IllegalArgumentException("The difficulty (%s) must be finite.".formatted(difficulty));
        }
        if (!(lowerAsymptote >= 0 && lowerAsymptote < upperAsymptote && upperAsymptote <= 1)) {
            throw new IllegalArgumentException("The asymptotes (%s, %s) must satisfy 0 ≤ lower < upper ≤ 1."
                    .formatted(lowerAsymptote, upperAsymptote));
        }
    }

    /** The Rasch model: discrimination 1, no asymptotes (Rasch 1960). */
    public static LogisticModel rasch(double difficulty) {
        return new LogisticModel(1, difficulty, 0, 1);
    }

    /** The two-parameter model (Birnbaum 1968). */
    public static LogisticModel twoParameter(double discrimination, double difficulty) {
        return new LogisticModel(discrimination, difficulty, 0, 1);
    }

    /** The three-parameter model (Birnbaum 1968). */
    public static LogisticModel threeParameter(double discrimination, double difficulty, double lowerAsymptote) {
        return new LogisticModel(discrimination, difficulty, lowerAsymptote, 1);
    }

    /** d = −ab of the slope–intercept form P = c + (u − c) / (1 + exp(−(aθ + d))). */
    public double intercept() {
        return -discrimination * difficulty;
    }

    @Override
    public int categoryCount() {
        return 2;
    }

    @Override
    public double probability(double theta, int category) {
        double logistic = Logistic.logistic(discrimination * (theta - difficulty));
        double success = lowerAsymptote + (upperAsymptote - lowerAsymptote) * logistic;
        return Objects.checkIndex(category, 2) == 1 ? success : 1 - success;
    }

    @Override
    public CategoryCurve curve(double theta, int category) {
        double z = discrimination * (theta - difficulty);
        // Failure is success seen from the other side: −z, the asymptotes exchanged and the sign of the first
        // derivative turned.
        return Objects.checkIndex(category, 2) == 1
                ? curve(z, lowerAsymptote, upperAsymptote, discrimination)
                : curve(-z, 1 - upperAsymptote, 1 - lowerAsymptote, -discrimination);
    }

    private static CategoryCurve curve(double z, double lower, double upper, double rate) {
        double logistic = Logistic.logistic(z);
        double complement = Logistic.logistic(-z);
        double probability = lower + (upper - lower) * logistic;
        // The share of the probability that is not owed to the asymptote; exactly 1 without one, also where P
        // underflows.
        double share = lower == 0 ? 1 : (upper - lower) * logistic / probability;
        double logProbability =
                lower == 0 ? StrictMath.log(upper) + Logistic.logLogistic(z) : StrictMath.log(probability);
        double logSlope = share * complement;
        double logCurvature = share * complement * (complement - logistic) - logSlope * logSlope;
        return new CategoryCurve(logProbability, rate * logSlope, rate * rate * logCurvature);
    }
}
