package org.liangcai.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Matrix;

class PolychoricCorrelationTest {

    private static Matrix expected(double rho, double[] rowCuts, double[] columnCuts, double persons) {
        double[] cells = TwoWayLikelihood.probabilities(rho, rowCuts, columnCuts);
        int columns = columnCuts.length + 1;
        return Matrix.of(rowCuts.length + 1, columns, (i, j) -> persons * cells[i * columns + j]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.95, -0.5, 0, 0.3, 0.8, 0.97})
    void expected_counts_give_back_the_correlation_and_the_thresholds(double rho) {
        double[] rows = {-1, 0.2, 1.1};
        double[] columns = {-0.4, 0.9};
        Matrix counts = expected(rho, rows, columns, 500);
        PolychoricCorrelation twoStep = PolychoricCorrelation.twoStep(counts, EmptyCells.keep());
        PolychoricCorrelation joint = PolychoricCorrelation.maximumLikelihood(counts, EmptyCells.keep());
        assertThat(twoStep.correlation()).isCloseTo(rho, within(1e-8));
        assertThat(joint.correlation()).isCloseTo(rho, within(1e-8));
        assertThat(joint.rowThresholds().toArray()).containsExactly(rows, within(1e-8));
        assertThat(joint.columnThresholds().toArray()).containsExactly(columns, within(1e-8));
        assertThat(joint.chiSquare()).isCloseTo(0, within(1e-8));
        assertThat(joint.degreesOfFreedom()).isEqualTo(5);
        assertThat(joint.standardError()).isGreaterThanOrEqualTo(twoStep.standardError() * 0.999);
        assertThat(joint.converged()).isTrue();
    }

    /** Sheppard (1899): with both variables cut at their medians the correlation is sin(π (2 p − ½)). */
    @Test
    void median_splits_have_a_closed_form() {
        Matrix counts = Matrix.of(new double[][] {{35, 15}, {15, 35}});
        assertThat(PolychoricCorrelation.twoStep(counts, EmptyCells.keep()).correlation())
                .isCloseTo(Math.sin(Math.PI * (2 * 0.35 - 0.5)), within(1e-10));
    }

    @Test
    void the_jacobian_of_cell_probabilities_matches_differences() {
        double[] rows = {-0.5, 0.8};
        double[] columns = {-1.2, 0.1, 0.9};
        Matrix jacobian = TwoWayLikelihood.jacobian(0.45, rows, columns);
        double h = 1e-6;
        double[] above = TwoWayLikelihood.probabilities(0.45, new double[] {-0.5 + h, 0.8}, columns);
        double[] below = TwoWayLikelihood.probabilities(0.45, new double[] {-0.5 - h, 0.8}, columns);
        double[] right = TwoWayLikelihood.probabilities(0.45, rows, new double[] {-1.2, 0.1, 0.9 + h});
        double[] left = TwoWayLikelihood.probabilities(0.45, rows, new double[] {-1.2, 0.1, 0.9 - h});
        for (int cell = 0; cell < above.length; cell++) {
            assertThat(jacobian.at(cell, 1)).isCloseTo((above[cell] - below[cell]) / (2 * h), within(1e-8));
            assertThat(jacobian.at(cell, 5)).isCloseTo((right[cell] - left[cell]) / (2 * h), within(1e-8));
        }
    }

    @Test
    void an_empty_cell_of_two_by_two_drives_the_correlation_to_its_bound_unless_filled() {
        Matrix counts = Matrix.of(new double[][] {{30, 0}, {20, 50}});
        PolychoricCorrelation kept = PolychoricCorrelation.twoStep(counts, EmptyCells.keep());
        assertThat(kept.atBound()).isTrue();
        assertThat(kept.standardError()).isNaN();
        PolychoricCorrelation filled = PolychoricCorrelation.twoStep(counts, EmptyCells.fill(0.5));
        assertThat(filled.atBound()).isFalse();
        assertThat(filled.correlation()).isBetween(0.8, 0.99);
        Matrix margins = EmptyCells.fillKeepingMargins(0.5).treat(counts);
        assertThat(margins).isEqualTo(Matrix.of(new double[][] {{29.5, 0.5}, {20.5, 49.5}}));
    }

