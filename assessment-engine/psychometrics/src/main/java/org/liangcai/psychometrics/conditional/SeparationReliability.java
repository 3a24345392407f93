package org.liangcai.psychometrics.conditional;

import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * How much of the variance of estimated abilities is not error of measurement (Wright and Masters 1982, equation 5.5.1). Persons with an
 * extreme score are left out.
 *
 * @param variance of the estimates, with N − 1
 * @param meanSquareError the mean of the squared standard errors
 */
public record SeparationReliability(double variance, double meanSquareError) {

    /**
     * Computes both parts.
     *
     * @throws IllegalArgumentException if fewer than two persons have an estimated ability
     */
    public static SeparationReliability of(PersonEstimates abilities, ResponseMatrix responses) {
        double count = 0;
        double sum = 0;
        double errors = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            if (abilities.persons().get(person) instanceof PersonEstimate.Estimated estimated) {
                double weight = responses.weight(person);
                count += weight;
                sum += weight * estimated.theta();
                errors += weight * estimated.standardError() * estimated.standardError();
            }
        }
        if (!(count > 1)) {
            throw new IllegalArgumentException(
                    "The separation reliability needs two or more persons (%s) whose score is not extreme."
                            .formatted(count));
        }
        double squares = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            if (abilities.persons().get(person) instanceof PersonEstimate.Estimated estimated) {
                double deviation = estimated.theta() - sum / count;
                squares += responses.weight(person) * deviation * deviation;
            }
        }
        return new SeparationReliability(squares / (count - 1), errors / count);
    }

    /** (variance − mean square error) / variance; negative when the errors exceed the variance. */
    public double reliability() {
        return (variance - meanSquareError) / variance;
    }

    /** The true standard deviation in units of the root mean square error, 0 if the reliability is not positive. */
    public double separation() {
        return Math.sqrt(Math.max(0, variance - meanSquareError) / meanSquareError);
    }
}
