package org.liangcai.psychometrics.numerics;

/** Roots of a function of one variable. */
public final class Roots {

    private static final int MOST_STEPS = 200;

    private Roots() {}

    /** A continuous function of one variable. */
    @FunctionalInterface
    public interface Function {
        /** The value at {@code x}. */
        double at(double x);
    }

    /**
     * The root between two points at which the function has different signs, to the last bits (Brent 1973, chapter 4). Only sums,
     * products and quotients are used, so that the result is the same on every machine.
     *
     * @throws IllegalArgumentException if the signs are equal
     */
    public static double between(Function function, double first, double second) {
        double a = first;
        double b = second;
        double fa = function.at(a);
        double fb = function.at(b);
        if (fa * fb > 0) {
            throw new IllegalArgumentException(
                    "The function has the same sign at %s (%s) and at %s (%s).".formatted(a, fa, b, fb));
        }
        double c = a;
        double fc = fa;
        double last = b - a;
        double beforeLast = last;
        for (int step = 0; step < MOST_STEPS && fb != 0; step++) {
            if (fb * fc > 0) {
                c = a;
                fc = fa;
                last = b - a;
                beforeLast = last;
            }
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tolerance = 2 * Math.ulp(b);
            double half = (c - b) / 2;
            if (Math.abs(half) <= tolerance) {
                return b;
            }
            double move = Math.abs(beforeLast) >= tolerance && Math.abs(fa) > Math.abs(fb)
                    ? interpolate(a, b, c, fa, fb, fc)
                    : half;
            boolean trusted = move * half > 0
                    && 2 * Math.abs(move) < Math.min(3 * Math.abs(half) - tolerance, Math.abs(beforeLast));
            beforeLast = trusted ? last : half;
            last = trusted ? move : half;
            a = b;
            fa = fb;
            b += Math.abs(last) > tolerance ? last : Math.copySign(tolerance, half);
            fb = function.at(b);
        }
        return b;
    }

    /** The step from b by inverse quadratic interpolation, or by the secant where only two points differ. */
    private static double interpolate(double a, double b, double c, double fa, double fb, double fc) {
        double s = fb / fa;
        double p;
        double q;
        if (a == c) {
            p = (c - b) * s;
            q = 1 - s;
        } else {
            double r = fb / fc;
            double t = fa / fc;
            p = s * ((c - b) * t * (t - r) - (b - a) * (r - 1));
            q = (t - 1) * (r - 1) * (s - 1);
        }
        return q == 0 ? 0 : -p / q;
    }
}
