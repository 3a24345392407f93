package org.liangcai.psychometrics.linking;

import java.util.List;
import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * The criterion of Haebara or of Stocking and Lord, with exact first derivatives and the Gauss–Newton approximation of the second. It is
 * written as a weighted sum of squared residuals, so that Levenberg's method finds the minimum.
 *
 * <p>A transformed item at θ is the original at t = (θ − B) / A; an item brought back at θ is the item there at Aθ + B. No transformed
 * parameters are needed, and every response model is treated alike.
 */
final class CharacteristicCurves {

    private static final int MOST_STEPS = 500;

    private final LinkingPlan plan;
    private final List<CommonItem> items;

    CharacteristicCurves(LinkingPlan plan, List<CommonItem> items) {
        this.plan = plan;
        this.items = items;
    }

    private enum Moving {
        FROM,
        TO
    }

    /** The criterion with gradient and Gauss–Newton matrix in ln A and B. */
    private static final class Sum {
        double value;
        double g0;
        double g1;
        double h00;
        double h01;
        double h11;

        void add(double weight, double residual, double r0, double r1) {
            value += weight * residual * residual;
            g0 += 2 * weight * residual * r0;
            g1 += 2 * weight * residual * r1;
            h00 += 2 * weight * r0 * r0;
            h01 += 2 * weight * r0 * r1;
            h11 += 2 * weight * r1 * r1;
        }
    }

    Link minimise(LinkingConstants start) {
        double logSlope = Math.log(start.slope());
        double intercept = start.intercept();
        boolean free = plan.slope() == LinkingPlan.Slope.ESTIMATED;
        Sum now = at(logSlope, intercept);
        double ridge = 0;
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double h00 = now.h00 * (1 + ridge);
            double h11 = now.h11 * (1 + ridge);
            double determinant = free ? h00 * h11 - now.h01 * now.h01 : 1;
            double move0 = free ? -(h11 * now.g0 - now.h01 * now.g1) / determinant : 0;
            double move1 = free ? -(h00 * now.g1 - now.h01 * now.g0) / determinant : -now.g1 / h11;
            double size = Math.abs(move0) + Math.abs(move1);
            Sum next = at(logSlope + move0, intercept + move1);
            if (next.value <= now.value) {
                logSlope += move0;
                intercept += move1;
                now = next;
                ridge = ridge < 1e-6 ? 0 : ridge / 10;
                converged = size < 1e-13 * (1 + Math.abs(intercept));
            } else {
                // At the minimum rounding alone decides whether the criterion falls.
                converged = size < 1e-9;
                ridge = ridge == 0 ? 1e-4 : ridge * 10;
            }
        }
        return new Link(
                new LinkingConstants(Math.exp(logSlope), intercept),
                now.value,
                converged,
                items.size(),
                LocationAgreement.correlation(items));
    }

    private Sum at(double logSlope, double intercept) {
        Sum sum = new Sum();
        double slope = Math.exp(logSlope);
        switch (plan.direction()) {
            case TO_SCALE -> addOnToScale(sum, slope, intercept, 1);
            case FROM_SCALE -> addOnFromScale(sum, slope, intercept, 1);
            case SYMMETRIC -> {
                addOnToScale(sum, slope, intercept, 1 / total(plan.toWeights()));
                addOnFromScale(sum, slope, intercept, 1 / total(plan.fromWeights()));
            }
        }
        return sum;
    }

    private static double total(AbilityWeights weights) {
        return weights.weights().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void addOnToScale(Sum sum, double slope, double intercept, double share) {
        for (int q = 0; q < plan.toWeights().nodes().size(); q++) {
            double theta = plan.toWeights().nodes().get(q);
            double back = (theta - intercept) / slope;
            // d back / d ln A = −back, d back / d B = −1 / A; the residual is the kept curve less the transformed one.
            add(sum, share * plan.toWeights().weights().get(q), theta, back, back, 1 / slope, Moving.FROM);
        }
    }

    private void addOnFromScale(Sum sum, double slope, double intercept, double share) {
        for (int q = 0; q < plan.fromWeights().nodes().size(); q++) {
            double theta = plan.fromWeights().nodes().get(q);
            double there = slope * theta + intercept;
            add(sum, share * plan.fromWeights().weights().get(q), there, theta, slope * theta, 1, Moving.TO);
        }
    }

    /**
     * Adds one ability.
     *
     * @param to the ability at which items of the scale that stays are taken
     * @param from the ability at which items of the other scale are taken
     * @param rate0 the derivative by ln A of the ability that moves, with the sign with which its curve enters
     * @param rate1 the same by B
     * @param moving which of the two depends on the constants
     */
    private void add(Sum sum, double weight, double to, double from, double rate0, double rate1, Moving moving) {
        double testResidual = 0;
        double testRate = 0;
        for (CommonItem item : items) {
            int first = item.to() instanceof LogisticModel ? 1 : 0;
            for (int k = first; k < item.to().categoryCount(); k++) {
                CategoryCurve there = item.to().curve(to, k);
                CategoryCurve here = item.from().curve(from, k);
                double residual = there.probability() - here.probability();
                double rate = moving == Moving.FROM ? here.slope() : there.slope();
                if (plan.method() == LinkingMethod.HAEBARA) {
                    sum.add(weight, residual, rate * rate0, rate * rate1);
                } else {
                    testResidual += k * residual;
                    testRate += k * rate;
                }
            }
        }
        if (plan.method() == LinkingMethod.STOCKING_LORD) {
            sum.add(weight, testResidual, testRate * rate0, testRate * rate1);
        }
    }
}
