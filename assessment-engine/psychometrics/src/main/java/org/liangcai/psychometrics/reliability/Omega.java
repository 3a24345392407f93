package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreCovariance;

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
     * @param communality h², the part of its variance that all factors explain
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
     * @param groupFactors how many group factors, 1 or more; with 1 it is the general factor; with 2 both have the same loading on the
     *     general factor, the root of their correlation
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
        LeastResiduals extracted = LeastResiduals.of(square(correlations), groupFactors);
        Quartimin oblique = groupFactors == 1
                ? new Quartimin(extracted.loadings(), new double[][] {{1}}, true)
                : Quartimin.of(extracted.loadings());
        SecondOrder second = SecondOrder.of(oblique.correlations());
        return assemble(
                correlations,
                extracted,
                oblique,
                second,
                extracted.converged() && oblique.converged() && second.converged);
    }

    private static Omega assemble(
            ScoreCovariance correlations,
            LeastResiduals extracted,
            Quartimin oblique,
            SecondOrder second,
            boolean converged) {
        double[] general = general(oblique.pattern(), second.loadings);
        int[] signs = new int[general.length];
        List<Item> items = new ArrayList<>();
        double sum = 0;
        double unexplained = 0;
        for (int item = 0; item < general.length; item++) {
            signs[item] = general[item] < 0 ? -1 : 1;
            double[] groups = oblique.pattern()[item].clone();
            for (int f = 0; f < groups.length; f++) {
                groups[f] *= signs[item] * Math.sqrt(1 - second.loadings[f] * second.loadings[f]);
            }
            double communality = extracted.communalities()[item];
            items.add(new Item(
                    correlations.columns().get(item), signs[item] < 0, Math.abs(general[item]), groups, communality));
            sum += Math.abs(general[item]);
            unexplained += 1 - communality;
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
                oblique.correlations(),
                converged);
    }

    private static double[] general(double[][] pattern, double[] second) {
        double[] general = new double[pattern.length];
        double sum = 0;
        for (int item = 0; item < general.length; item++) {
            for (int f = 0; f < second.length; f++) {
                general[item] += pattern[item][f] * second[f];
            }
            sum += general[item];
        }
        if (sum < 0) {
            for (int item = 0; item < general.length; item++) {
                general[item] = -general[item];
            }
        }
        return general;
    }

    /** The loadings of the oblique factors on the general factor. */
    private record SecondOrder(double[] loadings, boolean converged) {

        static SecondOrder of(double[][] correlations) {
            return switch (correlations.length) {
                case 1 -> new SecondOrder(new double[] {1}, true);
                case 2 -> {
                    double root = Math.sqrt(Math.abs(correlations[0][1]));
                    yield new SecondOrder(new double[] {root, correlations[0][1] < 0 ? -root : root}, true);
                }
                default -> {
                    LeastResiduals factor = LeastResiduals.of(correlations, 1);
                    double[] loadings = new double[correlations.length];
                    for (int f = 0; f < loadings.length; f++) {
                        loadings[f] = factor.loadings()[f][0];
                    }
                    yield new SecondOrder(loadings, factor.converged());
                }
            };
        }
    }

    static double[][] square(ScoreCovariance covariance) {
        double[][] square = new double[covariance.size()][covariance.size()];
        for (int i = 0; i < square.length; i++) {
            for (int j = 0; j < square.length; j++) {
                square[i][j] = covariance.at(i, j);
            }
        }
        return square;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
