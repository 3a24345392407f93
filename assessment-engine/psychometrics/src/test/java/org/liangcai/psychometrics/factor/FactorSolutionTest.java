package org.liangcai.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.numerics.Matrix;

class FactorSolutionTest {

    private static final CorrelationMatrix SUBJECTS = new CorrelationMatrix(
            List.of("Gaelic", "English", "history", "arithmetic", "algebra", "geometry"),
            FactorExtractionTest.SCHOOL_SUBJECTS,
            220);

    private static RotatedFactors oblique() {
        return Rotation.oblimin(0)
                .rotate(FactorExtraction.MAXIMUM_LIKELIHOOD
                        .extract(SUBJECTS.values(), 2)
                        .loadings())
                .ordered();
    }

    @Test
    void two_factors_fit_the_school_subjects() {
        FactorFit fit = FactorFit.of(SUBJECTS, oblique());
        assertThat(fit.degreesOfFreedom()).isEqualTo(4);
        assertThat(fit.pValue()).isGreaterThan(0.5);
        assertThat(fit.rmsea()).isZero();
        assertThat(fit.comparativeFit()).isEqualTo(1);
    }

    @Test
    void without_degrees_of_freedom_there_is_no_probability() {
        FactorFit fit = FactorFit.of(
                SUBJECTS,
                RotatedFactors.unrotated(FactorExtraction.MINIMUM_RESIDUAL
                        .extract(SUBJECTS.values(), 3)
                        .loadings()));
        assertThat(fit.degreesOfFreedom()).isZero();
        assertThat(fit.pValue()).isNaN();
        assertThat(fit.tuckerLewis()).isNaN();
    }

