package org.liangcai.psychometrics.factor.confirmatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.numerics.Matrix;

class ConfirmatoryFactorAnalysisTest {

    private static final Matrix LOADINGS =
            Matrix.of(new double[][] {{1, 0}, {.8, 0}, {-.6, 0}, {1.2, 0}, {0, 1}, {0, .7}, {0, .9}, {0, -1.1}});
    private static final Matrix PHI = Matrix.of(new double[][] {{1.5, .4}, {.4, .8}});
    private static final double[] RESIDUALS = {.5, .6, .7, .8, .4, .5, .6, .7};
    private static final double[] MEANS = {3, 2.5, 4, 3, 2, 1, 0, -1};

    private static FactorModel.Builder twoFactors() {
        return FactorModel.builder()
                .factor("f", List.of("x1", "x2", "x3", "x4"))
                .factor("g", List.of("x5", "x6", "x7", "x8"));
    }

    private static Observations exact() {
        return Simulation.observations(
                Simulation.names(8),
                Simulation.exact(400, MEANS, Simulation.covariance(LOADINGS, PHI, RESIDUALS), 21),
                List.of());
    }

    private static EstimatedParameter parameter(FactorModelFit fit, ModelTerm term, int group) {
        return fit.parameters().stream()
                .filter(parameter -> parameter.term().equals(term) && parameter.groupNumber() == group)
                .findFirst()
                .orElseThrow();
    }

    private static double estimate(FactorModelFit fit, ModelTerm term) {
        return parameter(fit, term, 0).estimate();
    }

    @Test
    void a_sample_that_is_as_the_model_says_gives_its_parameters_back() {
        FactorModelFit fit =
                ConfirmatoryFactorAnalysis.fit(exact(), twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.indices().test().chiSquare()).isCloseTo(0, within(1e-7));
        assertThat(fit.indices().test().degreesOfFreedom()).isEqualTo(19);
        assertThat(fit.indices().comparativeFit()).isEqualTo(1);
        assertThat(fit.indices().rmsea()).isZero();
        assertThat(fit.residualIndices().srmr()).isCloseTo(0, within(1e-6));
        assertThat(estimate(fit, ModelTerm.loading("f", "x3"))).isCloseTo(-.6, within(1e-5));
        assertThat(estimate(fit, ModelTerm.loading("g", "x8"))).isCloseTo(-1.1, within(1e-5));
        assertThat(estimate(fit, ModelTerm.covariance("f", "g"))).isCloseTo(.4, within(1e-5));
        assertThat(estimate(fit, ModelTerm.variance("x7"))).isCloseTo(.6, within(1e-5));
        assertThat(parameter(fit, ModelTerm.covariance("f", "g"), 0).standardised())
                .isCloseTo(.4 / Math.sqrt(1.5 * .8), within(1e-5));
        assertThat(fit.improper()).isEmpty();
    }

    @Test
    void the_scale_of_factors_does_not_matter_to_the_fit() {
        FactorModelFit marker =
                ConfirmatoryFactorAnalysis.fit(noisy(0), twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD);
        FactorModelFit standardised = ConfirmatoryFactorAnalysis.fit(
                noisy(0),
                twoFactors().identification(Identification.STANDARDISED).build(),
                Settings.MAXIMUM_LIKELIHOOD);
        assertThat(standardised.logLikelihood()).isCloseTo(marker.logLikelihood(), within(1e-7));
        ModelTerm loading = ModelTerm.loading("g", "x6");
        assertThat(parameter(standardised, loading, 0).standardised())
                .isCloseTo(parameter(marker, loading, 0).standardised(), within(1e-5));
        assertThat(parameter(standardised, loading, 0).estimate())
                .isCloseTo(parameter(marker, loading, 0).factorsStandardised(), within(1e-5));
    }

    private static Observations noisy(double missing) {
        Random random = new Random(22);
        double[][] values = new double[500][8];
        for (double[] row : values) {
            double f = random.nextGaussian();
            double g = 0.5 * f + random.nextGaussian();
            for (int item = 0; item < 8; item++) {
                row[item] = MEANS[item] + LOADINGS.at(item, 0) * f + LOADINGS.at(item, 1) * g + random.nextGaussian();
                if (random.nextDouble() < missing) {
                    row[item] = Double.NaN;
                }
            }
        }
        return Simulation.observations(Simulation.names(8), values, List.of());
    }

