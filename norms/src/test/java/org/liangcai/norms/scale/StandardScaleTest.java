package org.liangcai.norms.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandardScaleTest {

    @ParameterizedTest
    @CsvSource({
        "T, 0, 50",
        "T, 1, 60",
        "T, -1, 40",
        "T, 0.05, 51",
        "T, 0.049, 50",
        "T, -0.05, 50",
        "T, 3.2, 80",
        "T, -3.2, 20",
        "IQ, 0, 100",
        "IQ, 1, 115",
        "IQ, -2, 70",
        "IQ, 9, 160",
        "SUBTEST, 0, 10",
        "SUBTEST, 1, 13",
        "SUBTEST, -4, 1",
        "SUBTEST, 4, 19",
        "Z, 1.235, 1.24",
        "Z, -5.001, -5"
    })
    void printedScoresAreRoundedHalfUpAndKeptWithinTheScale(StandardScale scale, double z, double printed) {
        assertThat(scale.reported(z)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 1, 2",
        "-1.5, 2, 3",
        "-1, 3, 4",
        "-0.5, 4, 5",
        "0, 5, 6",
        "0.5, 6, 7",
        "1, 7, 8",
        "1.5, 8, 9",
        "2, 9, 10"
    })
    void aStenChangesAtItsCutAndTheCutItselfGetsTheHigherSten(double cut, double below, double at) {
        assertThat(StandardScale.STEN.reported(cut)).isEqualTo(at);
        assertThat(StandardScale.STEN.reported(cut - 1e-9)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "-1.75, 1, 2",
        "-1.25, 2, 3",
        "-0.75, 3, 4",
        "-0.25, 4, 5",
        "0.25, 5, 6",
        "0.75, 6, 7",
        "1.25, 7, 8",
        "1.75, 8, 9"
    })
    void aStanineChangesAtItsCutAndTheCutItselfGetsTheHigherStanine(double cut, double below, double at) {
        assertThat(StandardScale.STANINE.reported(cut)).isEqualTo(at);
        assertThat(StandardScale.STANINE.reported(cut - 1e-9)).isEqualTo(below);
    }

    @ParameterizedTest
    @EnumSource(StandardScale.class)
    void whatIsComputedWithIsNeverClipped(StandardScale scale) {
        assertThat(scale.toZ(scale.exact(7.25))).isEqualTo(7.25);
        assertThat(scale.toZ(scale.exact(-7.25))).isEqualTo(-7.25);
        assertThat(scale.exact(0)).isEqualTo(scale.mean());
        assertThat(scale.exact(1) - scale.exact(0)).isEqualTo(scale.standardDeviation());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.49, 1", "1.49, 1", "1.5, 2", "49.5, 50", "50, 50", "99.4, 99", "99.6, 99", "100, 99"})
    void aPrintedPercentileRankIsAWholeNumberFrom1To99(double exact, int printed) {
        assertThat(PercentileRank.reported(exact)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "3.99, 1", "4, 2", "11, 3", "22.9, 3", "23, 4", "40, 5", "59.9, 5", "60, 6", "77, 7", "89, 8", "95.9, 8",
        "96, 9"
    })
    void stanineBandsHold4And7And12And17And20PerCent(double percentileRank, int stanine) {
        assertThat(PercentileRank.stanine(percentileRank)).isEqualTo(stanine);
    }

    @Test
    void aPercentileRankInASampleCountsHalfOfThoseWithTheSameScore() {
        assertThat(PercentileRank.inSample(6, 2, 10)).isEqualTo(70);
        assertThat(PercentileRank.ofZ(0)).isEqualTo(50);
    }
}
