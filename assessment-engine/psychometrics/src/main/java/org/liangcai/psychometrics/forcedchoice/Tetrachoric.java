package org.liangcai.psychometrics.forcedchoice;

import org.liangcai.psychometrics.numerics.Roots;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/** The correlation of two normal variables of which only the signs above thresholds are seen (Pearson 1900). */
final class Tetrachoric {

    private static final double LARGEST = 0.999;
    private static final int PANELS = 6;

    /** Gauss–Legendre nodes and weights on (0, 1), five points (Abramowitz and Stegun 1964, table 25.4). */
    private static final double[] NODES = {
        0.5 - 0.4530899229693320, 0.5 - 0.2692346550528415, 0.5, 0.5 + 0.2692346550528415, 0.5 + 0.4530899229693320
    };

    private static final double[] WEIGHTS = {
        0.1184634425280945, 0.2393143352496832, 0.2844444444444444, 0.2393143352496832, 0.1184634425280945
    };

    private Tetrachoric() {}

    /**
     * The correlation that gives a table of four counts; one half is added to every cell if any is empty.
     *
     * @param both how often both are 1
     * @param first how often only the first is
     * @param second how often only the second is
     * @param neither how often neither is
     */
    static double of(double both, double first, double second, double neither) {
        double addition = Math.min(Math.min(both, first), Math.min(second, neither)) > 0 ? 0 : 0.5;
        double total = both + first + second + neither + 4 * addition;
        double p11 = (both + addition) / total;
        double h = SpecialFunctions.normalQuantile(p11 + (first + addition) / total);
        double k = SpecialFunctions.normalQuantile(p11 + (second + addition) / total);
        if (bothBelow(h, k, -LARGEST) >= p11) {
            return -LARGEST;
        }
        if (bothBelow(h, k, LARGEST) <= p11) {
            return LARGEST;
        }
        return Roots.between(r -> bothBelow(h, k, r) - p11, -LARGEST, LARGEST);
    }

    /** P(X ≤ h, Y ≤ k) = Φ(h)Φ(k) + (1 / 2π) ∫₀^arcsin ρ exp(−(h² + k² − 2hk sin t) / 2cos²t) dt. */
    static double bothBelow(double h, double k, double correlation) {
        double end = Math.asin(correlation);
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            // Shorter panels towards the end, where the integrand may be steep.
            double from = 1 - Math.pow(1 - panel / (double) PANELS, 2);
            double to = 1 - Math.pow(1 - (panel + 1) / (double) PANELS, 2);
            for (int node = 0; node < NODES.length; node++) {
                double t = end * (from + (to - from) * NODES[node]);
                double sine = Math.sin(t);
                double exponent = (h * h + k * k - 2 * h * k * sine) / (2 * (1 - sine * sine));
                sum += WEIGHTS[node] * (to - from) * Math.exp(-exponent);
            }
        }
        return SpecialFunctions.normalDistribution(h) * SpecialFunctions.normalDistribution(k)
                + end * sum / (2 * Math.PI);
    }
}
