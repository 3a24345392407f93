package org.liangcai.psychometrics.numerics;

/**
 * The natural cubic spline through points: twice continuously differentiable, without curvature at both ends and linear beyond them
 * (de Boor 1978, chapter IV). Immutable.
 */
public final class NaturalSpline {

    private final double[] x;
    private final double[] y;
    private final double[] curvature;

    private NaturalSpline(double[] x, double[] y, double[] curvature) {
        this.x = x;
        this.y = y;
        this.curvature = curvature;
    }

    /**
     * The spline through the points (xᵢ, yᵢ).
     *
     * @param x at least two places, in ascending order
     * @throws IllegalArgumentException if there are fewer than two points, their numbers differ or the places do not ascend
     */
    public static NaturalSpline through(double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "A spline needs two or more places (%d) and as many values (%d).".formatted(x.length, y.length));
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException(
                        "The places of a spline must ascend: %s follows %s.".formatted(x[i], x[i - 1]));
            }
        }
        return new NaturalSpline(x.clone(), y.clone(), curvatures(x, y));
    }

    /** The second derivatives at the places: a tridiagonal system, solved by elimination. */
    private static double[] curvatures(double[] x, double[] y) {
        int last = x.length - 1;
        double[] curvature = new double[x.length];
        double[] above = new double[x.length];
        for (int i = 1; i < last; i++) {
            double before = x[i] - x[i - 1];
            double after = x[i + 1] - x[i];
            double right = 6 * ((y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before);
            double pivot = 2 * (before + after) - before * above[i - 1];
            above[i] = after / pivot;
            curvature[i] = (right - before * curvature[i - 1]) / pivot;
        }
        for (int i = last - 1; i > 0; i--) {
            curvature[i] -= above[i] * curvature[i + 1];
        }
        return curvature;
    }

    /** The value at any place. */
    public double at(double place) {
        int last = x.length - 1;
        if (place <= x[0]) {
            return y[0] + (place - x[0]) * slopeAtStart(0);
        }
        if (place >= x[last]) {
            return y[last] + (place - x[last]) * slopeAtEnd(last - 1);
        }
        int piece = 0;
        while (place > x[piece + 1]) {
            piece++;
        }
        double width = x[piece + 1] - x[piece];
        double left = (x[piece + 1] - place) / width;
        double right = (place - x[piece]) / width;
        return left * y[piece]
                + right * y[piece + 1]
                + ((left * left * left - left) * curvature[piece]
                                + (right * right * right - right) * curvature[piece + 1])
                        * width
                        * width
                        / 6;
    }

    private double slopeAtStart(int piece) {
        double width = x[piece + 1] - x[piece];
        return (y[piece + 1] - y[piece]) / width - width * (2 * curvature[piece] + curvature[piece + 1]) / 6;
    }

    private double slopeAtEnd(int piece) {
        double width = x[piece + 1] - x[piece];
        return (y[piece + 1] - y[piece]) / width + width * (curvature[piece] + 2 * curvature[piece + 1]) / 6;
    }
}
