package org.liangcai.assessment.scoring;

import java.time.Duration;

/**
 * A rate with its standard error.
 *
 * @param value the rate
 * @param standardError its standard error, above 0
 * @param shape how the error is distributed
 */
record CountedRate(double value, double standardError, BandShape shape) {

    /** Per minute, with the Poisson error of the count: √count, and of one where nothing was counted. */
    static CountedRate perMinute(int count, Duration time) {
        double minutes = Math.max(time.toMillis(), 1) / 60_000.0;
        return new CountedRate(
                count / minutes,
                StrictMath.sqrt(Math.max(count, 1)) / minutes,
                new BandShape.Poisson(count, 1 / minutes));
    }

    /** Per hundred, with the Poisson error of the count; for errors in many characters, which may be more than one each. */
    static CountedRate perHundredPoisson(int count, int outOf) {
        double of = Math.max(outOf, 1);
        return new CountedRate(
                100 * count / of,
                100 * StrictMath.sqrt(Math.max(count, 1)) / of,
                new BandShape.Poisson(count, 100 / of));
    }

    /**
     * Per hundred, with the binomial error after one success and one failure have been added (after Wilson 1927 and Agresti and Coull
     * 1998), so that none or all of a few is not taken for certain.
     */
    static CountedRate perHundredBinomial(int count, int outOf) {
        double share = (count + 1.0) / (outOf + 2.0);
        int of = Math.max(outOf, 1);
        return new CountedRate(
                100.0 * count / of,
                100 * StrictMath.sqrt(share * (1 - share) / (outOf + 2.0)),
                new BandShape.Share(count, of));
    }
}
