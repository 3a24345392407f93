package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RakingWeightsTest {

    private static Margin margin(String name, Map<String, Double> shares, String... categories) {
        return new Margin(name, shares, List.of(categories));
    }

    @Test
    void oneMarginIsMetByTheRatioOfShares() {
        RakingWeights raked = RakingWeights.of(List.of(margin("sex", Map.of("F", 0.5, "M", 0.5), "F", "F", "F", "M")));
        double[] weights = raked.weights();
        assertThat(weights[0]).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(weights[3]).isCloseTo(2, within(1e-12));
        assertThat(raked.converged()).isTrue();
        assertThat(raked.effectiveSampleSize()).isCloseTo(16 / (3 * 4 / 9.0 + 4), within(1e-12));
    }

    @Test
    void severalMarginsAreMetAtOnceAndTheWeightsKeepMeanOne() {
        var random = new SplittableRandom(2);
        var sex = new ArrayList<String>();
        var education = new ArrayList<String>();
        var region = new ArrayList<String>();
        for (int person = 0; person < 500; person++) {
            sex.add(random.nextDouble() < 0.7 ? "F" : "M");
            education.add(random.nextDouble() < 0.6 ? "university" : random.nextBoolean() ? "college" : "school");
            region.add(sex.getLast().equals("F") && random.nextBoolean() ? "east" : "west");
        }
        List<Margin> margins = List.of(
                new Margin("sex", Map.of("F", 0.49, "M", 0.51), sex),
                new Margin("education", Map.of("university", 0.2, "college", 0.3, "school", 0.5), education),
                new Margin("region", Map.of("east", 0.4, "west", 0.6), region));
        RakingWeights raked = RakingWeights.of(margins);
        double[] weights = raked.weights();
        assertThat(raked.converged()).isTrue();
        for (Margin margin : margins) {
            margin.shares().forEach((category, share) -> {
                double sum = 0;
                for (int person = 0; person < 500; person++) {
                    sum += margin.categories().get(person).equals(category) ? weights[person] : 0;
                }
                assertThat(sum / 500).isCloseTo(share, within(1e-9));
            });
        }
    }

    @Test
    void marginsThatContradictEachOtherDoNotConvergeAndTheResultSaysSo() {
        RakingWeights raked = RakingWeights.of(List.of(
                margin("a", Map.of("x", 0.5, "y", 0.5), "x", "x", "y"),
                margin("b", Map.of("p", 0.9, "q", 0.1), "p", "p", "q")));
        assertThat(raked.converged()).isFalse();
        assertThat(raked.largestDeviation()).isCloseTo(0.4, within(1e-9));
        assertThat(raked.rounds()).isEqualTo(1_000);
    }

    @Test
    void allFaultsOfAMarginAreNamedAtOnce() {
        assertThatThrownBy(() -> margin("sex", Map.of("F", 0.5, "M", 0.2, "X", 0.0), "F", "Q"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        Nobody in the sample is (M) in (sex); no weight can make up for that.
                        The share (0.0) of (X) in (sex) must be positive.
                        Nobody in the sample is (X) in (sex); no weight can make up for that.
                        The shares of (sex) add up to 0.7 and must add up to 1.
                        The category (Q) of (sex) is in the sample and has no share in the population.""".replace("\n", System.lineSeparator()));
    }

    @Test
    void marginsOfDifferentPeopleAreRefused() {
        Margin sex = margin("sex", Map.of("F", 1.0), "F", "F");
        Margin region = margin("region", Map.of("east", 1.0), "east");
        assertThatThrownBy(() -> RakingWeights.of(List.of(sex, region)))
                .hasMessage("The margin (region) has 1 people and (sex) has 2; they must be the same people.");
        assertThatThrownBy(() -> RakingWeights.of(List.of())).hasMessage("Raking needs at least one margin.");
    }
}
