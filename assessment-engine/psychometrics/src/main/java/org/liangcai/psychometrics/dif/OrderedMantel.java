package org.liangcai.psychometrics.dif;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Mantel's test and the standardised mean difference of one item with ordered categories (Mantel 1963; Dorans and Schmitt 1991; Zwick,
 * Donoghue and Grima 1993). Both use the category numbers as scores. A negative mean difference means that the focal group scores lower
 * than persons of the reference group with the same matching score.
 *
 * @param item the id of the item
 * @param chiSquare (ΣF − ΣE)² / ΣV, 1 degree of freedom, no continuity correction
 * @param meanDifference SMD = Σ (n_F / N_F)(mean_F − mean_R) over the scores that both groups have, N_F the whole focal group
 * @param standardError the standard error of SMD under no differential functioning, with the hypergeometric variance (Zwick and Thayer
 *     1996)
 * @param itemDeviation the standard deviation of the item over both groups, denominator N − 1
 * @param persons who counts and who was left out
 */
public record OrderedMantel(
        String item,
        double chiSquare,
        double meanDifference,
        double standardError,
        double itemDeviation,
        ComparedPersons persons) {

    private static final double CRITICAL = 3.841458820694124;

    /** The classes of the Educational Testing Service for ordered categories. */
    public enum EtsClass {
        /** Negligible. */
        AA,
        /** Moderate. */
        BB,
        /** Large. */
        CC
    }

    static OrderedMantel of(MatchedCounts counts) {
        double difference = 0;
        double variances = 0;
        double smd = 0;
        double smdVariance = 0;
        double everyone = counts.groupTotal(1);
        for (int k = 0; k < counts.strata; k++) {
            double reference = counts.groupSize(k, 0);
            double focal = counts.groupSize(k, 1);
            double total = reference + focal;
            if (reference > 0 && focal > 0 && total > 1) {
                double focalSum = sum(counts, k, 1, 1);
                double referenceSum = sum(counts, k, 0, 1);
                double all = focalSum + referenceSum;
                double squares = sum(counts, k, 0, 2) + sum(counts, k, 1, 2);
                double variance = reference * focal * (total * squares - all * all) / (total * total * (total - 1));
                difference += focalSum - focal * all / total;
                variances += variance;
                smd += focal / everyone * (focalSum / focal - referenceSum / reference);
                double rate = focal / everyone * (1 / focal + 1 / reference);
                smdVariance += rate * rate * variance;
            }
        }
        if (!(variances > 0)) {
            throw new IllegalArgumentException(
                    "The groups cannot be compared on item (%s): no matching score is shared by both with different responses."
                            .formatted(counts.item));
        }
        return new OrderedMantel(
                counts.item,
                difference * difference / variances,
                smd,
                Math.sqrt(smdVariance),
                deviation(counts),
                counts.persons);
    }

    private static double sum(MatchedCounts counts, int stratum, int group, int power) {
        double sum = 0;
        for (int category = 1; category < counts.categories; category++) {
            sum += counts.at(stratum, group, category) * (power == 1 ? category : category * category);
        }
        return sum;
    }

    private static double deviation(MatchedCounts counts) {
        double size = counts.size();
        double mean = 0;
        for (int category = 1; category < counts.categories; category++) {
            mean += category * counts.categoryTotal(category) / size;
        }
        double squares = 0;
        for (int category = 0; category < counts.categories; category++) {
            squares += counts.categoryTotal(category) * (category - mean) * (category - mean);
        }
        return Math.sqrt(squares / (size - 1));
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, 1);
    }

    /** SMD over the standard deviation of the item. */
    public double effectSize() {
        return meanDifference / itemDeviation;
    }

    /** AA if not significant at 5 % or |SMD/SD| ≤ 0.17, CC if significant and above 0.25, otherwise BB (Zwick, Thayer and Mazzeo 1997). */
    public EtsClass etsClass() {
        double size = Math.abs(effectSize());
        return chiSquare < CRITICAL || size <= 0.17 ? EtsClass.AA : size <= 0.25 ? EtsClass.BB : EtsClass.CC;
    }
}
