package org.liangcai.psychometrics.linking;

import org.liangcai.psychometrics.numerics.Roots;

/** Roots and weights of the Hermite polynomials orthonormal under the standard normal density. */
final class GaussHermite {

    private GaussHermite() {}

    /** The {@code index}-th largest root of the polynomial of degree {@code count}, from 0; only the upper half. */
    static double root(int count, int index) {
        if (count % 2 == 1 && index == count / 2) {
            return 0;
        }
        // The roots interlace and the smallest gaps are near 0: steps well below π/(2√count) part neighbours.
        double step = 0.5 / Math.sqrt(count);
        double upper = 2 * Math.sqrt(count) + 1;
        int found = -1;
        double above = upper;
        double valueAbove = value(count, above);
        while (above > 0) {
            double below = above - step;
            double valueBelow = value(count, below);
            if (valueAbove * valueBelow <= 0) {
                found++;
                if (found == index) {
                    return Roots.between(x -> value(count, x), below, above);
                }
            }
            above = below;
            valueAbove = valueBelow;
        }
        throw new IllegalStateException("The root (%d) of degree (%d) was not found.".formatted(index, count));
    }

    /** 1 / Σ_{k<n} p_k(x)². */
    static double weight(int count, double root) {
        double before = 0;
        double now = 1;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += now * now;
            double next = (root * now - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
            before = now;
            now = next;
        }
        return 1 / sum;
    }

    private static double value(int degree, double x) {
        double before = 0;
        double now = 1;
        for (int k = 0; k < degree; k++) {
            double next = (x * now - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
            before = now;
            now = next;
        }
        return now;
    }
}
