package org.liangcai.psychometrics.dif;

import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The generalised Mantel–Haenszel test of no association between groups and categories at equal matching scores (Birch 1965; Somes
 * 1986; for several focal groups Penfield 2001), for any number of groups and of unordered categories.
 *
 * @param item the id of the item
 * @param chiSquare dᵀ V⁻¹ d
 * @param degreesOfFreedom (groups − 1)(categories used − 1)
 * @param persons who counts and who was left out
 */
public record GeneralisedMantelHaenszel(String item, double chiSquare, int degreesOfFreedom, ComparedPersons persons) {

    static GeneralisedMantelHaenszel of(MatchedCounts counts) {
        int[] used = counts.usedCategories();
        int groups = counts.groups - 1;
        int categories = used.length - 1;
        int size = groups * categories;
        double[] difference = new double[size];
        double[] covariance = new double[size * size];
        for (int k = 0; k < counts.strata; k++) {
            double total = counts.size(k);
            if (total > 1) {
                add(counts, k, total, used, difference, covariance);
            }
        }
        Cholesky factor = Cholesky.of(covariance, size)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The groups cannot be compared on item (%s): a group or category shares no matching score with the others."
                                .formatted(counts.item)));
        double[] solved = factor.solve(difference);
        double chiSquare = 0;
        for (int i = 0; i < size; i++) {
            chiSquare += difference[i] * solved[i];
        }
        return new GeneralisedMantelHaenszel(counts.item, chiSquare, size, counts.persons);
    }

    private static void add(
            MatchedCounts counts, int k, double total, int[] used, double[] difference, double[] covariance) {
        int categories = used.length - 1;
        int size = difference.length;
        for (int row = 0; row < size; row++) {
            int group = row / categories + 1;
            int category = used[row % categories + 1];
            double ofGroup = counts.groupSize(k, group);
            double ofCategory = counts.categorySize(k, category);
            difference[row] += counts.at(k, group, category) - ofGroup * ofCategory / total;
            for (int column = 0; column < size; column++) {
                int otherGroup = column / categories + 1;
                int otherCategory = used[column % categories + 1];
                double groups = ofGroup * ((group == otherGroup ? total : 0) - counts.groupSize(k, otherGroup));
                double categoriesPart =
                        ofCategory * ((category == otherCategory ? total : 0) - counts.categorySize(k, otherCategory));
                covariance[row * size + column] += groups * categoriesPart / (total * total * (total - 1));
            }
        }
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
    }
}
