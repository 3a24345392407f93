package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.scale.StandardNormal;

class NormBuilderTest {

    private static final List<AgeBand> YEARS =
            IntStream.rangeClosed(20, 24).mapToObj(age -> new AgeBand(age, age)).toList();

    /** Whole scores from 0 to 60 around 30 + (age − 20), SD 8; women two points higher. */
    private static RawScores simulated(int people, boolean bySex) {
        var random = new SplittableRandom(3);
        double[] ages = new double[people];
        double[] raws = new double[people];
        double[] weights = new double[people];
        Arrays.fill(weights, 1);
        for (int i = 0; i < people; i++) {
            ages[i] = 20 + i % 5;
            double mean = 30 + (ages[i] - 20) + (bySex && i % 2 == 0 ? 2 : 0);
            double z = StandardNormal.quantile(random.nextDouble(1e-9, 1));
            raws[i] = Math.clamp(Math.rint(mean + 8 * z), 0, 60);
        }
        List<NormSex> sexes = bySex
                ? IntStream.range(0, people)
                        .mapToObj(i -> i % 2 == 0 ? NormSex.FEMALE : NormSex.MALE)
                        .toList()
                : List.of();
        return new RawScores(ConstructId.of("calm"), raws, ages, weights, sexes);
    }

    private static NormPlan plan(NormMethod method, int smallestCell, int replications) {
        return new NormPlan(
                method, RankFormula.RANKIT, new RawRange(0, 60), 1, YEARS, smallestCell, 0.84, 2, replications, 5);
    }

