package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {

    @Test
    void a_matrix_times_its_inverse_is_the_identity() {
        Random random = new Random(3);
        Matrix matrix = Matrix.of(7, 7, (row, column) -> random.nextGaussian());
        assertThat(matrix.times(matrix.inverse().orElseThrow())
                        .minus(Matrix.identity(7))
                        .sumOfSquares())
                .isLessThan(1e-20);
    }

    @Test
    void a_singular_matrix_has_no_inverse() {
        assertThat(Matrix.of(new double[][] {{1, 2}, {2, 4}}).inverse()).isEmpty();
    }

    @Test
    void the_eigenvectors_put_a_symmetric_matrix_together_again() {
        Random random = new Random(4);
        Matrix half = Matrix.of(6, 6, (row, column) -> random.nextGaussian());
        Matrix symmetric = half.times(half.transpose());
        SymmetricEigen eigen = SymmetricEigen.of(symmetric);
        assertThat(eigen.map(value -> value).minus(symmetric).sumOfSquares()).isLessThan(1e-20);
        double[] values = eigen.values();
        for (int k = 1; k < values.length; k++) {
            assertThat(values[k]).isLessThanOrEqualTo(values[k - 1]);
        }
    }

    @Test
    void sizes_that_do_not_fit_are_refused() {
        Matrix wide = Matrix.of(new double[][] {{1, 2}});
        assertThatThrownBy(() -> wide.times(wide))
                .hasMessage("The number of columns (2) must be that of the other's rows (1).");
        assertThatThrownBy(() -> wide.plus(wide.transpose()))
                .hasMessage("The size (1 by 2) must be that of the other (2 by 1).");
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {3}}))
                .hasMessage("The length (1) of row (2) must be that of the first (2).");
    }
}
