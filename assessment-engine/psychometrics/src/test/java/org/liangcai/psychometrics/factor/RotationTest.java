package org.liangcai.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

class RotationTest {

    private static final Matrix CLUSTERS = Matrix.of(new double[][] {
        {.8, 0, 0}, {.7, 0, 0}, {.6, 0, 0}, {0, .75, 0}, {0, .65, 0}, {0, -.55, 0}, {0, 0, .7}, {0, 0, .6}, {0, 0, .5}
    });

    static List<RotationCriterion> criteria() {
        Random random = new Random(5);
        Matrix target = Matrix.of(9, 3, (i, k) -> random.nextInt(2));
        return List.of(
                RotationCriterion.varimax(),
                RotationCriterion.equamax(),
                RotationCriterion.parsimax(),
                RotationCriterion.quartimin(),
                RotationCriterion.crawfordFerguson(0.3),
                RotationCriterion.oblimin(0),
                RotationCriterion.oblimin(-0.5),
                RotationCriterion.geomin(0.01),
                RotationCriterion.bifactor(),
                RotationCriterion.target(target, Matrix.of(9, 3, (i, k) -> 1)));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void the_gradient_of_a_criterion_matches_differences(RotationCriterion criterion) {
        Random random = new Random(6);
        Matrix at = Matrix.of(9, 3, (i, k) -> random.nextGaussian() / 2);
        Matrix gradient = criterion.at(at).gradient();
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                int row = i;
                int column = k;
                double h = 1e-6;
                double above = criterion
                        .at(Matrix.of(9, 3, (r, c) -> at.at(r, c) + (r == row && c == column ? h : 0)))
                        .value();
                double below = criterion
                        .at(Matrix.of(9, 3, (r, c) -> at.at(r, c) - (r == row && c == column ? h : 0)))
                        .value();
                assertThat(gradient.at(i, k)).isCloseTo((above - below) / (2 * h), within(1e-7));
            }
        }
    }

    static List<Rotation> rotations() {
        return List.of(
                Rotation.varimax(),
                Rotation.quartimax(),
                Rotation.oblimin(0),
                Rotation.geomin(0.001),
                Rotation.promax(),
                new Promax(3, false, false));
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void clusters_come_back_from_any_axes(Rotation rotation) {
        Random random = new Random(7);
        Matrix axes = GradientProjection.nearestOrthogonal(Matrix.of(3, 3, (i, k) -> random.nextGaussian()));
        RotatedFactors rotated = rotation.rotate(CLUSTERS.times(axes)).ordered();
        assertThat(rotated.converged()).isTrue();
        for (int i = 0; i < 9; i++) {
            double largest = 0;
            double sum = 0;
            for (double loading : rotated.loadings().row(i)) {
                largest = Math.max(largest, Math.abs(loading));
                sum += Math.abs(loading);
            }
            assertThat(sum - largest).isCloseTo(0, within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void a_rotation_keeps_what_the_factors_reproduce(Rotation rotation) {
        Matrix loadings = FactorExtraction.MINIMUM_RESIDUAL
                .extract(FactorExtractionTest.SCHOOL_SUBJECTS, 2)
                .loadings();
        RotatedFactors rotated = rotation.rotate(loadings);
        assertThat(rotated.reproduced()
                        .minus(loadings.times(loadings.transpose()))
                        .sumOfSquares())
                .isLessThan(1e-18);
        assertThat(rotated.factorCorrelations().diagonal()).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(rotation.rotate(loadings)).isEqualTo(rotated);
    }

    @Test
    void correlated_clusters_come_back_with_their_correlations() {
        Matrix phi = Matrix.of(new double[][] {{1, .4, .2}, {.4, 1, .3}, {.2, .3, 1}});
        Matrix uncorrelated = CLUSTERS.times(SymmetricEigen.of(phi).map(Math::sqrt));
        RotatedFactors rotated = Rotation.oblimin(0).rotate(uncorrelated);
        double[] found = {
            Math.abs(rotated.factorCorrelations().at(0, 1)),
            Math.abs(rotated.factorCorrelations().at(0, 2)),
            Math.abs(rotated.factorCorrelations().at(1, 2))
        };
        java.util.Arrays.sort(found);
        assertThat(found).containsExactly(new double[] {.2, .3, .4}, within(1e-5));
        assertThat(rotated.criterion()).isCloseTo(0, within(1e-10));
    }

    @Test
    void one_factor_stays_as_it_is() {
        Matrix one = Matrix.of(new double[][] {{.5}, {.6}, {.7}});
        assertThat(Rotation.varimax().rotate(one).loadings()).isEqualTo(one);
        assertThat(Rotation.promax().rotate(one).loadings()).isEqualTo(one);
    }

    @Test
    void a_variable_without_loadings_cannot_be_normalised() {
        Matrix loadings = Matrix.of(new double[][] {{.5, .1}, {0, 0}, {.7, .2}});
        assertThatThrownBy(() -> Rotation.varimax().rotate(loadings))
                .hasMessage("The communality (0.0) of variable (2) must be positive for Kaiser normalisation.");
        assertThatThrownBy(() -> new Promax(1, true, true))
                .hasMessage("The power (1.0) of promax must be above 1 and finite.");
        assertThatThrownBy(() -> RotationCriterion.geomin(0))
                .hasMessage("The epsilon (0.0) of geomin must be positive.");
    }
}
