package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.special.Gamma;

/** The logarithm of factorials. */
public final class LogFactorial {

    private LogFactorial() {}

    /** ln x! = ln Γ(x + 1), for any {@code x} of 0 or more, whole or not. */
    public static double of(double x) {
        return Gamma.logGamma(x + 1);
    }
}
