package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.data.ResponseMatrix;

class RegressionDifTest {

    /** With two scores and two groups the largest model is saturated, so that its coefficients are contrasts of log odds. */
    @Test
    void saturated_model_has_coefficients_in_closed_form() {
        RegressionDif result = Simulated.table(new double[][] {{12, 30, 9, 41}, {44, 15, 25, 31}})
                .logisticRegression()
                .getFirst();
        double r0 = Math.log(12 / 30.0);
        double r1 = Math.log(44 / 15.0);
        double f0 = Math.log(9 / 41.0);
        double f1 = Math.log(25 / 31.0);
        Regression full = result.regression(RegressionModel.SCORE_GROUP_AND_PRODUCT);
        assertThat(full.converged()).isTrue();
        assertThat(full.intercepts().getFirst()).isEqualTo(r0, within(1e-9));
        assertThat(full.score()).isEqualTo(r1 - r0, within(1e-9));
        assertThat(full.group().getFirst()).isEqualTo(f0 - r0, within(1e-9));
        assertThat(full.product().getFirst()).isEqualTo(f1 - f0 - r1 + r0, within(1e-9));
        double product = 1 / 12.0 + 1 / 30.0 + 1 / 9.0 + 1 / 41.0 + 1 / 44.0 + 1 / 15.0 + 1 / 25.0 + 1 / 31.0;
        assertThat(full.standardErrors().getLast()).isEqualTo(Math.sqrt(product), within(1e-8));
        assertThat(full.standardErrors().getFirst()).isEqualTo(Math.sqrt(1 / 12.0 + 1 / 30.0), within(1e-8));
        assertThat(result.wald(DifEffect.NON_UNIFORM).orElseThrow())
                .isEqualTo(Math.pow(f1 - f0 - r1 + r0, 2) / product, within(1e-7));
    }

