package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametricNormsTest {

    static Stream<Arguments> densities() {
        return Stream.of(
                Arguments.of(new SinhArcsinhDensity(), 13.0, new double[] {10, 0.7, 0.3, -0.2}),
                Arguments.of(new SinhArcsinhDensity(), -4.0, new double[] {10, 1.9, -0.6, 0.4}),
                Arguments.of(new BetaBinomialDensity(0, 28), 9.0, new double[] {0.4, 1.1}),
                Arguments.of(new BetaBinomialDensity(4, 20), 20.0, new double[] {2.4, -0.5}),
                Arguments.of(new BetaBinomialDensity(0, 28), 0.0, new double[] {-1, 0}));
    }

    @ParameterizedTest
    @MethodSource("densities")
    void theDerivativesAreThoseOfFiniteDifferences(ScoreDensity density, double raw, double[] theta) {
        int size = theta.length;
        double[] gradient = new double[size];
        double[][] hessian = new double[size][size];
        density.logDensity(raw, theta, gradient, hessian);
        for (int i = 0; i < size; i++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double[] gradientUp = new double[size];
            double[] gradientDown = new double[size];
            double[][] unused = new double[size][size];
            double slope = (density.logDensity(raw, up, gradientUp, unused)
                            - density.logDensity(raw, down, gradientDown, unused))
                    / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
            for (int j = 0; j < size; j++) {
                double curvature = (gradientUp[j] - gradientDown[j]) / 2e-5;
                assertThat(hessian[i][j])
                        .as("(%d, %d)", i, j)
                        .isCloseTo(curvature, within(1e-7 * Math.max(1, Math.abs(curvature))));
            }
        }
    }

    @Test
    void theProbabilitiesOfTheBetaBinomialDistributionAddUpToOneAndMatchAKnownCase() {
        double[] even = new BetaBinomialDensity(0, 10).probabilities(0, 0);
        for (double p : even) {
            assertThat(p).as("α = β = 1 makes every score equally likely").isCloseTo(1 / 11.0, within(1e-14));
        }
        double sum = 0;
        for (double p : new BetaBinomialDensity(24, 120).probabilities(1.3, 2.2)) {
            sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void theBetaBinomialParametersOfASimulationAreFoundAgain() {
        ParametricSelection<BetaBinomialNorm> selection =
                BetaBinomialNorm.select(SimulatedSamples.betaBinomial(11, 20_000), 0, 30, 3);
        assertThat(selection.tried())
                .allSatisfy(model -> assertThat(model.criteria().converged()).isTrue());
        BetaBinomialNorm norm = selection.chosen().norm();
        for (double age = 6; age <= 10; age++) {
            assertThat(norm.logAlpha().at(age)).isCloseTo(0.6 + 0.2 * (age - 8), within(0.06));
            assertThat(norm.logBeta().at(age)).isCloseTo(Math.log(3), within(0.06));
        }
    }

    @Test
    void aHigherRawScoreAlwaysMeansABetterPlace() {
        BetaBinomialNorm norm = BetaBinomialNorm.select(SimulatedSamples.betaBinomial(12, 600), 0, 30, 2)
                .chosen()
                .norm();
        for (double age = 6; age <= 10; age += 0.25) {
            for (double raw = 0; raw < 30; raw += 0.5) {
                assertThat(norm.tScore(raw + 0.5, age)).isGreaterThan(norm.tScore(raw, age));
                assertThat(norm.raw(norm.tScore(raw, age), age)).isCloseTo(raw, within(1e-9));
            }
        }
        assertThat(norm.raw(-400, 8)).isZero();
        assertThat(norm.raw(400, 8)).isEqualTo(30);
    }

    @Test
    void theSinhArcsinhParametersOfASimulationAreFoundAgain() {
        ParametricSelection<SinhArcsinhNorm> selection = SinhArcsinhNorm.select(SimulatedSamples.skewed(21, 20_000), 2);
        assertThat(selection.chosen().criteria().converged()).isTrue();
        SinhArcsinhNorm norm = selection.chosen().norm();
        for (double age = 20; age <= 27; age++) {
            for (double z = -2; z <= 2; z += 0.5) {
                double raw = SinhArcsinhDensity.raw(z, 50 + age, Math.log(8), -0.5, Math.log(1.2));
                assertThat(norm.tScore(raw, age)).isCloseTo(50 + 10 * z, within(0.8));
                assertThat(norm.raw(norm.tScore(raw, age), age)).isCloseTo(raw, within(1e-8));
            }
        }
    }

    @Test
    void degreesAreAddedOnlyWhereTheyLowerTheCriterion() {
        ParametricSelection<SinhArcsinhNorm> selection = SinhArcsinhNorm.select(SimulatedSamples.normal(5, 3_000), 3);
        assertThat(selection.chosen().degrees().get(0)).isBetween(2, 3);
        assertThat(selection.tried())
                .allSatisfy(model -> assertThat(model.criteria().gaic3())
                        .isGreaterThanOrEqualTo(selection.chosen().criteria().gaic3()));
        assertThat(selection.tried().getFirst().degrees()).isEqualTo(List.of(0, 0, 0, 0));
        LikelihoodCriteria first = selection.tried().getFirst().criteria();
        assertThat(first.aic()).isEqualTo(-2 * first.logLikelihood() + 8);
        assertThat(first.bic()).isCloseTo(-2 * first.logLikelihood() + 4 * Math.log(3_000), within(1e-9));
    }

    static Stream<GoldenCase> golden() {
        return GoldenCase.present()
                .filter(golden -> golden.value("betabinomial").has("logLik"));
    }

    /** The reference case keeps only this number, for information: ln α and ln β of degree 3 in age, 29 possible scores. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void theBetaBinomialLikelihoodIsThatOfTheReference(GoldenCase golden) {
        ScoreSample sample = golden.sample();
        var density = new BetaBinomialDensity(0, 28);
        AgeCurvesFit.Result fit =
                AgeCurvesFit.fit(sample, density, new int[] {3, 3}, AgeCurvesFit.level(sample, density));
        assertThat(fit.criteria().converged()).isTrue();
        assertThat(fit.criteria().logLikelihood())
                .isCloseTo(golden.value("betabinomial").path("logLik").asDouble(), within(0.01));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        ScoreSample sample = ScoreSample.of(new double[] {20, 21}, new double[] {5, 6.5});
        assertThatThrownBy(() -> BetaBinomialNorm.select(sample, 0, 10, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The raw score (6.5) at age (21.0) must be a whole number from 0 to 10.");
        assertThatThrownBy(() -> BetaBinomialNorm.select(sample, 10, 10, 2))
                .hasMessage("The highest possible raw score (10) must be above the lowest (10).");
        ScoreSample same = ScoreSample.of(new double[] {20, 21}, new double[] {5, 5});
        assertThatThrownBy(() -> SinhArcsinhNorm.select(same, 1))
                .hasMessage("Everybody in the norm sample has the raw score (5.0); there is nothing to norm.");
        assertThatThrownBy(() -> SinhArcsinhNorm.select(sample, -1))
                .hasMessage("The highest degree in age (-1) must not be negative.");
    }
}
