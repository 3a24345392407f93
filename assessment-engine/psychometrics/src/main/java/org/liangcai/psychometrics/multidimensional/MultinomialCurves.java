package org.liangcai.psychometrics.multidimensional;

/**
 * Pₖ ∝ exp(sₖz + dₖ) with s₀ = d₀ = 0 and s of the last category K − 1. The others are d₁ … and, where scoring is free, s₁ … of the
 * inner categories; otherwise sₖ = k.
 */
record MultinomialCurves(int categories, boolean freeScoring) implements Curves {

    @Override
    public int others() {
        return categories - 1 + (freeScoring ? categories - 2 : 0);
    }

    @Override
    public int intercepts() {
        return categories - 1;
    }

    @Override
    public boolean feasible(double[] others) {
        return true;
    }

    private double scoring(double[] others, int category) {
        return freeScoring && category > 0 && category < categories - 1 ? others[categories - 2 + category] : category;
    }

    private static double intercept(double[] others, int category) {
        return category == 0 ? 0 : others[category - 1];
    }

    @Override
    public void probabilities(double[] others, double z, double[] into, int at, int stride) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < categories; k++) {
            double logit = scoring(others, k) * z + intercept(others, k);
            into[at + k * stride] = logit;
            largest = Math.max(largest, logit);
        }
        double total = 0;
        for (int k = 0; k < categories; k++) {
            double weight = StrictMath.exp(into[at + k * stride] - largest);
            into[at + k * stride] = weight;
            total += weight;
        }
        for (int k = 0; k < categories; k++) {
            into[at + k * stride] /= total;
        }
    }

    @Override
    public void derivatives(double[] others, double z, double[] probabilities, double[] first) {
        probabilities(others, z, probabilities, 0, 1);
        int m = 1 + others();
        double mean = 0;
        for (int k = 0; k < categories; k++) {
            mean += probabilities[k] * scoring(others, k);
        }
        for (int k = 0; k < categories; k++) {
            first[k * m] = scoring(others, k) - mean;
            for (int i = 1; i < categories; i++) {
                double rate = (k == i ? 1 : 0) - probabilities[i];
                first[k * m + i] = rate;
                if (freeScoring && i < categories - 1) {
                    first[k * m + categories - 1 + i] = z * rate;
                }
            }
        }
    }

    @Override
    public double curvature(double[] others, double z, int category) {
        double[] p = new double[categories];
        probabilities(others, z, p, 0, 1);
        double mean = 0;
        for (int k = 0; k < categories; k++) {
            mean += p[k] * scoring(others, k);
        }
        double variance = 0;
        for (int k = 0; k < categories; k++) {
            double deviation = scoring(others, k) - mean;
            variance += p[k] * deviation * deviation;
        }
        return -variance;
    }

    @Override
    public double[] start(double[] shares, double squaredSlopes) {
        double[] start = new double[others()];
        for (int k = 1; k < categories; k++) {
            start[k - 1] = StrictMath.log(Math.max(shares[k], 1e-3) / Math.max(shares[0], 1e-3));
            if (freeScoring && k < categories - 1) {
                start[categories - 2 + k] = k;
            }
        }
        return start;
    }
}
