package org.liangcai.norms.building;

import org.liangcai.norms.scale.StandardScale;

/**
 * A continuous norm by a Taylor polynomial.
 *
 * @param polynomial the raw score for a T score and an age
 * @param range what the sample covered
 */
public record TaylorNorm(TaylorPolynomial polynomial, NormRange range) implements ContinuousNorm {

    private static final int STEPS = 600;
    private static final int HALVINGS = 60;

    /** The raw score that belongs to a T score at an age, kept within the raw scores of the sample. */
    @Override
    public double raw(double tScore, double age) {
        return range.clip(polynomial.raw(tScore, age));
    }

    /**
     * The T score, from 20 to 80, whose predicted raw score is the given one; where there is none, the T score whose prediction comes
     * nearest.
     */
    @Override
    public double tScore(double raw, double age) {
        double nearest = StandardScale.T.lowest();
        double smallest = Double.POSITIVE_INFINITY;
        double width = (StandardScale.T.highest() - StandardScale.T.lowest()) / STEPS;
        double left = polynomial.raw(StandardScale.T.lowest(), age) - raw;
        for (int step = 1; step <= STEPS; step++) {
            double t = StandardScale.T.lowest() + step * width;
            double right = polynomial.raw(t, age) - raw;
            if (left <= 0 && right >= 0 && left < right) {
                return bisect(raw, age, t - width, t);
            }
            if (Math.abs(left) < smallest) {
                smallest = Math.abs(left);
                nearest = t - width;
            }
            left = right;
        }
        return refine(raw, age, Math.abs(left) < smallest ? StandardScale.T.highest() : nearest, width);
    }

    /** The T score nearest to the raw score within a step of one: the turning point, unless it is an end of the scale. */
    private double refine(double raw, double age, double nearest, double width) {
        double low = Math.max(StandardScale.T.lowest(), nearest - width);
        double high = Math.min(StandardScale.T.highest(), nearest + width);
        for (int i = 0; i < HALVINGS; i++) {
            double lower = low + (high - low) / 3;
            double upper = high - (high - low) / 3;
            if (Math.abs(polynomial.raw(lower, age) - raw) < Math.abs(polynomial.raw(upper, age) - raw)) {
                high = upper;
            } else {
                low = lower;
            }
        }
        double turning = (low + high) / 2;
        return Math.abs(polynomial.raw(turning, age) - raw) < Math.abs(polynomial.raw(nearest, age) - raw)
                ? turning
                : nearest;
    }

    private double bisect(double raw, double age, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (polynomial.raw(middle, age) < raw) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
