package org.liangcai.psychometrics.model;

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
        if (!(discrimination > 0) || Double.isInfinite(discrimination)) {
            throw new IllegalArgumentException(
                    "The discrimination (%s) must be positive and finite.".formatted(discrimination));
        }
        if (!Double.isFinite(difficulty)) {
            throw new IllegalArgumentException("The difficulty (%s) must be finite.".formatted(difficulty));
        }
        if (!(lowerAsymptote >= 0 && lowerAsymptote < upperAsymptote && upperAsymptote <= 1)) {
            throw new IllegalArgumentException("The asymptotes (%s, %s) must satisfy 0 ≤ lower < upper ≤ 1."
                    .formatted(lowerAsymptote, upperAsymptote));
        }
    }

    @Override
    public int categoryCount() {
        return 2;
    }

    @Override
    public double probability(double theta, int category) {
        double logistic = 1 / (1 + StrictMath.exp(-discrimination * (theta - difficulty)));
        double success = lowerAsymptote + (upperAsymptote - lowerAsymptote) * logistic;
        return category == 1 ? success : 1 - success;
    }

    @Override
    public double information(double theta) {
        double logistic = 1 / (1 + StrictMath.exp(-discrimination * (theta - difficulty)));
        double success = lowerAsymptote + (upperAsymptote - lowerAsymptote) * logistic;
        double slope = discrimination * (upperAsymptote - lowerAsymptote) * logistic * (1 - logistic);
        double variance = success * (1 - success);
        return variance == 0 ? 0 : slope * slope / variance;
    }
}
