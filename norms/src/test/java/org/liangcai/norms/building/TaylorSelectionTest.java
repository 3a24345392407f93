package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.scale.StandardNormal;
import tools.jackson.databind.JsonNode;

class TaylorSelectionTest {

    private static final int AGE_POWER = 3;

    static Stream<GoldenCase> golden() {
        return GoldenCase.present();
    }

    private static TaylorSelection selection(GoldenCase golden) {
        return TaylorSelection.of(golden.sample(), golden.locationPower(), AGE_POWER);
    }

    private static Set<String> names(TaylorModel model) {
        var names = new TreeSet<String>();
        model.polynomial().terms().forEach(term -> names.add(term.toString()));
        return names;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnEveryStepOfThePath(GoldenCase golden) {
        TaylorSelection selection = selection(golden);
        JsonNode path = golden.value("subset_path");
        GoldenCase.Agreement agreement = golden.agreement("subset_path");
        assertThat(selection.path()).hasSize(path.path("n_terms").size());
        for (int i = 0; i < selection.path().size(); i++) {
            TaylorModel model = selection.path().get(i);
            FitCriteria criteria = model.criteria();
            String what = "of " + criteria.terms() + " terms";
            assertThat(criteria.terms()).isEqualTo(path.path("n_terms").path(i).asInt());
            assertThat(criteria.r2())
                    .as("R² " + what)
                    .isCloseTo(path.path("R2").path(i).asDouble(), within(1e-9));
            assertThat(names(model))
                    .as("terms " + what)
                    .isEqualTo(new TreeSet<>(
                            List.of(path.path("terms").path(i).asString().split("\\+"))));
            agreement.check(
                    "adjusted R² " + what,
                    criteria.adjustedR2(),
                    path.path("R2adj").path(i).asDouble());
            agreement.check(
                    "Cp " + what, criteria.mallowsCp(), path.path("Cp").path(i).asDouble());
            agreement.check(
                    "BIC " + what, criteria.bic(), path.path("BIC").path(i).asDouble());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnTheChosenModel(GoldenCase golden) {
        TaylorModel chosen = selection(golden).chosen().orElseThrow();
        JsonNode expected = golden.value("auto_model");
        GoldenCase.Agreement agreement = golden.agreement("auto_model");
        assertThat(chosen.criteria().terms()).isEqualTo(expected.path("terms").asInt());
        agreement.check("R²", chosen.criteria().r2(), expected.path("R2").asDouble());
        agreement.check(
                "rmse",
                chosen.criteria().rootMeanSquareError(),
                expected.path("rmse").asDouble());
        Map<String, Double> coefficients = coefficients(chosen);
        assertThat(coefficients.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.path("coefficients").propertyNames());
        expected.path("coefficients")
                .properties()
                .forEach(coefficient -> assertThat(coefficients.get(coefficient.getKey()))
                        .as(coefficient.getKey())
                        .isCloseTo(
                                coefficient.getValue().asDouble(),
                                within(0.01 * Math.abs(coefficient.getValue().asDouble()))));
    }

    private static Map<String, Double> coefficients(TaylorModel model) {
        var coefficients = new HashMap<String, Double>();
        coefficients.put("(Intercept)", model.polynomial().constant());
        for (int i = 0; i < model.polynomial().terms().size(); i++) {
            coefficients.put(
                    model.polynomial().terms().get(i).toString(),
                    model.polynomial().coefficients().get(i));
        }
        return coefficients;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnTheModelOfFiveTerms(GoldenCase golden) {
        TaylorModel five = selection(golden).path().get(4);
        JsonNode expected = golden.value("five_term_model");
        Map<String, Double> coefficients = coefficients(five);
        for (int i = 0; i < expected.path("terms").size(); i++) {
            String term = expected.path("terms").path(i).asString();
            double reference = expected.path("coefficients").path(i).asDouble();
            assertThat(coefficients.get(term)).as(term).isCloseTo(reference, within(0.01 * Math.abs(reference)));
        }
        golden.agreement("five_term_model")
                .check(
                        "rmse",
                        five.criteria().rootMeanSquareError(),
                        expected.path("rmse").asDouble());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("golden")
    void agreesWithTheReferenceOnTheNormTables(GoldenCase golden) {
        TaylorNorm norm = selection(golden).norm().orElseThrow();
        GoldenCase.Agreement raws = golden.agreement("norm_table");
        for (CSVRecord expected : golden.rows("expected_norm_table.csv")) {
            if (!expected.get("raw").isEmpty()) {
                raws.check(
                        expected.toString(),
                        norm.raw(GoldenCase.number(expected, "norm"), GoldenCase.number(expected, "age")),
                        GoldenCase.number(expected, "raw"));
            }
        }
        GoldenCase.Agreement norms = golden.agreement("raw_table");
        for (CSVRecord expected : golden.rows("expected_raw_table.csv")) {
            norms.check(
                    expected.toString(),
                    norm.tScore(GoldenCase.number(expected, "raw"), GoldenCase.number(expected, "age")),
                    GoldenCase.number(expected, "norm"));
        }
    }

    @Test
    void theBestSubsetsAreThoseThatTryingAllOfThemFinds() {
        var random = new SplittableRandom(7);
        int predictors = 8;
        double[][] columns = new double[predictors][60];
        double[] y = new double[60];
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        for (int row = 0; row < 60; row++) {
            for (int p = 0; p < predictors; p++) {
                columns[p][row] = random.nextDouble() + (p > 0 ? columns[p - 1][row] : 0);
                y[row] += (p % 3 - 1) * columns[p][row];
            }
            y[row] += 2 * random.nextDouble();
        }
        TriangularFactor factor = TriangularFactor.of(columns, y, weights);
        List<List<BestSubsets.Subset>> found = BestSubsets.of(factor, 5);
        for (int size = 1; size <= predictors; size++) {
            int wanted = size;
            List<Double> all = IntStream.range(1, 1 << predictors)
                    .filter(mask -> Integer.bitCount(mask) == wanted)
                    .mapToObj(mask -> residual(columns, y, new BestSubsets.Subset(mask, 0).indices()))
                    .sorted()
                    .limit(5)
                    .toList();
            List<BestSubsets.Subset> best = found.get(size - 1);
            assertThat(best).hasSize(all.size());
            for (int i = 0; i < all.size(); i++) {
                assertThat(best.get(i).residualSumOfSquares()).isCloseTo(all.get(i), within(1e-9));
            }
        }
    }

    private static double residual(double[][] columns, double[] y, int[] subset) {
        var regression = new OLSMultipleLinearRegression();
        double[][] x = new double[y.length][subset.length];
        for (int row = 0; row < y.length; row++) {
            for (int j = 0; j < subset.length; j++) {
                x[row][j] = columns[subset[j]][row];
            }
        }
        regression.newSampleData(y, x);
        return regression.calculateResidualSumOfSquares();
    }

    @Test
    void aStraightLineIsFoundAgain() {
        double[] ages = new double[300];
        double[] raws = new double[300];
        for (int i = 0; i < 300; i++) {
            ages[i] = 20 + i / 100;
            double place = 50 + 10 * StandardNormal.quantile((i % 100 + 0.5) / 100);
            raws[i] = 10 + 0.4 * place + 2 * ages[i];
        }
        TaylorNorm norm =
                TaylorSelection.of(ScoreSample.of(ages, raws), 2, 1).norm().orElseThrow();
        assertThat(norm.raw(55, 21)).isCloseTo(10 + 22 + 42, within(1e-6));
        assertThat(norm.tScore(74, 21)).isCloseTo(55, within(1e-5));
        assertThat(norm.tScore(1000, 21)).isEqualTo(80);
        assertThat(norm.tScore(-1000, 21)).isEqualTo(20);
        assertThat(norm.raw(90, 20))
                .as("nobody had a higher score")
                .isEqualTo(norm.range().highestRaw());
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        ScoreSample small = ScoreSample.of(new double[] {20, 20, 21}, new double[] {1, 2, 3});
        assertThatThrownBy(() -> TaylorSelection.of(small, 0, 1))
                .hasMessage("The highest power of L (0) must be at least 1 and that of A (1) at least 0.");
        assertThatThrownBy(() -> TaylorSelection.of(small, 2, 1))
                .hasMessage("The sample has 3 distinct pairs of age and raw score; 5 terms need at least 7.");
        ScoreSample large = ScoreSample.of(
                IntStream.range(0, 100).mapToDouble(i -> i % 10).toArray(),
                IntStream.range(0, 100).mapToDouble(i -> i).toArray());
        assertThatThrownBy(() -> TaylorSelection.of(large, 7, 4))
                .hasMessage(
                        "There are 39 terms to choose from and may be at most 30.%nMaybe lower the powers of the polynomial."
                                .formatted());
    }

    @Test
    void threeAgesCannotTellTheThirdPowerOfTheAgeFromTheLowerOnes() {
        double[] ages = new double[60];
        double[] raws = new double[60];
        for (int person = 0; person < 60; person++) {
            ages[person] = person % 3;
            raws[person] = person / 3 + 4 * ages[person];
        }
        ScoreSample sample = ScoreSample.of(ages, raws);
        assertThatThrownBy(() -> TaylorSelection.of(sample, 2, 3))
                .hasMessage("The number of distinct ages in the sample (3) allows powers of the age up to 2, not 3.");
        assertThat(TaylorSelection.of(sample, 2, 2).path()).hasSize(8);
    }
}
