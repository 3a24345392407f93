package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.assembly.Blueprint;
import org.liangcai.psychometrics.assembly.Demand;

class ItemSelectionTest {

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(10);
    }

    private static AdaptiveTest test(ItemPool pool, ItemSelection selection, int length, long seed) {
        return new AdaptiveTest(pool, CatEstimator.eap(), selection, StoppingRule.fixedLength(length), seed);
    }

    private static List<Integer> items(CatSession session) {
        return session.administered().stream().map(AdministeredItem::index).toList();
    }

    private static ContentBalance balance(int items, ContentBalance.Ties ties) {
        List<String> groups = IntStream.range(0, items)
                .mapToObj(item -> List.of("listening", "reading", "grammar").get(item % 3))
                .toList();
        return new ContentBalance(
                groups,
                List.of(
                        new ContentBalance.Target("listening", 1),
                        new ContentBalance.Target("reading", 2),
                        new ContentBalance.Target("grammar", 2)),
                ties);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void content_balance_meets_its_shares_whichever_way_ties_go(long seed) {
        for (ContentBalance.Ties ties : ContentBalance.Ties.values()) {
            CatSession session = Pools.run(
                    test(
                            Pools.threeParameter(90, seed),
                            ItemSelection.maximumInformation().withContent(balance(90, ties)),
                            20,
                            seed),
                    0.5,
                    seed);
            List<Integer> items = items(session);
            assertThat(items).doesNotHaveDuplicates().hasSize(20);
            assertThat(items.stream().filter(item -> item % 3 == 0)).hasSize(4);
            assertThat(items.stream().filter(item -> item % 3 == 1)).hasSize(8);
        }
    }

    @Test
    void ties_between_groups_go_to_the_one_listed_first_or_are_drawn() {
        ItemPool pool = Pools.threeParameter(90, 1);
        Set<Integer> first = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            ItemSelection listed =
                    ItemSelection.maximumInformation().withContent(balance(90, ContentBalance.Ties.LISTED_FIRST));
            assertThat(items(Pools.run(test(pool, listed, 3, seed), 0, seed)).stream()
                            .map(item -> item % 3)
                            .toList())
                    .containsExactly(0, 1, 2);
            ItemSelection drawn =
                    ItemSelection.maximumInformation().withContent(balance(90, ContentBalance.Ties.DRAWN));
            first.add(items(Pools.run(test(pool, drawn, 1, seed), 0, seed)).getFirst() % 3);
        }
        assertThat(first).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void a_group_that_is_used_up_is_passed_over() {
        ContentBalance balance = new ContentBalance(
                List.of("a", "b", "b", "b", "b"),
                List.of(new ContentBalance.Target("a", 9), new ContentBalance.Target("b", 1)),
                ContentBalance.Ties.LISTED_FIRST);
        CatSession session = Pools.run(
                test(
                        Pools.threeParameter(5, 1),
                        ItemSelection.maximumInformation().withContent(balance),
                        5,
                        1),
                0,
                1);
        assertThat(items(session)).hasSize(5);
    }

    @Test
    void strata_are_used_up_from_the_least_discriminating_on() {
        ItemPool pool = Pools.threeParameter(60, 3);
        ItemSelection selection = ItemSelection.by(new Criterion.NearestDifficulty());
        for (Stratification strata : List.of(
                Stratification.byDiscrimination(pool, List.of(4, 4, 4)),
                Stratification.blocked(pool, List.of(4, 4, 4)))) {
            for (int stratum = 0; stratum < 3; stratum++) {
                int wanted = stratum;
                assertThat(strata.stratumOfItem().stream().filter(s -> s == wanted))
                        .hasSize(20);
            }
            List<Integer> items = items(Pools.run(test(pool, selection.withStrata(strata), 12, 1), 0, 1));
            for (int step = 0; step < 12; step++) {
                assertThat(strata.stratumOfItem().get(items.get(step))).isEqualTo(step / 4);
            }
        }
        Stratification plain = Stratification.byDiscrimination(pool, List.of(4, 4, 4));
        double highestOfFirst = IntStream.range(0, 60)
                .filter(item -> plain.stratumOfItem().get(item) == 0)
                .mapToDouble(pool::discrimination)
                .max()
                .orElseThrow();
        double lowestOfLast = IntStream.range(0, 60)
                .filter(item -> plain.stratumOfItem().get(item) == 2)
                .mapToDouble(pool::discrimination)
                .min()
                .orElseThrow();
        assertThat(highestOfFirst).isLessThan(lowestOfLast);
    }

    @Test
    void closed_items_are_not_shown_unless_nothing_else_is_left() {
        java.util.BitSet closed = new java.util.BitSet();
        closed.set(0, 6);
        ItemSelection selection = ItemSelection.maximumInformation().withExposure(ExposureControl.closing(closed, 8));
        List<Integer> items = items(Pools.run(test(Pools.threeParameter(8, 1), selection, 3, 1), 0, 1));
        assertThat(items.subList(0, 2)).containsExactlyInAnyOrder(6, 7);
        assertThat(items.get(2)).isLessThan(6);
    }

    private static Blueprint blueprint(int items, int length) {
        List<Integer> thirds = new ArrayList<>();
        List<Integer> even = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            if (item % 3 == 0) {
                thirds.add(item);
            }
            if (item % 2 == 0) {
                even.add(item);
            }
            seconds.add(20.0 + item % 7 * 10);
        }
        return Blueprint.ofLength(items, length)
                .with(Demand.category("listening", thirds, length / 3, length / 3))
                .with(Demand.category("with picture", even, length / 2, length))
                .with(Demand.enemies("same text", List.of(1, 4, 7, 11)))
                .with(new Demand.Sum("seconds", seconds, 0, length * 42.0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_test_built_by_shadow_tests_satisfies_the_blueprint(long seed) {
        ItemPool pool = Pools.threeParameter(80, seed);
        ShadowTest shadow = ShadowTest.of(blueprint(80, 12));
        AdaptiveTest test = test(pool, ItemSelection.maximumInformation().withContent(shadow), 12, seed);
        CatSession session = Pools.run(test, (seed - 5) / 3.0, seed);
        boolean[] chosen = new boolean[80];
        items(session).forEach(item -> chosen[item] = true);
        assertThat(shadow.blueprint().violation(chosen)).isZero();
        assertThat(CatSession.resume(test, session.administered().subList(0, 7)).next())
                .isEqualTo(new Decision.Next(
                        items(session).get(7),
                        test.estimate(session.administered().subList(0, 7))));
    }

    @Test
    void what_does_not_fit_the_pool_is_refused() {
        ItemPool pool = Pools.threeParameter(10, 1);
        assertThatThrownBy(() -> test(
                        pool,
                        ItemSelection.maximumInformation().withContent(balance(9, ContentBalance.Ties.DRAWN)),
                        3,
                        1))
                .hasMessage("The number of items that the content rule describes (9) must be that of items (10).");
        assertThatThrownBy(() -> new ContentBalance(
                        List.of("x"), List.of(new ContentBalance.Target("y", 1)), ContentBalance.Ties.DRAWN))
                .hasMessage("The group (x) of item (0) has no target share; there are [y].");
        assertThatThrownBy(() -> new ContentBalance.Target("y", 0))
                .hasMessage("The share (0.0) of group (y) must be positive and finite.");
        assertThatThrownBy(() -> new Stratification(List.of(2), List.of(1, 1)))
                .hasMessage("The stratum (2) must be below the number of strata (2).");
    }
}
