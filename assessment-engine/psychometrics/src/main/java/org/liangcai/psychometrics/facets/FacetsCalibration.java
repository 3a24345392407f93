package org.liangcai.psychometrics.facets;

import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.conditional.MeanSquares;
import org.liangcai.psychometrics.conditional.SeparationReliability;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Candidates, items and raters on one scale, in logits.
 *
 * @param candidates in the order in which they first come
 * @param items likewise
 * @param raters likewise
 * @param thresholds one set, or one for each item or rater in their order, as the structure says
 * @param structure who shares thresholds
 * @param report how the estimation went
 */
public record FacetsCalibration(
        List<CandidateMeasure> candidates,
        List<FacetMeasure> items,
        List<FacetMeasure> raters,
        List<ThresholdSet> thresholds,
        ThresholdStructure structure,
        Report report) {

    public FacetsCalibration {
        candidates = List.copyOf(candidates);
        items = List.copyOf(items);
        raters = List.copyOf(raters);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A candidate.
     *
     * @param id the id
     * @param ratings how many ratings
     * @param total their sum
     * @param theta ability by weighted likelihood (Warm 1989)
     * @param standardError 1/√information at {@code theta}; that of items and raters is not part of it
     * @param observedAverage the plain mean of the ratings
     * @param fairAverage the rating to be expected from a rater of mean severity, the mean over all items
     * @param fit mean squares over the candidate's ratings; empty if all are the lowest or all the highest possible, or there is one only
     */
    public record CandidateMeasure(
            String id,
            int ratings,
            int total,
            double theta,
            double standardError,
            double observedAverage,
            double fairAverage,
            Optional<MeanSquares> fit) {}

    /**
     * A rater, whose measure is severity, or an item, whose measure is difficulty: the higher, the lower the ratings. They sum to 0.
     *
     * @param id the id
     * @param ratings how many ratings
     * @param measure severity or difficulty
     * @param standardError from the observed information, the prior included; NaN if that is not positive definite
     * @param observedAverage the plain mean of the ratings
     * @param fairAverage the rating to be expected for a candidate of mean ability on items of mean difficulty by raters of mean severity,
     *     but for this one facet
     * @param fit mean squares; without ratings of candidates who are not extreme, empty
     */
    public record FacetMeasure(
            String id,
            int ratings,
            double measure,
            double standardError,
            double observedAverage,
            double fairAverage,
            Optional<MeanSquares> fit) {}

    /**
     * Thresholds τ₁ … τₘ that sum to 0.
     *
     * @param thresholds in logits; in any order of size
     * @param standardErrors of each
     */
    public record ThresholdSet(List<Double> thresholds, List<Double> standardErrors) {

        public ThresholdSet {
            thresholds = List.copyOf(thresholds);
            standardErrors = List.copyOf(standardErrors);
        }
    }

    /**
     * How the estimation went.
     *
     * @param logLikelihood the conditional log-likelihood of the ratings given the totals, without the priors
     * @param freeParameters how many difficulties, severities and thresholds were estimated
     * @param informativeCandidates how many candidates have two or more ratings that are not all extreme
     * @param iterations Newton steps
     * @param converged whether the gain still to be expected vanished while all parameters stayed finite
     * @param gradientNorm the largest absolute derivative at the estimates
     */
    public record Report(
            double logLikelihood,
            int freeParameters,
            int informativeCandidates,
            int iterations,
            boolean converged,
            double gradientNorm) {}

    /**
     * A χ² test that all measures of a facet are equal.
     *
     * @param statistic Σ w m² − (Σ w m)² / Σ w with w = 1/SE²
     * @param degreesOfFreedom one fewer than the measures
     */
    public record Homogeneity(double statistic, int degreesOfFreedom) {

        /** The probability of a statistic as large or larger if all are equal. */
        public double probability() {
            return SpecialFunctions.chiSquareUpperTail(statistic, degreesOfFreedom);
        }
    }

    /** The model of a rating by one rater on one item. */
    public FacetModel model(int item, int rater) {
        int set = switch (structure) {
            case RATING_SCALE -> 0;
            case BY_ITEM -> item;
            case BY_RATER -> rater;
        };
        return new FacetModel(
                items.get(item).measure(),
                raters.get(rater).measure(),
                thresholds.get(set).thresholds());
    }

    /** How reliably candidates differ: should be high. Needs two or more candidates. */
    public SeparationReliability candidateSeparation() {
        return separation(
                candidates.stream().mapToDouble(CandidateMeasure::theta).toArray(),
                candidates.stream().mapToDouble(CandidateMeasure::standardError).toArray());
    }

    /** How reliably raters differ in severity: should be low. Needs two or more raters. */
    public SeparationReliability raterSeparation() {
        return separation(measures(raters), errors(raters));
    }

    /** How reliably items differ in difficulty. Needs two or more items. */
    public SeparationReliability itemSeparation() {
        return separation(measures(items), errors(items));
    }

    /** Whether all raters may be equally severe. Needs two or more raters. */
    public Homogeneity raterHomogeneity() {
        return homogeneity(raters);
    }

    /** Whether all items may be equally difficult. Needs two or more items. */
    public Homogeneity itemHomogeneity() {
        return homogeneity(items);
    }

    private static double[] measures(List<FacetMeasure> facet) {
        return facet.stream().mapToDouble(FacetMeasure::measure).toArray();
    }

    private static double[] errors(List<FacetMeasure> facet) {
        return facet.stream().mapToDouble(FacetMeasure::standardError).toArray();
    }

    private static Homogeneity homogeneity(List<FacetMeasure> facet) {
        if (facet.size() < 2) {
            throw new IllegalArgumentException(
                    "A test of homogeneity needs two or more measures (%d).".formatted(facet.size()));
        }
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (FacetMeasure measure : facet) {
            double weight = 1 / (measure.standardError() * measure.standardError());
            weights += weight;
            sum += weight * measure.measure();
            squares += weight * measure.measure() * measure.measure();
        }
        return new Homogeneity(squares - sum * sum / weights, facet.size() - 1);
    }

    private static SeparationReliability separation(double[] measures, double[] errors) {
        if (measures.length < 2) {
            throw new IllegalArgumentException(
                    "A separation needs two or more measures (%d).".formatted(measures.length));
        }
        double mean = 0;
        double meanSquareError = 0;
        for (int k = 0; k < measures.length; k++) {
            mean += measures[k] / measures.length;
            meanSquareError += errors[k] * errors[k] / measures.length;
        }
        double squares = 0;
        for (double measure : measures) {
            squares += (measure - mean) * (measure - mean);
        }
        return new SeparationReliability(squares / (measures.length - 1), meanSquareError);
    }
}
