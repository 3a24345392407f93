package org.liangcai.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.liangcai.norms.SmallTables.CALM;
import static org.liangcai.norms.SmallTables.cell;
import static org.liangcai.norms.SmallTables.together;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.scale.StandardNormal;

class NormTableTest {

    private final NormTable table = SmallTables.bySexAndAge();

    private static NormedScore normed(NormTable table, double raw, NormGroup group) {
        return (NormedScore) table.norm(CALM, raw, group);
    }

    @Test
    void theMeanOfTheGroupIsT50AndOneStandardDeviationAboveItIsT60() {
        var men = new SexAndAgeNormGroup(NormSex.MALE, 25);
        assertThat(normed(table, 40, men).tScore()).isEqualTo(50);
        assertThat(normed(table, 40, men).percentileRank()).isEqualTo(50);
        assertThat(normed(table, 48, men).tScore()).isEqualTo(60);
        assertThat(normed(table, 48, men).percentileRank()).isCloseTo(84.1344746068543, within(1e-12));
        assertThat(normed(table, 32, men).tScore()).isEqualTo(40);
        assertThat(normed(table, 28, men).z()).isEqualTo(-1.5);
    }

    @Test
    void theBandIs1645StandardErrorsToEitherSideOnEveryMetric() {
        NormedScore score = normed(table, 40, new SexAndAgeNormGroup(NormSex.MALE, 16));
        // SD 8, reliability .75: the standard error is 8·√.25 = 4.
        assertThat(score.standardError()).isEqualTo(4);
        assertThat(score.reliability()).isCloseTo(0.75, within(1e-12));
        assertThat(score.rawBand().lower()).isCloseTo(40 - 6.5794145, within(1e-7));
        assertThat(score.rawBand().upper()).isCloseTo(40 + 6.5794145, within(1e-7));
        assertThat(score.tBand().lower()).isCloseTo(50 - 8.2242681, within(1e-7));
        assertThat(score.tBand().upper()).isCloseTo(50 + 8.2242681, within(1e-7));
        assertThat(score.percentileBand().lower()).isCloseTo(100 * StandardNormal.lowerTail(-0.82242681), within(1e-6));
        assertThat(score.percentileBand().upper()).isCloseTo(100 * StandardNormal.lowerTail(0.82242681), within(1e-6));
    }

    @Test
    void theBandStaysWithinThePossibleRawScores() {
        NormedScore score = normed(table, 79, new SexAndAgeNormGroup(NormSex.MALE, 16));
        assertThat(score.rawBand().upper()).isEqualTo(80);
        assertThat(score.tBand().upper()).isEqualTo(100);
        assertThat(score.tScore()).as("not clipped").isEqualTo(98.75);
    }

    @Test
    void withoutAStatedSexTheGroupIsTheMixtureOfBothAtThatAge() {
        NormedScore score = normed(table, 46, GuidanceNormGroup.of(20, Optional.empty()));
        double below = 0.5 * StandardNormal.lowerTail(6 / 8.0) + 0.5 * StandardNormal.lowerTail(2 / 8.0);
        assertThat(score.percentileRank()).isCloseTo(100 * below, within(1e-12));
        assertThat(score.z()).isCloseTo(StandardNormal.quantile(below), within(1e-12));
        // Standard errors 4 and 3.2: the root of (16 + 10.24)/2.
        assertThat(score.standardError()).isCloseTo(Math.sqrt(13.12), within(1e-12));
        // Variance of the mixture: 64 within, 4 between.
        assertThat(score.reliability()).isCloseTo(1 - 13.12 / 68, within(1e-12));
        assertThat(score.groupDescription())
                .isEqualTo(new BilingualText("16–30 岁，男女等权混合", "ages 16–30, both sexes with equal weights"));
    }

    @Test
    void aStatedSexIsUsedForGuidance() {
        NormedScore women = normed(table, 46, GuidanceNormGroup.of(35, Optional.of(NormSex.FEMALE)));
        assertThat(women.tScore()).isEqualTo(50);
        assertThat(women.groupDescription()).isEqualTo(new BilingualText("女性，31–60 岁", "women aged 31–60"));
    }

    @Test
    void forSelectionEveryCellCountsTheSame() {
        NormedScore score = normed(table, 50, new SelectionNormGroup());
        double below = 0;
        for (NormCell cell : SmallTables.fourCells()) {
            below += 0.25 * StandardNormal.lowerTail((50 - cell.mean()) / cell.standardDeviation());
        }
        assertThat(score.percentileRank()).isCloseTo(100 * below, within(1e-12));
        assertThat(score.groupDescription())
                .isEqualTo(new BilingualText(
                        "不分性别与年龄，4 个组等权混合", "all sexes and ages together, 4 cells with equal weights"));
    }

