package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitNumericsTest {

    /** With one degree of freedom the variable is (Z + √λ)². */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "2, 1", "10, 4", "30, 20", "200, 180", "1500, 1450"})
    void the_noncentral_distribution_with_one_degree_of_freedom_is_that_of_a_squared_normal(
            double value, double noncentrality) {
        double root = Math.sqrt(noncentrality);
        double exact = SpecialFunctions.normalDistribution(Math.sqrt(value) - root)
                - SpecialFunctions.normalDistribution(-Math.sqrt(value) - root);
        assertThat(NoncentralChiSquare.distribution(value, 1, noncentrality)).isCloseTo(exact, within(1e-11));
    }

    @Test
    void the_noncentrality_is_found_again() {
        double probability = NoncentralChiSquare.distribution(617.5, 405, 230);
        assertThat(NoncentralChiSquare.noncentrality(617.5, 405, probability)).isCloseTo(230, within(1e-6));
        assertThat(NoncentralChiSquare.noncentrality(3, 5, .95)).isZero();
        assertThat(NoncentralChiSquare.distribution(0, 5, 2)).isZero();
        assertThatThrownBy(() -> NoncentralChiSquare.distribution(1, 0, 2))
                .hasMessageContaining("The degrees of freedom (0.0) must be positive");
        assertThatThrownBy(() -> NoncentralChiSquare.noncentrality(1, 1, 1))
                .hasMessageContaining("The probability (1.0) must be above 0");
    }

    private static double[] positiveDefinite(int size, long seed) {
        Random random = new Random(seed);
        double[] root = random.doubles(size * size, -1, 1).toArray();
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    matrix[i * size + j] += root[i * size + k] * root[j * size + k];
                }
            }
            matrix[i * size + i] += 0.1;
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 31, 32, 33, 70, 131})
    void the_large_factor_solves_what_the_plain_one_solves(int size) {
        double[] matrix = positiveDefinite(size, size);
        double[] right = new Random(1).doubles(size, -1, 1).toArray();
        double[][] rows = new double[size + 1][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[i + 1];
            System.arraycopy(matrix, i * size, rows[i], 0, i + 1);
        }
        rows[size] = right.clone();
        assertThat(LargeCholesky.factor(rows, size, Chunks.Mode.PARALLEL)).isTrue();
        double sum = 0;
        for (double value : rows[size]) {
            sum += value * value;
        }
        double[] solution = Cholesky.of(matrix, size).orElseThrow().solve(right);
        double product = 0;
        for (int i = 0; i < size; i++) {
            product += right[i] * solution[i];
        }
        assertThat(sum).isCloseTo(product, within(1e-9 * Math.max(1, product)));
    }

    @Test
    void a_matrix_that_is_not_positive_definite_is_found_out() {
        assertThat(LargeCholesky.factor(new double[][] {{1}, {2, 1}}, 2, Chunks.Mode.SEQUENTIAL))
                .isFalse();
    }

    @Test
    void what_lies_in_the_span_leaves_nothing_outside() {
        double[][] columns = {{1, 1, 1, 1}, {0, 1, 2, 3}, {2, 3, 4, 5}};
        ColumnSpace.Residual within = ColumnSpace.outside(columns, new double[] {5, 3, 1, -1});
        assertThat(within.rank()).isEqualTo(2);
        assertThat(within.sumOfSquares()).isCloseTo(0, within(1e-24));
        assertThat(ColumnSpace.outside(columns, new double[] {1, -1, -1, 1}).sumOfSquares())
                .isCloseTo(4, within(1e-12));
    }
}