    @Test
    void each_kind_of_score_keeps_its_promise() {
        RotatedFactors factors = oblique();
        Matrix tenBerge = FactorScoring.TEN_BERGE.weightsOf(SUBJECTS, factors);
        assertClose(tenBerge.transpose().times(SUBJECTS.values()).times(tenBerge), factors.factorCorrelations());
        Matrix anderson = FactorScoring.ANDERSON_RUBIN.weightsOf(SUBJECTS, factors);
        assertClose(anderson.transpose().times(SUBJECTS.values()).times(anderson), Matrix.identity(2));
        Matrix bartlett = FactorScoring.BARTLETT.weightsOf(SUBJECTS, factors);
        assertClose(bartlett.transpose().times(factors.loadings()), Matrix.identity(2));
        double[] regression = FactorScoring.REGRESSION.determinacies(SUBJECTS, factors);
        double[] other = FactorScoring.BARTLETT.determinacies(SUBJECTS, factors);
        for (int k = 0; k < 2; k++) {
            assertThat(regression[k]).isBetween(other[k], 1.0);
        }
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.minus(expected).sumOfSquares()).isLessThan(1e-18);
    }

    @Test
    void a_general_factor_above_factors_explains_what_they_explain() {
        RotatedFactors factors = oblique();
        SchmidLeiman transformed = SchmidLeiman.of(factors);
        double[] communalities = factors.reproduced().diagonal();
        double[] general = transformed.general();
        for (int i = 0; i < communalities.length; i++) {
            double sum = general[i] * general[i];
            for (double loading : transformed.groups().row(i)) {
                sum += loading * loading;
            }
            assertThat(sum).isCloseTo(communalities[i], within(1e-12));
        }
        assertThat(transformed.omegaHierarchical()).isBetween(0.3, transformed.omegaTotal());
    }

    @Test
    void variances_of_factors_add_up_to_the_communalities() {
        RotatedFactors factors = oblique();
        ExplainedVariance explained = ExplainedVariance.of(factors);
        double total = factors.reproduced().trace();
        assertThat(explained.cumulativeProportions()[1]).isCloseTo(total / 6, within(1e-12));
        assertThat(explained.cumulativeProportionsExplained()[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void adequacy_and_sphericity_of_the_school_subjects() {
        FactorabilityTests.Sphericity test = FactorabilityTests.sphericity(SUBJECTS);
        assertThat(test.degreesOfFreedom()).isEqualTo(15);
        assertThat(test.pValue()).isLessThan(1e-10);
        assertThat(FactorabilityTests.samplingAdequacy(SUBJECTS).overall()).isBetween(0.7, 0.85);
        for (double squared : FactorabilityTests.squaredMultipleCorrelations(SUBJECTS)) {
            assertThat(squared).isBetween(0.1, 0.6);
        }
    }

    private static Observations twoFactors(int persons, long seed) {
        Random random = new Random(seed);
        Observations.Builder builder = Observations.builder(List.of("a", "b", "c", "d", "e", "f", "g", "h"), persons);
        for (int person = 0; person < persons; person++) {
            double[] factor = {random.nextGaussian(), random.nextGaussian()};
            for (int item = 0; item < 8; item++) {
                builder.value(person, item, 0.7 * factor[item / 4] + 0.7 * random.nextGaussian());
            }
        }
        return builder.build();
    }

    @Test
    void random_data_have_smaller_eigenvalues_than_two_factors() {
        Observations data = twoFactors(300, 8);
        CorrelationMatrix correlations = CorrelationMatrix.pearson(data, CorrelationMatrix.Missing.LISTWISE);
        for (NumberOfFactors.Diagonal diagonal : NumberOfFactors.Diagonal.values()) {
            assertThat(NumberOfFactors.parallel(correlations, diagonal, 40, 0.95, 9)
                            .count())
                    .isEqualTo(2);
        }
        NumberOfFactors.ParallelAnalysis resampled =
                NumberOfFactors.parallelByResampling(data, NumberOfFactors.Diagonal.ONES, 40, 0.95, 9);
        assertThat(resampled.count()).isEqualTo(2);
        assertThat(NumberOfFactors.parallelByResampling(data, NumberOfFactors.Diagonal.ONES, 40, 0.95, 9)
                        .mean())
                .isEqualTo(resampled.mean());
        double[] partials = NumberOfFactors.averagePartials(correlations, 6);
        assertThat(partials[1])
                .isEqualTo(java.util.Arrays.stream(partials).min().orElseThrow());
    }

    @Test
    void missing_values_are_left_out_by_person_or_by_pair() {
        Observations.Builder builder = Observations.builder(List.of("x", "y", "z"), 5);
        double[][] values = {{1, 2, 1}, {2, 1, 2}, {3, 4, Double.NaN}, {4, 3, 5}, {5, 6, 4}};
        for (int person = 0; person < 5; person++) {
            for (int variable = 0; variable < 3; variable++) {
                if (!Double.isNaN(values[person][variable])) {
                    builder.value(person, variable, values[person][variable]);
                }
            }
        }
        Observations data = builder.build();
        CorrelationMatrix listwise = CorrelationMatrix.pearson(data, CorrelationMatrix.Missing.LISTWISE);
        CorrelationMatrix pairwise = CorrelationMatrix.pearson(data, CorrelationMatrix.Missing.PAIRWISE);
        assertThat(listwise.persons()).isEqualTo(4);
        assertThat(pairwise.persons()).isEqualTo(5);
        assertThat(pairwise.values().at(0, 1)).isNotEqualTo(listwise.values().at(0, 1));
        assertThat(pairwise.values().at(0, 2)).isEqualTo(listwise.values().at(0, 2));
    }

    @Test
    void a_variable_that_does_not_vary_is_named() {
        Observations.Builder builder = Observations.builder(List.of("x", "y"), 3);
        for (int person = 0; person < 3; person++) {
            builder.value(person, 0, person).value(person, 1, 7);
        }
        Observations data = builder.build();
        assertThatThrownBy(() -> CorrelationMatrix.pearson(data, CorrelationMatrix.Missing.LISTWISE))
                .hasMessage(
                        "The variable (y) is the same for all 3 persons who have both it and (x): it correlates with nothing.");
        assertThatThrownBy(() -> Observations.builder(List.of("x"), 1).value(0, 0, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("The value (Infinity) of variable (x) of person (1) must be finite.");
    }

    @Test
    void smoothing_makes_a_matrix_positive_definite() {
        CorrelationMatrix impossible = new CorrelationMatrix(
                List.of("a", "b", "c"), Matrix.of(new double[][] {{1, .9, -.9}, {.9, 1, .9}, {-.9, .9, 1}}), 100);
        assertThat(impossible.positiveDefinite()).isFalse();
        assertThatThrownBy(impossible::inverse)
                .hasMessageStartingWith("The correlation matrix is not positive definite");
        assertThat(impossible.smoothed(1e-4).positiveDefinite()).isTrue();
    }
}
