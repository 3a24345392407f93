package org.liangcai.psychometrics.mokken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;

class MokkenTest {

    private static ResponseMatrix of(int[][] rows) {
        List<String> items =
                IntStream.range(0, rows[0].length).mapToObj(j -> "i" + (j + 1)).toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, rows.length);
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                if (rows[person][item] >= 0) {
                    builder.category(person, item, rows[person][item]);
                }
            }
        }
        return builder.build();
    }

    /** Rows of a graded response model with two independent dimensions in turn of {@code block} items each. */
    private static int[][] simulate(int persons, int dimensions, int block, int categories, double slope, long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[persons][dimensions * block];
        for (int[] row : rows) {
            for (int dimension = 0; dimension < dimensions; dimension++) {
                double theta = random.nextGaussian();
                for (int item = 0; item < block; item++) {
                    double latent = slope * theta + Math.log(1 / random.nextDouble() - 1);
                    int place = dimension * block + item;
                    for (int step = 1; step < categories; step++) {
                        double location = 1.2 * (item - 0.5 * (block - 1)) / block + 1.6 * (step - 0.5 * categories);
                        row[place] += latent > slope * location ? 1 : 0;
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void items_without_Guttman_errors_scale_perfectly() {
        int[][] rows = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 1, 0}};
        Scalability scalability = Scalability.of(of(rows));
        assertThat(scalability.scale()).isCloseTo(1, within(1e-12));
        assertThat(scalability.pair(0, 2)).isCloseTo(1, within(1e-12));
        assertThat(scalability.item(1)).isCloseTo(1, within(1e-12));
        assertThat(scalability.scaleStandardError()).isCloseTo(0, within(1e-12));
    }

    /** Two dichotomous items: one minus observed over expected errors (Mokken 1971, p. 50): 10 of 100 against 60 · 30 / 100 = 18. */
    @Test
    void the_coefficient_of_a_pair_is_one_minus_observed_over_expected_errors() {
        int[][] rows = new int[100][2];
        for (int person = 0; person < 100; person++) {
            rows[person][0] = person < 60 ? 0 : 1;
            rows[person][1] = person < 10 || (person >= 60 && person < 80) ? 1 : 0;
        }
        assertThat(Scalability.of(of(rows)).pair(0, 1)).isCloseTo(1 - 10.0 / 18, within(1e-12));
    }

    @Test
    void coefficients_are_one_minus_the_share_of_Guttman_errors_for_polytomous_items_too() {
        ScoreTable table = ScoreTable.of(of(simulate(300, 1, 4, 4, 1.5, 3)));
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                double[] first = new double[4];
                double[] second = new double[4];
                for (int person = 0; person < 300; person++) {
                    first[table.score(i, person)]++;
                    second[table.score(j, person)]++;
                }
                double[][] weights = GuttmanErrors.weights(first, second);
                for (int person = 0; person < 300; person++) {
                    observed += weights[table.score(i, person)][table.score(j, person)];
                }
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < 4; b++) {
                        expected += weights[a][b] * first[a] * second[b] / 300;
                    }
                }
            }
        }
        assertThat(Scalability.of(table).scale()).isCloseTo(1 - observed / expected, within(1e-12));
    }

    @Test
    void standard_errors_agree_with_the_jackknife() {
        int[][] rows = simulate(400, 1, 5, 3, 1.5, 4);
        Scalability scalability = Scalability.of(of(rows));
        double sum = 0;
        double squares = 0;
        for (int left = 0; left < rows.length; left++) {
            int without = left;
            int[][] rest = IntStream.range(0, rows.length)
                    .filter(person -> person != without)
                    .mapToObj(person -> rows[person])
                    .toArray(int[][]::new);
            double scale = Coefficients.of(ScoreTable.of(of(rest))).scale();
            sum += scale;
            squares += scale * scale;
        }
        int n = rows.length;
        double jackknife = Math.sqrt((n - 1.0) / n * (squares - sum * sum / n));
        assertThat(scalability.scaleStandardError()).isCloseTo(jackknife, within(0.03 * jackknife));
    }

    @Test
    void two_dimensions_are_found_as_two_scales() {
        ResponseMatrix responses = of(simulate(800, 2, 5, 3, 2, 5));
        int[] scales = ItemSelection.withLowerBound(0.3).select(responses);
        assertThat(IntStream.range(0, 5).map(item -> scales[item]).distinct().count())
                .isEqualTo(1);
        assertThat(IntStream.range(5, 10).map(item -> scales[item]).distinct().count())
                .isEqualTo(1);
        assertThat(scales).contains(1, 2).doesNotContain(0, 3);
        assertThat(ItemSelection.withLowerBound(0.3)
                        .with(ZStatistic.WALD, false)
                        .select(responses))
                .isEqualTo(scales);
        assertThat(ItemSelection.withLowerBound(0.95).select(responses)).containsOnly(0);
    }

    @Test
    void a_selection_can_begin_with_given_items() {
        ResponseMatrix responses = of(simulate(800, 2, 5, 3, 2, 5));
        int[] scales =
                ItemSelection.withLowerBound(0.3).startingWith(List.of(6, 8)).select(responses);
        assertThat(IntStream.range(5, 10).map(item -> scales[item])).containsOnly(1);
        assertThat(IntStream.range(0, 5).map(item -> scales[item])).containsOnly(2);
    }

    @Test
    void monotone_items_have_no_serious_violation_and_a_falling_one_has() {
        int[][] rows = simulate(600, 1, 6, 3, 1.8, 6);
        for (Monotonicity.ItemCheck check : Monotonicity.usual().check(of(rows))) {
            assertThat(check.total().significant()).isZero();
            assertThat(check.groups().stream()
                            .mapToInt(Monotonicity.Group::persons)
                            .sum())
                    .isEqualTo(600);
            assertThat(check.groups()).allMatch(group -> group.persons() >= 60);
        }
        for (int[] row : rows) {
            row[2] = 2 - row[2];
        }
        Monotonicity.ItemCheck falling = Monotonicity.usual().check(of(rows)).get(2);
        assertThat(falling.scalability()).isNegative();
        assertThat(falling.total().significant()).isPositive();
        assertThat(falling.total().largestStatistic()).isGreaterThan(5);
        assertThat(falling.seriousness()).isGreaterThan(80);
    }

    @Test
    void groups_are_as_large_as_asked() {
        Monotonicity check = new Monotonicity(0.03, OptionalInt.of(100));
        for (Monotonicity.ItemCheck item : check.check(of(simulate(450, 1, 5, 2, 2, 7)))) {
            assertThat(item.groups()).allMatch(group -> group.persons() >= 100);
            assertThat(item.groups().getFirst().lowestScore()).isZero();
        }
        assertThat(IntStream.of(149, 150, 250, 251, 499, 500).map(RestScoreGroups::usualSize))
                .containsExactly(50, 50, 83, 50, 99, 50);
    }

    @Test
    void an_item_whose_place_depends_on_the_person_is_removed_from_the_order() {
        Random random = new Random(8);
        int[][] rows = new int[700][5];
        double[] location = {-1.5, -0.7, 0.1, 0.9};
        for (int[] row : rows) {
            double theta = random.nextGaussian();
            for (int item = 0; item < 4; item++) {
                row[item] = random.nextDouble() < 1 / (1 + Math.exp(-2 * (theta - location[item]))) ? 1 : 0;
            }
            row[4] = random.nextDouble() < 0.45 + 0.02 * theta ? 1 : 0;
        }
        InvariantItemOrdering.Result result = InvariantItemOrdering.usual().check(of(rows));
        assertThat(result.removed()).containsExactly("i5");
        assertThat(result.accuracy().orElseThrow()).isBetween(0.4, 0.9);
        assertThat(result.items().getFirst().item()).isEqualTo("i1");
        assertThat(result.items().getFirst().partners()).hasSize(2);
    }

    @Test
    void steps_of_parallel_curves_do_not_intersect_and_a_flat_curve_does() {
        int[][] rows = simulate(600, 1, 5, 3, 1.8, 12);
        for (NonIntersection.ItemCheck check : NonIntersection.usual().check(of(rows))) {
            assertThat(check.total().significant()).isZero();
        }
        Random random = new Random(13);
        for (int[] row : rows) {
            row[2] = random.nextInt(3);
        }
        NonIntersection.ItemCheck flat = NonIntersection.usual().check(of(rows)).get(2);
        assertThat(flat.total().significant()).isPositive();
        assertThat(flat.seriousness()).isGreaterThan(80);
    }

    @Test
    void the_scalability_of_persons_agrees_with_all_pairs_of_persons_written_out() {
        ScoreTable table = ScoreTable.of(of(simulate(40, 1, 6, 4, 1.5, 9)));
        double observed = 0;
        double largest = 0;
        for (int p = 0; p < 40; p++) {
            for (int q = 0; q < p; q++) {
                double[] first = row(table, p);
                double[] second = row(table, q);
                observed += covariance(first, second);
                Arrays.sort(first);
                Arrays.sort(second);
                largest += covariance(first, second);
            }
        }
        assertThat(InvariantItemOrdering.transposedScalability(table)).isCloseTo(observed / largest, within(1e-12));
    }

    private static double[] row(ScoreTable table, int person) {
        return IntStream.range(0, table.itemCount())
                .mapToDouble(item -> table.score(item, person))
                .toArray();
    }

    private static double covariance(double[] first, double[] second) {
        double firstMean = Arrays.stream(first).average().orElseThrow();
        double secondMean = Arrays.stream(second).average().orElseThrow();
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += (first[k] - firstMean) * (second[k] - secondMean);
        }
        return sum / (first.length - 1);
    }

    @Test
    void reliabilities_are_near_each_other_for_parallel_items() {
        ScaleReliability reliability = ScaleReliability.of(of(simulate(2000, 1, 8, 2, 2, 10)));
        assertThat(reliability.alpha()).isBetween(0.6, 0.9);
        assertThat(reliability.lambda2()).isGreaterThan(reliability.alpha()).isLessThan(reliability.alpha() + 0.03);
        assertThat(reliability.molenaarSijtsma()).isCloseTo(reliability.alpha(), within(0.03));
    }

    @Test
    void z_values_grow_with_the_coefficient_and_fall_with_the_bound() {
        ResponseMatrix responses = of(simulate(500, 1, 5, 3, 1.5, 11));
        ZValues plain = ZValues.of(responses, ZStatistic.COVARIANCE, 0);
        assertThat(plain.scale()).isGreaterThan(plain.item(0));
        assertThat(plain.item(0)).isGreaterThan(plain.pair(0, 1));
        ZValues wald = ZValues.of(responses, ZStatistic.WALD, 0.3);
        assertThat(wald.scale())
                .isLessThan(ZValues.of(responses, ZStatistic.WALD, 0).scale());
        assertThat(Math.signum(
                        ZValues.of(responses, ZStatistic.RANGE_PRESERVING, 0.3).item(2)))
                .isEqualTo(Math.signum(wald.item(2)));
    }

    @Test
    void what_cannot_be_scaled_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scalability.of(of(new int[][] {{0, 1}, {1, -1}, {1, 0}})))
                .withMessage(
                        "The response of person (2) to item (i2) is missing, but a scale analysis needs every response.\nMaybe leave out persons with missing responses, or impute them first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scalability.of(of(new int[][] {{0, 1}, {1, 1}, {1, 1}})))
                .withMessage(
                        "Every response to item (i2) is in category 1: without variance it cannot be part of a scale.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monotonicity.usual().check(of(simulate(80, 1, 4, 2, 2, 1))))
                .withMessage(
                        "The least size of a group (50) must be at least 1 and at most half the number of persons (80).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemSelection.withLowerBound(1.5))
                .withMessage("The lower bound (1.5) must be from -1 to 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemSelection.withLowerBound(0.3).with(ZStatistic.COVARIANCE, true))
                .withMessageStartingWith(
                        "The covariance statistic cannot test coefficients against a lower bound (0.3).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InvariantItemOrdering.usual().check(of(simulate(200, 1, 2, 2, 2, 1))))
                .withMessageStartingWith("The order of items needs three or more of them (2)");
    }
}