    @Test
    void bad_tables_are_refused() {
        assertThatThrownBy(() ->
                        PolychoricCorrelation.twoStep(Matrix.of(new double[][] {{5, -1}, {2, 3}}), EmptyCells.keep()))
                .hasMessage("The count (-1.0) of row (1) and column (2) must not be negative, and must be finite.");
        assertThatThrownBy(() ->
                        PolychoricCorrelation.twoStep(Matrix.of(new double[][] {{5, 1}, {0, 0}}), EmptyCells.keep()))
                .hasMessage("Both variables must have at least two observed categories; they have (1) and (2).");
        assertThatThrownBy(() -> EmptyCells.fill(0))
                .hasMessage("The count (0.0) for empty cells must be positive and finite.");
    }

    private static ResponseMatrix simulated(double rho, int persons, long seed, double missing) {
        Random random = new Random(seed);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("a", "b", "c"), persons);
        for (int person = 0; person < persons; person++) {
            double common = random.nextGaussian();
            for (int item = 0; item < 3; item++) {
                double value = Math.sqrt(rho) * common + Math.sqrt(1 - rho) * random.nextGaussian();
                if (random.nextDouble() >= missing) {
                    builder.category(person, item, value < -0.5 ? 1 : value < 0.4 ? 2 : value < 1.2 ? 3 : 5);
                }
            }
        }
        return builder.build();
    }

    @Test
    void a_matrix_of_responses_with_gaps_and_missing_values_recovers_the_correlation() {
        ResponseMatrix responses = simulated(0.5, 4000, 11, 0.1);
        for (PolychoricMatrix.Method method : PolychoricMatrix.Method.values()) {
            PolychoricMatrix matrix = PolychoricMatrix.of(responses, method, EmptyCells.keep());
            assertThat(matrix.doubtful()).isEmpty();
            assertThat(matrix.correlations().values().at(0, 1)).isCloseTo(0.5, within(0.04));
            assertThat(matrix.correlations().values().at(1, 2)).isCloseTo(0.5, within(0.04));
            assertThat(matrix.thresholds().getFirst().values().getFirst()).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void an_item_with_one_category_is_named() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("a", "b"), 4);
        for (int person = 0; person < 4; person++) {
            builder.category(person, 0, person % 2).category(person, 1, 1);
        }
        ResponseMatrix responses = builder.build();
        assertThatThrownBy(() -> PolychoricMatrix.of(responses, PolychoricMatrix.Method.TWO_STEP, EmptyCells.keep()))
                .hasMessage("The item (b) must have at least two observed categories.");
    }

    @Test
    void polyserial_correlations_recover_that_of_the_normal_variables() {
        Random random = new Random(12);
        int persons = 4000;
        double[] measured = new double[persons];
        double[] categories = new double[persons];
        for (int person = 0; person < persons; person++) {
            measured[person] = 100 + 15 * random.nextGaussian();
            double other = 0.6 * (measured[person] - 100) / 15 + 0.8 * random.nextGaussian();
            categories[person] = other < -1 ? 1 : other < 0.3 ? 2 : other < 1 ? 3 : 4;
        }
        PolyserialCorrelation twoStep = PolyserialCorrelation.twoStep(measured, categories);
        PolyserialCorrelation joint = PolyserialCorrelation.maximumLikelihood(measured, categories);
        assertThat(twoStep.correlation()).isCloseTo(0.6, within(0.03));
        assertThat(joint.correlation()).isCloseTo(0.6, within(0.03));
        assertThat(joint.converged()).isTrue();
        assertThat(joint.logLikelihood()).isGreaterThan(twoStep.logLikelihood());
        assertThat(joint.standardError()).isBetween(0.005, 0.02);
        assertThatThrownBy(() -> PolyserialCorrelation.twoStep(new double[] {1, 2}, new double[] {1, 2, 3}))
                .hasMessage("The number of measured values (2) must be that of categories (3).");
    }
}