    @Test
    void aTableThatIsNotSplitBySexIsUsedForEverybody() {
        NormTable whole = SmallTables.of(
                1, OutsideAges.REFUSE, new AgeBand(16, 60), List.of(SmallTables.norm(List.of(together(16, 60)))));
        NormedScore men = normed(whole, 49, new SexAndAgeNormGroup(NormSex.MALE, 20));
        assertThat(men.tScore()).isEqualTo(60);
        assertThat(men.groupDescription().en()).isEqualTo("ages 16–60, both sexes together");
        assertThat(normed(whole, 49, new AgeNormGroup(20)).groupDescription().zh())
                .isEqualTo("16–60 岁，不分性别");
        assertThat(normed(whole, 49, new SelectionNormGroup())
                        .groupDescription()
                        .en())
                .isEqualTo("all sexes and ages together");
    }

    @Test
    void aScoreNamesItsNorm() {
        NormReference norm = normed(table, 40, new SelectionNormGroup()).norm();
        assertThat(norm.id()).isEqualTo(NormTableId.of("small"));
        assertThat(norm.version()).isEqualTo(1);
        assertThat(norm.dated()).hasToString("2026-11");
        assertThat(norm.sample().language()).isEqualTo("zh-CN");
        assertThat(norm.source().citation()).isEqualTo("Invented for a test");
    }

    @Test
    void aPersonOutsideTheAgesIsRefusedWithTheReason() {
        var young = (NotNormed) table.norm(CALM, 40, new AgeNormGroup(15));
        assertThat(young.reason()).isEqualTo(NotNormed.Reason.AGE_BELOW_NORM);
        assertThat(young.explanation())
                .isEqualTo(new BilingualText(
                        "常模“小常模”适用于 16 至 60 岁，15 岁不在其中，因此不给出常模分数。",
                        "The norm “Small norm” is for ages 16 to 60; for age 15 there is no normed score."));
        var old = (NotNormed) table.norm(CALM, 40, new SexAndAgeNormGroup(NormSex.FEMALE, 61));
        assertThat(old.reason()).isEqualTo(NotNormed.Reason.AGE_ABOVE_NORM);
    }

    @Test
    void aTableMayExtendItsAgesAndThenEveryScoreSaysSo() {
        NormTable extended = SmallTables.of(
                1, OutsideAges.NEAREST_AGE, new AgeBand(16, 60), List.of(SmallTables.norm(SmallTables.fourCells())));
        NormedScore old = normed(extended, 46, new SexAndAgeNormGroup(NormSex.FEMALE, 70));
        assertThat(old.tScore()).isEqualTo(50);
        assertThat(old.group()).isEqualTo(new SexAndAgeNormGroup(NormSex.FEMALE, 70));
        assertThat(old.notes())
                .containsExactly(new BilingualText(
                        "常模适用于 16 至 60 岁；对 70 岁沿用了最接近的年龄，请谨慎解释。",
                        "The norm is for ages 16 to 60; for age 70 the nearest age was used. Interpret with caution."));
        assertThat(normed(extended, 46, new AgeNormGroup(12)).notes()).hasSize(1);
        assertThat(normed(extended, 46, new AgeNormGroup(16)).notes()).isEmpty();
    }

    @Test
    void whatIsNotInTheTableOrNotPossibleIsRefusedWithTheReason() {
        var unknown = (NotNormed) table.norm(ConstructId.of("brave"), 40, new SelectionNormGroup());
        assertThat(unknown.reason()).isEqualTo(NotNormed.Reason.CONSTRUCT_NOT_IN_TABLE);
        assertThat(unknown.explanation().en())
                .isEqualTo("The norm table “Small norm”, version 1, has nothing on (brave).");
        var impossible = (NotNormed) table.norm(CALM, 80.5, new SelectionNormGroup());
        assertThat(impossible.reason()).isEqualTo(NotNormed.Reason.RAW_SCORE_NOT_POSSIBLE);
        assertThat(impossible.explanation().en())
                .isEqualTo("The raw score (80.5) of (calm) is not possible; the form gives 0.0 to 80.0.");
        assertThat(table.norm(CALM, Double.NaN, new SelectionNormGroup())).isInstanceOf(NotNormed.class);
    }

