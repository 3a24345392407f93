package org.liangcai.psychometrics.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.conditional.ConditionalCalibration;
import org.liangcai.psychometrics.conditional.ConditionalCalibrator;
import org.liangcai.psychometrics.conditional.ConditionalModel;
import org.liangcai.psychometrics.conditional.Normalisation;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

class FacetsCalibratorTest {

    private static final double[] DIFFICULTY = {-0.6, -0.1, 0.2, 0.5};
    private static final double[] SEVERITY = {-0.7, -0.2, 0, 0.3, 0.6};
    private static final List<Double> THRESHOLDS = List.of(-1.2, -0.3, 0.4, 1.1);

    /** Computed by hand; tolerance half a unit of the last decimal given. */
    @Test
    void probabilities_of_one_rating_agree_with_those_worked_out_by_hand() {
        FacetModel model = new FacetModel(0.2, 0.5, List.of(-1.2, -0.1, 1.3));
        assertThat(model.probabilities(1)).containsExactly(new double[] {0.0684, 0.3064, 0.4571, 0.1682}, within(5e-5));
        assertThat(model.expectedRating(1)).isCloseTo(1.725, within(5e-4));
    }

    /** Candidates rated by {@code panel} raters in turn on every item. */
    private static Ratings simulate(
            int candidates, int panel, double[] difficulty, List<Double> thresholds, long seed) {
        Random random = new Random(seed);
        List<Rating> ratings = new ArrayList<>();
        for (int candidate = 0; candidate < candidates; candidate++) {
            double theta = 0.3 + 1.1 * random.nextGaussian();
            for (int seat = 0; seat < panel; seat++) {
                int rater = (candidate + seat * (1 + candidate / SEVERITY.length % 2)) % SEVERITY.length;
                for (int item = 0; item < difficulty.length; item++) {
                    FacetModel model = new FacetModel(difficulty[item], SEVERITY[rater], thresholds);
                    ratings.add(new Rating(
                            "c" + candidate, "q" + item, "r" + rater, draw(model.probabilities(theta), random)));
                }
            }
        }
        return new Ratings(ratings, thresholds.size());
    }

    private static int draw(double[] probabilities, Random random) {
        double left = random.nextDouble();
        int category = 0;
        while (category < probabilities.length - 1 && left > probabilities[category]) {
            left -= probabilities[category];
            category++;
        }
        return category;
    }

    private static FacetsCalibration estimated(FacetsResult result) {
        assertThat(result).isInstanceOf(FacetsResult.Estimated.class);
        return ((FacetsResult.Estimated) result).calibration();
    }

