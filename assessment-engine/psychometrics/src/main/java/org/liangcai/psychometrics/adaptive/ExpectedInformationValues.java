package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.Response;

/** Σₖ Pₖ(θ₀) I(θₖ) for every item, with θₖ the estimate that answer k would lead to. */
final class ExpectedInformationValues {

    private final CatEstimator estimator;
    private final Progress progress;
    private final ItemPool pool;
    private final double theta;
    private final InformationKind kind;

    ExpectedInformationValues(CatEstimator estimator, Progress progress, double theta, InformationKind kind) {
        this.estimator = estimator;
        this.progress = progress;
        this.pool = progress.pool;
        this.theta = theta;
        this.kind = kind;
    }

    void fill(boolean[] available, double[] values) {
        switch (estimator.method()) {
            case EAP -> byMeans(available, values);
            case MAP -> {
                if (estimator.prior() instanceof AbilityPrior.Jeffreys) {
                    oneByOne(available, values);
                } else {
                    byTables(available, values);
                }
            }
            case ML -> byTables(available, values);
            case WL -> oneByOne(available, values);
        }
    }

    private double information(int item, int category, double at) {
        return switch (kind) {
            case OBSERVED -> -pool.logCurvature(item, category, at);
            case EXPECTED -> pool.information(item, at);
        };
    }

    private void oneByOne(boolean[] available, double[] values) {
        double[] here = new double[pool.mostCategories()];
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                pool.probabilities(item, theta, here);
                double sum = 0;
                for (int category = 0; category < pool.categoryCount(item); category++) {
                    Progress after = progress.with(new AdministeredItem(item, Response.of(category)));
                    AbilityEstimate.Finite updated = Abilities.estimate(estimator, after);
                    sum += here[category] * information(item, category, updated.theta());
                }
                values[item] = sum;
            }
        }
    }

    private void byMeans(boolean[] available, double[] values) {
        if (estimator.prior() instanceof AbilityPrior.Jeffreys) {
            oneByOne(available, values);
            return;
        }
        double[] posterior = Abilities.posterior(estimator, progress);
        double[] nodes = progress.tables.nodes;
        double[] here = new double[pool.mostCategories()];
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                pool.probabilities(item, theta, here);
                double[] probability = progress.tables.probability[item];
                double sum = 0;
                for (int category = 0; category < pool.categoryCount(item); category++) {
                    double mass = 0;
                    double moment = 0;
                    for (int q = 0; q < nodes.length; q++) {
                        double w = posterior[q] * probability[category * nodes.length + q];
                        mass += w;
                        moment += w * nodes[q];
                    }
                    sum += here[category] * information(item, category, moment / mass);
                }
                values[item] = sum;
            }
        }
    }

    /** The score of the answers so far is tabulated once; each possible answer adds its own table. */
    private void byTables(boolean[] available, double[] values) {
        SlopeTables tables = pool.slopes(Abilities.lower(estimator), Abilities.upper(estimator));
        double[] score = new double[tables.nodes];
        double[] change = new double[tables.nodes];
        for (int position = 0; position < progress.length(); position++) {
            int stored = progress.stored(position);
            if (stored > 0) {
                int offset = (stored - 1) * tables.nodes;
                double[] slope = tables.slope[progress.item(position)];
                double[] curvature = tables.curvature[progress.item(position)];
                for (int node = 0; node < score.length; node++) {
                    score[node] += slope[offset + node];
                    change[node] += curvature[offset + node];
                }
            }
        }
        if (estimator.method() == CatEstimator.Method.MAP
                && estimator.prior() instanceof AbilityPrior.Normal(double mean, double deviation)) {
            double precision = 1 / (deviation * deviation);
            for (int node = 0; node < score.length; node++) {
                score[node] += (mean - tables.theta(node)) * precision;
                change[node] -= precision;
            }
        }
        int start = Math.clamp(Math.round((theta - tables.lower) / tables.step), 0, tables.nodes - 1);
        boolean pinned = estimator.search() == CatEstimator.RootSearch.FROM_LIMITS;
        double[] here = new double[pool.mostCategories()];
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                pool.probabilities(item, theta, here);
                double sum = 0;
                for (int category = 0; category < pool.categoryCount(item); category++) {
                    double updated = pinned && !changesSign(tables, score, item, category)
                            ? tables.theta(
                                    score[0] + tables.slope[item][category * tables.nodes] > 0 ? tables.nodes - 1 : 0)
                            : root(tables, score, change, item, category, start);
                    sum += here[category] * information(item, category, updated);
                }
                values[item] = sum;
            }
        }
    }

    private static boolean changesSign(SlopeTables tables, double[] score, int item, int category) {
        int last = tables.nodes - 1;
        int offset = category * tables.nodes;
        return (score[0] + tables.slope[item][offset]) * (score[last] + tables.slope[item][offset + last]) <= 0;
    }

    private static double root(SlopeTables tables, double[] score, double[] change, int item, int category, int start) {
        double[] slope = tables.slope[item];
        double[] curvature = tables.curvature[item];
        int offset = category * tables.nodes;
        boolean rising = score[start] + slope[offset + start] > 0;
        int end = rising ? tables.nodes - 1 : 0;
        // The first cell on the way uphill in which the sign changes, in growing strides, then by halving.
        int near = start;
        int far = start;
        int stride = 2;
        while (far != end) {
            int next = rising ? Math.min(far + stride, end) : Math.max(far - stride, end);
            if (score[next] + slope[offset + next] > 0 != rising) {
                near = far;
                far = next;
                break;
            }
            far = next;
            near = next;
            stride *= 2;
        }
        if (near == far) {
            return tables.theta(end);
        }
        while (Math.abs(far - near) > 1) {
            int middle = (near + far) / 2;
            if (score[middle] + slope[offset + middle] > 0 == rising) {
                near = middle;
            } else {
                far = middle;
            }
        }
        int left = Math.min(near, far);
        int right = left + 1;
        return tables.theta(left)
                + tables.step
                        * hermiteRoot(
                                score[left] + slope[offset + left],
                                score[right] + slope[offset + right],
                                tables.step * (change[left] + curvature[offset + left]),
                                tables.step * (change[right] + curvature[offset + right]));
    }

    /** The root in 0 … 1 of the cubic with these values and slopes at the ends, whose values differ in sign. */
    private static double hermiteRoot(double atLeft, double atRight, double slopeLeft, double slopeRight) {
        double square = 3 * (atRight - atLeft) - 2 * slopeLeft - slopeRight;
        double cube = 2 * (atLeft - atRight) + slopeLeft + slopeRight;
        double t = atLeft / (atLeft - atRight);
        for (int step = 0; step < 4; step++) {
            double value = atLeft + t * (slopeLeft + t * (square + t * cube));
            double derivative = slopeLeft + t * (2 * square + 3 * t * cube);
            double next = t - value / derivative;
            if (!(next >= 0 && next <= 1)) {
                return t;
            }
            t = next;
        }
        return t;
    }
}
