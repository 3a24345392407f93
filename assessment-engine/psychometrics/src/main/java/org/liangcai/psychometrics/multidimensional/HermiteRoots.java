package org.liangcai.psychometrics.multidimensional;

import org.liangcai.psychometrics.numerics.Roots;

/** Roots and Gauss weights of the Hermite polynomials that are orthonormal under the standard normal density. */
final class HermiteRoots {

    private HermiteRoots() {}

    /** p of degree n from √(k + 1) pₖ₊₁ = x pₖ − √k pₖ₋₁. */
    private static double value(int degree, double x) {
        double before = 0;
        double here = 1;
        for (int k = 0; k < degree; k++) {
            double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            before = here;
            here = next;
        }
        return here;
    }

    /** How many roots lie below x: the sign changes of the Sturm sequence. */
    private static int below(int degree, double x) {
        double before = 1;
        double here = x;
        int changes = x < 0 ? 1 : 0;
        for (int k = 1; k < degree; k++) {
            double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            if (next * here < 0 || here == 0 && next * before > 0) {
                changes++;
            }
            before = here;
            here = next;
        }
        return degree - changes;
    }

    /** The root of a place, counted from 0 upward. */
    static double root(int degree, int place) {
        if (2 * place + 1 == degree) {
            return 0;
        }
        if (2 * place + 1 < degree) {
            return -root(degree, degree - 1 - place);
        }
        double low = 0;
        double high = 2 * Math.sqrt(degree) + 1;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (below(degree, middle) > place) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return value(degree, low) * value(degree, high) < 0
                ? Roots.between(x -> value(degree, x), low, high)
                : (low + high) / 2;
    }

    /** 1 / Σₖ pₖ(x)². */
    static double weight(int degree, double x) {
        double sum = 0;
        for (int k = 0; k < degree; k++) {
            double p = value(k, x);
            sum += p * p;
        }
        return 1 / sum;
    }
}
