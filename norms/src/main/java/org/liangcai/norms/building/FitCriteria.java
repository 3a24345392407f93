package org.liangcai.norms.building;

/**
 * How well a polynomial describes the raw scores of a norm sample.
 *
 * @param terms how many terms it has, the constant not counted
 * @param r2 the share of the variance it explains
 * @param adjustedR2 the same, corrected for the number of terms
 * @param rootMeanSquareError √(SSE/n) in raw points
 * @param mallowsCp SSE/s² + 2p − n with s² of all terms and p counting the constant
 * @param bic n ln(1 − R²) + p ln n; smaller is better
 */
public record FitCriteria(
        int terms, double r2, double adjustedR2, double rootMeanSquareError, double mallowsCp, double bic) {

    static FitCriteria of(int terms, double sse, double sst, double fullVariance, double count) {
        int parameters = terms + 1;
        double unexplained = sse / sst;
        return new FitCriteria(
                terms,
                1 - unexplained,
                1 - unexplained * (count - 1) / (count - parameters),
                StrictMath.sqrt(sse / count),
                sse / fullVariance + 2.0 * parameters - count,
                count * StrictMath.log(unexplained) + parameters * StrictMath.log(count));
    }
}
