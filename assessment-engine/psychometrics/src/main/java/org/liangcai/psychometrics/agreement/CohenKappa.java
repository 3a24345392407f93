package org.liangcai.psychometrics.agreement;

import java.util.List;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Agreement of two raters beyond chance, weighted or not (Cohen 1960, 1968), over the subjects that both rated.
 *
 * @param kappa (observed − expected agreement) / (1 − expected agreement)
 * @param observedAgreement weighted proportion of agreement
 * @param expectedAgreement the same if the raters judged independently
 * @param standardErrorUnderIndependence of κ when the raters judge independently (Fleiss, Cohen and Everitt 1969)
 * @param z κ over that
 * @param pValue two-sided, from the normal distribution
 * @param variance of κ whatever its value, in large samples (Fleiss, Cohen and Everitt 1969)
 * @param subjects how many both rated
 * @param categories those that occur, in order
 * @param table counts: rows the first rater's categories, columns the second's
 */
@SuppressWarnings("ArrayRecordComponent")
public record CohenKappa(
        double kappa,
        double observedAgreement,
        double expectedAgreement,
        double standardErrorUnderIndependence,
        double z,
        double pValue,
        double variance,
        int subjects,
        List<String> categories,
        int[][] table) {

    public CohenKappa {
        categories = List.copyOf(categories);
        table = copy(table);
    }

    /**
     * Agreement of two raters. Weights go by the values of the categories; {@link Ratings#equallySpaced} makes them go by the places.
     *
     * @throws IllegalArgumentException if there are not just two raters, no subject that both rated, or both use one and the same
     *     category only
     */
    public static CohenKappa of(Ratings two, AgreementWeights weights) {
        if (two.raterCount() != 2) {
            throw new IllegalArgumentException("There must be two raters (%d).\nMaybe pick two by pair(first, second)."
                    .formatted(two.raterCount()));
        }
        Ratings complete = two.completeSubjects();
        int q = complete.categoryCount();
        int n = complete.subjectCount();
        int[][] table = new int[q][q];
        for (int subject = 0; subject < n; subject++) {
            table[complete.stored(subject, 0) - 1][complete.stored(subject, 1) - 1]++;
        }
        return of(complete.categories(), table, weights.matrix(complete.categoryValues()));
    }

    /**
     * Agreement of two raters whose ratings are counted already.
     *
     * @param table square, counts of 0 or more, not all 0: rows the first rater's categories, columns the second's
     * @param weights the weight of every pair of categories, 1 in the diagonal
     */
    public static CohenKappa of(List<String> categories, int[][] table, double[][] weights) {
        int q = requireSquare(categories, table, weights);
        double n = 0;
        for (int[] row : table) {
            for (int count : row) {
                n += count;
            }
        }
        double[] first = new double[q];
        double[] second = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                first[i] += table[i][j] / n;
                second[j] += table[i][j] / n;
            }
        }
        double observed = 0;
        double expected = 0;
        double[] meanOfRow = new double[q];
        double[] meanOfColumn = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                observed += weights[i][j] * table[i][j] / n;
                expected += weights[i][j] * first[i] * second[j];
                meanOfRow[i] += weights[i][j] * second[j];
                meanOfColumn[j] += weights[i][j] * first[i];
            }
        }
        if (!(expected < 1)) {
            throw new IllegalArgumentException(
                    "Both raters use one category only, or categories that agree fully %s: chance explains everything."
                            .formatted(categories));
        }
        double underIndependence = -expected * expected;
        double general = -square(observed * expected - 2 * expected + observed);
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double means = meanOfRow[i] + meanOfColumn[j];
                underIndependence += first[i] * second[j] * square(weights[i][j] - means);
                general += table[i][j] / n * square(weights[i][j] * (1 - expected) - means * (1 - observed));
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = Math.sqrt(Math.max(underIndependence, 0) / n) / (1 - expected);
        double z = kappa / error;
        return new CohenKappa(
                kappa,
                observed,
                expected,
                error,
                z,
                SpecialFunctions.normalTwoSided(z),
                Math.max(general, 0) / (n * square(square(1 - expected))),
                (int) n,
                categories,
                table);
    }

    /** κ ∓ normal quantile · √variance. */
    public Limits interval(double level) {
        Limits.requireLevel(level);
        double reach = SpecialFunctions.normalQuantile(0.5 + level / 2) * Math.sqrt(variance);
        return new Limits(kappa - reach, kappa + reach, level);
    }

    @Override
    public int[][] table() {
        return copy(table);
    }

    private static int requireSquare(List<String> categories, int[][] table, double[][] weights) {
        int q = categories.size();
        boolean any = false;
        for (int i = 0; i < q; i++) {
            if (table.length != q || weights.length != q || table[i].length != q || weights[i].length != q) {
                throw new IllegalArgumentException(
                        "Counts and weights must be square, one row for each of the %d categories.".formatted(q));
            }
            for (int count : table[i]) {
                if (count < 0) {
                    throw new IllegalArgumentException("The count (%d) must be 0 or more.".formatted(count));
                }
                any |= count > 0;
            }
        }
        if (!any) {
            throw new IllegalArgumentException("There must be at least one subject that both raters rated.");
        }
        return q;
    }

    private static double square(double x) {
        return x * x;
    }

    private static int[][] copy(int[][] rows) {
        int[][] copy = new int[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
