package org.liangcai.psychometrics.calibration;

/** ln P of every category of an item at one node, with derivatives; a buffer that one thread fills again and again. */
final class CategoryDerivatives {

    final int categories;
    final int parameters;

    /** ln P of category k. */
    final double[] log;

    /** d ln P / dπᵢ of category k at {@code k · parameters + i}. */
    final double[] first;

    /**
     * d² ln P / dπᵢdπⱼ of category k at {@code (k · parameters + i) · parameters + j}, both triangles; when they are {@link #common} to
     * all categories only those of category 0.
     */
    final double[] second;

    /** Whether all categories have the same second derivatives. */
    boolean common;

    CategoryDerivatives(int categories, int parameters) {
        this.categories = categories;
        this.parameters = parameters;
        log = new double[categories];
        first = new double[categories * parameters];
        second = new double[categories * parameters * parameters];
    }
}
