package org.liangcai.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.ScoreMatrix;

class ErrorsOfMeasurementTest {

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @Test
    void the_reliable_change_of_jacobson_and_truax_s_example() {
        // Jacobson and Truax (1991): before 47.5, after 32.5, s = 7.5, r = .80 gives S_E 3.35, S_diff 4.74, RC −3.16.
        ReliableChange change = ReliableChange.ofScores(47.5, 32.5, 7.5, .80);
        assertThat(change.standardError()).isCloseTo(4.74, within(.005));
        assertThat(change.index()).isCloseTo(-3.16, within(.005));
        assertThat(change.isReliable(.95)).isTrue();
        assertThat(ReliableChange.ofScores(50, 51, 10, .8).isReliable(.95)).isFalse();
    }

    @Test
    void the_change_of_abilities_goes_by_their_own_errors() {
        ReliableChange change = ReliableChange.ofAbilities(-.5, .3, .7, .4);
        assertThat(change.standardError()).isCloseTo(.5, within(1e-12));
        assertThat(change.index()).isCloseTo(2.4, within(1e-12));
        assertThat(change.pValue()).isCloseTo(.016395, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliableChange.ofAbilities(0, 0, 1, .3))
                .withMessage("The standard error of the first score (0.0) must be positive and finite.");
    }

    @Test
    void kelley_s_estimate_regresses_to_the_mean() {
        TrueScore score = TrueScore.of(130, 100, 15, .9);
        assertThat(score.estimate()).isCloseTo(127, within(1e-12));
        assertThat(score.standardErrorOfMeasurement()).isCloseTo(15 * Math.sqrt(.1), within(1e-12));
        assertThat(score.standardErrorOfEstimation()).isCloseTo(4.5, within(1e-12));
        ConfidenceInterval interval = score.intervalAroundEstimate(.95);
        assertThat(interval.lower()).isCloseTo(127 - 1.959964 * 4.5, within(1e-5));
        assertThat(score.intervalAroundObserved(.95).upper() - 130).isCloseTo(1.959964 * 4.743416, within(1e-5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrueScore.of(130, 100, 15, 1.2))
                .withMessage("The reliability (1.2) must be from 0 to 1.");
    }

    @Test
    void twice_the_length_and_back() {
        assertThat(SpearmanBrown.lengthened(.5, 2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(SpearmanBrown.factorFor(.5, 2 / 3.0)).isCloseTo(2, within(1e-12));
        assertThat(SpearmanBrown.lengthened(2 / 3.0, .5)).isCloseTo(.5, within(1e-12));
    }

    @Test
    void a_correlation_is_freed_from_errors() {
        assertThat(Attenuation.of(.4, .8, .5)).isEqualTo(new Attenuation(.4 / Math.sqrt(.4), true));
        assertThat(Attenuation.of(.9, .5, .5).withinBounds()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void binomial_errors_average_to_what_formula_21_says_and_keats_s_to_the_reliability(long seed) {
        ScoreMatrix scores = Scores.random(seed, 200, 12, 2, 0);
        KuderRichardson kr = KuderRichardson.of(scores);
        ScoreDistribution sums = ScoreDistribution.ofSums(scores);
        double lord = 0;
        double keats = 0;
        for (int person = 0; person < 200; person++) {
            double sum = 0;
            for (double score : scores.row(person)) {
                sum += score;
            }
            lord += Math.pow(ConditionalErrors.lord(sum, 12), 2) / 200;
            keats += Math.pow(ConditionalErrors.keats(sum, 12, kr.kr20(), kr.kr21()), 2) / 200;
        }
        double variance = sums.variance() * 199 / 200;
        assertThat(lord).isCloseTo(variance * (1 - kr.kr21()), within(1e-10));
        assertThat(keats).isCloseTo(variance * (1 - kr.kr20()), within(1e-10));
    }

    @Test
    void strata_make_errors_smaller_when_scores_differ_between_them() {
        assertThat(ConditionalErrors.feldt(new double[] {9, 1}, new int[] {10, 10}))
                .isCloseTo(Math.sqrt(2), within(1e-12))
                .isLessThan(ConditionalErrors.lord(10, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionalErrors.lord(11, 10))
                .withMessage("The score (11.0) must be from 0 to the number of items (10).");
    }

    @Test
    void half_test_differences_show_the_error_at_each_score() {
        double[] first = {3, 1, 2, 4, 5};
        double[] second = {1, 3, 2, 5, 5};
        SortedMap<Double, Double> errors = ConditionalErrors.thorndike(first, second);
        assertThat(errors).containsOnlyKeys(4.0);
        assertThat(errors.get(4.0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void with_two_parts_the_many_part_error_is_the_difference_without_the_mean_difference() {
        ScoreMatrix parts = ScoreMatrix.of(List.of("a", "b"), new double[][] {{3, 1}, {1, 3}, {2, 2}, {4, 5}, {5, 6}});
        SortedMap<Double, Double> errors = ConditionalErrors.feldtQualls(parts);
        double shift = -0.4;
        double expected = Math.sqrt((Math.pow(2 - shift, 2) + Math.pow(-2 - shift, 2) + Math.pow(0 - shift, 2)) / 3);
        assertThat(errors.get(4.0)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void options_show_who_chooses_them() {
        org.liangcai.psychometrics.data.ResponseMatrix.Builder builder =
                org.liangcai.psychometrics.data.ResponseMatrix.builder(List.of("a", "b", "c"), 4);
        int[][] chosen = {{1, 2, 0}, {1, 2, 1}, {0, 1, 0}, {3, 2, 1}};
        for (int person = 0; person < 4; person++) {
            for (int item = 0; item < 3; item++) {
                builder.category(person, item, chosen[person][item]);
            }
        }
        OptionAnalysis.Item item =
                OptionAnalysis.of(builder.build(), List.of(1, 2, 0)).items().getFirst();
        assertThat(item.difficulty()).isEqualTo(.5);
        assertThat(item.options().stream().map(OptionAnalysis.Option::option)).containsExactly(0, 1, 3);
        OptionAnalysis.Option key = item.options().get(1);
        assertThat(key.isKey()).isTrue();
        assertThat(key.count()).isEqualTo(2);
        assertThat(key.meanRestScore()).isEqualTo(1.5);
        assertThat(key.proportionInUpper()).isEqualTo(1);
        assertThat(key.isSuspect()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionAnalysis.of(builder.build(), List.of(1)))
                .withMessage("There must be as many keys (1) as items (3), at least two.");
    }
}
