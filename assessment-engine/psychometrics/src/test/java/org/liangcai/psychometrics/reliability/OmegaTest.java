package org.liangcai.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ScoreCovariance;

class OmegaTest {

    /** Correlations of items of which each loads on one factor, and the factors on one general factor. */
    private static ScoreCovariance hierarchical(double[] second, double[] primary, int[] factorOf) {
        int items = primary.length;
        double[][] matrix = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                double factors = factorOf[i] == factorOf[j] ? 1 : second[factorOf[i]] * second[factorOf[j]];
                matrix[i][j] = i == j ? 1 : primary[i] * primary[j] * factors;
            }
        }
        return ScoreCovariance.of(Scores.names(items), 500, matrix);
    }

    @Test
    void a_general_factor_over_three_group_factors_is_found_again() {
        double[] second = {.9, .7, .5};
        double[] primary = {.8, .7, .6, .5, .75, .65, .55, .45, .7, .6, .5, .4};
        int[] factorOf = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        ScoreCovariance covariance = hierarchical(second, primary, factorOf);
        Omega omega = Omega.of(covariance, 3);
        double general = 0;
        double unexplained = 0;
        for (int item = 0; item < 12; item++) {
            double g = primary[item] * second[factorOf[item]];
            general += g;
            unexplained += 1 - primary[item] * primary[item];
            assertThat(omega.items().get(item).general()).isCloseTo(g, within(1e-6));
            assertThat(omega.items().get(item).communality()).isCloseTo(primary[item] * primary[item], within(1e-6));
        }
        assertThat(omega.converged()).isTrue();
        assertThat(omega.hierarchical()).isCloseTo(general * general / covariance.sum(), within(1e-6));
        assertThat(omega.total()).isCloseTo(1 - unexplained / covariance.sum(), within(1e-6));
        assertThat(omega.limit()).isCloseTo(omega.hierarchical() / omega.total(), within(1e-12));
    }

    @Test
    void two_group_factors_share_their_correlation_evenly() {
        double root = Math.sqrt(.36);
        double[] primary = {.8, .7, .6, .5, .75, .65, .55, .45};
        Omega omega = Omega.of(hierarchical(new double[] {root, root}, primary, new int[] {0, 0, 0, 0, 1, 1, 1, 1}), 2);
        for (int item = 0; item < 8; item++) {
            assertThat(omega.items().get(item).general()).isCloseTo(primary[item] * root, within(1e-6));
        }
    }

    @Test
    void items_that_load_negatively_are_turned_round_and_nothing_else_changes() {
        double[] second = {.9, .7, .5};
        double[] primary = {.8, .7, .6, .5, .75, .65, .55, .45, .7, .6, .5, .4};
        int[] factorOf = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        ScoreCovariance keyed = hierarchical(second, primary, factorOf);
        ScoreCovariance unkeyed = keyed.withSigns(new int[] {1, -1, 1, 1, 1, 1, 1, 1, -1, 1, 1, 1});
        Omega straight = Omega.of(keyed, 3);
        Omega turned = Omega.of(unkeyed, 3);
        assertThat(turned.hierarchical()).isCloseTo(straight.hierarchical(), within(1e-6));
        assertThat(turned.alpha()).isCloseTo(straight.alpha(), within(1e-12));
        assertThat(turned.items().stream().filter(Omega.Item::reversed).map(Omega.Item::item))
                .containsExactly("i2", "i9");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 9})
    void one_factor_is_found_again(int items) {
        double[] loadings = new double[items];
        double[][] matrix = new double[items][items];
        for (int i = 0; i < items; i++) {
            loadings[i] = .8 - .05 * i;
        }
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                matrix[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        ScoreCovariance covariance = ScoreCovariance.of(Scores.names(items), 300, matrix);
        OneFactorOmega omega = OneFactorOmega.of(covariance);
        assertThat(omega.converged()).isTrue();
        assertThat(omega.loadings()).containsExactly(loadings, within(1e-7));
        assertThat(omega.total())
                .isCloseTo(CompositeReliability.ofStandardised(loadings).reliability(), within(1e-7));
        assertThat(Omega.of(covariance, 1).hierarchical()).isCloseTo(omega.total(), within(1e-7));
    }

    @Test
    void an_item_keeps_an_error_variance_whatever_the_factor_wants() {
        // The correlations of a Heywood case: the free solution has a communality of 1.28.
        double[][] matrix = {{1, .8, .8}, {.8, 1, .5}, {.8, .5, 1}};
        ScoreCovariance covariance = ScoreCovariance.of(Scores.names(3), 100, matrix);
        OneFactorOmega omega = OneFactorOmega.of(covariance);
        assertThat(omega.converged()).isTrue();
        assertThat(omega.total()).isBetween(.8, 1.0);
        assertThat(Omega.of(covariance, 1).items().getFirst().communality()).isCloseTo(.995, within(1e-12));
    }

    @Test
    void two_group_factors_that_correlate_negatively_load_on_the_general_factor_with_opposite_signs() {
        double root = Math.sqrt(.36);
        double[] primary = {.8, .7, .6, .5, .75, .65, .55, .45};
        Omega omega =
                Omega.of(hierarchical(new double[] {root, -root}, primary, new int[] {0, 0, 0, 0, 1, 1, 1, 1}), 2);
        assertThat(omega.factorCorrelations()[0][1]).isCloseTo(-.36, within(1e-6));
        assertThat(omega.items().stream().filter(Omega.Item::reversed).map(Omega.Item::item))
                .containsExactly("i5", "i6", "i7", "i8");
        for (int item = 0; item < 8; item++) {
            assertThat(omega.items().get(item).general()).isCloseTo(primary[item] * root, within(1e-6));
        }
    }

    @Test
    void the_number_of_group_factors_must_suit_the_items() {
        ScoreCovariance covariance = ScoreCovariance.of(Scores.random(1, 100, 5, 4, 0), MissingScores.PAIRWISE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Omega.of(covariance, 3))
                .withMessage("The number of group factors (3) must be at least 1 and at most half of the items (5).");
    }

    @Test
    void composite_reliability_of_equal_loadings_is_spearman_brown() {
        CompositeReliability composite = CompositeReliability.ofStandardised(new double[] {.6, .6, .6});
        assertThat(composite.reliability()).isCloseTo(SpearmanBrown.lengthened(.36, 3), within(1e-12));
        assertThat(composite.averageVarianceExtracted()).isCloseTo(.36, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositeReliability.ofStandardised(new double[] {.6, 1.1}))
                .withMessageContaining("of item (2) must be 0 or more.");
    }
}
