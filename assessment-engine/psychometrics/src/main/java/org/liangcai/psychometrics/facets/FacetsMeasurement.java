package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.conditional.ResidualSums;
import org.liangcai.psychometrics.numerics.Roots;

/** Measures candidates, given difficulties, severities and thresholds, and computes averages and fit. */
final class FacetsMeasurement {

    private final FacetsLayout layout;
    private final double[] parameters;
    private final double[] errors;
    private final FacetModel[][] models;
    private final Tally[] items;
    private final Tally[] raters;

    private FacetsMeasurement(FacetsLayout layout, double[] parameters, double[] errors) {
        this.layout = layout;
        this.parameters = parameters;
        this.errors = errors;
        models = new FacetModel[layout.items().size()][layout.raters().size()];
        for (int item = 0; item < models.length; item++) {
            for (int rater = 0; rater < models[item].length; rater++) {
                models[item][rater] =
                        model(parameters[item], parameters[layout.severity(rater)], layout.thresholdSet(item, rater));
            }
        }
        items = tallies(models.length);
        raters = tallies(layout.raters().size());
    }

    private static Tally[] tallies(int count) {
        return IntStream.range(0, count).mapToObj(k -> new Tally()).toArray(Tally[]::new);
    }

    static FacetsCalibration of(
            Ratings ratings,
            FacetsLayout layout,
            double[] parameters,
            double[] errors,
            FacetsCalibration.Report report) {
        return new FacetsMeasurement(layout, parameters, errors).run(ratings, report);
    }

    private FacetsCalibration run(Ratings ratings, FacetsCalibration.Report report) {
        List<FacetsCalibration.CandidateMeasure> candidates = new ArrayList<>();
        for (Map.Entry<String, List<Rating>> entry :
                CandidateGroups.byCandidate(ratings).entrySet()) {
            candidates.add(measure(entry.getKey(), entry.getValue()));
        }
        double mean = candidates.stream()
                .mapToDouble(FacetsCalibration.CandidateMeasure::theta)
                .average()
                .orElse(0);
        return new FacetsCalibration(
                candidates,
                facet(layout.items(), items, 0, item -> fairOnItem(mean, item)),
                facet(layout.raters(), raters, layout.items().size(), rater -> fairByRater(mean, rater)),
                thresholds(),
                layout.structure(),
                report);
    }

    private FacetModel model(double difficulty, double severity, int set) {
        List<Double> thresholds = new ArrayList<>();
        for (int step = 1; step <= layout.highest(); step++) {
            thresholds.add(parameters[layout.threshold(set, step)]);
        }
        return new FacetModel(difficulty, severity, thresholds);
    }

    private FacetModel model(Rating rating) {
        return models[layout.itemOf(rating)][layout.raterOf(rating)];
    }

    private FacetsCalibration.CandidateMeasure measure(String id, List<Rating> given) {
        int total = given.stream().mapToInt(Rating::category).sum();
        double theta = weightedLikelihood(given, total);
        boolean fitting = given.size() > 1 && total > 0 && total < given.size() * layout.highest();
        ResidualSums own = new ResidualSums();
        double information = 0;
        for (Rating rating : given) {
            FacetModel.Moments moments = model(rating).moments(theta);
            information += moments.variance();
            double residual = rating.category() - moments.mean();
            if (fitting) {
                own.add(residual, moments.variance(), moments.fourth(), 1);
            }
            for (Tally tally : List.of(items[layout.itemOf(rating)], raters[layout.raterOf(rating)])) {
                tally.ratings++;
                tally.sum += rating.category();
                if (fitting) {
                    tally.residuals.add(residual, moments.variance(), moments.fourth(), 1);
                }
            }
        }
        return new FacetsCalibration.CandidateMeasure(
                id,
                given.size(),
                total,
                theta,
                1 / Math.sqrt(information),
                (double) total / given.size(),
                fair(theta),
                fitting ? Optional.of(own.meanSquares()) : Optional.empty());
    }

    /** The root of x − E + J/(2I), with J the sum of the third central moments (Warm 1989; for ordered categories Samejima 1998). */
    private double weightedLikelihood(List<Rating> given, int total) {
        Roots.Function score = theta -> {
            double expected = 0;
            double variance = 0;
            double third = 0;
            for (Rating rating : given) {
                FacetModel.Moments moments = model(rating).moments(theta);
                expected += moments.mean();
                variance += moments.variance();
                third += moments.third();
            }
            return total - expected + third / (2 * variance);
        };
        double width = 2;
        while (score.at(-width) < 0 || score.at(width) > 0) {
            width += 2;
        }
        return Roots.between(score, -width, width);
    }

    /** The mean over items of the rating expected from a rater of severity 0. */
    private double fair(double theta) {
        return mean(models.length, item -> fairOnItem(theta, item));
    }

    /** The rating on one item expected from a rater of severity 0; with thresholds by rater the mean over raters' thresholds. */
    private double fairOnItem(double theta, int item) {
        return switch (layout.structure()) {
            case RATING_SCALE, BY_ITEM ->
                model(parameters[item], 0, layout.thresholdSet(item, 0)).expectedRating(theta);
            case BY_RATER ->
                mean(raters.length, rater -> model(parameters[item], 0, rater).expectedRating(theta));
        };
    }

    private double fairByRater(double theta, int rater) {
        return mean(models.length, item -> models[item][rater].expectedRating(theta));
    }

    private static double mean(int count, IntToDoubleFunction value) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += value.applyAsDouble(k);
        }
        return sum / count;
    }

    private List<FacetsCalibration.FacetMeasure> facet(
            List<String> ids, Tally[] tallies, int from, IntToDoubleFunction fair) {
        List<FacetsCalibration.FacetMeasure> measures = new ArrayList<>();
        for (int k = 0; k < tallies.length; k++) {
            Tally tally = tallies[k];
            measures.add(new FacetsCalibration.FacetMeasure(
                    ids.get(k),
                    tally.ratings,
                    parameters[from + k],
                    errors[from + k],
                    tally.sum / tally.ratings,
                    fair.applyAsDouble(k),
                    tally.residuals.isEmpty() ? Optional.empty() : Optional.of(tally.residuals.meanSquares())));
        }
        return measures;
    }

    private List<FacetsCalibration.ThresholdSet> thresholds() {
        List<FacetsCalibration.ThresholdSet> sets = new ArrayList<>();
        for (int set = 0; set < layout.thresholdSets(); set++) {
            List<Double> thresholds = new ArrayList<>();
            List<Double> deviations = new ArrayList<>();
            for (int step = 1; step <= layout.highest(); step++) {
                thresholds.add(parameters[layout.threshold(set, step)]);
                deviations.add(errors[layout.threshold(set, step)]);
            }
            sets.add(new FacetsCalibration.ThresholdSet(thresholds, deviations));
        }
        return sets;
    }

    /** The ratings of one item or rater. */
    private static final class Tally {

        private final ResidualSums residuals = new ResidualSums();
        private int ratings;
        private double sum;
    }
}
