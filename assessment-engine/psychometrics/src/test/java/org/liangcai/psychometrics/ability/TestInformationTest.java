package org.liangcai.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.ability.AbilityEstimate.Finite;
import org.liangcai.psychometrics.calibration.Responses;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class TestInformationTest {

    private static final List<ItemResponseModel> LSAT7 = AbilityEstimatorTest.lsat7();

    private static ResponsePattern pattern(String answers) {
        return ResponsePattern.of(
                LSAT7,
                answers.chars()
                        .mapToObj(answer -> answer == '.' ? Response.missing() : Response.of(answer - '0'))
                        .toList());
    }

    @Test
    void information_is_the_sum_over_items() {
        TestInformation test = new TestInformation(LSAT7);
        double sum = LSAT7.stream().mapToDouble(model -> model.information(.5)).sum();
        assertThat(test.at(.5)).isCloseTo(sum, within(1e-12));
        assertThat(test.conditionalStandardError(.5)).isCloseTo(1 / Math.sqrt(sum), within(1e-12));
        assertThat(test.expectedScore(-40)).isCloseTo(0, within(1e-9));
        assertThat(test.expectedScore(40)).isCloseTo(5, within(1e-9));
        assertThatThrownBy(() -> new TestInformation(List.of())).hasMessageContaining("must have an item");
    }

    /** For abilities all but equal the reliability of one Rasch item is I σ² = σ² / 4. */
    @Test
    void marginal_reliability_grows_with_the_spread_of_ability() {
        TestInformation test = new TestInformation(LSAT7);
        double narrow = test.marginalReliability(new NormalPrior(0, .5));
        double usual = test.marginalReliability(NormalPrior.STANDARD);
        assertThat(narrow).isLessThan(usual);
        assertThat(new TestInformation(List.of(LogisticModel.rasch(0))).marginalReliability(new NormalPrior(0, 1e-3)))
                .isCloseTo(.25e-6, within(1e-12));
    }

    /** LSAT section 7, empirical reliability of sum-score EAP as mirt prints it: .4320. */
    @Test
    void the_empirical_reliability_of_lsat7_is_the_published_one() {
        ResponseMatrix data = Responses.lsat7();
        List<SumScoreEap.Row> table = SumScoreEap.standard().table(LSAT7);
        List<Finite> estimates = new ArrayList<>();
        for (int row = 0; row < data.personCount(); row++) {
            int score = Integer.bitCount(row);
            for (int person = 0; person < Math.round(data.weight(row)); person++) {
                estimates.add(table.get(score).estimate());
            }
        }
        assertThat(EmpiricalReliability.ofPosteriorMeans(estimates)).isCloseTo(.4320, within(5e-4));
    }

    @Test
    void empirical_reliability_needs_estimates_that_differ() {
        Finite same = new Finite(1, 0);
        assertThatThrownBy(() -> EmpiricalReliability.ofPosteriorMeans(List.of(same)))
                .hasMessageContaining("The number of estimates (1) must be 2 or more.");
        assertThatThrownBy(() -> EmpiricalReliability.ofLikelihoodEstimates(List.of(same, same)))
                .hasMessageContaining("all equal");
        assertThat(EmpiricalReliability.ofLikelihoodEstimates(List.of(new Finite(0, .5), new Finite(2, .5))))
                .isCloseTo(1.75 / 2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00111", "10110", "01.10"})
    void between_wide_bounds_the_estimates_are_the_usual_ones(String answers) {
        ResponsePattern pattern = pattern(answers);
        for (AbilityEstimator estimator : List.of(
                MaximumLikelihood.standard(), Map.standard(), new WeightedLikelihood(), JeffreysMode.standard())) {
            Finite free = (Finite) estimator.estimate(pattern);
            Finite bounded = (Finite) new BoundedEstimator(estimator, -8, 8).estimate(pattern);
            assertThat(bounded.theta()).isCloseTo(free.theta(), within(1e-9));
            assertThat(bounded.standardError()).isCloseTo(free.standardError(), within(1e-9));
        }
    }

    @Test
    void an_estimate_without_root_is_the_bound_it_points_to() {
        BoundedEstimator bounded = new BoundedEstimator(MaximumLikelihood.standard(), -4, 3);
        assertThat(((Finite) bounded.estimate(pattern("00000"))).theta()).isEqualTo(-4);
        Finite high = (Finite) bounded.estimate(pattern("11111"));
        assertThat(high.theta()).isEqualTo(3);
        assertThat(high.standardError())
                .isCloseTo(new TestInformation(LSAT7).conditionalStandardError(3), within(1e-12));
        assertThat(bounded.estimate(pattern("....."))).isInstanceOf(AbilityEstimate.Undetermined.class);
        assertThat(((Finite) new BoundedEstimator(Map.standard(), -4, 3).estimate(pattern("....."))).theta())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void bounds_must_increase_and_the_estimator_must_solve_an_equation() {
        assertThatThrownBy(() -> new BoundedEstimator(MaximumLikelihood.standard(), 3, 3))
                .hasMessageContaining("The bounds (3.0, 3.0) must be finite and increase.");
        assertThatThrownBy(() -> new BoundedEstimator(Eap.standard(), -4, 4))
                .hasMessageContaining("solves no equation between bounds")
                .hasMessageContaining("quadrature");
    }

    @Test
    void the_trapezoid_rule_counts_the_ends_half() {
        Quadrature narrow = new Quadrature(-1, 1, 3);
        Finite half = new TrapezoidEap(new NormalPrior(0, 1e6), narrow).estimate(pattern("....."));
        assertThat(half.theta()).isCloseTo(0, within(1e-9));
        assertThat(half.standardError()).isCloseTo(Math.sqrt(.5), within(1e-9));
        Finite full = new Eap(new NormalPrior(0, 1e6), narrow).estimate(pattern("....."));
        assertThat(full.standardError()).isCloseTo(Math.sqrt(2 / 3.0), within(1e-9));
    }

    @Test
    void the_marginal_likelihoods_of_all_patterns_sum_to_one() {
        double sum = 0;
        for (int row = 0; row < 32; row++) {
            String answers = String.format("%5s", Integer.toBinaryString(row)).replace(' ', '0');
            sum += Math.exp(Eap.standard().logMarginalLikelihood(pattern(answers)));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(pattern("1.1..").completeSumScore()).isEmpty();
        assertThat(pattern("10110").completeSumScore()).hasValue(3);
    }
}
