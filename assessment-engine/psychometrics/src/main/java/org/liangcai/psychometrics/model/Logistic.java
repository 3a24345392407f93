package org.liangcai.psychometrics.model;

/** The logistic function and its logarithm, without overflow and without loss of small values. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + exp(−z)). */
    static double logistic(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    /** ln(1 / (1 + exp(−z))). */
    static double logLogistic(double z) {
        return z >= 0 ? -StrictMath.log1p(StrictMath.exp(-z)) : z - StrictMath.log1p(StrictMath.exp(z));
    }

    /** ln(1 − exp(−x)) for positive x, by the branch that keeps all digits (Mächler 2012). */
    static double logOneMinusExp(double x) {
        return x > 0.6931471805599453 ? StrictMath.log1p(-StrictMath.exp(-x)) : StrictMath.log(-StrictMath.expm1(-x));
    }
}
