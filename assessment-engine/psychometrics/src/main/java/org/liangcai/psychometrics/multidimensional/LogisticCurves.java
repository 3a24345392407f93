package org.liangcai.psychometrics.multidimensional;

/** P(1) = g + (u − g) / (1 + exp(−(z + d))); the others are d and, where there are any, logit g and logit u. */
record LogisticCurves(boolean lower, boolean upper) implements Curves {

    @Override
    public int categories() {
        return 2;
    }

    @Override
    public int others() {
        return 1 + (lower ? 1 : 0) + (upper ? 1 : 0);
    }

    @Override
    public int intercepts() {
        return 1;
    }

    @Override
    public boolean feasible(double[] others) {
        return lowerOf(others) < upperOf(others);
    }

    double lowerOf(double[] others) {
        return lower ? Curves.logistic(others[1]) : 0;
    }

    double upperOf(double[] others) {
        return upper ? Curves.logistic(others[lower ? 2 : 1]) : 1;
    }

    @Override
    public void probabilities(double[] others, double z, double[] into, int at, int stride) {
        double x = z + others[0];
        double exponential = StrictMath.exp(-Math.abs(x));
        double larger = 1 / (1 + exponential);
        double smaller = exponential * larger;
        double success = x >= 0 ? larger : smaller;
        double failure = x >= 0 ? smaller : larger;
        if (lower || upper) {
            double g = lowerOf(others);
            double u = upperOf(others);
            into[at + stride] = g + (u - g) * success;
            into[at] = (1 - u) + (u - g) * failure;
        } else {
            into[at + stride] = success;
            into[at] = failure;
        }
    }

    @Override
    public void derivatives(double[] others, double z, double[] probabilities, double[] first) {
        int m = 1 + others();
        double success = Curves.logistic(z + others[0]);
        double failure = Curves.logistic(-z - others[0]);
        double g = lowerOf(others);
        double u = upperOf(others);
        probabilities[1] = g + (u - g) * success;
        probabilities[0] = (1 - u) + (u - g) * failure;
        for (int category = 0; category < 2; category++) {
            int at = category * m;
            double p = probabilities[category];
            double sign = category == 1 ? 1 : -1;
            // Without asymptotes the quotient is known and never 0 / 0.
            double slope = lower || upper ? sign * (u - g) * success * failure / p : category == 1 ? failure : -success;
            first[at] = slope;
            first[at + 1] = slope;
            int next = at + 2;
            if (lower) {
                first[next] = sign * failure * g * (1 - g) / p;
                next++;
            }
            if (upper) {
                first[next] = sign * success * u * (1 - u) / p;
            }
        }
    }

    @Override
    public double curvature(double[] others, double z, int category) {
        double success = Curves.logistic(z + others[0]);
        double failure = Curves.logistic(-z - others[0]);
        if (!lower && !upper) {
            return -success * failure;
        }
        double g = lowerOf(others);
        double u = upperOf(others);
        double p = category == 1 ? g + (u - g) * success : (1 - u) + (u - g) * failure;
        double sign = category == 1 ? 1 : -1;
        double slope = sign * (u - g) * success * failure / p;
        return slope * (failure - success) - slope * slope;
    }

    @Override
    public double[] start(double[] shares, double squaredSlopes) {
        double[] start = new double[others()];
        double chance = lower ? 0.15 : 0;
        double share = Math.min(0.98, Math.max(0.02, (shares[1] - chance) / (1 - chance)));
        start[0] = Curves.logit(share) * Math.sqrt(1 + squaredSlopes / 2.9);
        if (lower) {
            start[1] = Curves.logit(0.15);
        }
        if (upper) {
            start[lower ? 2 : 1] = Curves.logit(0.95);
        }
        return start;
    }
}
