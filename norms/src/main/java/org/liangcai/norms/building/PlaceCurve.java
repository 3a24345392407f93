package org.liangcai.norms.building;

/**
 * The raw scores over the places at one age: a polynomial with rising Bernstein coefficients, to be solved for the place. Remembers the
 * last place, so that raw scores in their order are found in a few steps each. Not for use by several threads.
 */
final class PlaceCurve {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-13;

    private final double[] coefficients;
    private final double[] work;
    private final double from;
    private final double to;
    private double slope;
    private double last = 0.5;

    PlaceCurve(double[] coefficients, double from, double to) {
        this.coefficients = coefficients;
        this.work = new double[coefficients.length];
        this.from = from;
        this.to = to;
    }

    /** The place of a raw score; beyond the curve its lowest or highest place. */
    double place(double raw) {
        if (raw <= coefficients[0]) {
            return from;
        }
        if (raw >= coefficients[coefficients.length - 1]) {
            return to;
        }
        last = root(raw);
        return from + last * (to - from);
    }

    /** Newton's method kept within a bracket that shrinks at every step; where it would leave it, the bracket is halved. */
    private double root(double raw) {
        double low = 0;
        double high = 1;
        double at = last;
        for (int step = 0; step < MOST_STEPS; step++) {
            double above = value(at) - raw;
            if (above < 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at - above / slope;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - at) <= CLOSE) {
                return next;
            }
            at = next;
        }
        return at;
    }

    /** De Casteljau's rule; the slope comes out on the way. */
    private double value(double u) {
        int degree = coefficients.length - 1;
        System.arraycopy(coefficients, 0, work, 0, coefficients.length);
        for (int level = degree; level > 1; level--) {
            for (int i = 0; i < level; i++) {
                work[i] += u * (work[i + 1] - work[i]);
            }
        }
        slope = degree * (work[1] - work[0]);
        return work[0] + u * (work[1] - work[0]);
    }
}
