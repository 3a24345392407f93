package org.liangcai.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.numerics.Matrix;

class FactorExtractionTest {

    /** Gaelic, English, history, arithmetic, algebra and geometry of 220 boys (Lawley and Maxwell 1971, table 4.1). */
    static final Matrix SCHOOL_SUBJECTS = Matrix.of(new double[][] {
        {1, .439, .410, .288, .329, .248},
        {.439, 1, .351, .354, .320, .329},
        {.410, .351, 1, .164, .190, .181},
        {.288, .354, .164, 1, .595, .470},
        {.329, .320, .190, .595, 1, .464},
        {.248, .329, .181, .470, .464, 1}
    });

    /** Lawley and Maxwell 1971, table 4.3: communalities of two factors by maximum likelihood, tolerance 0.001 as printed. */
    @Test
    void maximum_likelihood_gives_the_published_communalities_of_school_subjects() {
        ExtractedFactors factors = FactorExtraction.MAXIMUM_LIKELIHOOD.extract(SCHOOL_SUBJECTS, 2);
        assertThat(factors.converged()).isTrue();
        assertThat(factors.communalities())
                .containsExactly(new double[] {.490, .406, .356, .623, .569, .372}, within(1e-3));
        assertThat(factors.heywoodCases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_matrix_made_of_factors_gives_them_back(FactorExtraction method) {
        Matrix loadings = Matrix.of(
                new double[][] {{.8, .1}, {.7, -.2}, {.6, .3}, {.1, .7}, {-.2, .8}, {.3, .5}, {.4, .4}, {.5, -.3}});
        Matrix reproduced = loadings.times(loadings.transpose());
        Matrix correlations = Matrix.of(8, 8, (i, j) -> i == j ? 1 : reproduced.at(i, j));
        ExtractedFactors factors = method.extract(correlations, 2);
        assertThat(factors.converged()).isTrue();
        assertThat(factors.discrepancy()).isCloseTo(0, within(1e-12));
        Matrix found = factors.loadings().times(factors.loadings().transpose());
        assertThat(found.minus(reproduced).sumOfSquares()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void the_gradient_of_the_discrepancy_matches_differences(FactorExtraction method) {
        double[] at = {.5, .6, .65, .4, .45, .62};
        FactorExtraction.Discrepancy here = method.at(SCHOOL_SUBJECTS, at, 2);
        for (int k = 0; k < at.length; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-6;
            down[k] -= 1e-6;
            double slope = (method.at(SCHOOL_SUBJECTS, up, 2).value()
                            - method.at(SCHOOL_SUBJECTS, down, 2).value())
                    / 2e-6;
            assertThat(here.gradient()[k]).isCloseTo(slope, within(1e-7));
        }
    }

    @Test
    void the_second_derivatives_match_differences() {
        double[] at = {.5, .6, .65, .4, .45, .62};
        for (FactorExtraction method :
                new FactorExtraction[] {FactorExtraction.MINIMUM_RESIDUAL, FactorExtraction.MAXIMUM_LIKELIHOOD}) {
            Matrix hessian = method.at(SCHOOL_SUBJECTS, at, 2).hessian();
            double[] up = at.clone();
            double[] down = at.clone();
            up[1] += 1e-6;
            down[1] -= 1e-6;
            for (int k = 0; k < at.length; k++) {
                double slope = (method.at(SCHOOL_SUBJECTS, up, 2).gradient()[k]
                                - method.at(SCHOOL_SUBJECTS, down, 2).gradient()[k])
                        / 2e-6;
                assertThat(hessian.at(k, 1)).isCloseTo(slope, within(1e-5));
            }
        }
    }

    @Test
    void an_improper_solution_is_reported() {
        Matrix correlations = Matrix.of(new double[][] {{1, .9, .8}, {.9, 1, .6}, {.8, .6, 1}});
        ExtractedFactors factors = FactorExtraction.MINIMUM_RESIDUAL.extract(correlations, 1);
        assertThat(factors.heywoodCases()).containsExactly(0);
        assertThat(factors.uniquenesses()[0]).isEqualTo(FactorExtraction.LEAST_UNIQUENESS);
    }

    @Test
    void bad_matrices_and_numbers_of_factors_are_refused() {
        assertThatThrownBy(() -> FactorExtraction.MINIMUM_RESIDUAL.extract(SCHOOL_SUBJECTS, 6))
                .hasMessage("The number of factors (6) must be from 1 to 5 for 6 variables.");
        Matrix singular = Matrix.of(new double[][] {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}});
        assertThatThrownBy(() -> FactorExtraction.MAXIMUM_LIKELIHOOD.extract(singular, 1))
                .hasMessageStartingWith("The correlation matrix is not positive definite: its least eigenvalue (");
        Matrix covariances = Matrix.of(new double[][] {{4, 1}, {1, 2}});
        assertThatThrownBy(() -> FactorExtraction.MINIMUM_RESIDUAL.extract(covariances, 1))
                .hasMessageStartingWith("The correlation (4.0) of variable (1) with itself must be 1.");
        Matrix lopsided = Matrix.of(new double[][] {{1, .5}, {.4, 1}});
        assertThatThrownBy(() -> FactorExtraction.MINIMUM_RESIDUAL.extract(lopsided, 1))
                .hasMessage("The correlation (0.4) of variables (2) and (1) differs from that of (1) and (2) (0.5).");
    }
}
