package org.liangcai.psychometrics.linking;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An estimated link.
 *
 * @param constants θ_to = A θ_from + B
 * @param criterion the least value of the characteristic-curve criterion; 0 for the methods of moments
 * @param converged whether the minimum was found
 * @param commonItems how many items it rests on
 * @param locationCorrelation the correlation of the common items' mean locations on the two scales, which should be close to 1; empty
 *     with fewer than two items or where all have one location
 */
public record Link(
        LinkingConstants constants,
        double criterion,
        boolean converged,
        int commonItems,
        OptionalDouble locationCorrelation) {

    /** Things about the link that a person should look at, in plain words; empty when all is well. */
    public List<String> findings() {
        double correlation = locationCorrelation.orElse(1);
        return correlation < 0
                ? List.of(
                        "The difficulties of the %d common items run against each other on the two scales (correlation %.3f): the link means nothing. %s"
                                .formatted(commonItems, correlation, LocationAgreement.HINT))
                : List.of();
    }
}