    @Test
    void full_information_is_maximum_likelihood_where_nothing_is_missing() {
        Observations data = noisy(0);
        FactorModel model = twoFactors().build();
        FactorModelFit plain = ConfirmatoryFactorAnalysis.fit(data, model.withMeans(), Settings.MAXIMUM_LIKELIHOOD);
        FactorModelFit full = ConfirmatoryFactorAnalysis.fit(
                data, model, Settings.MAXIMUM_LIKELIHOOD.missing(Settings.Missing.FULL_INFORMATION));
        assertThat(full.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-8));
        assertThat(full.indices().test().chiSquare())
                .isCloseTo(plain.indices().test().chiSquare(), within(1e-6));
        ModelTerm loading = ModelTerm.loading("f", "x2");
        assertThat(parameter(full, loading, 0).standardError())
                .isCloseTo(parameter(plain, loading, 0).standardError(), within(0.01));
    }

    @Test
    void missing_values_cost_precision_and_not_truth() {
        FactorModel model = twoFactors().build();
        Settings full = Settings.MAXIMUM_LIKELIHOOD.missing(Settings.Missing.FULL_INFORMATION);
        FactorModelFit complete = ConfirmatoryFactorAnalysis.fit(noisy(0), model, full);
        FactorModelFit missing = ConfirmatoryFactorAnalysis.fit(noisy(0.2), model, full);
        assertThat(missing.converged()).isTrue();
        for (EstimatedParameter parameter : complete.parameters()) {
            EstimatedParameter other = parameter(missing, parameter.term(), 0);
            assertThat(other.estimate()).isCloseTo(parameter.estimate(), within(0.35));
            assertThat(other.standardError()).isGreaterThanOrEqualTo(parameter.standardError() * 0.97);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Settings.Correction.class,
            names = {"SATORRA_BENTLER", "YUAN_BENTLER", "MEAN_AND_VARIANCE_ADJUSTED", "SCALED_AND_SHIFTED"})
    void normal_data_need_no_correction(Settings.Correction correction) {
        FactorModelFit plain =
                ConfirmatoryFactorAnalysis.fit(noisy(0), twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD);
        FactorModelFit corrected = ConfirmatoryFactorAnalysis.fit(
                noisy(0), twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD.correction(correction));
        RobustTest test = corrected.robustTest().orElseThrow();
        assertThat(test.noncentralityFactor()).isCloseTo(1, within(0.1));
        assertThat(test.robustComparativeFit()).isCloseTo(plain.indices().comparativeFit(), within(0.01));
        ModelTerm loading = ModelTerm.loading("f", "x2");
        assertThat(parameter(corrected, loading, 0).standardError())
                .isCloseTo(parameter(plain, loading, 0).standardError(), within(0.02));
    }

    @Test
    void a_residual_covariance_left_out_has_the_largest_modification_index() {
        Matrix covariance = Simulation.covariance(LOADINGS, PHI, RESIDUALS);
        Matrix extended =
                Matrix.of(8, 8, (i, j) -> covariance.at(i, j) + (Math.max(i, j) == 6 && Math.min(i, j) == 1 ? 0.3 : 0));
        Observations data =
                Simulation.observations(Simulation.names(8), Simulation.exact(400, MEANS, extended, 23), List.of());
        FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(data, twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD);
        ModificationIndex first = fit.modificationIndices().getFirst();
        assertThat(first.term()).isEqualTo(ModelTerm.covariance("x2", "x7"));
        assertThat(first.expectedChange()).isCloseTo(0.3, within(0.05));
        FactorModelFit freed = ConfirmatoryFactorAnalysis.fit(
                data, twoFactors().covariance("x2", "x7").build(), Settings.MAXIMUM_LIKELIHOOD);
        assertThat(freed.indices().test().chiSquare()).isCloseTo(0, within(1e-7));
        assertThat(InvarianceLadder.Difference.of(freed, fit).degreesOfFreedom())
                .isEqualTo(1);
    }

    @Test
    void factors_of_factors_are_fitted() {
        Matrix first = Matrix.of(new double[][] {
            {1, 0, 0}, {.8, 0, 0}, {.9, 0, 0}, {0, 1, 0}, {0, .7, 0}, {0, .9, 0}, {0, 0, 1}, {0, 0, .8}, {0, 0, 1.1}
        });
        Matrix second = Matrix.of(new double[][] {{1}, {.8}, {.6}});
        Matrix phi = second.times(second.transpose()).plus(Matrix.diagonal(new double[] {.4, .5, .6}));
        double[] residuals = {.5, .5, .5, .6, .6, .6, .4, .4, .4};
        Observations data = Simulation.observations(
                Simulation.names(9),
                Simulation.exact(300, new double[9], Simulation.covariance(first, phi, residuals), 24),
                List.of());
        FactorModel model = FactorModel.builder()
                .factor("a", List.of("x1", "x2", "x3"))
                .factor("b", List.of("x4", "x5", "x6"))
                .factor("c", List.of("x7", "x8", "x9"))
                .factor("general", List.of("a", "b", "c"))
                .build();
        FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(data, model, Settings.MAXIMUM_LIKELIHOOD);
        assertThat(fit.indices().test().chiSquare()).isCloseTo(0, within(1e-7));
        assertThat(fit.indices().test().degreesOfFreedom()).isEqualTo(24);
        assertThat(estimate(fit, ModelTerm.loading("general", "b"))).isCloseTo(.8, within(1e-5));
        assertThat(estimate(fit, ModelTerm.variance("general"))).isCloseTo(1, within(1e-5));
    }

    @Test
    void fixed_and_equal_parameters_stay_so() {
        FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(
                noisy(0),
                twoFactors()
                        .term(ModelTerm.loading("f", "x2"), Constraint.equal("same"))
                        .term(ModelTerm.loading("f", "x4"), Constraint.equal("same"))
                        .term(ModelTerm.covariance("f", "g"), Constraint.fixed(0.25))
                        .build(),
                Settings.MAXIMUM_LIKELIHOOD);
        assertThat(estimate(fit, ModelTerm.loading("f", "x2"))).isEqualTo(estimate(fit, ModelTerm.loading("f", "x4")));
        assertThat(estimate(fit, ModelTerm.covariance("f", "g"))).isEqualTo(0.25);
        assertThat(fit.indices().test().degreesOfFreedom()).isEqualTo(21);
        assertThat(parameter(fit, ModelTerm.covariance("f", "g"), 0).z()).isNaN();
    }

    private static Observations twoGroups(double shift) {
        Matrix phi = Matrix.of(new double[][] {{1.2}});
        Matrix loadings = Matrix.of(new double[][] {{1}, {.8}, {.7}, {1.1}});
        double[] residuals = {.5, .6, .7, .8};
        double[] first = {2, 3, 1, 0};
        double[] second = {2 + 0.5, 3 + 0.4 + shift, 1 + 0.35, 0.55};
        double[][] one = Simulation.exact(300, first, Simulation.covariance(loadings, phi, residuals), 25);
        double[][] two = Simulation.exact(250, second, Simulation.covariance(loadings, phi.times(0.75), residuals), 26);
        return Simulation.observations(Simulation.names(4), Simulation.joined(one, two), Simulation.labels(300, 250));
    }

    @Test
    void groups_that_differ_in_the_factor_only_are_strictly_invariant() {
        FactorModel model = FactorModel.builder()
                .factor("f", List.of("x1", "x2", "x3", "x4"))
                .build();
        InvarianceLadder ladder = InvarianceLadder.fit(twoGroups(0), model, Settings.MAXIMUM_LIKELIHOOD);
        assertThat(ladder.steps())
                .extracting(step -> step.fit().indices().test().degreesOfFreedom())
                .containsExactly(4.0, 7.0, 10.0, 14.0);
        assertThat(ladder.steps())
                .extracting(step -> step.fit().indices().parameters())
                .containsExactly(24, 21, 18, 14);
        FactorModelFit strict = ladder.steps().getLast().fit();
        assertThat(strict.indices().test().chiSquare()).isCloseTo(0, within(1e-6));
        assertThat(parameter(strict, ModelTerm.intercept("f"), 1).estimate()).isCloseTo(0.5, within(1e-5));
        assertThat(parameter(strict, ModelTerm.variance("f"), 1).estimate()).isCloseTo(0.9, within(1e-5));
        assertThat(parameter(strict, ModelTerm.intercept("f"), 0).estimate()).isZero();
    }

    @Test
    void an_intercept_that_differs_is_seen_and_may_be_exempt() {
        FactorModel model = FactorModel.builder()
                .factor("f", List.of("x1", "x2", "x3", "x4"))
                .build();
        InvarianceLadder ladder = InvarianceLadder.fit(twoGroups(0.5), model, Settings.MAXIMUM_LIKELIHOOD);
        assertThat(ladder.steps().get(2).difference().orElseThrow().pValue()).isLessThan(0.001);
        FactorModelFit partial = ConfirmatoryFactorAnalysis.fit(
                twoGroups(0.5),
                model,
                Settings.MAXIMUM_LIKELIHOOD
                        .equal(InvarianceLadder.Level.SCALAR.equal())
                        .exempt(Set.of(ModelTerm.intercept("x2"))));
        assertThat(partial.indices().test().chiSquare()).isCloseTo(0, within(1e-6));
        assertThat(parameter(partial, ModelTerm.intercept("x2"), 1).estimate()
                        - parameter(partial, ModelTerm.intercept("x2"), 0).estimate())
                .isCloseTo(0.5, within(1e-5));
    }

    @Test
    void scores_of_factors_follow_their_definition() {
        FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(
                noisy(0.1),
                twoFactors().build(),
                Settings.MAXIMUM_LIKELIHOOD.missing(Settings.Missing.FULL_INFORMATION));
        Matrix regression = fit.factorScores(0, FactorModelFit.Scoring.REGRESSION);
        Matrix bartlett = fit.factorScores(0, FactorModelFit.Scoring.BARTLETT);
        assertThat(regression.rows()).isEqualTo(500);
        double shrunk = regression.sumOfSquares();
        assertThat(shrunk).isLessThan(bartlett.sumOfSquares());
    }

    @Test
    void reliability_of_a_factor_is_that_of_the_sum_of_its_indicators() {
        FactorModelFit fit =
                ConfirmatoryFactorAnalysis.fit(exact(), twoFactors().build(), Settings.MAXIMUM_LIKELIHOOD);
        FactorReliability reliability = fit.reliability("f", 0);
        double sum = 1 + .8 - .6 + 1.2;
        double shared = sum * sum * 1.5;
        assertThat(reliability.compositeReliability()).isCloseTo(shared / (shared + 2.6), within(1e-5));
        assertThat(reliability.modelCompositeReliability()).isCloseTo(reliability.compositeReliability(), within(1e-6));
        double squares = (1 + .64 + .36 + 1.44) * 1.5;
        assertThat(reliability.averageVarianceExtracted()).isCloseTo(squares / (squares + 2.6), within(1e-5));
    }

    @Test
    void a_negative_variance_is_reported() {
        Matrix covariance = Matrix.of(new double[][] {{1, .9, .8}, {.9, 1, .6}, {.8, .6, 1}});
        Observations data = Simulation.observations(
                Simulation.names(3), Simulation.exact(100, new double[3], covariance, 27), List.of());
        FactorModelFit fit = ConfirmatoryFactorAnalysis.fit(
                data,
                FactorModel.builder().factor("f", List.of("x1", "x2", "x3")).build(),
                Settings.MAXIMUM_LIKELIHOOD);
        assertThat(fit.improper()).hasSize(1);
        assertThat(fit.improper().getFirst()).contains("of (x1) in group (all) is negative.");
    }

    @Test
    void a_model_that_is_not_identified_names_its_parameters() {
        FactorModel free = FactorModel.builder()
                .term(ModelTerm.loading("f", "x1"), Constraint.FREE)
                .factor("f", List.of("x2", "x3", "x4"))
                .build();
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(exact(), free, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessage(
                        "The model is not identified: other values of [f =~ x1, f =~ x2, f =~ x3, f =~ x4, f ~~ f] imply the same covariances and means.\nMaybe fix a loading or a variance of the factor, or give it at least three indicators.");
        FactorModel two = FactorModel.builder().factor("f", List.of("x1", "x2")).build();
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(exact(), two, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessage(
                        "The model has more free parameters (4) than there are sample moments (3): it is not identified.");
    }

    @Test
    void bad_data_are_refused() {
        FactorModel model =
                FactorModel.builder().factor("f", List.of("x1", "x2", "x3")).build();
        double[][] values = Simulation.exact(50, new double[3], Matrix.identity(3), 28);
        for (double[] row : values) {
            row[1] = 4;
        }
        Observations constant = Simulation.observations(Simulation.names(3), values, List.of());
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(constant, model, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessage("The variable (x2) does not vary in group (all): 50 persons have a value.");
        for (double[] row : values) {
            row[1] = row[0] + row[2];
        }
        Observations dependent = Simulation.observations(List.of("x1", "x3", "x2"), values, List.of());
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(dependent, model, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessageStartingWith("The covariances of group (all) are not positive definite: the variable (");
        Observations few = Simulation.observations(
                Simulation.names(3), new double[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 5}}, List.of());
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(few, model, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessage("The number of persons (3) of group (all) must be above that of variables (3).");
        FactorModel unknown =
                FactorModel.builder().factor("f", List.of("x1", "y", "x3")).build();
        assertThatThrownBy(() -> ConfirmatoryFactorAnalysis.fit(few, unknown, Settings.MAXIMUM_LIKELIHOOD))
                .hasMessage("There is no variable (y) among [x1, x2, x3].");
        assertThatThrownBy(() -> FactorModel.builder().build()).hasMessage("The model has no factor.");
    }
}
