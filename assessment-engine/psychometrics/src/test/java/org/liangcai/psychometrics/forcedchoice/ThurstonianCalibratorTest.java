package org.liangcai.psychometrics.forcedchoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.forcedchoice.Choices.Choice;
import org.liangcai.psychometrics.numerics.BivariateNormal;
import org.liangcai.psychometrics.numerics.Chunks;

class ThurstonianCalibratorTest {

    private static final int TRAITS = 3;
    private static final double CORRELATION = 0.3;
    private static final double UNIQUENESS = 0.5;

    /** Blocks that mix the traits and the directions. */
    private static Questionnaire questionnaire(int blocks, int size) {
        List<List<Statement>> all = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            List<Statement> own = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                String id = "b" + block + "s" + i;
                String trait = "T" + (block + i) % TRAITS;
                own.add(
                        (block * 7 + i * 3 + block * i) % 4 == 0
                                ? Statement.negative(id, trait)
                                : Statement.positive(id, trait));
            }
            all.add(own);
        }
        return new Questionnaire(all);
    }

    private record Simulated(ResponseMatrix outcomes, List<List<Double>> traits, List<Double> loadings) {}

    private static Simulated simulate(Questionnaire questionnaire, int persons, long seed) {
        Random random = new Random(seed);
        List<Statement> statements = questionnaire.statements();
        List<Double> loadings = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (Statement statement : statements) {
            double size = 0.7 + 0.5 * random.nextDouble();
            loadings.add(statement.direction() == Statement.Direction.POSITIVE ? size : -size);
            means.add(0.5 * random.nextGaussian());
        }
        List<List<Choice>> choices = new ArrayList<>();
        List<List<Double>> traits = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            double common = Math.sqrt(CORRELATION) * random.nextGaussian();
            List<Double> eta = new ArrayList<>();
            for (int trait = 0; trait < TRAITS; trait++) {
                eta.add(common + Math.sqrt(1 - CORRELATION) * random.nextGaussian());
            }
            traits.add(eta);
            List<Choice> own = new ArrayList<>();
            int statement = 0;
            for (List<Statement> block : questionnaire.blocks()) {
                List<Utility> utilities = new ArrayList<>();
                for (Statement each : block) {
                    int trait = Integer.parseInt(each.trait().substring(1));
                    double value = means.get(statement)
                            + loadings.get(statement) * eta.get(trait)
                            + Math.sqrt(UNIQUENESS) * random.nextGaussian();
                    utilities.add(new Utility(each.id(), value));
                    statement++;
                }
                utilities.sort(Comparator.comparingDouble(Utility::value).reversed());
                own.add(new Choice.Ranking(utilities.stream().map(Utility::id).toList()));
            }
            choices.add(own);
        }
        return new Simulated(Choices.outcomes(questionnaire, choices), traits, loadings);
    }

    private record Utility(String id, double value) {}

    @ParameterizedTest
    @CsvSource({"15, 2", "10, 3", "8, 4"})
    void loadings_trait_correlations_and_scores_are_recovered(int blocks, int size) {
        Questionnaire questionnaire = questionnaire(blocks, size);
        Simulated simulated = simulate(questionnaire, 1200, 5);
        ThurstonianModel model =
                ThurstonianCalibrator.calibrate(questionnaire, simulated.outcomes(), Chunks.Mode.PARALLEL);
        assertThat(model.fit().converged()).isTrue();
        assertThat(model.fit().identified()).isTrue();
        assertThat(model.fit().rootMeanSquareResidual()).isLessThan(0.06);
        assertThat(model.traits().correlation(0, 1)).isCloseTo(CORRELATION, within(0.15));
        List<Statement> statements = questionnaire.statements();
        List<Double> estimated = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String id = statements.get(i).id();
            estimated.add(model.loading(id) / Math.sqrt(model.uniqueness(id)));
            truth.add(simulated.loadings().get(i) / Math.sqrt(UNIQUENESS));
        }
        assertThat(correlation(estimated, truth)).isGreaterThan(0.95);
        List<TraitScores> scores = model.scores(simulated.outcomes(), Chunks.Mode.PARALLEL);
        assertThat(scores).allMatch(TraitScores::converged);
        for (int trait = 0; trait < TRAITS; trait++) {
            int chosen = questionnaire.traits().indexOf("T" + trait);
            int known = trait;
            List<Double> found =
                    scores.stream().map(score -> score.estimates().get(chosen)).toList();
            List<Double> true_ =
                    simulated.traits().stream().map(eta -> eta.get(known)).toList();
            assertThat(correlation(found, true_)).isGreaterThan(0.75);
        }
    }

    /** In blocks of two the uniquenesses are held at the true value, so that loadings can be compared directly. */
    @Test
    void standard_errors_are_as_large_as_the_errors() {
        Questionnaire questionnaire = questionnaire(12, 2);
        double sum = 0;
        int count = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Simulated simulated = simulate(questionnaire, 1000, seed);
            ThurstonianModel model =
                    ThurstonianCalibrator.calibrate(questionnaire, simulated.outcomes(), Chunks.Mode.PARALLEL);
            ThurstonianErrors errors =
                    ThurstonianCalibrator.standardErrors(model, simulated.outcomes(), Chunks.Mode.PARALLEL);
            for (int i = 0; i < questionnaire.statements().size(); i++) {
                String id = questionnaire.statements().get(i).id();
                double z = (model.loading(id) - simulated.loadings().get(i))
                        / errors.loading(id).orElseThrow();
                sum += z * z;
                count++;
            }
            double z = (model.traits().correlation(0, 1) - CORRELATION)
                    / errors.correlations().get(0).get(1);
            assertThat(Math.abs(z)).isLessThan(4);
            assertThat(errors.uniquenesses()).isEmpty();
        }
        assertThat(sum / count).isBetween(0.6, 1.6);
    }

    private static double correlation(List<Double> x, List<Double> y) {
        double mx = x.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double my = y.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.size(); i++) {
            xy += (x.get(i) - mx) * (y.get(i) - my);
            xx += (x.get(i) - mx) * (x.get(i) - mx);
            yy += (y.get(i) - my) * (y.get(i) - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.95, -0.4, 0, 0.3, 0.8, 0.98})
    void a_tetrachoric_correlation_comes_back_from_its_table(double correlation) {
        double h = 0.3;
        double k = -0.7;
        double both = BivariateNormal.distribution(h, k, correlation);
        double first = BivariateNormal.distribution(h, 8, 0) - both;
        double second = BivariateNormal.distribution(8, k, 0) - both;
        assertThat(ThurstonianCalibrator.tetrachoric(both, first, second, 1 - both - first - second))
                .isCloseTo(correlation, within(1e-9));
    }

    @Test
    void an_empty_cell_does_not_make_a_tetrachoric_correlation_perfect() {
        assertThat(ThurstonianCalibrator.tetrachoric(20, 0, 10, 20)).isBetween(0.85, 0.99);
        assertThat(ThurstonianCalibrator.tetrachoric(5000, 0, 0, 5000)).isEqualTo(0.999);
        assertThat(ThurstonianCalibrator.tetrachoric(0, 5000, 5000, 0)).isEqualTo(-0.999);
    }

    @Test
    void the_gradient_of_the_discrepancy_matches_differences() {
        Questionnaire questionnaire = questionnaire(5, 3);
        ChoiceStructure structure = new ChoiceStructure(questionnaire);
        Random random = new Random(3);
        double[][] observed = new double[structure.outcomes()][structure.outcomes()];
        for (double[] row : observed) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 0.5 * random.nextGaussian();
            }
        }
        double[] point = structure.start();
        for (int i = 0; i < point.length; i++) {
            point[i] += 0.1 * random.nextGaussian();
        }
        double[] gradient = structure.fit(point, observed).gradient();
        for (int i = 0; i < point.length; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            double slope = (structure.fit(up, observed).value()
                            - structure.fit(down, observed).value())
                    / 2e-6;
            assertThat(gradient[i]).isCloseTo(-slope, within(1e-7));
        }
    }

    @Test
    void a_partial_ranking_leaves_open_what_it_does_not_say() {
        Questionnaire questionnaire = new Questionnaire(List.of(List.of(
                Statement.positive("a", "X"),
                Statement.positive("b", "Y"),
                Statement.negative("c", "Z"),
                Statement.positive("d", "X"))));
        ResponseMatrix outcomes = Choices.outcomes(
                questionnaire,
                List.of(
                        List.of(new Choice.MostAndLeast("c", "a")),
                        List.of(new Choice.Skipped()),
                        List.of(new Choice.Most("b"))));
        assertThat(outcomes.items()).containsExactly("a>b", "a>c", "a>d", "b>c", "b>d", "c>d");
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .map(item -> outcomes.stored(0, item))
                .containsExactly(1, 1, 1, 1, 0, 2);
        assertThat(outcomes.hasResponse(1)).isFalse();
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .map(item -> outcomes.stored(2, item))
                .containsExactly(1, 0, 0, 2, 2, 0);
        assertThat(questionnaire.redundancies()).isEqualTo(4);
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        Questionnaire pair = questionnaire(2, 2);
        assertThatThrownBy(() -> Choices.outcomes(
                        pair, List.of(List.of(new Choice.Ranking(List.of("b0s0", "x")), new Choice.Skipped()))))
                .hasMessage(
                        "The ranking [b0s0, x] of person (1) does not fit block (1), whose statements are [b0s0, b0s1].");
        assertThatThrownBy(() -> questionnaire(1, 5))
                .hasMessage("The block (1) has 5 statements; it must have 2 to 4.");
        Questionnaire large = questionnaire(10, 3);
        Simulated simulated = simulate(large, 15, 1);
        assertThatThrownBy(() -> ThurstonianCalibrator.calibrate(large, simulated.outcomes(), Chunks.Mode.SEQUENTIAL))
                .hasMessageContaining("both must occur, 20 times together");
        assertThatThrownBy(() -> ThurstonianCalibrator.calibrate(pair, simulated.outcomes(), Chunks.Mode.SEQUENTIAL))
                .hasMessageContaining("The outcomes must be those of the questionnaire");
        Simulated few = simulate(pair, 50, 1);
        assertThatThrownBy(() -> ThurstonianCalibrator.calibrate(pair, few.outcomes(), Chunks.Mode.SEQUENTIAL))
                .hasMessageContaining("too few comparisons");
    }
}
