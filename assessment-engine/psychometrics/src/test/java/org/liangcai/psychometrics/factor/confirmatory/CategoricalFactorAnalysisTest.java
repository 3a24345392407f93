package org.liangcai.psychometrics.factor.confirmatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.CategoricalMoments;
import org.liangcai.psychometrics.factor.EmptyCells;

class CategoricalFactorAnalysisTest {

    private static final double[] LOADINGS = {.8, .7, .6, .75, .65};
    private static final Settings SHIFTED =
            Settings.MAXIMUM_LIKELIHOOD.correction(Settings.Correction.SCALED_AND_SHIFTED);

    private static FactorModel model() {
        return FactorModel.builder()
                .identification(Identification.STANDARDISED)
                .factor("f", Simulation.names(5))
                .build();
    }

    /** Two groups, the second half a standard deviation higher. */
    private static ResponseMatrix responses(int persons, boolean grouped, long seed) {
        Random random = new Random(seed);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(Simulation.names(5), persons);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            boolean second = grouped && person % 2 == 1;
            groups.add(second ? "two" : "one");
            double factor = random.nextGaussian() + (second ? 0.5 : 0);
            for (int item = 0; item < 5; item++) {
                double value = LOADINGS[item] * factor
                        + Math.sqrt(1 - LOADINGS[item] * LOADINGS[item]) * random.nextGaussian();
                builder.category(person, item, value < -0.7 ? 0 : value < 0.3 ? 1 : value < 1.1 ? 2 : 3);
            }
        }
        return grouped ? builder.groups(groups).build() : builder.build();
    }

    @Test
    void loadings_and_thresholds_come_back() {
        CategoricalModelFit fit =
                CategoricalFactorAnalysis.fit(responses(3000, false, 31), model(), SHIFTED, EmptyCells.keep());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.indices().test().degreesOfFreedom()).isEqualTo(5);
        assertThat(fit.robustTest().orElseThrow().scaled().test().pValue()).isGreaterThan(0.001);
        assertThat(fit.improper()).isEmpty();
        for (EstimatedParameter parameter : fit.parameters()) {
            switch (parameter.term().operator()) {
                case LOADING -> {
                    int item = Integer.parseInt(parameter.term().right().substring(1)) - 1;
                    assertThat(parameter.estimate()).isCloseTo(LOADINGS[item], within(0.06));
                    assertThat(parameter.standardError()).isBetween(0.005, 0.03);
                }
                case THRESHOLD -> {
                    double wanted = switch (parameter.term().right()) {
                        case "t1" -> -0.7;
                        case "t2" -> 0.3;
                        default -> 1.1;
                    };
                    assertThat(parameter.estimate()).isCloseTo(wanted, within(0.1));
                }
                default -> assertThat(parameter.free()).isFalse();
            }
        }
    }

    @Test
    void the_test_of_a_true_model_has_the_mean_of_its_degrees_of_freedom() {
        double scaled = 0;
        int replications = 20;
        for (int seed = 0; seed < replications; seed++) {
            scaled += CategoricalFactorAnalysis.fit(
                            responses(400, false, 100 + seed), model(), SHIFTED, EmptyCells.keep())
                    .robustTest()
                    .orElseThrow()
                    .scaled()
                    .test()
                    .chiSquare();
        }
        assertThat(scaled / replications).isCloseTo(5, within(2.2));
    }

    @Test
    void groups_with_equal_thresholds_and_loadings_differ_in_the_factor() {
        CategoricalModelFit fit = CategoricalFactorAnalysis.fit(
                responses(4000, true, 32),
                model(),
                SHIFTED.equal(EnumSet.of(Equality.LOADINGS, Equality.THRESHOLDS)),
                EmptyCells.keep());
        EstimatedParameter mean = fit.parameters().stream()
                .filter(parameter -> parameter.term().equals(ModelTerm.intercept("f")) && parameter.groupNumber() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(mean.estimate()).isCloseTo(0.5, within(0.1));
        assertThat(fit.indices().comparativeFit()).isGreaterThan(0.99);
    }

    @Test
    void asymptotic_covariances_are_those_of_repeated_samples() {
        double sum = 0;
        double squares = 0;
        int replications = 60;
        for (int seed = 0; seed < replications; seed++) {
            double value = CategoricalMoments.of(responses(300, false, 500 + seed), EmptyCells.keep())
                    .correlations()
                    .at(1, 0);
            sum += value;
            squares += value * value;
        }
        double variance = squares / replications - sum * sum / replications / replications;
        CategoricalMoments one = CategoricalMoments.of(responses(300, false, 499), EmptyCells.keep());
        double asymptotic = one.asymptoticCovariances().at(15, 15) / 300;
        assertThat(Math.sqrt(asymptotic / variance)).isBetween(0.7, 1.4);
    }

    @Test
    void what_cannot_be_had_is_refused() {
        ResponseMatrix responses = responses(200, false, 33);
        assertThatThrownBy(() -> CategoricalFactorAnalysis.fit(
                        responses,
                        model(),
                        Settings.MAXIMUM_LIKELIHOOD.correction(Settings.Correction.YUAN_BENTLER),
                        EmptyCells.keep()))
                .hasMessage("The settings (LISTWISE, YUAN_BENTLER) cannot be had with categories.");
        FactorModel unknown =
                FactorModel.builder().factor("f", List.of("x1", "y", "x3")).build();
        assertThatThrownBy(() -> CategoricalFactorAnalysis.fit(responses, unknown, SHIFTED, EmptyCells.keep()))
                .hasMessage("There is no item (y) among [x1, x2, x3, x4, x5].");
    }
}
