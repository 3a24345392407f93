package org.liangcai.psychometrics.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.model.LogisticModel;

class ItemWatchTest {

    private static final SurveillancePlan PLAN = SurveillancePlan.STANDARD;

    /** An item in use: how much easier it is than its parameters say, and what happens to it after the baseline. */
    private record Item(double shift, double knowing, double failing, double speedUp, double exposure) {

        static Item asExpected(double shift) {
            return new Item(shift, 0, 0, 0, 0.2);
        }
    }

    /** The delivery after the baseline at which the first alarm comes, if one does. */
    private static OptionalInt alarmAfter(Item item, int deliveries, Random random) {
        LogisticModel model = LogisticModel.threeParameter(1.2, 0, 0.15);
        ItemWatch watch = ItemWatch.NEW;
        long session = 0;
        for (int n = 1; n <= PLAN.baseline() + deliveries; n++) {
            boolean changed = n > PLAN.baseline();
            double rate = changed && item.exposure() > 0.2 ? item.exposure() : 0.2;
            do {
                session++;
            } while (random.nextDouble() >= rate);
            // Earlier answers of the person: the expectation is formed from them, the answer from the ability itself.
            double theta = random.nextGaussian();
            AbilityPosterior posterior = AbilityPosterior.standardNormal();
            for (int before = 0; before < 3; before++) {
                LogisticModel earlier = LogisticModel.twoParameter(1, before - 1);
                posterior = posterior.after(earlier, random.nextDouble() < earlier.probability(theta, 1) ? 1 : 0);
            }
            double truth = model.probability(theta + item.shift(), 1);
            boolean right = random.nextDouble() < truth;
            if (changed && random.nextDouble() < item.knowing()) {
                right = true;
            }
            if (changed && right && random.nextDouble() < item.failing()) {
                right = false;
            }
            double logTime = 0.5 * random.nextGaussian() - (changed ? 0.5 * item.speedUp() : 0);
            watch = watch.after(
                    new ItemWatch.Delivery(posterior.probability(model, 1), right, OptionalDouble.of(logTime), session),
                    PLAN);
            if (!watch.alarms(PLAN).isEmpty()) {
                return OptionalInt.of(n - PLAN.baseline());
            }
        }
        return OptionalInt.empty();
    }

    @Test
    void items_that_are_as_expected_raise_false_alarms_no_more_often_than_declared() {
        Random random = new Random(20261101);
        int items = 300;
        int deliveries = 800;
        long alarms = 0;
        for (int item = 0; item < items; item++) {
            alarms += alarmAfter(Item.asExpected(0.8 * random.nextGaussian()), deliveries, random)
                            .isPresent()
                    ? 1
                    : 0;
        }
        // Declared: α·n = 0.8 % of items at most, 2.4 of 300; a Poisson count of that mean exceeds 7 once in 350 times.
        assertThat(alarms).isLessThanOrEqualTo(7);
    }

    private static List<Integer> delays(Item item) {
        Random random = new Random(7);
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            alarmAfter(item, 1_500, random).ifPresent(delays::add);
        }
        delays.sort(null);
        return delays;
    }

    private static void noticedWithin(Item item, int median) {
        List<Integer> delays = delays(item);
        assertThat(delays.size()).as("noticed of 60").isGreaterThanOrEqualTo(57);
        assertThat(delays.get(delays.size() / 2)).as("median delay").isLessThanOrEqualTo(median);
    }

    @Test
    void an_item_that_half_the_people_know_is_noticed() {
        noticedWithin(new Item(-0.5, 0.5, 0, 0, 0.2), 170);
    }

    @Test
    void an_item_whose_key_was_spoilt_for_half_the_people_is_noticed() {
        noticedWithin(new Item(0, 0, 0.5, 0, 0.2), 140);
    }

    @Test
    void an_item_that_is_answered_faster_is_noticed() {
        noticedWithin(new Item(0, 0, 0, 0.8, 0.2), 90);
    }

    @Test
    void an_item_that_is_shown_twice_as_often_is_noticed() {
        noticedWithin(new Item(0, 0, 0, 0, 0.4), 120);
    }

    @Test
    void what_is_expected_of_an_answer_follows_from_the_answers_before_it() {
        LogisticModel model = LogisticModel.rasch(0);
        AbilityPosterior before = AbilityPosterior.standardNormal();
        assertThat(before.probability(model, 1)).isCloseTo(0.5, within(1e-12));
        // ∫ P² φ / ∫ P φ = 2 ∫ P² φ = 2 (1/4 + Var P); Var P = 0.0433790 by numerical integration with 20,001 nodes
        // from −10 to 10.
        assertThat(before.after(model, 1).probability(model, 1)).isCloseTo(0.5 + 2 * 0.0433790, within(1e-6));
    }

    @Test
    void a_person_who_has_looked_lays_the_evidence_aside_and_keeps_what_was_learnt() {
        PageChart high = new PageChart(9, 20, 10, 18);
        ItemWatch watch = new ItemWatch(
                300, new PassExpectation(0.3, 0.01), TimeExpectation.NONE, high, high, high, ExposureWatch.NEW);
        assertThat(watch.withoutEvidence().easier()).isEqualTo(PageChart.NEW);
        assertThat(watch.withoutEvidence().pass()).isEqualTo(watch.pass());
        assertThat(watch.observed(SurveillanceChart.EASIER)).isEqualTo(0.9);
    }

    @Test
    void a_plan_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> new SurveillancePlan(10, 1e-5, 0.25, 0.25, 0.6, 1.5))
                .hasMessage("The baseline (10) must be 30 or more.");
        assertThatThrownBy(() -> new SurveillancePlan(100, 0, 0.25, 0.25, 0.6, 1.5))
                .hasMessage("The false alarm rate (0.0) must lie between 0 and 1.");
    }
}
