package org.liangcai.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.agreement.ChanceCorrectedAgreement.Kind;

class KappaTest {

    /** Cohen (1968), table 1: 200 subjects, three diagnoses. */
    private static final int[][] DIAGNOSES = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    private static final List<String> ABC = List.of("a", "b", "c");

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    private static Ratings random(long seed, int subjects, int raters, int categories) {
        SplittableRandom random = new SplittableRandom(seed);
        Ratings.Builder builder = Ratings.builder(
                IntStream.range(0, raters).mapToObj(rater -> "r" + rater).toList(), subjects);
        for (int subject = 0; subject < subjects; subject++) {
            int truth = random.nextInt(categories);
            for (int rater = 0; rater < raters; rater++) {
                int rating = random.nextDouble() < .6 ? truth : random.nextInt(categories);
                builder.rating(subject, rater, "c" + rating);
            }
        }
        return builder.build();
    }

    private static double[][] quadratic(int categories) {
        return AgreementWeights.QUADRATIC.matrix(
                IntStream.range(0, categories).asDoubleStream().toArray());
    }

    @Test
    void the_example_of_cohen_has_the_printed_kappas() {
        double[][] unweighted = AgreementWeights.UNWEIGHTED.matrix(new double[] {1, 2, 3});
        assertThat(CohenKappa.of(ABC, DIAGNOSES, unweighted).kappa()).isCloseTo(.492, within(.0005));
        // Disagreement weights 0 1 3 / 1 0 6 / 3 6 0.
        double[][] weights = {{1, 5 / 6.0, .5}, {5 / 6.0, 1, 0}, {.5, 0, 1}};
        assertThat(CohenKappa.of(ABC, DIAGNOSES, weights).kappa()).isCloseTo(.348, within(.0005));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_variance_is_that_of_the_delta_method_for_any_weights(long seed) {
        CohenKappa observed = CohenKappa.of(random(seed, 150, 2, 4), AgreementWeights.UNWEIGHTED);
        for (double[][] weights :
                List.of(AgreementWeights.UNWEIGHTED.matrix(new double[] {1, 2, 3, 4}), quadratic(4))) {
            double[][] p = new double[4][4];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    p[i][j] = observed.table()[i][j] / 150.0;
                }
            }
            double mean = 0;
            double square = 0;
            double h = 1e-6;
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    double at = p[i][j];
                    p[i][j] = at + h;
                    double above = kappa(p, weights);
                    p[i][j] = at - h;
                    double below = kappa(p, weights);
                    p[i][j] = at;
                    double slope = (above - below) / (2 * h);
                    mean += at * slope;
                    square += at * slope * slope;
                }
            }
            CohenKappa kappa = CohenKappa.of(observed.categories(), observed.table(), weights);
            assertThat(kappa.variance()).isCloseTo((square - mean * mean) / 150, within(1e-8));
        }
    }

    private static double kappa(double[][] p, double[][] weights) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                double row = 0;
                double column = 0;
                for (int k = 0; k < p.length; k++) {
                    row += p[i][k];
                    column += p[k][j];
                }
                observed += weights[i][j] * p[i][j];
                expected += weights[i][j] * row * column;
            }
        }
        return (observed - expected) / (1 - expected);
    }

    @Test
    void fourteen_raters_of_ten_subjects_agree_as_fleiss_s_formula_says() {
        // A worked example often reprinted: 10 subjects, 14 raters, 5 categories, kappa .210.
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        Ratings.Builder builder = Ratings.builder(
                IntStream.range(0, 14).mapToObj(rater -> "r" + rater).toList(), 10);
        for (int subject = 0; subject < 10; subject++) {
            int rater = 0;
            for (int category = 0; category < 5; category++) {
                for (int count = 0; count < counts[subject][category]; count++) {
                    builder.rating(subject, rater++, "c" + category);
                }
            }
        }
        FleissKappa kappa = FleissKappa.of(builder.build());
        assertThat(kappa.kappa()).isCloseTo(.210, within(.0005));
        assertThat(kappa.categories()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coefficients_of_complete_ratings_meet_where_they_must(long seed) {
        Ratings two = random(seed, 60, 2, 3);
        double cohen = CohenKappa.of(two, AgreementWeights.UNWEIGHTED).kappa();
        assertThat(FleissKappa.of(two).exactKappa()).isCloseTo(cohen, within(1e-12));
        assertThat(RaterAgreement.lightKappa(two)).isCloseTo(cohen, within(1e-12));
        assertThat(coefficient(two, Kind.CONGER)).isCloseTo(cohen, within(1e-12));
        assertThat(ChanceCorrectedAgreement.of(two, Kind.PERCENT, AgreementWeights.UNWEIGHTED)
                        .observed())
                .isCloseTo(RaterAgreement.unanimity(two), within(1e-12));
        Ratings five = random(seed, 60, 5, 3);
        assertThat(coefficient(five, Kind.FLEISS))
                .isCloseTo(FleissKappa.of(five).kappa(), within(1e-12));
        assertThat(coefficient(five, Kind.CONGER))
                .isCloseTo(FleissKappa.of(five).exactKappa(), within(1e-12));
        assertThat(coefficient(five, Kind.KRIPPENDORFF))
                .isCloseTo(
                        KrippendorffAlpha.of(five, KrippendorffAlpha.Metric.NOMINAL)
                                .alpha(),
                        within(1e-12));
    }

    private static double coefficient(Ratings ratings, Kind kind) {
        return ChanceCorrectedAgreement.of(ratings, kind, AgreementWeights.UNWEIGHTED)
                .coefficient();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void standard_errors_over_subjects_are_near_those_of_the_jackknife(long seed) {
        Ratings ratings = random(seed, 80, 3, 3);
        for (Kind kind : Kind.values()) {
            ChanceCorrectedAgreement whole = ChanceCorrectedAgreement.of(ratings, kind, AgreementWeights.QUADRATIC);
            double sum = 0;
            double squares = 0;
            for (int left = 0; left < 80; left++) {
                double part = ChanceCorrectedAgreement.of(without(ratings, left), kind, AgreementWeights.QUADRATIC)
                        .coefficient();
                sum += part;
                squares += part * part;
            }
            double jackknife = Math.sqrt(79 / 80.0 * (squares - sum * sum / 80));
            assertThat(whole.standardError()).as(kind.name()).isCloseTo(jackknife, within(.1 * jackknife));
        }
    }

    private static Ratings without(Ratings ratings, int left) {
        Ratings.Builder builder = Ratings.builder(ratings.raters(), ratings.subjectCount() - 1);
        for (int subject = 0; subject < ratings.subjectCount(); subject++) {
            for (int rater = 0; subject != left && rater < ratings.raterCount(); rater++) {
                builder.rating(
                        subject < left ? subject : subject - 1,
                        rater,
                        ratings.rating(subject, rater).orElseThrow());
            }
        }
        return builder.build();
    }

    @Test
    void with_missing_ratings_gwet_s_coefficients_are_the_printed_ones() {
        // Gwet (2014), the data of Krippendorff: estimates and standard errors to five digits.
        Ratings ratings = Ratings.of(Published.krippendorff());
        assertCoefficient(ratings, Kind.GWET, .77544, .14295);
        assertCoefficient(ratings, Kind.FLEISS, .76117, .15302);
        assertCoefficient(ratings, Kind.CONGER, .76282, .14917);
        assertCoefficient(ratings, Kind.BRENNAN_PREDIGER, .77273, .14472);
        assertCoefficient(ratings, Kind.KRIPPENDORFF, .74342, .14557);
    }

    private static void assertCoefficient(Ratings ratings, Kind kind, double value, double error) {
        ChanceCorrectedAgreement agreement = ChanceCorrectedAgreement.of(ratings, kind, AgreementWeights.UNWEIGHTED);
        assertThat(agreement.coefficient()).isCloseTo(value, within(6e-6));
        assertThat(agreement.standardError()).isCloseTo(error, within(6e-6));
        assertThat(agreement.interval(.95).upper()).isLessThanOrEqualTo(1);
    }

    @Test
    void weights_fall_from_one_with_the_distance() {
        double[] values = {1, 2, 4, 5};
        for (AgreementWeights weights : List.of(
                AgreementWeights.LINEAR,
                AgreementWeights.QUADRATIC,
                AgreementWeights.RADICAL,
                AgreementWeights.ORDINAL,
                AgreementWeights.RATIO)) {
            double[][] matrix = weights.matrix(values);
            for (int i = 0; i < 4; i++) {
                assertThat(matrix[i][i]).isEqualTo(1);
                for (int j = 0; j < i; j++) {
                    assertThat(matrix[i][j]).isEqualTo(matrix[j][i]).isBetween(0.0, .9999);
                }
            }
            assertThat(matrix[3][0]).isCloseTo(0, within(1e-12));
            assertThat(matrix[1][0]).isGreaterThan(matrix[2][0]);
        }
        assertThat(AgreementWeights.QUADRATIC.matrix(values)[0][2]).isCloseTo(1 - 9 / 16.0, within(1e-12));
    }

    @Test
    void weights_of_ones_own_are_checked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreementWeights.of(new double[][] {{1, .5}, {.4, 1}}))
                .withMessage(
                        "The weights must be square, symmetric, from 0 to 1, and 1 in the diagonal; cell (1, 2) is not so.");
        AgreementWeights two = AgreementWeights.of(new double[][] {{1, .5}, {.5, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.matrix(new double[] {1, 2, 3}))
                .withMessage("The weights are for 2 categories; there are 3.");
    }

    @Test
    void raters_who_know_one_category_only_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(
                        ABC,
                        new int[][] {{5, 0, 0}, {0, 0, 0}, {0, 0, 0}},
                        AgreementWeights.UNWEIGHTED.matrix(new double[] {1, 2, 3})))
                .withMessage(
                        "Both raters use one category only, or categories that agree fully [a, b, c]: chance explains everything.");
        Ratings same = Ratings.builder(List.of("x", "y"), 2)
                .rating(0, 0, "a")
                .rating(0, 1, "a")
                .rating(1, 0, "a")
                .rating(1, 1, "a")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.of(same))
                .withMessage("All ratings are the same [a]: nothing is left to agree on.");
    }

    @Test
    void three_raters_are_not_two() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(random(1, 10, 3, 2), AgreementWeights.UNWEIGHTED))
                .withMessage("There must be two raters (3).\nMaybe pick two by pair(first, second).");
    }
}
