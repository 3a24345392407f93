package org.liangcai.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.ScoreMatrix;

class CarelessRespondingTest {

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(item -> "i" + item).toList();
    }

    private static ScoreMatrix row(double... answers) {
        return ScoreMatrix.of(names(answers.length), new double[][] {answers});
    }

    /** Ten scales of four items; the first persons answer at random. */
    private static ScoreMatrix questionnaire(long seed, int persons, int careless) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] answers = new double[persons][40];
        for (int person = 0; person < persons; person++) {
            for (int scale = 0; scale < 10; scale++) {
                double trait = 3 + 1.2 * random.nextGaussian();
                for (int item = 0; item < 4; item++) {
                    answers[person][4 * scale + item] = person < careless
                            ? 1 + random.nextInt(5)
                            : Math.clamp(Math.rint(trait + .6 * random.nextGaussian()), 1, 5);
                }
            }
        }
        return ScoreMatrix.of(names(40), answers);
    }

    private static double meanOf(List<OptionalDouble> values, int from, int to) {
        return values.subList(from, to).stream()
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElseThrow();
    }

    @Test
    void runs_are_counted_and_a_missing_answer_stands_alone() {
        assertThat(LongString.of(row(1, 1, 1, 2, 2, 3))).containsExactly(new LongString(3, 2));
        ScoreMatrix gap = ScoreMatrix.builder(names(4), 1)
                .score(0, 0, 2)
                .score(0, 1, 2)
                .score(0, 3, 2)
                .build();
        assertThat(LongString.of(gap)).containsExactly(new LongString(2, 4 / 3.0));
    }

    @Test
    void variability_is_the_deviation_of_one_s_own_answers() {
        ScoreMatrix answers = row(1, 3, 5, 5, 5, 5);
        assertThat(IndividualVariability.of(answers).getFirst().orElseThrow()).isCloseTo(Math.sqrt(2.8), within(1e-12));
        List<List<OptionalDouble>> thirds = IndividualVariability.ofParts(answers, 3);
        assertThat(thirds).hasSize(3);
        assertThat(thirds.get(0).getFirst().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(thirds.get(2).getFirst().orElseThrow()).isEqualTo(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndividualVariability.of(answers, 5, 6))
                .withMessage("The items from (5) to (6) must be at least two of the 6 items.");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void squared_distances_sum_to_items_times_persons_minus_one(long seed) {
        ScoreMatrix scores = questionnaire(seed, 120, 0);
        double sum = MahalanobisDistance.of(scores, .99).stream()
                .mapToDouble(one -> one.squared().orElseThrow())
                .sum();
        assertThat(sum).isCloseTo(40 * 119, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_answers_stand_out_by_every_index(long seed) {
        ScoreMatrix scores = questionnaire(seed, 300, 15);
        List<MahalanobisDistance> distances = MahalanobisDistance.of(scores, .99);
        assertThat(distances.subList(0, 15).stream().filter(MahalanobisDistance::flagged))
                .hasSizeGreaterThan(10);
        assertThat(distances.subList(15, 300).stream().filter(MahalanobisDistance::flagged))
                .hasSizeLessThan(15);
        List<OptionalDouble> evenOdd = EvenOdd.of(scores, java.util.Collections.nCopies(10, 4)).stream()
                .map(EvenOdd::carelessness)
                .toList();
        assertThat(meanOf(evenOdd, 0, 15)).isGreaterThan(meanOf(evenOdd, 15, 300) + .3);
        ItemPairs synonyms = ItemPairs.synonyms(scores, .5);
        assertThat(synonyms.pairs()).hasSizeGreaterThan(30);
        List<OptionalDouble> within = synonyms.within(scores).stream()
                .map(ItemPairs.WithinPerson::correlation)
                .toList();
        assertThat(meanOf(within, 0, 15)).isLessThan(meanOf(within, 15, 300) - .3);
    }

    @Test
    void items_that_depend_on_each_other_are_refused() {
        ScoreMatrix scores =
                ScoreMatrix.of(names(3), new double[][] {{1, 2, 3}, {2, 2, 4}, {3, 1, 4}, {1, 1, 2}, {2, 3, 5}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MahalanobisDistance.of(scores, .99))
                .withMessageStartingWith(
                        "The covariances of the items (3) of the persons (5) cannot be inverted.\nMaybe");
    }

    @Test
    void a_missing_answer_adds_nothing_to_the_distance() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder(names(2), 6);
        double[][] answers = {{1, 2}, {2, 1}, {4, 4}, {5, 4}, {3, 3}};
        for (int person = 0; person < 5; person++) {
            builder.score(person, 0, answers[person][0]).score(person, 1, answers[person][1]);
        }
        List<MahalanobisDistance> distances = MahalanobisDistance.of(builder.build(), .99);
        assertThat(distances.get(4).squared().orElseThrow())
                .isLessThan(distances.get(0).squared().orElseThrow());
        assertThat(distances.get(5).squared()).isEmpty();
        assertThat(distances.get(5).flagged()).isFalse();
    }

    @Test
    void even_and_odd_items_that_run_together_are_consistent() {
        EvenOdd same = EvenOdd.of(row(1, 1, 3, 3, 5, 5), List.of(2, 2, 2)).getFirst();
        assertThat(same.consistency()).hasValue(1);
        assertThat(same.carelessness()).hasValue(-1);
        assertThat(EvenOdd.of(row(1, 5, 3, 3, 5, 1), List.of(2, 2, 2))
                        .getFirst()
                        .carelessness())
                .hasValue(1);
        assertThat(EvenOdd.of(row(3, 3, 3, 3, 3, 4), List.of(2, 2, 2))
                        .getFirst()
                        .consistency())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvenOdd.of(row(1, 2, 3), List.of(3)))
                .withMessage("There must be at least two scales (1) with no more items (3) than columns (3).");
    }

    @Test
    void a_scale_without_an_even_answer_does_not_count() {
        ScoreMatrix scores = ScoreMatrix.builder(names(6), 1)
                .score(0, 0, 1)
                .score(0, 1, 2)
                .score(0, 2, 3)
                .score(0, 3, 5)
                .score(0, 4, 4)
                .build();
        EvenOdd one = EvenOdd.of(scores, List.of(2, 2, 2)).getFirst();
        assertThat(one.scales()).isEqualTo(2);
        assertThat(one.consistency()).hasValue(1);
    }

    @Test
    void antonyms_are_pairs_below_minus_the_critical_value() {
        double[][] answers = {{1, 5, 2, 1}, {2, 4, 2, 4}, {3, 3, 4, 2}, {4, 2, 3, 5}, {5, 1, 5, 3}};
        ScoreMatrix scores = ScoreMatrix.of(names(4), answers);
        assertThat(ItemPairs.antonyms(scores, .8).pairs())
                .extracting(ItemPairs.Pair::later, ItemPairs.Pair::earlier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0), org.assertj.core.groups.Tuple.tuple(2, 1));
        assertThat(ItemPairs.ranked(scores).pairs()).hasSize(6);
        assertThat(ItemPairs.antonyms(scores, .8).within(scores).getFirst())
                .isEqualTo(new ItemPairs.WithinPerson(2, OptionalDouble.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemPairs.antonyms(scores, -.6))
                .withMessage(
                        "The critical correlation (-0.6) must be at least 0 and below 1.\nMaybe leave out its sign.");
    }

    @Test
    void a_person_is_compared_with_the_others_only() {
        double[][] answers = {{1, 2, 3, 4}, {2, 3, 4, 5}, {4, 3, 2, 1}};
        List<OptionalDouble> correlations = PersonTotal.of(ScoreMatrix.of(names(4), answers));
        assertThat(correlations.get(2).orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(correlations.get(0)).isEmpty();
    }

    @Test
    void fast_answers_cost_effort() {
        ScoreMatrix seconds = ScoreMatrix.of(names(4), new double[][] {{1, 1.5, 8, 9}, {5, 6, 7, 8}});
        List<ResponseTimes> times = ResponseTimes.of(seconds, ResponseTimes.TWO_SECONDS, .9);
        assertThat(times.getFirst().tooFast()).isEqualTo(2);
        assertThat(times.getFirst().effort()).hasValue(.5);
        assertThat(times.getFirst().flagged()).isTrue();
        assertThat(times.getLast().flagged()).isFalse();
        assertThat(times.getLast().meanSeconds()).hasValue(6.5);
        assertThat(ResponseTimes.normativeThresholds(seconds, .1)[0]).isCloseTo(.3, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseTimes.of(row(1, 0), 2, .9))
                .withMessage("The time (0.0) of item (i2) of person (1) must be positive.");
    }
}
