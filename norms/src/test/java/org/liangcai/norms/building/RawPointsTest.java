package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.scale.StandardNormal;

class RawPointsTest {

    @Test
    void aFewDistinctRawScoresAreAllTaken() {
        assertThat(RawPoints.Listed.of(new double[] {2.5, 1.1, 2.5, 3.3}, 500).raws())
                .containsExactly(1.1, 2.5, 3.3);
    }

    @Test
    void ofManyThoseAtTheEndsAreAllTakenAndTheRestEvenly() {
        double[] sample = new SplittableRandom(3).doubles(20_000).toArray();
        List<Double> raws = RawPoints.Listed.of(sample, 400).raws();
        double[] sorted = java.util.Arrays.stream(sample).sorted().toArray();
        assertThat(raws).hasSize(400).isSorted().doesNotHaveDuplicates();
        assertThat(raws.subList(0, 50))
                .containsExactly(
                        java.util.Arrays.stream(sorted).limit(50).boxed().toArray(Double[]::new));
        assertThat(raws.getLast()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(raws.get(200)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void conventionalNormsOfScoresThatAreNotWholeKeepEveryPlaceExactly() {
        var random = new SplittableRandom(11);
        int people = 2_000;
        double[] raws = random.doubles(people)
                .map(u -> Math.rint(10 * Math.clamp(3 + StandardNormal.quantile(Math.max(u, 1e-9)), 1, 5)) / 10.0)
                .toArray();
        double[] ages = new double[people];
        java.util.Arrays.fill(ages, 30);
        double[] weights = new double[people];
        java.util.Arrays.fill(weights, 1);
        var plan = new NormPlan(
                NormMethod.CONVENTIONAL,
                RankFormula.RANKIT,
                new RawRange(1, 5),
                RawPoints.Listed.of(raws, 500),
                List.of(new AgeBand(16, 60)),
                300,
                0.8,
                3,
                0,
                1);
        NormValues values = NormBuilder.build(new RawScores(ConstructId.of("R"), raws, ages, weights, List.of()), plan)
                .norm()
                .cells()
                .getFirst()
                .values()
                .orElseThrow();
        for (double raw : java.util.Arrays.stream(raws).distinct().toArray()) {
            double place = java.util.Arrays.stream(raws)
                    .map(other -> other < raw ? 1 : other > raw ? 0 : 0.5)
                    .average()
                    .orElseThrow();
            assertThat(StandardNormal.lowerTail(values.zOf(raw))).isCloseTo(place, within(1e-5));
        }
    }

    @Test
    void rawScoresThatFallOrLieOutsideAreAFaultOfThePlan() {
        for (List<Double> faulty : List.of(List.of(1.0, 1.0), List.of(2.0), List.of(0.5, 2.0))) {
            assertThatThrownBy(() -> new NormPlan(
                            NormMethod.CONVENTIONAL,
                            RankFormula.RANKIT,
                            new RawRange(1, 5),
                            new RawPoints.Listed(faulty),
                            List.of(new AgeBand(16, 60)),
                            300,
                            0.8,
                            3,
                            0,
                            1))
                    .hasMessage("The raw scores with a value (%d) must be 2 to 5000, rising, and all from 1.0 to 5.0."
                            .formatted(faulty.size()));
        }
    }
}
