package org.liangcai.psychometrics.reliability;

/**
 * Reliability of a sum of items that one factor explains: ω of McDonald (1999), the composite reliability of Fornell and
 * Larcker (1981).
 *
 * @param reliability (Σλ)² / ((Σλ)² + Σψ), from 0 to 1
 * @param averageVarianceExtracted Σλ² / (Σλ² + Σψ)
 */
public record CompositeReliability(double reliability, double averageVarianceExtracted) {

    /**
     * From loadings and error variances.
     *
     * @param loadings one for every item, of items that are keyed alike
     * @param errorVariances one for every item, 0 or more
     */
    public static CompositeReliability of(double[] loadings, double[] errorVariances) {
        if (loadings.length != errorVariances.length || loadings.length < 2) {
            throw new IllegalArgumentException(
                    "There must be as many loadings (%d) as error variances (%d), at least two."
                            .formatted(loadings.length, errorVariances.length));
        }
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (int item = 0; item < loadings.length; item++) {
            Require.finite("loading of item %d".formatted(item + 1), loadings[item]);
            if (!(errorVariances[item] >= 0)) {
                throw new IllegalArgumentException("The error variance (%s) of item (%d) must be 0 or more."
                        .formatted(errorVariances[item], item + 1));
            }
            sum += loadings[item];
            squares += loadings[item] * loadings[item];
            errors += errorVariances[item];
        }
        return new CompositeReliability(sum * sum / (sum * sum + errors), squares / (squares + errors));
    }

    /** From standardised loadings: the error variances are 1 − λ². */
    public static CompositeReliability ofStandardised(double[] loadings) {
        double[] errors = new double[loadings.length];
        for (int item = 0; item < loadings.length; item++) {
            errors[item] = 1 - loadings[item] * loadings[item];
        }
        return of(loadings, errors);
    }
}
