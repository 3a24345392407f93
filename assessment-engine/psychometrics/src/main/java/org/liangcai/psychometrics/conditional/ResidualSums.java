package org.liangcai.psychometrics.conditional;

/** Adds up residuals to {@link MeanSquares}. Mutable; not safe for use by several threads. */
public final class ResidualSums {

    private double count;
    private double squares;
    private double weightedSquares;
    private double variances;
    private double kurtoses;
    private double excesses;

    /**
     * Adds one response.
     *
     * @param residual the category less the expected one
     * @param variance W, positive
     * @param fourth C, the fourth central moment
     * @param weight how often it counts
     */
    public void add(double residual, double variance, double fourth, double weight) {
        count += weight;
        squares += weight * residual * residual / variance;
        weightedSquares += weight * residual * residual;
        variances += weight * variance;
        kurtoses += weight * fourth / (variance * variance);
        excesses += weight * (fourth - variance * variance);
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The mean squares; NaN if nothing was added. */
    public MeanSquares meanSquares() {
        double outfit = squares / count;
        double infit = weightedSquares / variances;
        double outfitSpread = Math.sqrt(kurtoses / (count * count) - 1 / count);
        double infitSpread = Math.sqrt(excesses) / variances;
        return new MeanSquares(
                squares, count, outfit, infit, standardised(outfit, outfitSpread), standardised(infit, infitSpread));
    }

    private static double standardised(double meanSquare, double spread) {
        return (Math.cbrt(meanSquare) - 1) * 3 / spread + spread / 3;
    }
}
