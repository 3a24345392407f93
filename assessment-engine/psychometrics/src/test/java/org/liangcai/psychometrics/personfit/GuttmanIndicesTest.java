package org.liangcai.psychometrics.personfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.ResponseMatrix;

class GuttmanIndicesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    private static ResponseMatrix rows(String... rows) {
        List<String> items = IntStream.range(0, rows[0].length())
                .mapToObj(item -> "i" + (item + 1))
                .toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, rows.length);
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                builder.category(person, item, rows[person].charAt(item) - '0');
            }
        }
        return builder.build();
    }

    private static ResponseMatrix random(int persons, int items, int categories, long seed) {
        Random random = new Random(seed);
        String[] rows = new String[persons];
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            StringBuilder row = new StringBuilder();
            for (int item = 0; item < items; item++) {
                int score = 0;
                for (int step = 1; step < categories; step++) {
                    score += random.nextDouble() < 1 / (1 + Math.exp(item - items / 2.0 - theta)) ? 1 : 0;
                }
                row.append(score);
            }
            rows[person] = row.toString();
        }
        return rows(rows);
    }

    /** Worked out by hand: the items' shares of right answers are 4/5, 3/5, 2/5, 1/5. */
    @Test
    void a_guttman_pattern_has_no_errors_and_its_reverse_has_them_all() {
        ResponseMatrix data = rows("1100", "0011", "1000", "1110", "1100");
        List<Optional<GuttmanIndices>> indices = GuttmanIndices.of(data);
        GuttmanIndices perfect = indices.getFirst().orElseThrow();
        assertThat(perfect.guttmanErrors()).isZero();
        assertThat(perfect.normConformity()).isEqualTo(1);
        assertThat(perfect.caution()).isCloseTo(0, within(1e-12));
        assertThat(perfect.modifiedCaution()).isCloseTo(0, within(1e-12));
        assertThat(perfect.u3()).isCloseTo(0, within(1e-12));
        assertThat(perfect.dependability()).isCloseTo(1, within(1e-12));
        GuttmanIndices reversed = indices.get(1).orElseThrow();
        assertThat(reversed.guttmanErrors()).isEqualTo(4);
        assertThat(reversed.normedGuttmanErrors()).isEqualTo(1);
        assertThat(reversed.normConformity()).isEqualTo(-1);
        assertThat(reversed.modifiedCaution()).isCloseTo(1, within(1e-12));
        assertThat(reversed.u3()).isCloseTo(1, within(1e-12));
        assertThat(reversed.agreement()).isCloseTo(.6, within(1e-12));
        assertThat(reversed.personalPointBiserial()).isNegative();
        assertThat(reversed.transposedScalability()).isNegative();
    }

    @Test
    void persons_with_everything_right_or_wrong_have_no_indices() {
        List<Optional<GuttmanIndices>> indices = GuttmanIndices.of(rows("111", "000", "110"));
        assertThat(indices.get(0)).isEmpty();
        assertThat(indices.get(1)).isEmpty();
        assertThat(indices.get(2)).isPresent();
    }

    @Test
    void an_item_that_everyone_got_right_does_not_spoil_u3() {
        List<Optional<GuttmanIndices>> indices = GuttmanIndices.of(rows("1110", "1001", "1100", "1010"));
        for (Optional<GuttmanIndices> person : indices) {
            assertThat(person.orElseThrow().u3()).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void errors_are_the_pairs_counted_one_by_one(long seed) {
        ResponseMatrix data = random(60, 7, 2, seed);
        double[] easiness = new double[7];
        for (int person = 0; person < 60; person++) {
            for (int item = 0; item < 7; item++) {
                easiness[item] += data.stored(person, item) - 1;
            }
        }
        List<Optional<GuttmanIndices>> indices = GuttmanIndices.of(data);
        for (int person = 0; person < 60; person++) {
            int errors = 0;
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 7; j++) {
                    boolean easier = easiness[i] > easiness[j] || (easiness[i] == easiness[j] && i < j);
                    errors += easier && data.stored(person, i) == 1 && data.stored(person, j) == 2 ? 1 : 0;
                }
            }
            int expected = errors;
            indices.get(person)
                    .ifPresent(found -> assertThat(found.guttmanErrors()).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void indices_stay_within_their_ranges(long seed) {
        for (Optional<GuttmanIndices> person : GuttmanIndices.of(random(80, 9, 2, seed))) {
            person.ifPresent(found -> {
                assertThat(found.normedGuttmanErrors()).isBetween(0.0, 1.0);
                assertThat(found.modifiedCaution()).isBetween(-1e-12, 1 + 1e-12);
                assertThat(found.u3()).isBetween(-1e-12, 1 + 1e-12);
                assertThat(found.personalPointBiserial()).isBetween(-1.0, 1.0);
                assertThat(found.transposedScalability()).isLessThanOrEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_two_categories_the_steps_are_the_items(long seed) {
        ResponseMatrix data = random(60, 8, 2, seed);
        List<Optional<GuttmanIndices>> dichotomous = GuttmanIndices.of(data);
        List<PolytomousGuttmanIndices> steps = PolytomousGuttmanIndices.of(data, 2);
        for (int person = 0; person < 60; person++) {
            PolytomousGuttmanIndices found = steps.get(person);
            dichotomous.get(person).ifPresent(same -> {
                assertThat(found.guttmanErrors()).isEqualTo(same.guttmanErrors());
                assertThat(found.normedGuttmanErrors()).isCloseTo(same.normedGuttmanErrors(), within(1e-12));
                assertThat(found.u3()).isCloseTo(same.u3(), within(1e-10));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_most_errors_are_those_of_the_worst_pattern_with_the_same_total(long seed) {
        ResponseMatrix data = random(50, 3, 4, seed);
        List<PolytomousGuttmanIndices> observed = PolytomousGuttmanIndices.of(data, 4);
        for (PolytomousGuttmanIndices person : observed) {
            assertThat(person.normedGuttmanErrors()).isBetween(0.0, 1.0);
            assertThat(person.u3()).isBetween(-1e-9, 1 + 1e-9);
        }
        // Everybody's pattern once more, with hardly any weight, so that every total meets its worst pattern.
        ResponseMatrix.Builder builder = ResponseMatrix.builder(data.items(), 50 + 64);
        for (int person = 0; person < 50; person++) {
            for (int item = 0; item < 3; item++) {
                builder.category(person, item, data.stored(person, item) - 1);
            }
        }
        for (int pattern = 0; pattern < 64; pattern++) {
            builder.weight(50 + pattern, 1e-9);
            for (int item = 0; item < 3; item++) {
                builder.category(50 + pattern, item, (pattern >> (2 * item)) & 3);
            }
        }
        List<PolytomousGuttmanIndices> all = PolytomousGuttmanIndices.of(builder.build(), 4);
        for (int total = 1; total < 9; total++) {
            double worst = 0;
            for (int pattern = 0; pattern < 64; pattern++) {
                if ((pattern & 3) + ((pattern >> 2) & 3) + ((pattern >> 4) & 3) == total) {
                    worst = Math.max(worst, all.get(50 + pattern).normedGuttmanErrors());
                }
            }
            assertThat(worst).isIn(0.0, 1.0);
        }
    }

    @Test
    void a_missing_response_is_refused_by_name() {
        ResponseMatrix data = ResponseMatrix.builder(List.of("a", "b"), 2)
                .category(0, 0, 1)
                .category(0, 1, 1)
                .category(1, 0, 1)
                .build();
        assertThatThrownBy(() -> GuttmanIndices.of(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The response of person (2) to item (b) is missing")
                .hasMessageContaining("Maybe leave the person out");
        assertThatThrownBy(() -> PolytomousGuttmanIndices.of(data, 3)).hasMessageContaining("is missing");
    }

    @Test
    void categories_beyond_those_named_are_refused() {
        assertThatThrownBy(() -> GuttmanIndices.of(rows("12", "01")))
                .hasMessageContaining("The category (2) of item (i2) of person (1) must be from 0 to 1.");
        assertThatThrownBy(() -> PolytomousGuttmanIndices.of(rows("12", "01"), 1))
                .hasMessageContaining("The number of categories (1) must be 2 or more.");
        assertThatThrownBy(() -> GuttmanIndices.of(rows("1", "0")))
                .hasMessageContaining("The number of items (1) must be 2 or more.");
    }
}
