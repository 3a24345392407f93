package org.liangcai.psychometrics.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.IntegerProgram;

class AssemblerTest {

    private static final IntegerProgram.Limit LIMIT = new IntegerProgram.Limit(30_000, 3_000, 2e-2);

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(6);
    }

    private static List<ItemResponseModel> bank(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemResponseModel> bank = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            bank.add(LogisticModel.twoParameter(Math.exp(0.3 * random.nextGaussian()), random.nextGaussian()));
        }
        return bank;
    }

    private static List<Integer> every(int step, int items) {
        return Stream.iterate(0, item -> item < items, item -> item + step).toList();
    }

    private static Goal target(double height) {
        return new Goal.Target(
                List.of(new Goal.Point(-1, 0.8 * height), new Goal.Point(0, height), new Goal.Point(1, 0.8 * height)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_form_is_as_near_to_the_target_as_any(long seed) {
        List<ItemResponseModel> bank = bank(13, seed);
        Blueprint blueprint = Blueprint.ofLength(13, 5)
                .with(Demand.category("even", every(2, 13), 2, 3))
                .with(Demand.enemies("enemies", List.of(1, 2)));
        for (Goal goal : List.of(target(1), new Goal.Maximum(target(1).points()))) {
            double best = goal instanceof Goal.Target ? Double.POSITIVE_INFINITY : 0;
            for (int choice = 0; choice < 1 << 13; choice++) {
                boolean[] chosen = new boolean[13];
                for (int item = 0; item < 13; item++) {
                    chosen[item] = (choice >> item & 1) == 1;
                }
                if (blueprint.violation(chosen) == 0) {
                    double achieved = achieved(bank, chosen, goal);
                    best = goal instanceof Goal.Target ? Math.min(best, achieved) : Math.max(best, achieved);
                }
            }
            AssemblyResult.Assembled result =
                    (AssemblyResult.Assembled) Assembler.assemble(AssemblyPlan.oneForm(bank, blueprint, goal)
                            .withLimit(new IntegerProgram.Limit(30_000, 100_000, 1e-7)));
            assertThat(result.proof()).isEqualTo(AssemblyResult.Proof.OPTIMAL);
            assertThat(result.achieved()).isCloseTo(best, within(1e-6));
        }
    }

    private static double achieved(List<ItemResponseModel> bank, boolean[] chosen, Goal goal) {
        double worst = goal instanceof Goal.Target ? 0 : Double.POSITIVE_INFINITY;
        for (Goal.Point point : goal.points()) {
            double information = 0;
            for (int item = 0; item < chosen.length; item++) {
                information += chosen[item] ? bank.get(item).information(point.theta()) : 0;
            }
            worst = goal instanceof Goal.Target
                    ? Math.max(worst, Math.abs(information - point.information()))
                    : Math.min(worst, information / point.information());
        }
        return worst;
    }

    /** A plan that keeps the solver busy: the gap cannot be closed soon. */
    private static AssemblyPlan hard() {
        List<ItemResponseModel> bank = bank(60, 9);
        return AssemblyPlan.parallelForms(bank, Blueprint.ofLength(60, 12), 3, target(4))
                .withLimit(new IntegerProgram.Limit(60_000, Integer.MAX_VALUE, 0));
    }

    @Test
    void progress_is_reported_to_the_end() {
        List<Integer> told = new ArrayList<>();
        AssemblyPlan plan = AssemblyPlan.oneForm(bank(40, 2), Blueprint.ofLength(40, 8), target(3))
                .withLimit(LIMIT);
        AssemblyResult result = Assembler.assemble(plan, (done, all) -> {
            assertThat(all).isEqualTo(1000);
            told.add(done);
        });
        assertThat(told).isSorted().hasSizeGreaterThan(2).endsWith(1000);
        assertThat(result).isEqualTo(Assembler.assemble(plan));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 500, 501})
    void a_listener_cancels_at_any_stage_and_no_search_goes_on(int share) {
        assertThatThrownBy(() -> Assembler.assemble(hard(), (done, all) -> {
                    if (done >= share) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("integer-program");
    }

    @Test
    void parallel_forms_satisfy_the_blueprint_have_no_item_in_common_and_measure_alike() {
        List<ItemResponseModel> bank = bank(120, 4);
        List<Double> words =
                new SplittableRandom(9).doubles(120, 20, 80).boxed().toList();
        Blueprint blueprint = Blueprint.ofLength(120, 15)
                .with(Demand.category("algebra", every(3, 120), 5, 6))
                .with(Demand.enemies("twins", List.of(10, 11)))
                .with(Demand.forbidden("withdrawn", List.of(0, 3)))
                .with(new Demand.Sum("words", words, 650, 800));
        AssemblyPlan plan =
                AssemblyPlan.parallelForms(bank, blueprint, 3, target(3)).withLimit(LIMIT);
        AssemblyResult.Assembled result = (AssemblyResult.Assembled) Assembler.assemble(plan);
        Set<Integer> seen = new HashSet<>();
        for (AssemblyResult.Form form : result.forms()) {
            boolean[] chosen = new boolean[120];
            for (int item : form.items()) {
                chosen[item] = true;
                assertThat(seen.add(item)).isTrue();
            }
            assertThat(blueprint.violation(chosen)).isZero();
            assertThat(form.information().get(1)).isCloseTo(3, within(0.06));
        }
        assertThat(result.achieved()).isLessThan(0.06).isGreaterThanOrEqualTo(result.bound() - 1e-9);
        assertThat(Assembler.assemble(plan)).isEqualTo(result);
    }

    @Test
    void forms_that_may_share_items_share_no_more_than_allowed() {
        List<ItemResponseModel> bank = bank(26, 2);
        AssemblyPlan plan = AssemblyPlan.parallelForms(bank, Blueprint.ofLength(26, 10), 3, target(2))
                .withSharing(2, 4)
                .withLimit(new IntegerProgram.Limit(300, 3_000, 0.05));
        AssemblyResult.Assembled result = (AssemblyResult.Assembled) Assembler.assemble(plan);
        for (int one = 0; one < 3; one++) {
            for (int other = one + 1; other < 3; other++) {
                Set<Integer> shared = new HashSet<>(result.forms().get(one).items());
                shared.retainAll(result.forms().get(other).items());
                assertThat(shared.size()).isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void demands_that_clash_are_named_and_no_others() {
        List<ItemResponseModel> bank = bank(40, 1);
        Blueprint blueprint = Blueprint.ofLength(40, 10)
                .with(Demand.category("algebra", every(2, 40), 6, 10))
                .with(Demand.category(
                        "geometry", every(2, 40).stream().map(i -> i + 1).toList(), 6, 10))
                .with(Demand.enemies("twins", List.of(5, 6)));
        AssemblyResult.Infeasible result = (AssemblyResult.Infeasible) Assembler.assemble(
                AssemblyPlan.oneForm(bank, blueprint, target(2)).withLimit(LIMIT));
        assertThat(result.minimal()).isTrue();
        assertThat(result.inWords())
                .isEqualTo(
                        "No choice of items satisfies all of this at once: length: exactly 10 of 40 items; algebra: from 6"
                                + " to 10 of 20; geometry: from 6 to 10 of 20. Without any one of these, the others can be"
                                + " satisfied.");
    }

    @Test
    void too_small_a_bank_for_several_forms_is_told_with_the_limit_of_use() {
        AssemblyResult.Infeasible result = (AssemblyResult.Infeasible)
                Assembler.assemble(AssemblyPlan.parallelForms(bank(25, 1), Blueprint.ofLength(25, 10), 3, target(2))
                        .withLimit(LIMIT));
        assertThat(result.clashing())
                .containsExactly(
                        "form 1, length: exactly 10 of 25 items",
                        "form 2, length: exactly 10 of 25 items",
                        "form 3, length: exactly 10 of 25 items",
                        "an item is in at most 1 of 3 forms");
    }

    @Test
    void a_clash_that_only_whole_items_have_is_found_too() {
        List<ItemResponseModel> bank = bank(6, 1);
        List<Double> even = List.of(2.0, 2.0, 4.0, 4.0, 6.0, 6.0);
        Blueprint odd = Blueprint.ofLength(6, 3).with(new Demand.Sum("points", even, 9, 9));
        AssemblyResult.Infeasible result = (AssemblyResult.Infeasible)
                Assembler.assemble(AssemblyPlan.oneForm(bank, odd, target(1)).withLimit(LIMIT));
        assertThat(result.clashing()).contains("points: sum exactly 9.0");
    }

    @Test
    void plans_without_meaning_are_refused() {
        assertThatThrownBy(() -> Blueprint.ofLength(10, 3).with(Demand.required("anchor", 10)))
                .hasMessage("The item (10) of anchor is not in the bank of 10 items, counted from 0.");
        assertThatThrownBy(() -> Demand.category("algebra", List.of(1), 3, 2))
                .hasMessage("The counts (3, 2) of algebra must satisfy 0 ≤ at least ≤ at most.");
        assertThatThrownBy(() -> Blueprint.ofLength(2, 1).with(new Demand.Sum("words", List.of(1.0), 0, 1)))
                .hasMessage("The number of quantities (1) of words must be that of items (2).");
        assertThatThrownBy(() -> new Demand.Sum("words", List.of(Double.NaN), 0, 1))
                .hasMessage("The quantity (NaN) of words of item (0) must be finite.");
        assertThatThrownBy(() -> new Goal.Point(0, 0))
                .hasMessage("The ability (0.0) must be finite and the information (0.0) positive and finite.");
        assertThatThrownBy(() -> AssemblyPlan.oneForm(bank(5, 1), Blueprint.ofLength(6, 2), target(1)))
                .hasMessage("The number of items of the blueprint (6) must be that of the bank (5).");
    }
}
