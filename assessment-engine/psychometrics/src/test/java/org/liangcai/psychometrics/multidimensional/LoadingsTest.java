package org.liangcai.psychometrics.multidimensional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.factor.GradientProjection;
import org.liangcai.psychometrics.factor.Promax;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.factor.RotationCriterion;

class LoadingsTest {

    private static final double CORRELATION = 0.5;

    static Stream<Rotation> rotations() {
        return Stream.of(
                GradientProjection.of(RotationCriterion.varimax()).orthogonal(),
                Rotation.quartimax(),
                Rotation.oblimin(0),
                Rotation.oblimin(-0.5),
                Rotation.geomin(0.01),
                new Promax(4, false, false));
    }

    private static Loadings arbitrary(long seed, int dimensions) {
        Random random = new Random(seed);
        List<String> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int m = 0; m < dimensions; m++) {
            names.add("F" + (m + 1));
        }
        for (int item = 0; item < 6 * dimensions; item++) {
            items.add("i" + item);
            List<Double> row = new ArrayList<>();
            for (int m = 0; m < dimensions; m++) {
                row.add((item / 6 == m ? 0.7 : 0.1) + 0.1 * random.nextGaussian());
            }
            rows.add(row);
        }
        return Loadings.orthogonal(items, names, rows);
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void a_rotation_leaves_the_common_variance_alone(Rotation rotation) {
        Loadings before = arbitrary(3, 3);
        Loadings after = before.rotated(rotation);
        for (int item = 0; item < before.items().size(); item++) {
            assertThat(after.communalities().get(item))
                    .isCloseTo(before.communalities().get(item), within(1e-9));
        }
        for (int m = 0; m < 3; m++) {
            assertThat(after.correlations().get(m).get(m)).isCloseTo(1, within(1e-12));
        }
    }

    /** Two perfect clusters of items on correlated dimensions: every good oblique rotation finds them. */
    @Test
    void oblimin_finds_a_perfect_cluster_structure() {
        List<String> items = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        double other = Math.sqrt(1 - CORRELATION * CORRELATION);
        for (int item = 0; item < 10; item++) {
            items.add("i" + item);
            double loading = 0.4 + 0.05 * item;
            rows.add(item < 5 ? List.of(loading, 0.0) : List.of(CORRELATION * loading, other * loading));
        }
        Loadings rotated = Loadings.orthogonal(items, List.of("F1", "F2"), rows).rotated(Rotation.oblimin(0));
        assertThat(rotated.correlations().get(0).get(1)).isCloseTo(CORRELATION, within(1e-6));
        for (int item = 0; item < 10; item++) {
            List<Double> row = rotated.pattern().get(item);
            assertThat(Math.min(Math.abs(row.get(0)), Math.abs(row.get(1)))).isLessThan(1e-6);
            assertThat(Math.max(row.get(0), row.get(1))).isCloseTo(0.4 + 0.05 * item, within(1e-6));
        }
    }

    @Test
    void one_dimension_is_left_as_it_is() {
        Loadings one = arbitrary(1, 1);
        assertThat(one.rotated(Rotation.varimax())).isEqualTo(one);
    }

    @Test
    void correlated_dimensions_are_refused() {
        Loadings oblique = arbitrary(2, 2).rotated(Rotation.oblimin(0));
        assertThatThrownBy(() -> oblique.rotated(Rotation.varimax()))
                .hasMessage("Only loadings of uncorrelated dimensions can be rotated.");
    }
}
