package org.liangcai.psychometrics.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;

class PersonsAndFitTest {

    private static final double[][] ITEMS = {{-1.5}, {-1}, {-0.5}, {0}, {0.2}, {0.6}, {1}, {1.4}};

    private final ResponseMatrix responses = RaschData.simulate(ITEMS, 800, 0.1, 17);
    private final ConditionalCalibration calibration =
            ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(responses);
    private final PersonEstimates abilities = PersonEstimates.of(calibration, responses);

    @Test
    void an_estimate_makes_the_expected_score_the_observed_one() {
        for (int person = 0; person < responses.personCount(); person++) {
            if (abilities.persons().get(person) instanceof PersonEstimate.Estimated estimated) {
                double expected = 0;
                double information = 0;
                for (int item : AnsweredItems.of(responses, person).items()) {
                    double p = 1 / (1 + Math.exp(calibration.location(item) - estimated.theta()));
                    expected += p;
                    information += p * (1 - p);
                }
                assertThat(expected).isCloseTo(estimated.rawScore(), within(1e-9));
                assertThat(estimated.standardError()).isCloseTo(1 / Math.sqrt(information), within(1e-9));
            }
        }
    }

    @Test
    void extreme_scores_lie_beyond_the_others_or_stay_undetermined() {
        PersonEstimate lowest = abilities.completeScores().getFirst();
        PersonEstimate next = abilities.completeScores().get(1);
        assertThat(lowest).isInstanceOf(PersonEstimate.Extrapolated.class);
        assertThat(((PersonEstimate.Extrapolated) lowest).theta())
                .isLessThan(((PersonEstimate.Estimated) next).theta());
        int[][] three = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1}};
        ResponseMatrix few = RaschData.of(three);
        ConditionalCalibration brief =
                ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(few);
        assertThat(PersonEstimates.of(brief, few).persons().getLast()).isEqualTo(new PersonEstimate.Undetermined(3));
    }

    @Test
    void mean_squares_are_near_one_when_the_model_holds() {
        RaschFit fit = RaschFit.of(calibration, responses, abilities);
        for (RaschFit.ItemFit item : fit.items()) {
            assertThat(item.residuals().infit()).isBetween(0.85, 1.15);
            assertThat(item.residuals().outfit()).isBetween(0.7, 1.4);
        }
        assertThat(fit.persons().size()).isEqualTo((int) abilities.persons().stream()
                .filter(estimate -> estimate instanceof PersonEstimate.Estimated)
                .count());
    }

    @Test
    void an_item_answered_at_random_has_noise() {
        ResponseMatrix.Builder noisy = ResponseMatrix.builder(responses.items(), responses.personCount());
        for (int person = 0; person < responses.personCount(); person++) {
            for (int item = 0; item < ITEMS.length; item++) {
                int stored = responses.stored(person, item);
                if (stored != 0) {
                    noisy.category(person, item, item == 3 ? (person * 7919 + 13) % 2 : stored - 1);
                }
            }
        }
        ResponseMatrix matrix = noisy.build();
        ConditionalCalibration other =
                ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(matrix);
        RaschFit fit = RaschFit.of(other, matrix, PersonEstimates.of(other, matrix));
        assertThat(fit.items().get(3).residuals().infit()).isGreaterThan(1.15);
        assertThat(fit.items().get(3).residuals().infitT()).isGreaterThan(3);
    }

    @Test
    void the_separation_reliability_is_that_of_its_parts() {
        SeparationReliability separation = SeparationReliability.of(abilities, responses);
        assertThat(separation.reliability())
                .isCloseTo(1 - separation.meanSquareError() / separation.variance(), within(1e-12))
                .isBetween(0.3, 0.8);
    }

    @Test
    void likelihood_ratios_keep_their_level_when_the_model_holds() {
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        int rejected = 0;
        for (int seed = 0; seed < 60; seed++) {
            ResponseMatrix data = RaschData.simulate(ITEMS, 300, 0, 100 + seed);
            AndersenTest test = AndersenTest.of(calibrator, data, PersonSplit.atMedianScore(data));
            assertThat(test.degreesOfFreedom())
                    .isEqualTo(7 - test.excludedItems().size());
            rejected += test.probability() < 0.1 ? 1 : 0;
        }
        assertThat(rejected).isBetween(1, 14);
    }

    @Test
    void an_item_easier_for_one_group_is_found() {
        double[][] shifted = ITEMS.clone();
        shifted[4] = new double[] {1.4};
        ResponseMatrix first = RaschData.simulate(ITEMS, 500, 0, 1);
        ResponseMatrix second = RaschData.simulate(shifted, 500, 0, 2);
        ResponseMatrix.Builder both = ResponseMatrix.builder(first.items(), 1000);
        for (int person = 0; person < 1000; person++) {
            for (int item = 0; item < ITEMS.length; item++) {
                both.category(person, item, (person < 500 ? first : second).stored(person % 500, item) - 1);
            }
        }
        PersonSplit split = PersonSplit.by(IntStream.range(0, 1000)
                .mapToObj(person -> person < 500 ? "a" : "b")
                .toList());
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        assertThat(AndersenTest.of(calibrator, both.build(), split).probability())
                .isLessThan(1e-4);
        WaldTest wald = WaldTest.of(calibrator, both.build(), split);
        assertThat(wald.parameters().get(4).z()).isGreaterThan(4);
        assertThat(wald.parameters().get(4).probability()).isLessThan(1e-4);
        assertThat(wald.parameters().get(0).item()).isEqualTo("i1");
    }

    @Test
    void an_item_solved_by_all_of_a_group_is_left_out_and_named() {
        int[][] rows = new int[60][];
        for (int person = 0; person < rows.length; person++) {
            int high = person % 2;
            int turn = person / 2 % 4;
            rows[person] = new int[] {
                high == 1 ? 1 : turn % 2, turn == 0 ? 1 : 0, turn == 1 ? 1 : high, turn == 2 ? 1 : 0, turn == 3 ? 1 : 0
            };
            if (high == 1 && turn == 3) {
                rows[person][2] = 0;
            }
        }
        PersonSplit split = PersonSplit.by(IntStream.range(0, rows.length)
                .mapToObj(person -> person % 2 == 0 ? "low" : "top")
                .toList());
        AndersenTest test =
                AndersenTest.of(ConditionalCalibrator.of(ConditionalModel.RASCH), RaschData.of(rows), split);
        assertThat(test.excludedItems()).containsExactly("i1");
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void a_split_by_every_raw_score_has_a_group_for_each() {
        ResponseMatrix data = RaschData.simulate(ITEMS, 2000, 0, 4);
        PersonSplit split = PersonSplit.byRawScore(data);
        assertThat(split.labels()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        AndersenTest test = AndersenTest.of(ConditionalCalibrator.of(ConditionalModel.RASCH), data, split);
        assertThat(test.probability()).isBetween(0.001, 0.999);
    }

    @Test
    void items_of_two_dimensions_fail_the_Martin_Loef_test() {
        ResponseMatrix one = RaschData.simulate(ITEMS, 600, 0, 8);
        ResponseMatrix two = RaschData.simulate(ITEMS, 600, 0, 9);
        ResponseMatrix.Builder both = ResponseMatrix.builder(one.items(), 600);
        for (int person = 0; person < 600; person++) {
            for (int item = 0; item < ITEMS.length; item++) {
                both.category(person, item, (item % 2 == 0 ? one : two).stored(person, item) - 1);
            }
        }
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        ItemSplit split = ItemSplit.by(List.of("a", "b", "a", "b", "a", "b", "a", "b"));
        MartinLoefTest test = MartinLoefTest.of(calibrator, both.build(), split);
        assertThat(test.degreesOfFreedom()).isEqualTo(25 - 9 - 1);
        assertThat(test.probability()).isLessThan(1e-6);
        assertThat(MartinLoefTest.of(calibrator, one, split).probability()).isGreaterThan(0.001);
    }

    @Test
    void what_cannot_be_tested_is_refused() {
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MartinLoefTest.of(calibrator, responses, ItemSplit.atMedianScore(responses)))
                .withMessageStartingWith("The Martin-Löf test needs every response, but that of person (");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemSplit.by(List.of("a", "b", "b")))
                .withMessageStartingWith("A split of items needs two or more groups of two or more items each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonSplit.by(List.of("a", "a")))
                .withMessage("A split needs two or more groups ([a]).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AndersenTest.of(calibrator, responses, PersonSplit.by(List.of("a", "b"))))
                .withMessage("The number of persons of the split (2) must be that of the responses (800).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonEstimates.of(calibration, RaschData.of(new int[][] {{0, 1}})))
                .withMessageStartingWith("The items of the responses ([i1, i2]) must be those of the calibration");
    }
}
