package org.liangcai.psychometrics.dif;

/**
 * The standardised difference of proportions right of one dichotomous item (Dorans and Kulick 1986): how much less or more often the
 * focal group succeeds than persons of the reference group with the same score. Negative means harder for the focal group.
 *
 * @param item the id of the item
 * @param difference STD P-DIF = Σ n_F (P_F − P_R) / Σ n_F over the scores that both groups have, from −1 to 1
 * @param standardError by the binomial variance of each proportion
 * @param delta STD D-DIF = 2.35 ln of the ratio of the odds of the focal group to those it would have with the proportions of the
 *     reference group (Dorans and Holland 1993)
 * @param persons who counts and who was left out
 */
public record Standardisation(
        String item, double difference, double standardError, double delta, ComparedPersons persons) {

    /** Classes by |STD P-DIF|. */
    public enum SizeClass {
        /** Below 0.05. */
        NEGLIGIBLE,
        /** Below 0.10. */
        TO_BE_INSPECTED,
        /** 0.10 or more. */
        UNUSUAL
    }

    static Standardisation of(MatchedCounts counts) {
        counts.requireDichotomous("standardisation");
        double weights = 0;
        double difference = 0;
        double variance = 0;
        double focalRight = 0;
        double referenceRight = 0;
        for (int k = 0; k < counts.strata; k++) {
            double reference = counts.groupSize(k, 0);
            double focal = counts.groupSize(k, 1);
            if (reference > 0 && focal > 0) {
                double inReference = counts.at(k, 0, 1) / reference;
                double inFocal = counts.at(k, 1, 1) / focal;
                weights += focal;
                difference += focal * (inFocal - inReference);
                focalRight += focal * inFocal;
                referenceRight += focal * inReference;
                variance +=
                        focal * focal * (inFocal * (1 - inFocal) / focal + inReference * (1 - inReference) / reference);
            }
        }
        if (!(weights > 0)) {
            throw new IllegalArgumentException(
                    "The groups cannot be compared on item (%s): they share no matching score.".formatted(counts.item));
        }
        double focalOdds = focalRight / (weights - focalRight);
        double referenceOdds = referenceRight / (weights - referenceRight);
        return new Standardisation(
                counts.item,
                difference / weights,
                Math.sqrt(variance) / weights,
                2.35 * Math.log(focalOdds / referenceOdds),
                counts.persons);
    }

    /** The class of the size (Dorans and Holland 1993). */
    public SizeClass sizeClass() {
        double size = Math.abs(difference);
        return size < 0.05 ? SizeClass.NEGLIGIBLE : size < 0.1 ? SizeClass.TO_BE_INSPECTED : SizeClass.UNUSUAL;
    }
}
