package org.liangcai.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.liangcai.norms.SmallTables.CALM;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.scale.StandardNormal;

class NormValuesTest {

    private static final NormTable TABLE = SmallTables.of(
            1,
            OutsideAges.NEAREST_AGE,
            new AgeBand(16, 17),
            List.of(SmallTables.norm(List.of(
                    cell(NormSex.FEMALE, 16, 0), cell(NormSex.FEMALE, 17, 0.5),
                    cell(NormSex.MALE, 16, 1), cell(NormSex.MALE, 17, 1.5)))));

    /** Raw scores 0, 40, 80 with z −2, 0, 3 and an error of .1, .05, .2; all z lower by the given shift. */
    private static NormCell cell(NormSex sex, int age, double shift) {
        return new NormCell(
                Optional.of(sex),
                new AgeBand(age, age),
                OptionalInt.of(200),
                40 + shift,
                15,
                0.84,
                Optional.of(NormValues.of(
                        new double[] {0, 40, 80},
                        new double[] {-2 - shift, 0 - shift, 3 - shift},
                        new double[] {0.1, 0.05, 0.2})));
    }

    private static NormedScore normed(double raw, NormGroup group) {
        return (NormedScore) TABLE.norm(CALM, raw, group);
    }

    @Test
    void betweenTwoListedRawScoresZGoesInAStraightLine() {
        NormedScore score = normed(50, new SexAndAgeNormGroup(NormSex.FEMALE, 16));
        assertThat(score.z()).isEqualTo(0.75);
        assertThat(score.tScore()).isEqualTo(57.5);
        assertThat(score.percentileRank()).isCloseTo(100 * StandardNormal.lowerTail(0.75), within(1e-12));
        assertThat(score.samplingError().orElseThrow()).isCloseTo(0.0875, within(1e-15));
        // SD 15, reliability .84: 15·√.16 = 6.
        assertThat(score.standardError()).isCloseTo(6, within(1e-12));
    }

    @Test
    void withoutAStatedSexTheProportionsBelowAreAveraged() {
        NormedScore score = normed(40, new AgeNormGroup(17));
        double below = 0.5 * StandardNormal.lowerTail(-0.5) + 0.5 * StandardNormal.lowerTail(-1.5);
        assertThat(score.z()).isCloseTo(StandardNormal.quantile(below), within(1e-12));
        assertThat(score.percentileRank()).isCloseTo(100 * below, within(1e-12));
        assertThat(score.samplingError().orElseThrow()).isPositive().isLessThan(0.05);
    }

    @Test
    void beyondTheListedRawScoresNothingIsExtrapolated() {
        var values = NormValues.of(new double[] {10, 20}, new double[] {-1, 1}, new double[0]);
        assertThat(values.zOf(3)).isEqualTo(-1);
        assertThat(values.zOf(15)).isEqualTo(0);
        assertThat(values.zOf(99)).isEqualTo(1);
        assertThatThrownBy(() -> values.standardErrorOf(15)).hasMessage("These norm values have no sampling errors.");
    }

    @Test
    void allFaultsOfTheValuesAreNamedAtOnce() {
        assertThatThrownBy(() -> NormValues.of(
                        new double[] {0, 10, 10, 5, Double.NaN},
                        new double[] {-1, -2, 0, 1, 2},
                        new double[] {0.1, -0.1, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The raw score (10.0) has z -2.0, less than the z -1.0 of the lower raw score (0.0).
                        The standard error (-0.1) of the raw score (10.0) must be finite and not negative.
                        The raw score (10.0) comes twice.
                        The raw score (5.0) comes after (10.0); they must rise.
                        The raw score (NaN) and its z (2.0) must be finite.""".replace("\n", System.lineSeparator()));
        assertThatThrownBy(() -> NormValues.of(new double[] {0}, new double[] {0}, new double[0]))
                .hasMessage("There are 1 raw scores and 1 values of z; there must be two or more, and one of each.");
        assertThatThrownBy(() -> NormValues.of(new double[] {0, 1}, new double[] {0, 1}, new double[] {1}))
                .hasMessage(
                        "There are 2 raw scores and 1 standard errors; there must be one of each, or no standard error.");
    }

    @Test
    void aCellThatStandsOnTooFewPeopleIsRefused() {
        NormSample sample = new NormSample(
                new BilingualText("甲", "a"),
                new BilingualText("乙", "b"),
                "en",
                Optional.of(new SampleDesign(
                        new BilingualText("网", "Web"),
                        new BilingualText("年", "Year"),
                        new BilingualText("自愿", "Volunteers"),
                        800,
                        300)));
        assertThat(NormTable.faults(1, "a", "b", sample, TABLE.validAges(), TABLE.constructs()))
                .extracting(fault -> fault.message().en())
                .containsExactly(
                        "The cell (FEMALE 16–16) of (calm) stands on 200 people; the table asks for at least 300.",
                        "The cell (FEMALE 17–17) of (calm) stands on 200 people; the table asks for at least 300.",
                        "The cell (MALE 16–16) of (calm) stands on 200 people; the table asks for at least 300.",
                        "The cell (MALE 17–17) of (calm) stands on 200 people; the table asks for at least 300.");
    }

    static Stream<NormGroup> groups() {
        return Stream.of(
                new SelectionNormGroup(),
                new AgeNormGroup(16),
                new AgeNormGroup(17),
                new AgeNormGroup(40),
                new SexAndAgeNormGroup(NormSex.MALE, 16),
                new SexAndAgeNormGroup(NormSex.FEMALE, 17),
                new SexAndAgeNormGroup(NormSex.FEMALE, 3));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theIndexGivesTheSameScoresAsTheTable(NormGroup group) {
        for (NormTable table : List.of(TABLE, SmallTables.bySexAndAge())) {
            NormIndex index = NormIndex.of(table);
            for (double raw = -1; raw <= 82; raw += 0.5) {
                assertThat(index.norm(CALM, raw, group)).isEqualTo(table.norm(CALM, raw, group));
            }
            assertThat(index.norm(ConstructId.of("brave"), 3, group)).isInstanceOf(NotNormed.class);
        }
    }
}
