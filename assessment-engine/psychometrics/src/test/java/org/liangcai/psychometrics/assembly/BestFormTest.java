package org.liangcai.psychometrics.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.numerics.IntegerProgram;

class BestFormTest {

    private static final int ITEMS = 14;
    private static final IntegerProgram.Limit LIMIT = new IntegerProgram.Limit(60_000, 20_000, 1e-6);

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(25);
    }

    private static Blueprint blueprint(SplittableRandom random) {
        List<Integer> first = new ArrayList<>();
        List<Integer> crossing = new ArrayList<>();
        List<Double> words = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            if (item < 6) {
                first.add(item);
            }
            if (item % 3 == 0) {
                crossing.add(item);
            }
            words.add(10 + 20 * random.nextDouble());
        }
        return Blueprint.ofLength(ITEMS, 5)
                .with(Demand.category("first", first, 1, 3))
                .with(Demand.category("crossing", crossing, 1, 2))
                .with(Demand.enemies("enemies", List.of(7, 8, 9)))
                .with(new Demand.Sum("words", words, 85, 100));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_form_is_the_best_of_all(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Blueprint blueprint = blueprint(random);
        double[] merits = random.doubles(ITEMS).toArray();
        boolean[] required = new boolean[ITEMS];
        required[(int) (seed % ITEMS)] = true;
        boolean[] allowed = new boolean[ITEMS];
        Arrays.fill(allowed, true);
        allowed[(int) ((seed + 5) % ITEMS)] = false;
        double best = Double.NEGATIVE_INFINITY;
        for (int choice = 0; choice < 1 << ITEMS; choice++) {
            boolean[] chosen = new boolean[ITEMS];
            double merit = 0;
            boolean fits = true;
            for (int item = 0; item < ITEMS; item++) {
                chosen[item] = (choice >> item & 1) == 1;
                merit += chosen[item] ? merits[item] : 0;
                fits &= chosen[item] ? allowed[item] || required[item] : !required[item];
            }
            if (fits && merit > best && blueprint.violation(chosen) == 0) {
                best = merit;
            }
        }
        BestForm.Form form = new BestForm(blueprint, LIMIT).find(merits, required, allowed);
        assertThat(form.satisfies()).isEqualTo(best > 0);
        if (best > 0) {
            assertThat(form.merit()).isCloseTo(best, within(1e-5));
            assertThat(form.method()).isEqualTo(BestForm.Method.EXACT);
        }
    }

    @Test
    void a_form_that_is_called_exact_is_within_the_gap_of_what_the_solver_alone_finds() {
        SplittableRandom random = new SplittableRandom(8);
        int items = 80;
        List<Double> words = random.doubles(items, 20, 80).boxed().toList();
        List<Integer> even =
                Stream.iterate(0, item -> item < items, item -> item + 2).toList();
        Blueprint blueprint = Blueprint.ofLength(items, 12)
                .with(Demand.category("even", even, 4, 6))
                .with(Demand.enemies("enemies", List.of(1, 2, 5)))
                .with(new Demand.Sum("words", words, 480, 500));
        double[] merits = random.doubles(items).toArray();
        boolean[] allowed = new boolean[items];
        Arrays.fill(allowed, true);
        IntegerProgram.Builder builder = IntegerProgram.builder(items, 0).maximise(true);
        for (int item = 0; item < items; item++) {
            builder.objective(item, merits[item]);
        }
        Rows.add(builder, blueprint, 0);
        double best = builder.build().solve(LIMIT).objective();
        for (double gap : new double[] {1e-2, 1e-3, 1e-6}) {
            BestForm.Form form = new BestForm(blueprint, new IntegerProgram.Limit(60_000, 20_000, gap))
                    .find(merits, new boolean[items], allowed);
            assertThat(form.method()).isEqualTo(BestForm.Method.EXACT);
            assertThat(form.merit()).isBetween(best * (1 - gap) - 1e-6, best + 1e-6);
        }
    }

    @Test
    void where_no_form_satisfies_the_blueprint_the_one_that_misses_least_is_told_as_such() {
        Blueprint impossible = Blueprint.ofLength(ITEMS, 5)
                .with(Demand.category("a", List.of(0, 1, 2), 3, 3))
                .with(Demand.category("b", List.of(3, 4, 5), 3, 3));
        boolean[] allowed = new boolean[ITEMS];
        Arrays.fill(allowed, true);
        BestForm.Form form = new BestForm(impossible, LIMIT).find(new double[ITEMS], new boolean[ITEMS], allowed);
        assertThat(form.satisfies()).isFalse();
        assertThat(form.method()).isEqualTo(BestForm.Method.HEURISTIC);
        assertThat(form.items()).hasSize(5);
        boolean[] chosen = new boolean[ITEMS];
        form.items().forEach(item -> chosen[item] = true);
        assertThat(impossible.violation(chosen)).isEqualTo(1);
    }

    @Test
    void a_solver_without_time_leaves_the_heuristic() {
        SplittableRandom random = new SplittableRandom(3);
        int items = 120;
        List<Double> words = random.doubles(items, 10, 30).boxed().toList();
        Blueprint tight = Blueprint.ofLength(items, 20).with(new Demand.Sum("words", words, 401.0, 401.4));
        boolean[] allowed = new boolean[items];
        Arrays.fill(allowed, true);
        BestForm.Form form = new BestForm(tight, new IntegerProgram.Limit(60_000, 1, 1e-9))
                .find(random.doubles(items).toArray(), new boolean[items], allowed);
        assertThat(form.satisfies()).isTrue();
        assertThat(form.items()).hasSize(20);
    }
}
