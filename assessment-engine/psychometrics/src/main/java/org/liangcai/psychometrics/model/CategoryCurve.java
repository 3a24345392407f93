package org.liangcai.psychometrics.model;

/**
 * One category of a response model at one ability: the logarithm of its probability and the derivatives of that logarithm.
 *
 * @param logProbability ln P, 0 or less
 * @param logSlope d ln P / dθ
 * @param logCurvature d² ln P / dθ²
 */
public record CategoryCurve(double logProbability, double logSlope, double logCurvature) {

    /** P. */
    public double probability() {
        return StrictMath.exp(logProbability);
    }

    /** P′ = dP / dθ. */
    public double slope() {
        return probability() * logSlope;
    }

    /** P″ = d²P / dθ². */
    public double curvature() {
        return probability() * (logCurvature + logSlope * logSlope);
    }
}