    @ParameterizedTest
    @EnumSource(NormMethod.class)
    void everyMethodFindsTheTrueNormsWithinTheirSamplingError(NormMethod method) {
        BuiltNorm built = NormBuilder.build(simulated(20_000, true), plan(method, 100, 40));
        assertThat(built.parts()).hasSize(2);
        assertThat(built.norm().cells()).hasSize(10);
        for (NormCell cell : built.norm().cells()) {
            double mean = 30 + (cell.ages().from() - 20) + (cell.sex().orElseThrow() == NormSex.FEMALE ? 2 : 0);
            assertThat(cell.sampleSize()).hasValue(2000);
            assertThat(cell.mean()).isCloseTo(mean, within(0.7));
            assertThat(cell.standardDeviation()).isCloseTo(8, within(0.4));
            NormValues values = cell.values().orElseThrow();
            // The scores are normal, not beta-binomial: that family comes near, not to them.
            for (double raw = mean - 12; raw <= mean + 12; raw += 4) {
                double error = values.standardErrorOf(raw);
                assertThat(error).isBetween(0.003, 0.08);
                assertThat(values.zOf(raw))
                        .as("%s at %s", cell.name(), raw)
                        .isCloseTo(
                                (raw - mean) / 8,
                                within((method == NormMethod.BETA_BINOMIAL ? 0.06 : 0.02) + 4 * error));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NormMethod.class)
    void theSameScoresPlanAndSeedGiveTheSameNorm(NormMethod method) {
        RawScores scores = simulated(1_500, false);
        assertThat(NormBuilder.build(scores, plan(method, 100, 20)).norm())
                .isEqualTo(NormBuilder.build(scores, plan(method, 100, 20)).norm());
    }

    @ParameterizedTest
    @EnumSource(NormMethod.class)
    void valuesNeverFallAndTheModelIsShown(NormMethod method) {
        BuiltNorm built = NormBuilder.build(simulated(600, false), plan(method, 100, 0));
        for (NormCell cell : built.norm().cells()) {
            NormValues values = cell.values().orElseThrow();
            assertThat(values.hasStandardErrors()).isFalse();
            assertThat(values.size()).isEqualTo(61);
            for (int i = 1; i < values.size(); i++) {
                assertThat(values.z(i)).isGreaterThanOrEqualTo(values.z(i - 1));
            }
        }
        List<BuiltNorm.TriedModel> tried = built.parts().getFirst().tried();
        if (method == NormMethod.CONVENTIONAL) {
            assertThat(tried).isEmpty();
        } else {
            BuiltNorm.TriedModel chosen = tried.stream()
                    .filter(BuiltNorm.TriedModel::chosen)
                    .findFirst()
                    .orElseThrow();
            assertThat(tried).allSatisfy(model -> assertThat(model.value()).isGreaterThanOrEqualTo(chosen.value()));
            assertThat(chosen.toString()).contains(chosen.criterion()).endsWith("(chosen)");
        }
    }

    /** Four people with 1, 2, 2 and 5: below 2 there is one, two have it; z of (1 + 2/2)/4 = .5 is 0. */
    @Test
    void conventionalValuesAreThoseWorkedByHand() {
        var scores = new RawScores(
                ConstructId.of("calm"), new double[] {1, 2, 2, 5}, new double[4], new double[] {1, 1, 1, 1}, List.of());
        var plan = new NormPlan(
                NormMethod.CONVENTIONAL,
                RankFormula.RANKIT,
                new RawRange(0, 6),
                1,
                List.of(new AgeBand(0, 130)),
                2,
                0.8,
                0,
                0,
                1);
        NormValues values = NormBuilder.build(scores, plan)
                .norm()
                .cells()
                .getFirst()
                .values()
                .orElseThrow();
        assertThat(values.zOf(2)).isZero();
        assertThat(values.zOf(1)).isCloseTo(StandardNormal.quantile(0.125), within(1e-5));
        assertThat(values.zOf(0)).as("nobody stands below everybody").isEqualTo(values.zOf(1));
        assertThat(values.zOf(3)).isCloseTo(StandardNormal.quantile(0.75), within(1e-5));
        assertThat(values.zOf(5)).isCloseTo(StandardNormal.quantile(0.875), within(1e-5));
        assertThat(values.zOf(6)).isEqualTo(values.zOf(5));
    }

    @Test
    void aWeightCountsAsSoManyPeople() {
        var plan = new NormPlan(
                NormMethod.CONVENTIONAL,
                RankFormula.RANKIT,
                new RawRange(1, 3),
                1,
                List.of(new AgeBand(0, 130)),
                2,
                0.8,
                0,
                0,
                1);
        var weighted = new RawScores(
                ConstructId.of("calm"), new double[] {1, 2, 3}, new double[3], new double[] {2, 1, 1}, List.of());
        NormValues values = NormBuilder.build(weighted, plan)
                .norm()
                .cells()
                .getFirst()
                .values()
                .orElseThrow();
        assertThat(values.zOf(2)).isCloseTo(StandardNormal.quantile(0.625), within(1e-5));
    }

    @Test
    void everyCellWithTooFewPeopleIsNamed() {
        assertThatThrownBy(() -> NormBuilder.build(simulated(12, true), plan(NormMethod.TAYLOR, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The cell (FEMALE 21–21) of (calm) holds 1 people and must hold at least 2.
                        The cell (FEMALE 22–22) of (calm) holds 1 people and must hold at least 2.
                        The cell (FEMALE 23–23) of (calm) holds 1 people and must hold at least 2.
                        The cell (FEMALE 24–24) of (calm) holds 1 people and must hold at least 2.
                        The cell (MALE 20–20) of (calm) holds 1 people and must hold at least 2.
                        The cell (MALE 22–22) of (calm) holds 1 people and must hold at least 2.
                        The cell (MALE 23–23) of (calm) holds 1 people and must hold at least 2.
                        The cell (MALE 24–24) of (calm) holds 1 people and must hold at least 2.""".replace("\n", System.lineSeparator()));
    }

    @Test
    void aPlanNamesAllItsFaultsAtOnce() {
        assertThatThrownBy(() -> new NormPlan(
                        NormMethod.TAYLOR,
                        RankFormula.RANKIT,
                        new RawRange(0, 60),
                        0,
                        List.of(new AgeBand(16, 20), new AgeBand(20, 30)),
                        1,
                        1,
                        -1,
                        5,
                        1))
                .hasMessage("""
                        The age band (20–30) must begin where (16–20) ends, without gap or overlap.
                        The step (0.0) must be positive and give at most 5000 values from 0.0 to 60.0.
                        The smallest cell (1) must hold at least 2 people.
                        The reliability (1.0) must be above 0 and below 1.
                        The highest degree in age (-1) must not be negative.
                        The bootstrap needs at least 20 replications (5), or 0 for none.""".replace("\n", System.lineSeparator()));
    }
}