    static Stream<Arguments> faultyCells() {
        NormCell men = cell(NormSex.MALE, 16, 60, 40, 8, 0.8);
        return Stream.of(
                Arguments.of(List.of(), "The norm of (calm) has no cells."),
                Arguments.of(
                        List.of(together(16, 30), together(33, 60)),
                        "The age bands of (calm, all) leave a gap: nothing is said about ages 31 to 32."),
                Arguments.of(
                        List.of(together(18, 60)),
                        "The age bands of (calm, all) leave a gap: nothing is said about ages 16 to 17."),
                Arguments.of(
                        List.of(together(16, 50)),
                        "The age bands of (calm, all) leave a gap: nothing is said about ages 51 to 60."),
                Arguments.of(
                        List.of(together(16, 30), together(28, 60)),
                        "The age bands of (calm, all) overlap at ages 28 to 30."),
                Arguments.of(
                        List.of(together(16, 70)),
                        "The age bands of (calm, all) go on to 70, beyond the table's valid ages (16–60)."),
                Arguments.of(
                        List.of(together(14, 60)),
                        "The age band (14–60) of (calm, all) begins before the table's valid ages (16–60)."),
                Arguments.of(
                        List.of(men),
                        "The norm of (calm) has cells for (MALE) only; both sexes are needed, or cells for both together."),
                Arguments.of(
                        List.of(men, cell(NormSex.FEMALE, 16, 60, 40, 8, 0.8), together(16, 60)),
                        "The norm of (calm) has cells for one sex beside cells for both; it must be split by sex throughout or not at all."),
                Arguments.of(
                        List.of(men, cell(NormSex.FEMALE, 16, 60, 81, 8, 0.8)),
                        "The mean (81.0) of (calm, FEMALE 16–60) is not a possible raw score (0.0 to 80.0)."));
    }

    @ParameterizedTest
    @MethodSource("faultyCells")
    void aFaultyTableIsRefusedAndTheFaultIsNamed(List<NormCell> cells, String fault) {
        assertThatThrownBy(() ->
                        SmallTables.of(1, OutsideAges.REFUSE, new AgeBand(16, 60), List.of(SmallTables.norm(cells))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The norm table (small, version 1) cannot be used:%n%s".formatted(fault));
    }

    @Test
    void allFaultsOfATableAreNamedAtOnce() {
        ConstructNorm gap = SmallTables.norm(List.of(together(16, 20)));
        assertThatThrownBy(() -> SmallTables.of(0, OutsideAges.REFUSE, new AgeBand(16, 60), List.of(gap, gap)))
                .hasMessage("""
                        The norm table (small, version 0) cannot be used:
                        The version (0) must be 1 or more.
                        The age bands of (calm, all) leave a gap: nothing is said about ages 21 to 60.
                        The construct (calm) is in the table more than once.
                        The age bands of (calm, all) leave a gap: nothing is said about ages 21 to 60.""".replace("\n", System.lineSeparator()));
    }

    @Test
    void aCellWithImpossibleFiguresIsRefused() {
        assertThatThrownBy(() -> cell(NormSex.MALE, 16, 30, 40, 0, 0.8))
                .hasMessage("The standard deviation (0.0) of the norm cell (MALE 16–30) must be positive and finite.");
        assertThatThrownBy(() -> cell(NormSex.MALE, 16, 30, Double.NaN, 8, 0.8))
                .hasMessage("The mean (NaN) of the norm cell (MALE 16–30) must be finite.");
        assertThatThrownBy(() -> cell(NormSex.MALE, 16, 30, 40, 8, 1))
                .hasMessage("The reliability (1.0) of the norm cell (MALE 16–30) must be above 0 and below 1.");
        assertThatThrownBy(() -> new NormCell(Optional.empty(), new AgeBand(16, 30), OptionalInt.of(0), 40, 8, 0.8))
                .hasMessage("The sample size (0) of the norm cell (all 16–30) must be at least 1.");
        assertThatThrownBy(() -> new AgeBand(30, 16))
                .hasMessage("The age band (30 to 16) must begin at 0 or later and must not end before it begins.");
        assertThatThrownBy(() -> new RawRange(5, 5))
                .hasMessage("The range of raw scores (5.0 to 5.0) must be finite and must end above its beginning.");
    }

    @Test
    void cellsAreKeptInOneOrderWhateverTheOrderTheyComeIn() {
        assertThat(SmallTables.norm(SmallTables.fourCells().reversed()))
                .isEqualTo(SmallTables.norm(SmallTables.fourCells()));
    }

    @Test
    void aRawScoreWithAnErrorOfItsOwnHasTheBandsOfThatError() {
        NormTable table = SmallTables.bySexAndAge();
        var group = new SexAndAgeNormGroup(NormSex.MALE, 20);
        var own = (NormedScore) table.norm(SmallTables.CALM, 44, 2, group);
        var tables = (NormedScore) table.norm(SmallTables.CALM, 44, group);
        assertThat(own.tScore()).isEqualTo(tables.tScore());
        assertThat(own.standardError()).isEqualTo(2);
        // 44 ± 1.6449 · 2 in a group with mean 40 and SD 8: T = 50 + 10 · (4 ± 3.2897) / 8.
        assertThat(own.tBand().lower()).isCloseTo(50.8879, within(1e-3));
        assertThat(own.tBand().upper()).isCloseTo(59.1121, within(1e-3));
        assertThat(own.reliability()).isEqualTo(tables.reliability());
    }
}
