package org.liangcai.psychometrics.agreement;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Moments;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Agreement of two or more raters beyond chance, over the subjects that all rated.
 *
 * @param kappa of Fleiss (1971), with chance agreement from the pooled categories
 * @param standardErrorUnderIndependence of {@code kappa} when raters judge independently (Fleiss, Nee and Landis 1979)
 * @param z κ over that
 * @param pValue two-sided, from the normal distribution
 * @param exactKappa with chance agreement from every rater's own categories (Conger 1980): for two raters Cohen's κ
 * @param categories one for every category that occurs, in order
 * @param subjects how many all raters rated
 * @param raters how many there are
 */
public record FleissKappa(
        double kappa,
        double standardErrorUnderIndependence,
        double z,
        double pValue,
        double exactKappa,
        List<Category> categories,
        int subjects,
        int raters) {

    public FleissKappa {
        categories = List.copyOf(categories);
    }

    /**
     * Agreement on one category against all others.
     *
     * @param proportion of all ratings that are this category
     * @param kappa (p̄ₖ − pₖ) / (1 − pₖ) with p̄ₖ the proportion of agreeing pairs among pairs with the category (Fleiss 1971)
     * @param z κ over √(2 / (n m (m − 1)))
     * @param pValue two-sided
     */
    public record Category(String category, double proportion, double kappa, double z, double pValue) {}

    /**
     * Agreement of raters.
     *
     * @throws IllegalArgumentException if there is no subject that all rated, or all ratings are the same
     */
    public static FleissKappa of(Ratings ratings) {
        Ratings complete = ratings.completeSubjects();
        int[][] counts = complete.counts();
        double n = complete.subjectCount();
        double m = complete.raterCount();
        int q = complete.categoryCount();
        if (q < 2) {
            throw new IllegalArgumentException(
                    "All ratings are the same %s: nothing is left to agree on.".formatted(complete.categories()));
        }
        double[] proportions = new double[q];
        double[] agreeing = new double[q];
        for (int[] row : counts) {
            for (int k = 0; k < q; k++) {
                proportions[k] += row[k] / (n * m);
                agreeing[k] += row[k] * (row[k] - 1.0) / (n * m * (m - 1));
            }
        }
        double observed = 0;
        double chance = 0;
        double spread = 0;
        double skew = 0;
        for (int k = 0; k < q; k++) {
            double p = proportions[k];
            observed += agreeing[k];
            chance += p * p;
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        double kappa = (observed - chance) / (1 - chance);
        double error = Math.sqrt(2 / (n * m * (m - 1)) * (spread * spread - skew)) / spread;
        double exactChance = chance - betweenRaters(complete) / m;
        double z = kappa / error;
        return new FleissKappa(
                kappa,
                error,
                z,
                SpecialFunctions.normalTwoSided(z),
                (observed - exactChance) / (1 - exactChance),
                categories(complete, proportions, agreeing),
                complete.subjectCount(),
                complete.raterCount());
    }

    /** The variance of the raters' proportions (divisor m − 1), summed over categories. */
    private static double betweenRaters(Ratings complete) {
        int m = complete.raterCount();
        double[][] own = new double[complete.categoryCount()][m];
        for (int subject = 0; subject < complete.subjectCount(); subject++) {
            for (int rater = 0; rater < m; rater++) {
                own[complete.stored(subject, rater) - 1][rater] += 1.0 / complete.subjectCount();
            }
        }
        double sum = 0;
        for (double[] proportions : own) {
            sum += Moments.variance(proportions);
        }
        return sum;
    }

    private static List<Category> categories(Ratings complete, double[] proportions, double[] agreeing) {
        double n = complete.subjectCount();
        double m = complete.raterCount();
        double error = Math.sqrt(2 / (n * m * (m - 1)));
        List<Category> categories = new ArrayList<>();
        for (int k = 0; k < proportions.length; k++) {
            double p = proportions[k];
            double kappa = (agreeing[k] / p - p) / (1 - p);
            double z = kappa / error;
            categories.add(new Category(complete.categories().get(k), p, kappa, z, SpecialFunctions.normalTwoSided(z)));
        }
        return categories;
    }
}
