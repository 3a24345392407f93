package org.liangcai.assessment.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.pilot.PilotResult.Band;
import org.liangcai.assessment.pilot.PilotResult.Grouping;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.LogisticModel;

class PilotCalibrationTest {

    private static final LogisticModel TRIAL = new LogisticModel(1.4, 0.5, 0.25, 1);
    private static final int SAMPLES = 5;
    private static final Instant SINCE = SimulatedPeople.COMPLETED;

    private static PilotResult calibrate(List<PilotPerson> people) {
        return PilotCalibration.of(people, 4, 200, SINCE);
    }

    /**
     * Five samples of 1,000: the mean of the estimates within 0.2 (a) and 0.1 (b) of the truth, every one within three errors. Errors half as
     * large as they should be would fail three times in four, as with nine of ten samples of 500.
     */
    @Test
    void parameters_are_recovered_from_adaptive_sessions_of_people_unlike_the_norm() {
        double a = 0;
        double b = 0;
        int near = 0;
        double mean = 0;
        int moved = 0;
        for (long seed = 1; seed <= SAMPLES; seed++) {
            PilotResult result = calibrate(new SimulatedPeople(TRIAL, seed).take(1_000, 0.5, 1.2));
            PilotResult.Parameters parameters = result.parameters();
            a += parameters.discrimination() / SAMPLES;
            b += parameters.difficulty() / SAMPLES;
            mean += result.abilityMean() / SAMPLES;
            boolean close = Math.abs(parameters.discrimination() - 1.4) < 3 * parameters.discriminationError()
                    && Math.abs(parameters.difficulty() - 0.5) < 3 * parameters.difficultyError();
            near += close ? 1 : 0;
            assertThat(parameters.lowerAsymptote()).isEqualTo(0.25);
            assertThat(result.fit().isUsual()).isTrue();
            moved += result.drift().moved();
        }
        assertThat(a).isCloseTo(1.4, within(0.2));
        assertThat(b).isCloseTo(0.5, within(0.1));
        assertThat(mean).isCloseTo(0.5, within(0.06));
        assertThat(near).isEqualTo(SAMPLES);
        assertThat(moved).as("anchors said to have moved that have not").isLessThanOrEqualTo(2);
    }

    @Test
    void where_the_model_holds_the_curve_fits_and_neither_groups_nor_anchors_are_said_to_differ() {
        PilotResult result = calibrate(new SimulatedPeople(TRIAL, 3).take(2_000, 0, 1));

        assertThat(result.curve()).hasSize(10).allSatisfy(point -> {
            assertThat(point.people()).isEqualTo(200);
            double error = Math.sqrt(point.expected() * (1 - point.expected()) / point.people());
            assertThat(point.observed()).isCloseTo(point.expected(), within(3.5 * error));
        });
        assertThat(result.curve()).extracting(PilotResult.CurvePoint::ability).isSorted();
        assertThat(result.dif().getFirst().result().orElseThrow().size()).isEqualTo("A");
        assertThat(result.drift().moved()).isZero();
        assertThat(result.drift().checked()).isGreaterThan(30);
    }

    @Test
    void too_few_answers_are_said_with_both_numbers() {
        List<PilotPerson> people = new SimulatedPeople(TRIAL, 1).take(199, 0, 1);
        assertThatThrownBy(() -> calibrate(people))
                .hasMessage("PILOT_TOO_FEW: There are too few answers: 199 of the 200 needed. Nothing was calibrated.");
    }

    @Test
    void answers_that_are_nearly_all_right_determine_no_difficulty() {
        LogisticModel easy = new LogisticModel(2, -5, 0.25, 1);
        List<PilotPerson> people = new SimulatedPeople(easy, 1).take(300, 0, 1);
        assertThatThrownBy(() -> calibrate(people))
                .hasMessageStartingWith("PILOT_ANSWERS_ALIKE: The answers are nearly all alike (");
    }

    @Test
    void a_wrong_key_shows_as_a_slope_against_ability_or_a_flat_one() {
        List<PilotPerson> people = new ArrayList<>();
        for (PilotPerson person : new SimulatedPeople(new LogisticModel(2.5, 0, 0, 1), 5).take(600, 0, 1)) {
            people.add(new PilotPerson(
                    person.section(), !person.right(), person.sex(), person.language(), person.completedAt()));
        }
        try {
            PilotResult result = calibrate(people);
            assertThat(result.parameters().discrimination()).isLessThan(0.3);
        } catch (org.liangcai.assessment.RefusedException refused) {
            assertThat(refused.refusal()).isIn(PilotRefusal.PILOT_NEGATIVE_SLOPE, PilotRefusal.PILOT_NOT_ESTIMATED);
        }
    }

