package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.norms.building.NormBootstrap.Place;
import org.liangcai.norms.scale.StandardNormal;

class NormBootstrapTest {

    private static final int PEOPLE = 400;
    private static final List<Place> PLACES = List.of(new Place(50, 20), new Place(60, 20));

    private final double[] ages = new double[PEOPLE];
    private final double[] raws = new double[PEOPLE];
    private final double[] weights = new double[PEOPLE];

    NormBootstrapTest() {
        var random = new SplittableRandom(9);
        Arrays.fill(ages, 20);
        Arrays.fill(weights, 1);
        Arrays.setAll(raws, i -> 50 + 10 * StandardNormal.quantile(random.nextDouble(1e-12, 1)));
    }

    private NormBootstrap bootstrap(long seed) {
        return NormBootstrap.of(
                ages,
                raws,
                weights,
                sample ->
                        Optional.of(MonotoneSelection.of(sample, 1, 0).chosen().norm()),
                PLACES,
                400,
                0.95,
                seed);
    }

    @Test
    void theErrorOfANormValueIsAboutWhatTheoryGivesForANormalSample() {
        NormBootstrap bootstrap = bootstrap(1);
        // For a straight line T = 50 + 10 (x − mean)/SD: at the mean 10/√n, one SD above √(1 + z²/2) times as much.
        double atMean = 10 / Math.sqrt(PEOPLE);
        assertThat(bootstrap.values().get(0).standardError()).isCloseTo(atMean, within(0.1));
        assertThat(bootstrap.values().get(1).standardError()).isCloseTo(atMean * Math.sqrt(1.5), within(0.13));
        assertThat(bootstrap.failed()).isZero();
        assertThat(bootstrap.values()).allSatisfy(value -> {
            assertThat(value.tScore()).isBetween(value.lower(), value.upper());
            assertThat(value.upper() - value.lower()).isCloseTo(3.92 * value.standardError(), within(0.35));
        });
    }

    @Test
    void theSameSeedGivesTheSameErrors() {
        assertThat(bootstrap(7)).isEqualTo(bootstrap(7));
        assertThat(bootstrap(7)).isNotEqualTo(bootstrap(8));
    }

    @Test
    void replicationsWithoutANormAreCounted() {
        int[] built = {0};
        NormBootstrap bootstrap = NormBootstrap.of(
                ages,
                raws,
                weights,
                sample -> {
                    synchronized (built) {
                        built[0]++;
                        return built[0] % 2 == 0
                                ? Optional.empty()
                                : Optional.of(MonotoneSelection.of(sample, 1, 0)
                                        .chosen()
                                        .norm());
                    }
                },
                PLACES,
                20,
                0.9,
                3);
        assertThat(bootstrap.replications()).isEqualTo(20);
        assertThat(bootstrap.failed()).isEqualTo(10);
    }

    @Test
    void peopleAreDrawnWithinTheirAge() {
        double[] twoAges =
                IntStream.range(0, PEOPLE).mapToDouble(i -> 20 + i % 2).toArray();
        NormBootstrap.of(
                twoAges,
                raws,
                weights,
                sample -> {
                    List<ConventionalNorms.Group> groups =
                            ConventionalNorms.of(sample).groups();
                    assertThat(groups)
                            .allSatisfy(group -> assertThat(group.count()).isCloseTo(200, within(1e-9)));
                    return Optional.of(
                            MonotoneSelection.of(sample, 1, 0).chosen().norm());
                },
                PLACES,
                20,
                0.9,
                3);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> NormBootstrap.of(ages, raws, weights, _ -> Optional.empty(), PLACES, 20, 0.9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The whole sample gives no norm to find the error of.");
        assertThatThrownBy(() -> NormBootstrap.of(ages, raws, weights, _ -> Optional.empty(), PLACES, 5, 0.9, 1))
                .hasMessage(
                        "The bootstrap needs at least 20 replications (5) and a confidence (0.9) above 0 and below 1.");
    }
}
