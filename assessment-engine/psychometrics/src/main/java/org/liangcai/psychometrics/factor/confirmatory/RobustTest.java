package org.liangcai.psychometrics.factor.confirmatory;

/**
 * A test that allows for variables that are not normal.
 *
 * @param scalingFactor by which the usual statistic is divided
 * @param shift that is added after that; 0 unless the test is shifted
 * @param scaled the indices from the scaled statistics of model and baseline
 * @param plain the indices from the usual statistics
 * @param baselineScalingFactor that of the baseline model
 * @param noncentralityFactor the mean of the weights of the statistic's χ² components
 * @param baselineNoncentralityFactor that of the baseline model
 */
public record RobustTest(
        double scalingFactor,
        double shift,
        FitIndices scaled,
        FitIndices plain,
        double baselineScalingFactor,
        double noncentralityFactor,
        double baselineNoncentralityFactor) {

    /** The comparative fit index as it would be in the population (Brosseau-Liard and Savalei 2014). */
    public double robustComparativeFit() {
        double model = Math.max(excess(), 0);
        double worst = Math.max(model, Math.max(baselineExcess(), 0));
        return worst == 0 ? 1 : 1 - model / worst;
    }

    /** The Tucker–Lewis index as it would be in the population (Brosseau-Liard and Savalei 2014). */
    public double robustTuckerLewis() {
        double df = plain.test().degreesOfFreedom();
        return df == 0 ? 1 : 1 - excess() / baselineExcess() * plain.baseline().degreesOfFreedom() / df;
    }

    /** The root mean square error of approximation as it would be in the population (Brosseau-Liard, Savalei and Li 2012). */
    public double robustRmsea() {
        double df = plain.test().degreesOfFreedom();
        return df > 0 ? Math.sqrt(Math.max(excess(), 0) / (plain.persons() * df) * plain.groups()) : 0;
    }

    /** The lower limit of its 90% interval (Li and Bentler 2006). */
    public double robustRmseaLower() {
        return scaled.rmseaLower() * Math.sqrt(noncentralityFactor);
    }

    /** The upper limit of its 90% interval. */
    public double robustRmseaUpper() {
        return scaled.rmseaUpper() * Math.sqrt(noncentralityFactor);
    }

    private double excess() {
        return plain.test().chiSquare() - noncentralityFactor * plain.test().degreesOfFreedom();
    }

    private double baselineExcess() {
        return plain.baseline().chiSquare()
                - baselineNoncentralityFactor * plain.baseline().degreesOfFreedom();
    }
}