    @Test
    void who_would_change_band_is_what_counting_person_by_person_gives() {
        List<PilotPerson> people = new SimulatedPeople(TRIAL, 8).take(400, 0, 1);
        List<PilotPerson> all = new ArrayList<>(people);
        PilotPerson old = people.getFirst();
        all.add(new PilotPerson(old.section(), old.right(), old.sex(), old.language(), SINCE.minusSeconds(1)));
        PilotResult result = calibrate(all);
        LogisticModel model = new LogisticModel(
                result.parameters().discrimination(), result.parameters().difficulty(), 0.25, 1);

        int changed = 0;
        double largest = 0;
        double sum = 0;
        for (PilotPerson person : people) {
            List<ResponsePattern.Answer> answers = new ArrayList<>();
            person.section()
                    .scored()
                    .forEach(scored -> answers.add(
                            new ResponsePattern.Answer(scored.model(), Response.of(scored.right() ? 1 : 0))));
            AbilityEstimate.Finite before = Eap.standard().estimate(new ResponsePattern(answers));
            answers.add(new ResponsePattern.Answer(model, Response.of(person.right() ? 1 : 0)));
            AbilityEstimate.Finite after = Eap.standard().estimate(new ResponsePattern(answers));
            changed += sign(before) == sign(after) ? 0 : 1;
            largest = Math.max(largest, Math.abs(after.theta() - before.theta()));
            sum += Math.abs(after.theta() - before.theta());
        }

        PilotResult.Effect effect = result.effect();
        assertThat(result.people()).isEqualTo(401);
        assertThat(effect.people()).isEqualTo(400);
        assertThat(effect.changed()).isEqualTo(changed).isPositive();
        assertThat(effect.largestChange()).isEqualTo(largest);
        assertThat(effect.meanChange()).isCloseTo(sum / 400, within(1e-12));
        assertThat(effect.meanErrorAfter()).isLessThan(effect.meanErrorBefore());
        assertThat(effect.moves()).noneMatch(move -> move.from() == move.to());
    }

    private static int sign(AbilityEstimate.Finite estimate) {
        double half = 1.6448536269514722 * estimate.standardError();
        return estimate.theta() + half < 0 ? -1 : estimate.theta() - half > 0 ? 1 : 0;
    }

    @Test
    void the_bands_are_those_of_the_reports() {
        assertThat(PilotEffect.band(new AbilityEstimate.Finite(-0.9, 0.5))).isEqualTo(Band.BELOW);
        assertThat(PilotEffect.band(new AbilityEstimate.Finite(-0.8, 0.5))).isEqualTo(Band.AROUND);
        assertThat(PilotEffect.band(new AbilityEstimate.Finite(0.9, 0.5))).isEqualTo(Band.ABOVE);
    }

    @Test
    void an_item_harder_for_women_of_the_same_ability_is_found_and_a_small_group_is_said() {
        SimulatedPeople simulated = new SimulatedPeople(TRIAL, 21);
        simulated.harderForWomen = 1.2;
        PilotResult result = calibrate(simulated.take(1_000, 0, 1));

        PilotResult.DifCheck sex = result.dif().getFirst();
        assertThat(sex.grouping()).isEqualTo(Grouping.SEX);
        assertThat(sex.result().orElseThrow().delta()).isLessThan(-1.2);
        assertThat(sex.result().orElseThrow().size()).isIn("B", "C");
        PilotResult.DifCheck language = result.dif().getLast();
        assertThat(language).isEqualTo(new PilotResult.DifCheck(Grouping.LANGUAGE, 950, 50, Optional.empty()));
    }

    @Test
    void an_anchor_that_has_become_easier_is_found() {
        SimulatedPeople simulated = new SimulatedPeople(TRIAL, 23);
        simulated.leaked = 3;
        PilotResult.Drift drift = calibrate(simulated.take(600, 0, 1)).drift();
        assertThat(drift.largest().getFirst().item()).isEqualTo("A-30");
        assertThat(drift.largest().getFirst().z()).isGreaterThan(5);
        assertThat(drift.moved()).isGreaterThanOrEqualTo(1);
    }
}
