package org.liangcai.psychometrics.multidimensional;

/** P(≥ k) = 1 / (1 + exp(−(z + dₖ))), k = 1 … K − 1, with falling d; the others are the d. */
record GradedCurves(int categories) implements Curves {

    @Override
    public int others() {
        return categories - 1;
    }

    @Override
    public int intercepts() {
        return categories - 1;
    }

    @Override
    public boolean feasible(double[] others) {
        for (int k = 1; k < others.length; k++) {
            if (!(others[k] < others[k - 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void probabilities(double[] others, double z, double[] into, int at, int stride) {
        double above = 1;
        for (int k = 0; k < categories; k++) {
            double next = k + 1 < categories ? Curves.logistic(z + others[k]) : 0;
            into[at + k * stride] = difference(others, z, k, above, next);
            above = next;
        }
    }

    /** P(≥ k) − P(≥ k + 1), from the complements where both are near 1. */
    private double difference(double[] others, double z, int category, double above, double next) {
        if (category == 0) {
            return Curves.logistic(-z - others[0]);
        }
        if (next > 0.5) {
            return Curves.logistic(-z - others[category]) - Curves.logistic(-z - others[category - 1]);
        }
        return above - next;
    }

    @Override
    public void derivatives(double[] others, double z, double[] probabilities, double[] first) {
        int m = categories;
        java.util.Arrays.fill(first, 0, categories * m, 0);
        double above = 1;
        double weightAbove = 0;
        for (int k = 0; k < categories; k++) {
            double next = k + 1 < categories ? Curves.logistic(z + others[k]) : 0;
            double weightNext = k + 1 < categories ? next * Curves.logistic(-z - others[k]) : 0;
            double p = difference(others, z, k, above, next);
            probabilities[k] = p;
            // (w − v) / (P* − Q*) = 1 − P* − Q*, without cancellation.
            first[k * m] = 1 - above - next;
            if (k > 0) {
                first[k * m + k] = weightAbove / p;
            }
            if (k + 1 < categories) {
                first[k * m + k + 1] = -weightNext / p;
            }
            above = next;
            weightAbove = weightNext;
        }
    }

    @Override
    public double curvature(double[] others, double z, int category) {
        double above = category == 0 ? 0 : logisticDensity(z + others[category - 1]);
        double next = category + 1 == categories ? 0 : logisticDensity(z + others[category]);
        return -above - next;
    }

    private static double logisticDensity(double x) {
        return Curves.logistic(x) * Curves.logistic(-x);
    }

    @Override
    public double[] start(double[] shares, double squaredSlopes) {
        double[] start = new double[categories - 1];
        double above = 1;
        for (int k = 0; k < start.length; k++) {
            above -= shares[k];
            start[k] = Curves.logit(Math.min(0.999, Math.max(0.001, above))) * Math.sqrt(1 + squaredSlopes / 2.9);
            if (k > 0 && start[k] >= start[k - 1]) {
                start[k] = start[k - 1] - 0.01;
            }
        }
        return start;
    }
}
