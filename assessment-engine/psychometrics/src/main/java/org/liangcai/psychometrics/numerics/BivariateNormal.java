package org.liangcai.psychometrics.numerics;

/** The standard bivariate normal distribution. */
public final class BivariateNormal {

    private static final double TWO_PI = 2 * Math.PI;
    private static final GaussLegendre COARSE = GaussLegendre.of(6);
    private static final GaussLegendre MIDDLE = GaussLegendre.of(12);
    private static final GaussLegendre FINE = GaussLegendre.of(20);

    private BivariateNormal() {}

    /** The density at (x, y) with correlation {@code rho}, |ρ| &lt; 1; 0 at infinity. */
    public static double density(double x, double y, double rho) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double rest = (1 - rho) * (1 + rho);
        return Math.exp(-(x * x - 2 * rho * x * y + y * y) / (2 * rest)) / (TWO_PI * Math.sqrt(rest));
    }

    /** The derivative of the density by the correlation. */
    public static double densitySlope(double x, double y, double rho) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double rest = (1 - rho) * (1 + rho);
        double inner = rho / rest + (x * y * (1 + rho * rho) - rho * (x * x + y * y)) / (rest * rest);
        return density(x, y, rho) * inner;
    }

    /**
     * P(X ≤ x, Y ≤ y) with correlation {@code rho} from −1 to 1, absolute error about 1e-15 (Drezner and Wesolowsky 1990, as refined by
     * Genz 2004).
     */
    public static double distribution(double x, double y, double rho) {
        if (x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return SpecialFunctions.normalDistribution(y);
        }
        if (y == Double.POSITIVE_INFINITY) {
            return SpecialFunctions.normalDistribution(x);
        }
        double value = Math.abs(rho) < 0.925 ? moderate(x, y, rho) : extreme(-x, -y, rho);
        return Math.clamp(value, 0, 1);
    }

    /** Φ(x)Φ(y) plus the integral of the density over the correlation from 0, in the arc sine. */
    private static double moderate(double x, double y, double rho) {
        GaussLegendre rule = Math.abs(rho) < 0.3 ? COARSE : Math.abs(rho) < 0.75 ? MIDDLE : FINE;
        double halfSquares = (x * x + y * y) / 2;
        double product = x * y;
        double half = Math.asin(rho) / 2;
        double sum = 0;
        for (int k = 0; k < rule.size(); k++) {
            double sine = Math.sin(half * (1 + rule.node(k)));
            sum += rule.weight(k) * Math.exp((sine * product - halfSquares) / (1 - sine * sine));
        }
        return sum * half / TWO_PI + SpecialFunctions.normalDistribution(x) * SpecialFunctions.normalDistribution(y);
    }

    /** P(X &gt; h, Y &gt; k) from the singular case, with the difference to it expanded about ρ = ±1. */
    private static double extreme(double h, double originalK, double rho) {
        double k = rho < 0 ? -originalK : originalK;
        double difference = Math.abs(rho) < 1 ? nearSingular(h, k, rho) : 0;
        if (rho > 0) {
            return difference + SpecialFunctions.normalDistribution(-Math.max(h, k));
        }
        return k > h
                ? SpecialFunctions.normalDistribution(k) - SpecialFunctions.normalDistribution(h) - difference
                : -difference;
    }

    private static double nearSingular(double h, double k, double rho) {
        double hk = h * k;
        double square = (1 - rho) * (1 + rho);
        double a = Math.sqrt(square);
        double gap = (h - k) * (h - k);
        double c = (4 - hk) / 8;
        double d = (12 - hk) / 16;
        double exponent = -(gap / square + hk) / 2;
        double sum = 0;
        if (exponent > -100) {
            sum = a
                    * Math.exp(exponent)
                    * (1 - c * (gap - square) * (1 - d * gap / 5) / 3 + c * d * square * square / 5);
        }
        if (hk > -100) {
            double b = Math.sqrt(gap);
            sum -= Math.exp(-hk / 2)
                    * Math.sqrt(TWO_PI)
                    * SpecialFunctions.normalDistribution(-b / a)
                    * b
                    * (1 - c * gap * (1 - d * gap / 5) / 3);
        }
        return -(sum + remainder(hk, gap, c, d, a / 2)) / TWO_PI;
    }

    private static double remainder(double hk, double gap, double c, double d, double half) {
        double sum = 0;
        for (int i = 0; i < FINE.size(); i++) {
            double x = half * (1 + FINE.node(i));
            double xs = x * x;
            double root = Math.sqrt(1 - xs);
            double exponent = -(gap / xs + hk) / 2;
            if (exponent > -100) {
                sum += half
                        * FINE.weight(i)
                        * Math.exp(exponent)
                        * (Math.exp(-hk * (1 - root) / (2 * (1 + root))) / root - (1 + c * xs * (1 + d * xs)));
            }
        }
        return sum;
    }
}
