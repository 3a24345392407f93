package org.liangcai.psychometrics.factor.confirmatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.numerics.Matrix;

class NormalLikelihoodTest {

    private static NormalLikelihood likelihood(double missing) {
        Random random = new Random(41);
        double[][] values = new double[120][5];
        for (double[] row : values) {
            double factor = random.nextGaussian();
            for (int item = 0; item < 5; item++) {
                row[item] = random.nextDouble() < missing ? Double.NaN : factor + random.nextGaussian();
            }
        }
        Observations data = Simulation.observations(Simulation.names(5), values, List.of());
        FactorModel model =
                FactorModel.builder().factor("f", Simulation.names(5)).build();
        ParameterTable table = ParameterTable.of(model, 1, true, Set.of(), Set.of(), ParameterTable.Categories.NONE);
        return new NormalLikelihood(table, List.of(GroupSample.of(data)));
    }

    private static double[] point(NormalLikelihood likelihood) {
        double[] point = new double[likelihood.size()];
        for (int k = 0; k < point.length; k++) {
            point[k] = 0.8 + 0.05 * k;
        }
        return point;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25})
    void the_gradient_matches_differences_of_the_value_and_sums_the_scores(double missing) {
        NormalLikelihood likelihood = likelihood(missing);
        double[] at = point(likelihood);
        double[] gradient = likelihood.gradient(at);
        double[] sums = new double[at.length];
        for (double[] score : likelihood.scores(at)) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += score[k];
            }
        }
        for (int k = 0; k < at.length; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double slope =
                    (likelihood.value(up).orElseThrow() - likelihood.value(down).orElseThrow()) / 2e-5;
            assertThat(gradient[k]).isCloseTo(slope, within(1e-5));
            assertThat(sums[k]).isCloseTo(gradient[k], within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25})
    void the_observed_information_matches_differences_of_the_gradient(double missing) {
        NormalLikelihood likelihood = likelihood(missing);
        double[] at = point(likelihood);
        Matrix observed = likelihood.observedInformation(at);
        for (int k = 0; k < at.length; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double[] above = likelihood.gradient(up);
            double[] below = likelihood.gradient(down);
            for (int l = 0; l < at.length; l++) {
                assertThat(observed.at(k, l)).isCloseTo(-(above[l] - below[l]) / 2e-5, within(1e-4));
            }
        }
    }
}
