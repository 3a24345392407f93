package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ProgressListener;

class SimulationTest {

    private static AdaptiveTest test(ItemPool pool, int length) {
        return new AdaptiveTest(
                pool, CatEstimator.eap(), ItemSelection.maximumInformation(), StoppingRule.fixedLength(length), 0);
    }

    private static Simulation simulation(int persons) {
        return Simulation.of(test(Pools.threeParameter(80, 11), 15), Simulation.normalThetas(persons, 0, 1), 5);
    }

    @Test
    void the_report_is_the_same_to_the_last_bit_on_one_thread_and_on_many() {
        Simulation simulation = simulation(150);
        assertThat(simulation.run())
                .isEqualTo(simulation.withMode(Chunks.Mode.SEQUENTIAL).run());
    }

    static Stream<Simulation> simulations() {
        return Stream.of(
                simulation(150),
                simulation(150).withMode(Chunks.Mode.SEQUENTIAL),
                simulation(40).withExposure(new ExposurePolicy.Restricted(0.5)),
                simulation(40)
                        .withExposure(new ExposurePolicy.Eligibility(0.5, List.of(), ExposurePolicy.Update.COUNTS)));
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void progress_is_reported_up_to_the_last_examinee(Simulation simulation) {
        List<Integer> told = new ArrayList<>();
        SimulationReport report = simulation.run((done, all) -> {
            assertThat(all).isEqualTo(simulation.thetas().size());
            told.add(done);
        });
        assertThat(told).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(told.getLast()).isEqualTo(simulation.thetas().size());
        assertThat(report).isEqualTo(simulation.run());
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void a_listener_cancels_by_throwing(Simulation simulation) {
        AtomicInteger told = new AtomicInteger();
        ProgressListener impatient = (done, all) -> {
            told.incrementAndGet();
            throw new CancellationException("enough");
        };
        assertThatThrownBy(() -> simulation.run(impatient)).isInstanceOf(CancellationException.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void the_search_for_exposure_parameters_reports_progress_and_can_be_cancelled() {
        List<Integer> told = new ArrayList<>();
        SympsonHetter.fit(simulation(30), 0.4, 2, 0, (done, all) -> {
            assertThat(all).isEqualTo(60);
            told.add(done);
        });
        assertThat(told).isSorted().hasSize(60);
        assertThatThrownBy(() -> SympsonHetter.fit(simulation(30), 0.4, 2, 0, (done, all) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void abilities_are_recovered() {
        SimulationReport report = simulation(500).run();
        assertThat(report.bias()).isCloseTo(0, within(0.06));
        assertThat(report.rootMeanSquaredError()).isBetween(0.2, 0.45);
        assertThat(report.correlation()).isGreaterThan(0.9);
        assertThat(report.meanLength()).isEqualTo(15);
        double shown = 0;
        for (double rate : report.exposureRates()) {
            shown += rate;
        }
        assertThat(shown).isCloseTo(15, within(1e-9));
        List<SimulationReport.Conditional> deciles = report.byQuantiles(10);
        assertThat(deciles)
                .hasSize(10)
                .allSatisfy(group -> assertThat(group.examinees()).isEqualTo(50));
        // Estimates are drawn to the mean of the prior.
        assertThat(deciles.getFirst().bias()).isPositive();
        assertThat(deciles.getLast().bias()).isNegative();
        assertThat(report.byCuts(0)).hasSize(2);
    }

    @Test
    void overlap_is_the_share_of_items_that_two_examinees_have_in_common() {
        SimulationReport report = simulation(60).run();
        double common = 0;
        int pairs = 0;
        for (SimulatedTest one : report.tests()) {
            for (SimulatedTest other : report.tests()) {
                pairs++;
                common += one.administered().stream()
                                .map(AdministeredItem::index)
                                .filter(other.administered().stream()
                                        .map(AdministeredItem::index)
                                        .toList()::contains)
                                .count()
                        / 15.0;
            }
        }
        // Σ rate² / Σ rate counts every examinee with oneself too.
        assertThat(report.overlap()).isCloseTo(common / pairs, within(1e-12));
    }

    @Test
    void restricted_exposure_holds_every_rate() {
        SimulationReport report =
                simulation(200).withExposure(new ExposurePolicy.Restricted(0.3)).run();
        assertThat(report.highestExposure()).isLessThanOrEqualTo(0.3 + 1.0 / 200);
        assertThat(report.meanLength()).isEqualTo(15);
        assertThat(report.overlap()).isLessThan(simulation(200).run().overlap());
    }

    @Test
    void item_eligibility_keeps_rates_near_the_maximum_overall_and_within_segments() {
        assertThat(highest(ExposurePolicy.Update.RATES)).isBetween(0.28, 0.34);
        assertThat(highest(ExposurePolicy.Update.COUNTS)).isBetween(0.28, 0.45);
        Simulation drawn = simulation(600);
        SimulationReport report = drawn.withExposure(
                        new ExposurePolicy.Eligibility(0.4, List.of(0.0), ExposurePolicy.Update.RATES))
                .run();
        for (int segment = 0; segment < 2; segment++) {
            boolean above = segment == 1;
            List<SimulatedTest> tests = report.tests().stream()
                    .filter(taken -> (taken.estimate().theta() >= 0) == above)
                    .toList();
            assertThat(new SimulationReport(80, tests).highestExposure()).isLessThan(0.5);
        }
    }

    @Test
    void an_item_that_was_given_too_often_is_open_with_less_probability() {
        ExposurePolicy.Eligibility policy =
                new ExposurePolicy.Eligibility(0.25, List.of(0.0), ExposurePolicy.Update.COUNTS);
        ItemEligibility before = ItemEligibility.begin(policy, 3);
        List<AdministeredItem> shown =
                List.of(new AdministeredItem(1, org.liangcai.psychometrics.ability.Response.of(1)));
        ItemEligibility after = before.after(shown, 0.7, before.control(), 1);
        int openAbove = 0;
        for (long seed = 0; seed < 400; seed++) {
            assertThat(after.control().isOpen(0, 0.7, seed)).isTrue();
            assertThat(after.control().isOpen(1, -0.7, seed)).isTrue();
            openAbove += after.control().isOpen(1, 0.7, seed) ? 1 : 0;
        }
        assertThat(openAbove).isBetween(70, 130);
    }

    private static double highest(ExposurePolicy.Update update) {
        return simulation(400)
                .withExposure(new ExposurePolicy.Eligibility(0.3, List.of(), update))
                .run()
                .highestExposure();
    }

    @Test
    void the_parameters_of_Sympson_and_Hetter_keep_rates_at_the_maximum() {
        Simulation simulation =
                Simulation.of(test(Pools.threeParameter(200, 11), 15), Simulation.normalThetas(300, 0, 1), 5);
        SympsonHetter fitted = SympsonHetter.fit(simulation, 0.3, 15, 0.06);
        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.highestRates().getFirst()).isGreaterThan(0.9);
        assertThat(fitted.parameters()).allSatisfy(k -> assertThat(k).isBetween(0.0, 1.0));
        assertThat(fitted.parameters().stream().filter(k -> k == 1).count()).isGreaterThanOrEqualTo(15);
        AdaptiveTest controlled = simulation
                .test()
                .withSelection(ItemSelection.maximumInformation().withExposure(fitted.control()));
        // The control of a test closes the items that the draws of the iteration set aside: the very same tests.
        assertThat(simulation.withTest(controlled).run()).isEqualTo(fitted.report());
        assertThatThrownBy(() -> SympsonHetter.fit(simulation(10), 0.1, 15, 0.03))
                .hasMessageStartingWith(
                        "The maximum rate (0.1) cannot hold: 15 items are shown of 80, which is a rate of 0.188 on average.");
    }

    @Test
    void recorded_responses_are_looked_up_and_missing_ones_do_not_count() {
        ItemPool pool = Pools.threeParameter(10, 1);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(
                java.util.stream.IntStream.range(0, 10).mapToObj(i -> "i" + i).toList(), 2);
        for (int item = 0; item < 10; item++) {
            builder.category(0, item, item % 2);
        }
        SimulationReport report = Simulation.of(test(pool, 6), List.of(0.0, 0.0), 1)
                .withResponses(new ResponseSource.Recorded(builder.build()))
                .run();
        assertThat(report.tests().getFirst().administered())
                .allSatisfy(item -> assertThat(item.response())
                        .isEqualTo(org.liangcai.psychometrics.ability.Response.of(item.index() % 2)));
        assertThat(report.tests().getLast().estimate().theta()).isCloseTo(0, within(1e-12));
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        AdaptiveTest test = test(Pools.threeParameter(10, 1), 5);
        assertThatThrownBy(() -> Simulation.of(test, List.of(), 1)).hasMessage("There must be at least one examinee.");
        assertThatThrownBy(() -> Simulation.of(test, List.of(0.0, Double.NaN), 1))
                .hasMessage("The ability (NaN) of examinee (2) must be finite.");
        assertThatThrownBy(
                        () -> Simulation.of(test, List.of(0.0), 1).withResponses(new ResponseSource.Drawn(List.of())))
                .hasMessage("The number of items with responses (0) must be that of the pool (10).");
        for (ExposurePolicy policy : List.of(
                new ExposurePolicy.Restricted(0.4),
                new ExposurePolicy.Eligibility(0.4, List.of(), ExposurePolicy.Update.RATES))) {
            assertThatThrownBy(() -> Simulation.of(test, List.of(0.0), 1).withExposure(policy))
                    .hasMessageStartingWith(
                            "The maximum rate (0.4) cannot hold: 5 items are shown of 10, which is a rate of 0.500 on average.");
        }
        assertThatThrownBy(() -> new ExposurePolicy.Restricted(0))
                .hasMessage("The maximum rate (0.0) must be above 0 and 1 at most.");
        assertThatThrownBy(() -> ExposureControl.of(new double[] {1.2}))
                .hasMessage("The probability (1.2) of item (0) must be from 0 to 1.");
        assertThatThrownBy(() -> ExposureControl.bySegment(new double[] {0}, new double[][] {{1}}))
                .hasMessage("The number of segments (1) must be one more than that of cuts (1).");
        assertThatThrownBy(() -> test.withSelection(
                        ItemSelection.maximumInformation().withExposure(ExposureControl.of(new double[] {1}))))
                .hasMessage("The number of exposure probabilities (1) must be that of items (10).");
    }
}
