package org.liangcai.psychometrics.agreement;

import org.liangcai.psychometrics.numerics.StudentT;

/**
 * Agreement of any number of raters beyond chance with any number of ratings missing, with a standard error over subjects as a sample of
 * many (Gwet 2014, chapters 4 to 6).
 *
 * @param observed weighted proportion of agreement among pairs of ratings of the same subject
 * @param chance the same expected by chance, as the kind has it
 * @param coefficient (observed − chance) / (1 − chance)
 * @param standardError linearised, without correction for a finite number of subjects
 * @param subjects how many have at least one rating (for Krippendorff's α two)
 */
public record ChanceCorrectedAgreement(
        double observed, double chance, double coefficient, double standardError, int subjects) {

    /** What agreement by chance is. */
    public enum Kind {
        /** Observed agreement as it is, with no chance in it. */
        PERCENT,
        /** Gwet's (2008) AC₁, with weights AC₂: raters who guess do so evenly, the more the less sure a category is. */
        GWET,
        /** Fleiss's (1971) κ, for two raters Scott's (1955) π: all draw from the pooled categories. */
        FLEISS,
        /** Conger's (1980) κ, for two raters Cohen's κ: every rater draws from his own categories. */
        CONGER,
        /** Brennan and Prediger's (1981) coefficient: all categories are equally likely. */
        BRENNAN_PREDIGER,
        /** Krippendorff's α, in Gwet's (2014) form with weights of agreement. */
        KRIPPENDORFF
    }

    /**
     * Agreement of raters. Weights go by the values of the categories.
     *
     * @throws IllegalArgumentException if no subject has two ratings, or fewer than two subjects or categories occur
     */
    public static ChanceCorrectedAgreement of(Ratings ratings, Kind kind, AgreementWeights weights) {
        Ratings rated = ratings.subjectsWithAtLeast(kind == Kind.KRIPPENDORFF ? 2 : 1);
        if (rated.subjectCount() < 2 || rated.categoryCount() < 2) {
            throw new IllegalArgumentException("There must be at least two rated subjects (%d) and two categories %s."
                    .formatted(rated.subjectCount(), rated.categories()));
        }
        return new Linearisation(rated, weights.matrix(rated.categoryValues())).of(kind);
    }

    /** coefficient ∓ t quantile with subjects − 1 degrees of freedom · standard error, the upper limit at most 1. */
    public Limits interval(double level) {
        Limits.requireLevel(level);
        double reach = StudentT.quantile(0.5 + level / 2, subjects - 1.0) * standardError;
        return new Limits(coefficient - reach, Math.min(1, coefficient + reach), level);
    }

    /** Of the hypothesis that the coefficient is 0, two-sided, from t with subjects − 1 degrees of freedom. */
    public double pValue() {
        return StudentT.twoSided(coefficient / standardError, subjects - 1.0);
    }
}
