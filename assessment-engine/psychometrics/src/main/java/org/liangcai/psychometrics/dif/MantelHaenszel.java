package org.liangcai.psychometrics.dif;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The Mantel–Haenszel test of one dichotomous item (Mantel and Haenszel 1959; Holland and Thayer 1988). An odds ratio above 1 and a
 * negative D-DIF mean that the item is harder for the focal group than for persons of the reference group with the same score.
 *
 * @param item the id of the item
 * @param chiSquare (Σ(A − E))² / ΣV, without continuity correction, 1 degree of freedom
 * @param correctedChiSquare (|Σ(A − E)| − ½)² / ΣV, the numerator 0 where the difference is below ½ of a person and {@code
 *     chiSquare} is 0 too
 * @param oddsRatio α = Σ(AD/T) / Σ(BC/T), 0 or more; infinite if nobody of the reference group fails beside someone of the focal group
 *     who succeeds
 * @param logOddsVariance the variance of ln α (Phillips and Holland 1987), infinite or not a number where α is 0 or infinite
 * @param strata how many matching scores the sums go over
 * @param persons who counts and who was left out
 */
public record MantelHaenszel(
        String item,
        double chiSquare,
        double correctedChiSquare,
        double oddsRatio,
        double logOddsVariance,
        int strata,
        ComparedPersons persons) {

    private static final double CRITICAL = 3.841458820694124;
    private static final double ONE_SIDED = 1.6448536269514722;

    /** The classes of the Educational Testing Service. */
    public enum EtsClass {
        /** Negligible. */
        A,
        /** Moderate. */
        B,
        /** Large. */
        C
    }

    static MantelHaenszel of(MatchedCounts counts) {
        counts.requireDichotomous("the Mantel–Haenszel test");
        double difference = 0;
        double variance = 0;
        double numerator = 0;
        double denominator = 0;
        int strata = 0;
        for (int k = 0; k < counts.strata; k++) {
            double a = counts.at(k, 0, 1);
            double b = counts.at(k, 0, 0);
            double c = counts.at(k, 1, 1);
            double d = counts.at(k, 1, 0);
            double total = a + b + c + d;
            if (total > 1) {
                strata++;
                difference += a - (a + b) * (a + c) / total;
                variance += (a + b) * (c + d) * (a + c) * (b + d) / (total * total * (total - 1));
                numerator += a * d / total;
                denominator += b * c / total;
            }
        }
        if (!(variance > 0)) {
            throw new IllegalArgumentException(
                    "The groups cannot be compared on item (%s): no matching score is shared by both with right and wrong responses."
                            .formatted(counts.item));
        }
        double odds = numerator / denominator;
        double corrected = Math.abs(difference) - 0.5;
        return new MantelHaenszel(
                counts.item,
                difference * difference / variance,
                corrected * corrected / variance,
                odds,
                logVariance(counts, odds, numerator),
                strata,
                counts.persons);
    }

    private static double logVariance(MatchedCounts counts, double odds, double numerator) {
        double sum = 0;
        for (int k = 0; k < counts.strata; k++) {
            double a = counts.at(k, 0, 1);
            double b = counts.at(k, 0, 0);
            double c = counts.at(k, 1, 1);
            double d = counts.at(k, 1, 0);
            double total = a + b + c + d;
            if (total > 1) {
                sum += (a * d + odds * b * c) * (a + d + odds * (b + c)) / (total * total);
            }
        }
        return sum / (2 * numerator * numerator);
    }

    /** The probability of a χ² as high, without continuity correction. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, 1);
    }

    /** The probability of a χ² as high, with continuity correction. */
    public double correctedPValue() {
        return SpecialFunctions.chiSquareUpperTail(correctedChiSquare, 1);
    }

    /** MH D-DIF = −2.35 ln α, on the delta scale of item difficulty (mean 13, standard deviation 4). */
    public double delta() {
        return -2.35 * Math.log(oddsRatio);
    }

    /** The standard error of {@link #delta()}. */
    public double deltaStandardError() {
        return 2.35 * Math.sqrt(logOddsVariance);
    }

    /** The odds ratio's confidence limits exp(ln α ± z · SE), {@code level} between 0 and 1. */
    public double[] oddsRatioInterval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level (%s) must be between 0 and 1.".formatted(level));
        }
        double half = SpecialFunctions.normalQuantile((1 + level) / 2) * Math.sqrt(logOddsVariance);
        return new double[] {oddsRatio * Math.exp(-half), oddsRatio * Math.exp(half)};
    }

    /** The class by |D-DIF| alone: A up to 1, B up to 1.5, C above. */
    public EtsClass sizeClass() {
        double size = Math.abs(delta());
        return size <= 1 ? EtsClass.A : size <= 1.5 ? EtsClass.B : EtsClass.C;
    }

    /**
     * The class by size and significance at the 5 % level (Zwick 2012): A if |D-DIF| is below 1 or not significantly different from 0
     * (corrected χ²), C if |D-DIF| is at least 1.5 and significantly above 1 (one-sided), otherwise B.
     */
    public EtsClass etsClass() {
        double size = Math.abs(delta());
        if (correctedChiSquare < CRITICAL || size < 1) {
            return EtsClass.A;
        }
        return size >= 1.5 && (size - 1) / deltaStandardError() > ONE_SIDED ? EtsClass.C : EtsClass.B;
    }
}
