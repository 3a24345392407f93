package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ColumnSpace;
import org.liangcai.psychometrics.numerics.LargeCholesky;

/** What the kernels say about moments against sums over every response pattern there can be. */
class MomentModelTest {

    private static final FittedTest TEST =
            FittedTest.of(SimulatedResponses.ids(6), SimulatedResponses.mixed(), new NormalPrior(0.2, 1.1));

    private static List<int[]> patterns(NodeTables tables) {
        List<int[]> patterns = new ArrayList<>(List.of(new int[0]));
        for (int item = 0; item < tables.probabilities.length; item++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] pattern : patterns) {
                for (int k = 0; k < tables.categories(item); k++) {
                    int[] next = java.util.Arrays.copyOf(pattern, item + 1);
                    next[item] = k;
                    longer.add(next);
                }
            }
            patterns = longer;
        }
        return patterns;
    }

    private static double probability(NodeTables tables, int[] pattern) {
        double sum = 0;
        for (int q = 0; q < tables.nodes; q++) {
            double product = tables.weights[q];
            for (int item = 0; item < pattern.length; item++) {
                product *= tables.probabilities[item][pattern[item]][q];
            }
            sum += product;
        }
        return sum;
    }

    private static double[] values(Moments moments, int[] pattern) {
        double[] values = new double[moments.size()];
        int at = 0;
        for (int[] single : moments.single) {
            values[at++] = moments.functions[single[0]][single[1]][pattern[single[0]]];
        }
        for (int[] pair : moments.pairs) {
            values[at++] = moments.functions[pair[0]][pair[1]][pattern[pair[0]]]
                    * moments.functions[pair[2]][pair[3]][pattern[pair[2]]];
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void expectations_and_covariance_are_those_of_the_patterns(FitMoments kind) {
        NodeTables tables = new NodeTables(TEST);
        Moments moments = Moments.of(kind, tables);
        int size = moments.size();
        double[] means = new double[size];
        double[][] products = new double[size][size];
        for (int[] pattern : patterns(tables)) {
            double probability = probability(tables, pattern);
            double[] values = values(moments, pattern);
            for (int i = 0; i < size; i++) {
                means[i] += probability * values[i];
                for (int j = 0; j < size; j++) {
                    products[i][j] += probability * values[i] * values[j];
                }
            }
        }
        MomentModel model = new MomentModel(TEST, tables, moments);
        double[] expectations = model.expectations();
        double[][] covariance = model.covariance(expectations, 0, Chunks.Mode.PARALLEL);
        for (int i = 0; i < size; i++) {
            assertThat(expectations[i]).isCloseTo(means[i], within(1e-12));
            for (int j = 0; j <= i; j++) {
                assertThat(covariance[i][j]).isCloseTo(products[i][j] - means[i] * means[j], within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_latent_distribution_moves_the_moments_as_finite_differences_say(FitMoments kind) {
        double step = 1e-5;
        for (Kind latent : List.of(Kind.MEAN, Kind.VARIANCE)) {
            FreeParameter free = new FreeParameter(
                    List.of(new ParameterKey.OfGroup(ResponseMatrix.ONLY_GROUP, ParameterName.of(latent))));
            double[] gradient = at(0.2, 1.21, List.of(free), kind).jacobian()[0];
            boolean mean = latent == Kind.MEAN;
            double[] above = at(mean ? .2 + step : .2, mean ? 1.21 : 1.21 + step, List.of(), kind)
                    .expectations();
            double[] below = at(mean ? .2 - step : .2, mean ? 1.21 : 1.21 - step, List.of(), kind)
                    .expectations();
            for (int m = 0; m < gradient.length; m++) {
                assertThat(gradient[m]).isCloseTo((above[m] - below[m]) / (2 * step), within(1e-8));
            }
        }
    }

    private static MomentModel at(double mean, double variance, List<FreeParameter> free, FitMoments kind) {
        FittedTest test = new FittedTest(
                TEST.group(),
                TEST.items(),
                TEST.models(),
                new NormalPrior(mean, Math.sqrt(variance)),
                TEST.quadrature(),
                free);
        NodeTables tables = new NodeTables(test);
        return new MomentModel(test, tables, Moments.of(kind, tables));
    }

    /** The statistic of independent items by the general formula: their categories' shares are the free parameters. */
    @ParameterizedTest
    @EnumSource
    void the_baseline_is_the_statistic_of_independent_items(FitMoments kind) {
        NodeTables tables = new NodeTables(TEST);
        Moments moments = Moments.of(kind, tables);
        ResponseMatrix data = SimulatedResponses.of(TEST.models(), 500, 7);
        PersonRows persons = PersonRows.complete(TEST, data);
        double[][] shares = new double[TEST.items().size()][];
        for (int item = 0; item < shares.length; item++) {
            shares[item] = new double[tables.categories(item)];
            for (int row = 0; row < persons.rows; row++) {
                shares[item][persons.cells[row * persons.items + item] - 1] += 1.0 / persons.rows;
            }
        }
        int size = moments.size();
        int parameters = 0;
        for (double[] share : shares) {
            parameters += share.length - 1;
        }
        double[] expectations = expectations(moments, shares);
        double[][] rows = new double[size + parameters + 1][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[size];
        }
        for (int[] pattern : patterns(tables)) {
            double probability = 1;
            for (int item = 0; item < pattern.length; item++) {
                probability *= shares[item][pattern[item]];
            }
            double[] values = values(moments, pattern);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    rows[i][j] += probability * (values[i] - expectations[i]) * (values[j] - expectations[j]);
                }
            }
        }
        double[][] jacobian = new double[parameters][];
        int at = 0;
        for (int item = 0; item < shares.length; item++) {
            for (int k = 1; k < shares[item].length; k++) {
                double[] kept = shares[item].clone();
                // The expectations are linear in one item's shares, so that a large step loses nothing.
                shares[item][k] += 0.5;
                shares[item][0] -= 0.5;
                double[] moved = expectations(moments, shares);
                shares[item] = kept;
                for (int m = 0; m < size; m++) {
                    moved[m] = (moved[m] - expectations[m]) / 0.5;
                }
                jacobian[at] = moved;
                rows[size + at] = moved;
                at++;
            }
        }
        double[] residuals = moments.observed(persons);
        for (int m = 0; m < size; m++) {
            residuals[m] -= expectations[m];
        }
        rows[size + parameters] = residuals;
        assertThat(LargeCholesky.factor(rows, size, Chunks.Mode.SEQUENTIAL)).isTrue();
        PairTables pairs = PairTables.of(tables, persons, Chunks.Mode.SEQUENTIAL);
        ColumnSpace.Residual outside = ColumnSpace.outside(jacobian, residuals);
        assertThat(pairs.baseline(kind)).isCloseTo(outside.sumOfSquares(), within(1e-6));
        if (kind != FitMoments.M2_STAR) {
            assertThat(pairs.baselineDegrees(kind)).isEqualTo(size - outside.rank());
        }
    }

    private static double[] expectations(Moments moments, double[][] shares) {
        double[] expectations = new double[moments.size()];
        int at = 0;
        for (int[] single : moments.single) {
            expectations[at++] = mean(moments.functions[single[0]][single[1]], shares[single[0]]);
        }
        for (int[] pair : moments.pairs) {
            expectations[at++] = mean(moments.functions[pair[0]][pair[1]], shares[pair[0]])
                    * mean(moments.functions[pair[2]][pair[3]], shares[pair[2]]);
        }
        return expectations;
    }

    private static double mean(double[] function, double[] shares) {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += function[k] * shares[k];
        }
        return mean;
    }
}
