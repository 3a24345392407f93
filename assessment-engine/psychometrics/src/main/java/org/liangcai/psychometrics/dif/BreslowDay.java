package org.liangcai.psychometrics.dif;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The test that the odds ratio of one dichotomous item is the same at every matching score (Breslow and Day 1980): a high value
 * means non-uniform differential functioning. Scores at which a group is missing or all responses are equal say nothing and are left
 * out.
 *
 * @param item the id of the item
 * @param chiSquare Σ (A − E)² / V, with {@code degreesOfFreedom}
 * @param degreesOfFreedom strata − 1
 * @param taroneChiSquare less (Σ(A − E))² / ΣV, since α is estimated (Tarone 1985), same degrees of freedom
 * @param trendChiSquare the trend of A − E over the matching score, 1 degree of freedom (Breslow and Day 1980; Penfield 2003)
 * @param persons who counts and who was left out
 */
public record BreslowDay(
        String item,
        double chiSquare,
        int degreesOfFreedom,
        double taroneChiSquare,
        double trendChiSquare,
        ComparedPersons persons) {

    static BreslowDay of(MatchedCounts counts) {
        double odds = MantelHaenszel.of(counts).oddsRatio();
        if (!(odds > 0) || Double.isInfinite(odds)) {
            throw new IllegalArgumentException(
                    "The common odds ratio (%s) of item (%s) must be positive and finite to be compared over scores."
                            .formatted(odds, counts.item));
        }
        int strata = 0;
        double chiSquare = 0;
        double difference = 0;
        double variances = 0;
        double trend = 0;
        double weighted = 0;
        double squared = 0;
        for (int k = 0; k < counts.strata; k++) {
            double reference = counts.groupSize(k, 0);
            double focal = counts.groupSize(k, 1);
            double right = counts.categorySize(k, 1);
            double wrong = counts.categorySize(k, 0);
            if (reference > 0 && focal > 0 && right > 0 && wrong > 0) {
                strata++;
                double expected = expected(odds, reference, focal, right);
                double variance = 1
                        / (1 / expected
                                + 1 / (reference - expected)
                                + 1 / (right - expected)
                                + 1 / (focal - right + expected));
                double residual = counts.at(k, 0, 1) - expected;
                double score = counts.score[k];
                chiSquare += residual * residual / variance;
                difference += residual;
                variances += variance;
                trend += score * residual;
                weighted += score * variance;
                squared += score * score * variance;
            }
        }
        return new BreslowDay(
                counts.item,
                chiSquare,
                strata - 1,
                chiSquare - difference * difference / variances,
                trend * trend / (squared - weighted * weighted / variances),
                counts.persons);
    }

    /** The number right in the reference group under odds ratio α: the root between the margins of the quadratic in it. */
    private static double expected(double odds, double reference, double focal, double right) {
        double quadratic = 1 - odds;
        double linear = focal - right + odds * (reference + right);
        double constant = -odds * reference * right;
        if (quadratic == 0) {
            return -constant / linear;
        }
        double root = Math.sqrt(linear * linear - 4 * quadratic * constant);
        // Of the two roots only this one lies between the margins; written so that no digits cancel.
        return -2 * constant / (linear + root);
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
    }

    /** The probability of Tarone's χ² as high. */
    public double taronePValue() {
        return SpecialFunctions.chiSquareUpperTail(taroneChiSquare, degreesOfFreedom);
    }

    /** The probability of a trend as strong. */
    public double trendPValue() {
        return SpecialFunctions.chiSquareUpperTail(trendChiSquare, 1);
    }
}
