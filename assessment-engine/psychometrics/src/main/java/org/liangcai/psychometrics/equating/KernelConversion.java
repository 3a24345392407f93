package org.liangcai.psychometrics.equating;

import org.liangcai.psychometrics.numerics.Roots;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Kernel equating (von Davier, Holland and Thayer 2004): both distributions are made continuous by a Gaussian kernel that keeps mean and
 * variance, and scores with the same share below them correspond. With a very wide kernel it is linear equating, with a narrow one it
 * comes near equipercentile equating. Immutable.
 *
 * @param x the distribution of form X, presmoothed as a rule
 * @param bandwidthX of form X, positive
 * @param y the distribution of form Y
 * @param bandwidthY of form Y, positive
 */
public record KernelConversion(ScoreDistribution x, double bandwidthX, ScoreDistribution y, double bandwidthY)
        implements ScoreConversion {

    public KernelConversion {
        if (!(bandwidthX > 0) || !(bandwidthY > 0) || Double.isInfinite(bandwidthX) || Double.isInfinite(bandwidthY)) {
            throw new IllegalArgumentException(
                    "The bandwidths (%s, %s) must be positive and finite.".formatted(bandwidthX, bandwidthY));
        }
    }

    /** With the bandwidths that {@link #bandwidth} finds. */
    public static KernelConversion of(ScoreDistribution x, ScoreDistribution y) {
        return new KernelConversion(x, bandwidth(x), y, bandwidth(y));
    }

    /** The share below a form X score. */
    public double cumulativeX(double score) {
        return cumulative(x, bandwidthX, score);
    }

    @Override
    public double convert(double score) {
        double share = cumulative(x, bandwidthX, score);
        double reach = 10 * Math.sqrt(y.centralMoment(2)) + 10 * bandwidthY;
        double low = y.mean() - reach;
        double high = y.mean() + reach;
        if (share <= cumulative(y, bandwidthY, low)) {
            return low;
        }
        if (share >= cumulative(y, bandwidthY, high)) {
            return high;
        }
        return Roots.between(value -> cumulative(y, bandwidthY, value) - share, low, high);
    }

    /**
     * The bandwidth that minimises the squared difference of density and proportion at the scores, plus 1 for every score beside which the
     * density changes from falling to rising within a quarter of a point (von Davier, Holland and Thayer 2004, chapter 4,
     * with K = 1).
     */
    public static double bandwidth(ScoreDistribution scores) {
        double deviation = Math.sqrt(scores.centralMoment(2));
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("All scores are equal (%d).".formatted(scores.lowestObserved()));
        }
        double best = 0.1;
        double least = Double.POSITIVE_INFINITY;
        for (double h = 0.1; h <= 3; h += 0.02) {
            double penalty = penalty(scores, h);
            if (penalty < least) {
                least = penalty;
                best = h;
            }
        }
        return refine(scores, Math.max(0.05, best - 0.02), best + 0.02);
    }

    /** Golden section. */
    private static double refine(ScoreDistribution scores, double from, double to) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double a = from;
        double b = to;
        for (int step = 0; step < 60; step++) {
            double left = b - ratio * (b - a);
            double right = a + ratio * (b - a);
            if (penalty(scores, left) <= penalty(scores, right)) {
                b = right;
            } else {
                a = left;
            }
        }
        return (a + b) / 2;
    }

    private static double penalty(ScoreDistribution scores, double h) {
        double total = scores.total();
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            double score = scores.lowest() + i;
            double difference = scores.frequencies().get(i) / total - density(scores, h, score);
            boolean valley = slope(scores, h, score - 0.25) < 0 && slope(scores, h, score + 0.25) > 0;
            sum += difference * difference + (valley ? 1 : 0);
        }
        return sum;
    }

    private static double shrinkage(ScoreDistribution scores, double h) {
        double variance = scores.centralMoment(2);
        return Math.sqrt(variance / (variance + h * h));
    }

    private static double cumulative(ScoreDistribution scores, double h, double at) {
        double a = shrinkage(scores, h);
        double mean = scores.mean();
        double total = scores.total();
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            double centre = a * (scores.lowest() + i) + (1 - a) * mean;
            sum += scores.frequencies().get(i) / total * SpecialFunctions.normalDistribution((at - centre) / (a * h));
        }
        return sum;
    }

    private static double density(ScoreDistribution scores, double h, double at) {
        return kernelSum(scores, h, at, false);
    }

    private static double slope(ScoreDistribution scores, double h, double at) {
        return kernelSum(scores, h, at, true);
    }

    private static double kernelSum(ScoreDistribution scores, double h, double at, boolean derivative) {
        double a = shrinkage(scores, h);
        double mean = scores.mean();
        double total = scores.total();
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            double z = (at - a * (scores.lowest() + i) - (1 - a) * mean) / (a * h);
            double kernel = SpecialFunctions.normalDensity(z) / (a * h);
            sum += scores.frequencies().get(i) / total * (derivative ? -z / (a * h) * kernel : kernel);
        }
        return sum;
    }
}
