package org.liangcai.norms.building;

/** The Bernstein polynomials of one degree on an interval: never negative, adding up to 1. */
record BernsteinBasis(int degree, double from, double to) {

    BernsteinBasis {
        if (degree < 0 || !(from <= to)) {
            throw new IllegalArgumentException(
                    "The degree (%d) must not be negative and the interval (%s to %s) not empty."
                            .formatted(degree, from, to));
        }
    }

    /** The values of all polynomials at x, which is first brought into the interval. */
    double[] at(double x) {
        double u = from == to ? 0 : (Math.clamp(x, from, to) - from) / (to - from);
        double[] values = new double[degree + 1];
        values[0] = 1;
        for (int d = 1; d <= degree; d++) {
            double carried = 0;
            for (int i = 0; i < d; i++) {
                double value = values[i];
                values[i] = carried + (1 - u) * value;
                carried = u * value;
            }
            values[d] = carried;
        }
        return values;
    }

    /** For each i the sum of the polynomials from i on: rising from 0 to 1 over the interval, for i = 0 always 1. */
    double[] risingAt(double x) {
        double[] values = at(x);
        for (int i = degree - 1; i >= 0; i--) {
            values[i] += values[i + 1];
        }
        return values;
    }
}
