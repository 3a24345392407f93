package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;

/** P(1) = g + (u − g) / (1 + exp(−(aθ + d))) with g and u, where there are any, as logits (Birnbaum 1968; Barton and Lord 1981). */
record LogisticFamily(int dimensions, boolean lower, boolean upper) implements ItemFamily {

    @Override
    public int categories() {
        return 2;
    }

    @Override
    public int parameters() {
        return dimensions + 1 + (lower ? 1 : 0) + (upper ? 1 : 0);
    }

    @Override
    public List<ParameterName> names() {
        List<ParameterName> names = new ArrayList<>();
        for (int dimension = 1; dimension <= dimensions; dimension++) {
            names.add(new ParameterName(Kind.SLOPE, dimension));
        }
        names.add(ParameterName.of(Kind.INTERCEPT));
        if (lower) {
            names.add(ParameterName.of(Kind.LOWER_ASYMPTOTE));
        }
        if (upper) {
            names.add(ParameterName.of(Kind.UPPER_ASYMPTOTE));
        }
        return names;
    }

    @Override
    public boolean feasible(double[] parameters) {
        for (double parameter : parameters) {
            if (!(Math.abs(parameter) < 200)) {
                return false;
            }
        }
        return lowerOf(parameters) < upperOf(parameters);
    }

    private double lowerOf(double[] parameters) {
        return lower ? logistic(parameters[dimensions + 1]) : 0;
    }

    private double upperOf(double[] parameters) {
        return upper ? logistic(parameters[dimensions + (lower ? 2 : 1)]) : 1;
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public void probabilities(double[] parameters, double[] nodes, int node, double[] into, int stride) {
        double z = ItemFamily.projection(parameters, nodes, node, dimensions) + parameters[dimensions];
        double exponential = Math.exp(-Math.abs(z));
        double larger = 1 / (1 + exponential);
        double smaller = exponential * larger;
        double success = z >= 0 ? larger : smaller;
        double failure = z >= 0 ? smaller : larger;
        double g = lowerOf(parameters);
        double u = upperOf(parameters);
        into[stride + node] = g + (u - g) * success;
        into[node] = (1 - u) + (u - g) * failure;
    }

    @Override
    public void derivatives(double[] parameters, double[] nodes, int node, CategoryDerivatives into) {
        double z = ItemFamily.projection(parameters, nodes, node, dimensions) + parameters[dimensions];
        double exponential = Math.exp(-Math.abs(z));
        double larger = 1 / (1 + exponential);
        double smaller = exponential * larger;
        double success = z >= 0 ? larger : smaller;
        double failure = z >= 0 ? smaller : larger;
        if (lower || upper) {
            withAsymptotes(parameters, nodes, node, success, failure, into);
        } else {
            double logLarger = Math.log(larger);
            into.log[1] = z >= 0 ? logLarger : z + logLarger;
            into.log[0] = z >= 0 ? logLarger - z : logLarger;
            into.common = true;
            fill(into, 1, nodes, node, failure, -success * failure);
            fill(into, 0, nodes, node, -success, -success * failure);
        }
    }

    /** Derivatives with respect to slopes and intercept from those with respect to z = aθ + d. */
    private void fill(CategoryDerivatives into, int category, double[] nodes, int node, double first, double second) {
        int m = into.parameters;
        for (int i = 0; i <= dimensions; i++) {
            double rateI = i < dimensions ? nodes[node * dimensions + i] : 1;
            into.first[category * m + i] = first * rateI;
            for (int j = 0; j <= dimensions; j++) {
                double rateJ = j < dimensions ? nodes[node * dimensions + j] : 1;
                into.second[(category * m + i) * m + j] = second * rateI * rateJ;
            }
        }
    }

    private void withAsymptotes(
            double[] parameters, double[] nodes, int node, double success, double failure, CategoryDerivatives into) {
        double g = lowerOf(parameters);
        double u = upperOf(parameters);
        double[] p = {(1 - u) + (u - g) * failure, g + (u - g) * success};
        double firstZ = (u - g) * success * failure;
        double secondZ = firstZ * (failure - success);
        double slopeG = g * (1 - g);
        double slopeU = u * (1 - u);
        for (int category = 0; category < 2; category++) {
            double sign = category == 1 ? 1 : -1;
            double inverse = sign / p[category];
            into.log[category] = Math.log(p[category]);
            double z1 = firstZ * inverse;
            fill(into, category, nodes, node, z1, secondZ * inverse - z1 * z1);
            int next = dimensions + 1;
            if (lower) {
                double g1 = failure * slopeG * inverse;
                double cross = -success * failure * slopeG * inverse - z1 * g1;
                asymptote(into, category, nodes, node, next, g1, g1 * (1 - 2 * g) - g1 * g1, cross);
                if (upper) {
                    double u1 = success * slopeU * inverse;
                    set(into, category, next, next + 1, -g1 * u1);
                }
                next++;
            }
            if (upper) {
                double u1 = success * slopeU * inverse;
                double cross = success * failure * slopeU * inverse - z1 * u1;
                asymptote(into, category, nodes, node, next, u1, u1 * (1 - 2 * u) - u1 * u1, cross);
            }
        }
    }

    private void asymptote(
            CategoryDerivatives into,
            int category,
            double[] nodes,
            int node,
            int index,
            double first,
            double second,
            double cross) {
        into.first[category * into.parameters + index] = first;
        set(into, category, index, index, second);
        for (int i = 0; i <= dimensions; i++) {
            set(into, category, i, index, cross * (i < dimensions ? nodes[node * dimensions + i] : 1));
        }
    }

    private static void set(CategoryDerivatives into, int category, int i, int j, double value) {
        into.second[(category * into.parameters + i) * into.parameters + j] = value;
        into.second[(category * into.parameters + j) * into.parameters + i] = value;
    }

    @Override
    public double[] start(double[] shares) {
        double[] start = new double[parameters()];
        // With a lower asymptote the likelihood also rises towards steps of infinite slope; a flat beginning stays away
        // from them.
        double squares = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            start[dimension] = dimension == 0 ? (lower ? 0.7 : 1) : 0.3;
            squares += start[dimension] * start[dimension];
        }
        double chance = lower ? 0.15 : 0;
        double share = Math.min(0.98, Math.max(0.02, (shares[1] - chance) / (1 - chance)));
        // A logit averaged over abilities is flatter than the logit at the mean.
        start[dimensions] = Math.log(share / (1 - share)) * Math.sqrt(1 + squares / 2.9);
        if (lower) {
            start[dimensions + 1] = Math.log(0.15 / 0.85);
        }
        if (upper) {
            start[dimensions + (lower ? 2 : 1)] = Math.log(0.95 / 0.05);
        }
        return start;
    }
}
