package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single ratings, and pairs of ratings of the same performance, held against a calibration.
 *
 * @param residuals one for each rating, in order
 * @param pairs how often two raters rated the same candidate on the same item
 * @param observedAgreements in how many of these pairs they gave the same category
 * @param expectedAgreements how many were to be expected of raters who work independently; many more observed than expected mean that
 *     raters agreed by other means than by judging the same (Linacre 1989)
 */
public record RatingReview(List<Residual> residuals, int pairs, int observedAgreements, double expectedAgreements) {

    public RatingReview {
        residuals = List.copyOf(residuals);
    }

    /**
     * How a rating compares with the one expected.
     *
     * @param rating the rating
     * @param expected the rating expected at the candidate's measure
     * @param standardised (rating − expected) / standard deviation; beyond ±3 a rating asks for an explanation
     */
    public record Residual(Rating rating, double expected, double standardised) {}

    /**
     * Reviews ratings.
     *
     * @throws IllegalArgumentException if a candidate, item or rater is not part of the calibration
     */
    public static RatingReview of(FacetsCalibration calibration, Ratings ratings) {
        return new Review(calibration).of(ratings);
    }

    /** The share of pairs that agree, empty without pairs. */
    public Optional<Double> observedShare() {
        return pairs == 0 ? Optional.empty() : Optional.of((double) observedAgreements / pairs);
    }

    /** The share of pairs expected to agree, empty without pairs. */
    public Optional<Double> expectedShare() {
        return pairs == 0 ? Optional.empty() : Optional.of(expectedAgreements / pairs);
    }

    /** The ratings further from the expected one than a number of standard deviations, the furthest first. */
    public List<Residual> beyond(double deviations) {
        return residuals.stream()
                .filter(residual -> Math.abs(residual.standardised()) > deviations)
                .sorted((left, right) -> Double.compare(Math.abs(right.standardised()), Math.abs(left.standardised())))
                .toList();
    }

    /** Looks up measures by their ids. */
    private static final class Review {

        private final FacetsCalibration calibration;
        private final Map<String, Double> abilities = new HashMap<>();
        private final Map<String, Integer> items = new HashMap<>();
        private final Map<String, Integer> raters = new HashMap<>();

        private Review(FacetsCalibration calibration) {
            this.calibration = calibration;
            calibration.candidates().forEach(candidate -> abilities.put(candidate.id(), candidate.theta()));
            calibration.items().forEach(item -> items.put(item.id(), items.size()));
            calibration.raters().forEach(rater -> raters.put(rater.id(), raters.size()));
        }

        private RatingReview of(Ratings ratings) {
            List<Residual> residuals = new ArrayList<>();
            Map<List<String>, List<Rating>> performances = new LinkedHashMap<>();
            for (Rating rating : ratings.ratings()) {
                residuals.add(residual(rating));
                performances
                        .computeIfAbsent(List.of(rating.candidate(), rating.item()), key -> new ArrayList<>())
                        .add(rating);
            }
            int pairs = 0;
            int observed = 0;
            double expected = 0;
            for (List<Rating> performance : performances.values()) {
                for (int first = 0; first < performance.size(); first++) {
                    for (int second = 0; second < first; second++) {
                        pairs++;
                        observed += performance.get(first).category()
                                        == performance.get(second).category()
                                ? 1
                                : 0;
                        expected += agreement(performance.get(first), performance.get(second));
                    }
                }
            }
            return new RatingReview(residuals, pairs, observed, expected);
        }

        private Residual residual(Rating rating) {
            FacetModel.Moments moments = model(rating).moments(place("candidate", rating.candidate(), abilities));
            return new Residual(
                    rating, moments.mean(), (rating.category() - moments.mean()) / Math.sqrt(moments.variance()));
        }

        private double agreement(Rating first, Rating second) {
            double theta = place("candidate", first.candidate(), abilities);
            double[] left = model(first).probabilities(theta);
            double[] right = model(second).probabilities(theta);
            double sum = 0;
            for (int category = 0; category < left.length; category++) {
                sum += left[category] * right[category];
            }
            return sum;
        }

        private FacetModel model(Rating rating) {
            return calibration.model(place("item", rating.item(), items), place("rater", rating.rater(), raters));
        }

        private static <T> T place(String what, String id, Map<String, T> known) {
            T found = known.get(id);
            if (found == null) {
                throw new IllegalArgumentException("The calibration has no %s (%s).".formatted(what, id));
            }
            return found;
        }
    }
}
