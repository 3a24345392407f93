package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreConditioningTest {

    static Stream<Integer> seeds() {
        return IntStream.range(0, 8).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_agrees_with_all_patterns_written_out(int seed) {
        Random random = new Random(seed);
        double[][] logits = logits(random, 2 + random.nextInt(4));
        int size =
                IntStream.range(0, logits.length).map(j -> logits[j].length - 1).sum();
        double[] counts = IntStream.rangeClosed(0, size)
                .mapToDouble(r -> random.nextInt(4))
                .toArray();
        Enumeration all = new Enumeration(logits, counts, size);
        ScoreConditioning given = ScoreConditioning.of(logits, counts, true);
        assertThat(given.logDenominator()).isCloseTo(all.logDenominator, within(1e-10));
        assertThat(given.expected()).containsExactly(all.expected, within(1e-10));
        assertThat(given.covariance()).containsExactly(all.covariance, within(1e-9));
    }

    @Test
    void a_very_long_and_wide_test_neither_overflows_nor_loses_precision() {
        int items = 1200;
        double[][] logits = new double[items][];
        for (int j = 0; j < items; j++) {
            logits[j] = new double[] {0, j % 2 == 0 ? 0 : 3};
        }
        double[] counts = new double[items + 1];
        counts[1] = 1;
        counts[items - 1] = 1;
        double easy = Math.exp(3);
        // γ₁ = Σ ε, and γ of all but one is the product of all times Σ 1/ε.
        double expected = Math.log(600 + 600 * easy) + 1800 + Math.log(600 + 600 / easy);
        assertThat(ScoreConditioning.of(logits, counts, false).logDenominator()).isCloseTo(expected, within(1e-8));
    }

    private static double[][] logits(Random random, int items) {
        double[][] logits = new double[items][];
        for (int j = 0; j < items; j++) {
            logits[j] = new double[2 + random.nextInt(3)];
            for (int h = 1; h < logits[j].length; h++) {
                logits[j][h] = 4 * random.nextGaussian();
            }
        }
        return logits;
    }

    /** Every pattern of categories. */
    private static final class Enumeration {

        private final double[] expected;
        private final double[] covariance;
        private double logDenominator;

        private Enumeration(double[][] logits, double[] counts, int size) {
            expected = new double[size];
            covariance = new double[size * size];
            double[] gamma = new double[size + 1];
            double[][] first = new double[size + 1][size];
            double[][] second = new double[size + 1][size * size];
            int patterns = 1;
            for (double[] item : logits) {
                patterns *= item.length;
            }
            for (int pattern = 0; pattern < patterns; pattern++) {
                double logit = 0;
                int total = 0;
                int place = 0;
                int left = pattern;
                double[] indicator = new double[size];
                for (double[] item : logits) {
                    int category = left % item.length;
                    left /= item.length;
                    logit += item[category];
                    total += category;
                    if (category > 0) {
                        indicator[place + category - 1] = 1;
                    }
                    place += item.length - 1;
                }
                double weight = Math.exp(logit);
                gamma[total] += weight;
                for (int row = 0; row < size; row++) {
                    first[total][row] += weight * indicator[row];
                    for (int column = 0; column < size; column++) {
                        second[total][row * size + column] += weight * indicator[row] * indicator[column];
                    }
                }
            }
            for (int total = 0; total <= size; total++) {
                logDenominator += counts[total] * Math.log(gamma[total]);
                for (int row = 0; row < size; row++) {
                    expected[row] += counts[total] * first[total][row] / gamma[total];
                    for (int column = 0; column < size; column++) {
                        covariance[row * size + column] += counts[total]
                                * (second[total][row * size + column] / gamma[total]
                                        - first[total][row] / gamma[total] * first[total][column] / gamma[total]);
                    }
                }
            }
        }
    }
}