    private static FacetsCalibration.FacetMeasure find(List<FacetsCalibration.FacetMeasure> facet, String id) {
        return facet.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void difficulties_severities_and_thresholds_are_recovered() {
        FacetsCalibration calibration = estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE)
                .calibrate(simulate(400, 2, DIFFICULTY, THRESHOLDS, 31)));
        assertThat(calibration.report().converged()).isTrue();
        for (int rater = 0; rater < SEVERITY.length; rater++) {
            FacetsCalibration.FacetMeasure measure = find(calibration.raters(), "r" + rater);
            assertThat(measure.measure()).isCloseTo(SEVERITY[rater], within(3.5 * measure.standardError()));
            assertThat(measure.standardError()).isBetween(0.02, 0.12);
        }
        for (int item = 0; item < DIFFICULTY.length; item++) {
            FacetsCalibration.FacetMeasure measure = find(calibration.items(), "q" + item);
            assertThat(measure.measure()).isCloseTo(DIFFICULTY[item], within(3.5 * measure.standardError()));
            assertThat(measure.fit().orElseThrow().infit()).isBetween(0.8, 1.2);
        }
        for (int step = 0; step < THRESHOLDS.size(); step++) {
            assertThat(calibration.thresholds().getFirst().thresholds().get(step))
                    .isCloseTo(THRESHOLDS.get(step), within(0.25));
        }
        assertThat(calibration.raterSeparation().reliability()).isGreaterThan(0.9);
        assertThat(calibration.candidateSeparation().reliability()).isGreaterThan(0.7);
        assertThat(calibration.raterHomogeneity().probability()).isLessThan(1e-6);
    }

    /** Joint estimation would stretch these severities by about two (Andersen 1980, p. 244: two ratings of each candidate). */
    @Test
    void severities_are_not_stretched_when_each_candidate_has_two_ratings() {
        FacetsCalibration calibration = estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE)
                .calibrate(simulate(4000, 2, new double[] {0}, List.of(0.0), 2)));
        double strictest = find(calibration.raters(), "r4").measure();
        double mildest = find(calibration.raters(), "r0").measure();
        assertThat(strictest - mildest).isCloseTo(1.3, within(0.25));
    }

    @Test
    void with_one_rater_it_is_the_rating_scale_model() {
        Ratings all = simulate(300, 1, DIFFICULTY, THRESHOLDS, 3);
        List<Rating> ratings = all.ratings().stream()
                .map(rating -> new Rating(rating.candidate(), rating.item(), "r", rating.category()))
                .toList();
        ResponseMatrix.Builder matrix = ResponseMatrix.builder(all.items(), 300);
        for (Rating rating : ratings) {
            matrix.category(
                    Integer.parseInt(rating.candidate().substring(1)),
                    all.items().indexOf(rating.item()),
                    rating.category());
        }
        FacetsCalibration facets =
                estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE).calibrate(new Ratings(ratings, 4)));
        ConditionalCalibration usual = ConditionalCalibrator.of(ConditionalModel.RATING_SCALE)
                .with(Normalisation.MEAN_LOCATION_ZERO)
                .calibrate(matrix.build());
        for (int item = 0; item < 4; item++) {
            assertThat(facets.items().get(item).measure()).isCloseTo(usual.location(item), within(1e-9));
            assertThat(facets.items().get(item).standardError())
                    .isCloseTo(usual.locationStandardError(item), within(1e-9));
        }
        assertThat(facets.report().logLikelihood()).isCloseTo(usual.report().logLikelihood(), within(1e-9));
        assertThat(facets.raters()).hasSize(1);
        assertThat(facets.raters().getFirst().measure()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ThresholdStructure.class)
    void the_gradient_matches_finite_differences(ThresholdStructure structure) {
        Ratings ratings = simulate(40, 3, DIFFICULTY, THRESHOLDS, 4);
        FacetsLayout layout = new FacetsLayout(ratings, structure);
        FacetPriors priors = new FacetPriors(OptionalDouble.of(0.5), OptionalDouble.of(1), OptionalDouble.of(2));
        FacetsLikelihood likelihood = new FacetsLikelihood(
                layout, CandidateGroups.of(ratings, layout), layout.precisions(priors), Chunks.Mode.SEQUENTIAL);
        double[] at = IntStream.range(0, layout.size())
                .mapToDouble(k -> 0.3 * Math.cos(k))
                .toArray();
        FacetsLikelihood.Point point = likelihood.at(at, true);
        double step = 1e-5;
        for (int k = 0; k < at.length; k++) {
            double[] above = at.clone();
            double[] below = at.clone();
            above[k] += step;
            below[k] -= step;
            FacetsLikelihood.Point right = likelihood.at(above, true);
            FacetsLikelihood.Point left = likelihood.at(below, true);
            assertThat((right.objective() - left.objective()) / (2 * step))
                    .isCloseTo(point.gradient()[k], within(1e-5));
            for (int l = 0; l < at.length; l++) {
                assertThat((left.gradient()[l] - right.gradient()[l]) / (2 * step))
                        .isCloseTo(point.information()[k][l], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ThresholdStructure.class)
    void every_structure_converges_and_has_its_sets_of_thresholds(ThresholdStructure structure) {
        FacetsCalibration calibration =
                estimated(FacetsCalibrator.of(structure).calibrate(simulate(300, 2, DIFFICULTY, THRESHOLDS, 5)));
        int sets = switch (structure) {
            case RATING_SCALE -> 1;
            case BY_ITEM -> 4;
            case BY_RATER -> 5;
        };
        assertThat(calibration.thresholds()).hasSize(sets);
        assertThat(calibration.report().converged()).isTrue();
        for (FacetsCalibration.ThresholdSet set : calibration.thresholds()) {
            assertThat(set.thresholds().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(0, within(1e-12));
        }
        assertThat(calibration.raters().stream()
                        .mapToDouble(FacetsCalibration.FacetMeasure::measure)
                        .sum())
                .isCloseTo(0, within(1e-12));
        assertThat(calibration.model(1, 2).expectedRating(0.4)).isBetween(0.0, 4.0);
    }

    @Test
    void a_fair_average_makes_up_for_severe_raters() {
        FacetsCalibration calibration = estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE)
                .calibrate(simulate(400, 1 + 1, DIFFICULTY, THRESHOLDS, 6)));
        Ratings ratings = simulate(400, 2, DIFFICULTY, THRESHOLDS, 6);
        for (FacetsCalibration.CandidateMeasure candidate : calibration.candidates()) {
            double severity = ratings.ratings().stream()
                    .filter(rating -> rating.candidate().equals(candidate.id()))
                    .mapToDouble(
                            rating -> find(calibration.raters(), rating.rater()).measure())
                    .average()
                    .orElseThrow();
            boolean extreme = candidate.fit().isEmpty();
            if (!extreme && Math.abs(severity) > 0.3) {
                assertThat(Math.signum(candidate.fairAverage() - candidate.observedAverage()))
                        .isEqualTo(Math.signum(severity));
            }
            assertThat(candidate.theta()).isFinite();
        }
        assertThat(find(calibration.raters(), "r4").fairAverage())
                .isLessThan(find(calibration.raters(), "r0").fairAverage());
    }

    @Test
    void a_rater_who_rates_at_random_does_not_fit() {
        Random random = new Random(7);
        List<Rating> ratings = simulate(300, 3, DIFFICULTY, THRESHOLDS, 7).ratings().stream()
                .map(rating -> rating.rater().equals("r2")
                        ? new Rating(rating.candidate(), rating.item(), rating.rater(), random.nextInt(5))
                        : rating)
                .toList();
        FacetsCalibration calibration =
                estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE).calibrate(new Ratings(ratings, 4)));
        assertThat(find(calibration.raters(), "r2").fit().orElseThrow().infit()).isGreaterThan(1.4);
        assertThat(find(calibration.raters(), "r1").fit().orElseThrow().infit()).isLessThan(1.1);
    }

    @Test
    void panels_without_a_link_are_refused_and_named() {
        List<Rating> ratings = new ArrayList<>();
        for (int candidate = 0; candidate < 8; candidate++) {
            for (int seat = 0; seat < 2; seat++) {
                String rater = candidate < 4 ? "r" + seat : "s" + seat;
                ratings.add(new Rating("c" + candidate, "q1", rater, (candidate + seat) % 3));
                ratings.add(new Rating("c" + candidate, "q2", rater, (candidate * 2 + seat) % 3));
            }
        }
        FacetsResult result =
                FacetsCalibrator.of(ThresholdStructure.RATING_SCALE).calibrate(new Ratings(ratings, 2));
        assertThat(result)
                .isEqualTo(new FacetsResult.Refused(
                        FacetsResult.Reason.NOT_CONNECTED,
                        "The raters (r0, r1) and (s0, s1) are not comparable: no candidates link them.\nMaybe let a rater of each subset rate candidates of another.",
                        List.of(List.of("r0", "r1"), List.of("s0", "s1"))));
        ratings.add(new Rating("c0", "q1", "s1", 1));
        assertThat(estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE)
                                .calibrate(new Ratings(ratings, 2)))
                        .raters())
                .hasSize(4);
    }

    @Test
    void raters_who_each_rate_an_item_of_their_own_are_refused() {
        List<Rating> ratings = new ArrayList<>();
        for (int candidate = 0; candidate < 9; candidate++) {
            ratings.add(new Rating("c" + candidate, "q1", "r1", candidate % 3));
            ratings.add(new Rating("c" + candidate, "q2", "r2", candidate / 3));
        }
        FacetsResult result =
                FacetsCalibrator.of(ThresholdStructure.RATING_SCALE).calibrate(new Ratings(ratings, 2));
        assertThat(result).isInstanceOfSatisfying(FacetsResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(FacetsResult.Reason.NOT_CONNECTED);
            assertThat(refused.subsets()).containsExactly(List.of("r1"), List.of("r2"));
        });
    }

    private static Ratings smallPanel() {
        List<Rating> ratings = new ArrayList<>();
        int[][] rows = {{2, 1, 2}, {1, 1, 2}, {2, 0, 2}, {1, 0, 2}, {2, 2, 2}, {0, 1, 2}};
        for (int candidate = 0; candidate < rows.length; candidate++) {
            for (int rater = 0; rater < 3; rater++) {
                ratings.add(new Rating("c" + candidate, "q", "r" + rater, rows[candidate][rater]));
            }
        }
        return new Ratings(ratings, 2);
    }

    @Test
    void a_rater_who_gave_only_the_highest_is_refused_without_a_prior_and_measured_with_one() {
        FacetsCalibrator plain = FacetsCalibrator.of(ThresholdStructure.RATING_SCALE);
        assertThat(plain.calibrate(smallPanel())).isInstanceOfSatisfying(FacetsResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(FacetsResult.Reason.EXTREME_RATINGS);
            assertThat(refused.explanation())
                    .startsWith("All ratings of rater (r2) are the lowest or the highest possible");
        });
        FacetsCalibration wide = estimated(plain.with(FacetPriors.ofSeverity(1)).calibrate(smallPanel()));
        FacetsCalibration narrow =
                estimated(plain.with(FacetPriors.ofSeverity(0.5)).calibrate(smallPanel()));
        assertThat(narrow.raters().get(2).measure())
                .isNegative()
                .isGreaterThan(wide.raters().get(2).measure());
        assertThat(narrow.raters().get(2).standardError()).isLessThan(0.5);
        assertThat(narrow.candidates().get(4).fit()).isEmpty();
        assertThat(narrow.candidates().get(4).theta()).isFinite();
    }

    @Test
    void a_category_that_nobody_gave_is_refused_without_a_prior_of_thresholds() {
        List<Rating> ratings =
                simulate(60, 2, DIFFICULTY, List.of(-0.5, 0.5), 8).ratings();
        FacetsCalibrator plain = FacetsCalibrator.of(ThresholdStructure.RATING_SCALE);
        assertThat(plain.calibrate(new Ratings(ratings, 3)))
                .isInstanceOfSatisfying(FacetsResult.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(FacetsResult.Reason.UNUSED_CATEGORY);
                    assertThat(refused.explanation()).startsWith("Nobody gave category 3 in all ratings.");
                });
        FacetPriors priors = new FacetPriors(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(1.5));
        FacetsCalibration calibration = estimated(plain.with(priors).calibrate(new Ratings(ratings, 3)));
        assertThat(calibration.report().converged()).isTrue();
        assertThat(calibration.thresholds().getFirst().thresholds().get(2)).isBetween(1.0, 8.0);
    }

    @Test
    void candidates_rated_once_or_only_extremely_compare_nothing() {
        FacetsResult result = FacetsCalibrator.of(ThresholdStructure.RATING_SCALE)
                .calibrate(new Ratings(
                        List.of(
                                new Rating("a", "q", "r1", 1),
                                new Rating("b", "q", "r1", 2),
                                new Rating("b", "q", "r2", 2)),
                        2));
        assertThat(result)
                .isInstanceOfSatisfying(
                        FacetsResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(FacetsResult.Reason.NOTHING_TO_COMPARE));
    }

    @Test
    void the_result_is_the_same_to_the_last_bit_in_parallel() {
        Ratings ratings = simulate(200, 2, DIFFICULTY, THRESHOLDS, 9);
        FacetsCalibrator calibrator = FacetsCalibrator.of(ThresholdStructure.RATING_SCALE);
        assertThat(new FacetsCalibrator(ThresholdStructure.RATING_SCALE, FacetPriors.NONE, Chunks.Mode.PARALLEL)
                        .calibrate(ratings))
                .isEqualTo(calibrator.calibrate(ratings));
    }

    @Test
    void independent_raters_agree_as_often_as_expected_and_an_odd_rating_stands_out() {
        Ratings ratings = simulate(400, 2, DIFFICULTY, THRESHOLDS, 10);
        FacetsCalibration calibration =
                estimated(FacetsCalibrator.of(ThresholdStructure.RATING_SCALE).calibrate(ratings));
        RatingReview review = RatingReview.of(calibration, ratings);
        assertThat(review.pairs()).isEqualTo(1600);
        assertThat(review.observedShare().orElseThrow())
                .isCloseTo(review.expectedShare().orElseThrow(), within(0.05));
        List<Rating> odd = new ArrayList<>(ratings.ratings());
        int place = IntStream.range(0, odd.size())
                .filter(k -> review.residuals().get(k).expected() > 3.5)
                .findFirst()
                .orElseThrow();
        Rating given = odd.get(place);
        odd.set(place, new Rating(given.candidate(), given.item(), given.rater(), 0));
        assertThat(RatingReview.of(calibration, new Ratings(odd, 4))
                        .beyond(3)
                        .getFirst()
                        .rating())
                .isEqualTo(odd.get(place));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingReview.of(calibration, new Ratings(List.of(new Rating("x", "q0", "r0", 1)), 4)))
                .withMessage("The calibration has no candidate (x).");
    }

    @Test
    void bad_ratings_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating("a", "q", "r", -1))
                .withMessage("The rating (-1) of candidate (a) on item (q) by rater (r) must be 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratings(List.of(new Rating("a", "q", "r", 3)), 2))
                .withMessage(
                        "The rating (3) of candidate (a) on item (q) by rater (r) lies above the highest category (2).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratings(List.of(new Rating("a", "q", "r", 1), new Rating("a", "q", "r", 2)), 2))
                .withMessageStartingWith("Rater (r) rated candidate (a) on item (q) twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacetPriors.ofSeverity(0))
                .withMessage("The prior standard deviation (0.0) of severities must be positive and finite.");
    }
}
