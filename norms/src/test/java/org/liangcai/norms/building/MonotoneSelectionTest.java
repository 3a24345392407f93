package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonotoneSelectionTest {

    /** Samples without order: small, noisy, some with raw scores that fall with age. */
    static Stream<ScoreSample> unruly() {
        return LongStream.range(0, 25).mapToObj(seed -> {
            var random = new SplittableRandom(seed);
            int people = random.nextInt(20, 200);
            double[] ages = new double[people];
            double[] raws = new double[people];
            double slope = random.nextDouble(-4, 4);
            for (int i = 0; i < people; i++) {
                ages[i] = 20 + random.nextInt(8);
                raws[i] = Math.rint(40 + slope * (ages[i] - 24) + random.nextDouble(-12, 12));
            }
            return ScoreSample.of(ages, raws);
        });
    }

    @ParameterizedTest
    @MethodSource("unruly")
    void aBetterPlaceAlwaysMeansAHigherRawScoreAtEveryAge(ScoreSample sample) {
        for (MonotoneSelection.Model model : MonotoneSelection.of(sample, 5, 3).models()) {
            NormRange range = model.norm().range();
            for (double age = range.lowestAge(); age <= range.highestAge(); age += 0.13) {
                double previous = Double.NEGATIVE_INFINITY;
                for (int place = 0; place <= 100; place++) {
                    double t = range.lowestT() + place * (range.highestT() - range.lowestT()) / 100;
                    double raw = model.norm().raw(t, age);
                    assertThat(raw).isGreaterThan(previous);
                    previous = raw;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unruly")
    void noCoefficientCanBeChangedForTheBetter(ScoreSample sample) {
        MonotoneSelection.Model model =
                MonotoneSelection.of(sample, 3, 2).models().getLast();
        MonotoneNorm norm = model.norm();
        double best = residual(sample, norm);
        for (int i = 0; i < norm.steps().size(); i++) {
            for (double change : new double[] {-1e-3, 1e-3}) {
                var steps = new ArrayList<>(norm.steps());
                steps.set(i, steps.get(i) + change);
                if (steps.get(i) > 0) {
                    var other = new MonotoneNorm(3, 2, norm.starts(), steps, norm.range());
                    assertThat(residual(sample, other)).isGreaterThanOrEqualTo(best * (1 - 1e-9));
                }
            }
        }
    }

    private static double residual(ScoreSample sample, MonotoneNorm norm) {
        double[] places = RankedPlaces.of(sample);
        double sum = 0;
        for (int row = 0; row < sample.size(); row++) {
            double difference = sample.raw(row) - norm.raw(places[row], sample.age(row));
            sum += sample.weight(row) * difference * difference;
        }
        return sum;
    }

    @Test
    void theTrueNormsOfASimulationAreFoundAgain() {
        MonotoneNorm norm = MonotoneSelection.of(SimulatedSamples.normal(3, 22_000), 5, 3)
                .chosen()
                .norm();
        for (double age = 6; age <= 16; age += 0.5) {
            for (double t = 30; t <= 70; t += 5) {
                double truth = SimulatedSamples.mean(age) + SimulatedSamples.deviation(age) * (t - 50) / 10;
                assertThat(norm.raw(t, age)).as("T %s at age %s", t, age).isCloseTo(truth, within(0.5));
                assertThat(norm.tScore(norm.raw(t, age), age)).isCloseTo(t, within(1e-6));
            }
        }
    }

    @Test
    void theModelWithTheSmallestBicIsChosenAndAllAreShown() {
        MonotoneSelection selection = MonotoneSelection.of(SimulatedSamples.normal(4, 2_000), 4, 3);
        assertThat(selection.models()).hasSize(16);
        assertThat(selection.models())
                .allSatisfy(model -> assertThat(model.criteria().bic())
                        .isGreaterThanOrEqualTo(selection.chosen().criteria().bic()));
        assertThat(selection.chosen().criteria().r2()).isGreaterThan(0.97);
    }

    static Stream<GoldenCase> golden() {
        return GoldenCase.present();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void fitsTheReferenceSamplesAboutAsWellAsTheFilteredPolynomials(GoldenCase golden) {
        ScoreSample sample = golden.sample();
        double filtered = TaylorSelection.of(sample, golden.locationPower(), 3)
                .chosen()
                .orElseThrow()
                .criteria()
                .r2();
        assertThat(MonotoneSelection.of(sample, 5, 3).chosen().criteria().r2()).isGreaterThan(filtered - 0.003);
    }

    @Test
    void placesBeyondTheSampleAreThoseOfItsEdge() {
        MonotoneNorm norm = MonotoneSelection.of(SimulatedSamples.normal(5, 500), 3, 1)
                .chosen()
                .norm();
        assertThat(norm.tScore(1000, 8)).isEqualTo(norm.range().highestT());
        assertThat(norm.tScore(-1000, 8)).isEqualTo(norm.range().lowestT());
        assertThat(norm.raw(200, 8)).isEqualTo(norm.raw(norm.range().highestT(), 8));
        assertThat(norm.raw(50, 99)).isEqualTo(norm.raw(50, 16));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        ScoreSample same = ScoreSample.of(new double[] {20, 20}, new double[] {5, 5});
        assertThatThrownBy(() -> MonotoneSelection.of(same, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Everybody in the norm sample has the raw score (5.0); there is nothing to norm.");
        assertThatThrownBy(() -> MonotoneSelection.of(same, 0, 1))
                .hasMessage("The highest degree in the place (0) must be at least 1 and that in age (1) at least 0.");
        NormRange range = new NormRange(6, 16, 0, 30, 20, 80);
        assertThatThrownBy(() -> new MonotoneNorm(1, 0, List.of(1.0), List.of(0.0), range))
                .hasMessage("The step (0.0) of a monotone norm must be positive.");
        assertThatThrownBy(() -> new MonotoneNorm(2, 0, List.of(1.0), List.of(1.0), range))
                .hasMessage("A monotone norm of degrees (2, 0) needs 1 starts and 2 steps, not 1 and 1.");
    }
}
