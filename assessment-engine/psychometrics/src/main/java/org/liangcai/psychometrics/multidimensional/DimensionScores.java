package org.liangcai.psychometrics.multidimensional;

import java.util.List;

/**
 * What is known of a person's ability on every dimension.
 *
 * @param dimensions the names of the dimensions
 * @param estimates one for each dimension
 * @param covariance of the estimation error, row by row: of the posterior for a posterior mean, the inverse of minus the second derivatives
 *     of the log posterior for a posterior mode
 * @param converged false if the search for a mode did not end; always true for a mean
 */
public record DimensionScores(
        List<String> dimensions, List<Double> estimates, List<List<Double>> covariance, boolean converged) {

    public DimensionScores {
        dimensions = List.copyOf(dimensions);
        estimates = List.copyOf(estimates);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    static DimensionScores of(List<String> dimensions, double[] estimates, double[] covariance, boolean converged) {
        LatentDistribution.Lists lists = LatentDistribution.lists(estimates, covariance);
        return new DimensionScores(dimensions, lists.vector(), lists.matrix(), converged);
    }

    /** The estimate on a dimension. */
    public double estimate(String dimension) {
        return estimates.get(index(dimension));
    }

    /** The standard error on a dimension. */
    public double standardError(String dimension) {
        int index = index(dimension);
        return StrictMath.sqrt(covariance.get(index).get(index));
    }

    private int index(String dimension) {
        int index = dimensions.indexOf(dimension);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no dimension (%s).\nMaybe one of %s.".formatted(dimension, dimensions));
        }
        return index;
    }
}