    /**
     * McCullagh and Nelder (1989), table 5.1: tasters' ratings of four cheeses, nine categories. Estimates as packages
     * print them, cheese D the reference.
     */
    @Test
    void cheese_tasting_of_McCullagh_and_Nelder() {
        double[] counts = {
            0, 0, 1, 7, 8, 8, 19, 8, 1, 6, 9, 12, 11, 7, 6, 1, 0, 0, 1, 1, 6, 8, 23, 7, 5, 1, 0, 0, 0, 0, 1, 3, 7, 14,
            16, 11
        };
        double[] design = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
        ProportionalOdds fit = ProportionalOdds.fit(design, 3, counts, 9).orElseThrow();
        assertThat(fit.converged).isTrue();
        assertThat(Arrays.copyOf(fit.parameters, 8))
                .containsExactly(
                        new double[] {-7.0801, -6.0249, -4.9254, -3.8568, -2.5205, -1.5685, -0.0669, 1.4930},
                        within(1e-4));
        assertThat(Arrays.copyOfRange(fit.parameters, 8, 11))
                .containsExactly(new double[] {-1.6128, -4.9646, -3.3227}, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ordinal_regression_of_two_categories_is_logistic_regression(long seed) {
        DifAnalysis analysis = DifAnalysis.of(
                Simulated.dichotomous(300, 10, 0.5, 0.4, seed), Simulated.CONTRAST, Matching.totalScore());
        List<RegressionDif> logistic = analysis.logisticRegression();
        List<RegressionDif> ordinal = analysis.ordinalRegression();
        for (int item = 0; item < 10; item++) {
            for (RegressionModel model : RegressionModel.values()) {
                Regression one = logistic.get(item).regression(model);
                Regression other = ordinal.get(item).regression(model);
                assertThat(other.logLikelihood()).isEqualTo(one.logLikelihood(), within(1e-7));
                assertThat(other.score()).isEqualTo(one.score(), within(1e-6));
                assertThat(other.intercepts().getFirst())
                        .isEqualTo(-one.intercepts().getFirst(), within(1e-5));
                assertThat(other.standardErrors().getLast())
                        .isEqualTo(one.standardErrors().getLast(), within(1e-5));
                assertThat(ordinal.get(item).nagelkerke(model))
                        .isEqualTo(logistic.get(item).nagelkerke(model), within(1e-9));
            }
        }
    }

    @Test
    void uniform_and_non_uniform_functioning_are_told_apart() {
        List<RegressionDif> uniform = DifAnalysis.of(
                        Simulated.dichotomous(1500, 20, 0.7, 0, 4), Simulated.CONTRAST, Matching.totalScore())
                .logisticRegression();
        assertThat(uniform.getFirst().pValue(DifEffect.UNIFORM)).isLessThan(1e-6);
        assertThat(uniform.getFirst().pValue(DifEffect.NON_UNIFORM)).isGreaterThan(0.01);
        List<RegressionDif> flatter = DifAnalysis.of(
                        Simulated.dichotomous(1500, 20, 0, 0.9, 5), Simulated.CONTRAST, Matching.totalScore())
                .logisticRegression();
        assertThat(flatter.getFirst().pValue(DifEffect.NON_UNIFORM)).isLessThan(1e-6);
        assertThat(flatter.getFirst().degreesOfFreedom(DifEffect.BOTH)).isEqualTo(2);
        assertThat(flatter.getFirst().likelihoodRatio(DifEffect.BOTH))
                .isEqualTo(
                        flatter.getFirst().likelihoodRatio(DifEffect.UNIFORM)
                                + flatter.getFirst().likelihoodRatio(DifEffect.NON_UNIFORM),
                        within(1e-9));
        assertThat(flatter.getFirst().wald(DifEffect.NON_UNIFORM).orElseThrow()
                        / flatter.getFirst().likelihoodRatio(DifEffect.NON_UNIFORM))
                .isBetween(0.8, 1.2);
    }

    @Test
    void graded_item_is_found_by_ordinal_regression_and_by_Mantel() {
        DifAnalysis analysis =
                DifAnalysis.of(Simulated.graded(1000, 8, 0.9, 6), Simulated.CONTRAST, Matching.totalScore());
        List<RegressionDif> ordinal = analysis.ordinalRegression();
        assertThat(ordinal.getFirst().pValue(DifEffect.UNIFORM)).isLessThan(1e-6);
        assertThat(ordinal.getFirst()
                        .regression(RegressionModel.SCORE_AND_GROUP)
                        .group()
                        .getFirst())
                .isNegative();
        assertThat(ordinal.getFirst().regression(RegressionModel.SCORE).intercepts())
                .hasSize(3)
                .isSorted();
        OrderedMantel mantel = analysis.orderedMantel().getFirst();
        assertThat(mantel.meanDifference()).isNegative();
        assertThat(mantel.etsClass()).isNotEqualTo(OrderedMantel.EtsClass.AA);
        double z = mantel.meanDifference() / mantel.standardError();
        assertThat(z * z / mantel.chiSquare()).isBetween(0.7, 1.3);
        assertThat(analysis.generalisedMantelHaenszel().getFirst().degreesOfFreedom())
                .isEqualTo(3);
    }

    /** Three groups, the third of which finds the first item harder. */
    @Test
    void several_focal_groups_are_compared_at_once() {
        Random random = new Random(3);
        int persons = 1500;
        ResponseMatrix.Builder builder = ResponseMatrix.builder(Simulated.items(12), persons);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            groups.add(List.of("a", "b", "c").get(person % 3));
            double theta = random.nextGaussian();
            for (int item = 0; item < 12; item++) {
                double b = (item % 5 - 2) * 0.5 + (item == 0 && person % 3 == 2 ? 1 : 0);
                builder.category(person, item, random.nextDouble() < 1 / (1 + Math.exp(b - theta)) ? 1 : 0);
            }
        }
        ResponseMatrix data = builder.groups(groups).build();
        DifAnalysis analysis = DifAnalysis.of(data, new GroupContrast("a", List.of("b", "c")), Matching.totalScore());
        RegressionDif first = analysis.logisticRegression().getFirst();
        assertThat(first.degreesOfFreedom(DifEffect.UNIFORM)).isEqualTo(2);
        assertThat(first.pValue(DifEffect.UNIFORM)).isLessThan(1e-6);
        List<Double> group = first.regression(RegressionModel.SCORE_AND_GROUP).group();
        assertThat(group.get(0)).isBetween(-0.4, 0.4);
        assertThat(group.get(1)).isLessThan(-0.6);
        List<GeneralisedMantelHaenszel> general = analysis.generalisedMantelHaenszel();
        assertThat(general.getFirst().degreesOfFreedom()).isEqualTo(2);
        assertThat(general.getFirst().pValue()).isLessThan(1e-6);
        List<GeneralisedMantelHaenszel> turned = DifAnalysis.of(
                        data, new GroupContrast("c", List.of("a", "b")), Matching.totalScore())
                .generalisedMantelHaenszel();
        for (int item = 0; item < 12; item++) {
            assertThat(turned.get(item).chiSquare()).isEqualTo(general.get(item).chiSquare(), within(1e-8));
        }
    }

    @Test
    void separated_responses_have_no_maximum_and_say_so() {
        DifAnalysis separated = Simulated.table(new double[][] {{0, 20, 0, 20}, {0, 20, 0, 15}, {20, 0, 20, 0}});
        for (RegressionDif result : List.of(
                separated.logisticRegression().getFirst(),
                separated.ordinalRegression().getFirst())) {
            assertThat(result.converged()).isFalse();
            assertThat(result.regression(RegressionModel.SCORE).standardErrors())
                    .isEmpty();
            assertThat(result.waldStatistics()).isEmpty();
            assertThat(result.wald(DifEffect.UNIFORM)).isEmpty();
        }
    }

    @Test
    void score_that_does_not_vary_cannot_match() {
        assertThatThrownBy(() -> Simulated.table(new double[][] {{5, 4, 3, 6}}).logisticRegression())
                .hasMessage("Everyone has the same matching score (0) for item (studied).");
        assertThatThrownBy(() -> Simulated.table(new double[][] {{5, 4, 0, 0}, {0, 0, 3, 6}})
                        .logisticRegression())
                .hasMessageContaining("Score and group cannot be told apart for item (studied)");
    }

    @Test
    void effect_sizes_have_two_sets_of_limits() {
        assertThat(EffectSize.zumboThomas(0.129)).isEqualTo(EffectSize.A);
        assertThat(EffectSize.zumboThomas(0.13)).isEqualTo(EffectSize.B);
        assertThat(EffectSize.zumboThomas(0.26)).isEqualTo(EffectSize.C);
        assertThat(EffectSize.jodoinGierl(0.034)).isEqualTo(EffectSize.A);
        assertThat(EffectSize.jodoinGierl(0.035)).isEqualTo(EffectSize.B);
        assertThat(EffectSize.jodoinGierl(0.07)).isEqualTo(EffectSize.C);
    }
}
