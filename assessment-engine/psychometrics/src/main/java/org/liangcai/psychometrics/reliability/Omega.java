package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.factor.ExtractedFactors;
import org.liangcai.psychometrics.factor.FactorExtraction;
import org.liangcai.psychometrics.factor.RotatedFactors;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.factor.SchmidLeiman;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * How much of the sum score of standardised items one general factor explains, and how much all common factors do (McDonald 1999;
 * Zinbarg, Revelle, Yovel and Li 2005). Minres factors of the correlations are turned by direct oblimin, one minres factor explains their
 * correlations, and the transformation of Schmid and Leiman (1957) gives each item a loading on the general factor. Items that load
 * negatively on it are turned round.
 *
 * @param hierarchical ω_h = (Σg)² / Σr
 * @param total ω_t = 1 − Σ(1 − h²) / Σr
 * @param alpha standardised α after items are turned round
 * @param lambda6 Guttman's λ₆ after that, empty if the correlations are not positive definite
 * @param limit ω_h / ω_t: ω_h of a test without end
 * @param items one for every item
 * @param factorCorrelations of the oblique factors; a single 1 for one factor
 * @param converged whether extraction, rotation and second-order factor all were found to the last digits
 */
@SuppressWarnings("ArrayRecordComponent")
public record Omega(
        double hierarchical,
        double total,
        double alpha,
        OptionalDouble lambda6,
        double limit,
        List<Item> items,
        double[][] factorCorrelations,
        boolean converged) {

    public Omega {
        items = List.copyOf(items);
        factorCorrelations = copy(factorCorrelations);
    }

    /**
     * One item.
     *
     * @param reversed whether it was turned round
     * @param general its loading on the general factor after that, 0 or more
     * @param groups its loadings on the group factors after that
     * @param communality h², the part of its variance that all factors explain, at most 0.995: an item that ends there is a
     *     Heywood case
     */
    public record Item(String item, boolean reversed, double general, double[] groups, double communality) {

        public Item {
            groups = groups.clone();
        }

        @Override
        public double[] groups() {
            return groups.clone();
        }
    }

    @Override
    public double[][] factorCorrelations() {
        return copy(factorCorrelations);
    }

    /**
     * ω of items.
     *
     * @param groupFactors how many group factors, 1 or more; with 1 it is the general factor; with 2 both have a loading of the same size
     *     on the general factor, the root of their correlation, of opposite signs where that is negative
     * @throws IllegalArgumentException if there are fewer than three items, or fewer than two items for each factor
     */
    public static Omega of(ScoreCovariance covariance, int groupFactors) {
        Require.items(covariance, 3);
        if (groupFactors < 1 || 2 * groupFactors > covariance.size()) {
            throw new IllegalArgumentException(
                    "The number of group factors (%d) must be at least 1 and at most half of the items (%d)."
                            .formatted(groupFactors, covariance.size()));
        }
        ScoreCovariance correlations = covariance.correlations();
        ExtractedFactors extracted = FactorExtraction.MINIMUM_RESIDUAL.extract(matrix(correlations), groupFactors);
        RotatedFactors oblique =
                Rotation.oblimin(0).rotate(extracted.loadings()).ordered();
        return assemble(correlations, extracted, oblique);
    }

    private static Omega assemble(ScoreCovariance correlations, ExtractedFactors extracted, RotatedFactors oblique) {
        Hierarchy hierarchy = Hierarchy.of(oblique);
        double[] uniquenesses = extracted.uniquenesses();
        int[] signs = new int[uniquenesses.length];
        List<Item> items = new ArrayList<>();
        double sum = 0;
        double unexplained = 0;
        for (int item = 0; item < signs.length; item++) {
            double general = hierarchy.general[item];
            signs[item] = general < 0 ? -1 : 1;
            double[] groups = hierarchy.groups.row(item);
            for (int f = 0; f < groups.length; f++) {
                groups[f] *= signs[item];
            }
            items.add(new Item(
                    correlations.columns().get(item), general < 0, Math.abs(general), groups, 1 - uniquenesses[item]));
            sum += Math.abs(general);
            unexplained += uniquenesses[item];
        }
        ScoreCovariance turned = correlations.withSigns(signs);
        double hierarchical = sum * sum / turned.sum();
        double total = 1 - unexplained / turned.sum();
        return new Omega(
                hierarchical,
                total,
                CronbachAlpha.alpha(turned),
                CronbachAlpha.lambda6(turned),
                hierarchical / total,
                items,
                oblique.factorCorrelations().toArray(),
                extracted.converged() && hierarchy.converged);
    }

    /** Loadings on the general factor, with a sum that is not negative, and on the group factors. */
    private record Hierarchy(double[] general, Matrix groups, boolean converged) {

        static Hierarchy of(RotatedFactors oblique) {
            Matrix pattern = oblique.loadings();
            if (pattern.columns() == 1) {
                return new Hierarchy(pattern.column(0), pattern.times(0), true);
            }
            SchmidLeiman transformed = SchmidLeiman.of(oblique);
            double[] general = transformed.general();
            if (Arrays.stream(general).sum() < 0) {
                Arrays.setAll(general, item -> -general[item]);
            }
            return new Hierarchy(general, transformed.groups(), transformed.converged());
        }
    }

    static Matrix matrix(ScoreCovariance covariance) {
        return Matrix.of(covariance.size(), covariance.size(), covariance::at);
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
