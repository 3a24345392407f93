package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;

/** P(X ≥ k) = 1 / (1 + exp(−(aθ + dₖ))), d₁ > … > dₘ (Samejima 1969). */
record GradedFamily(int dimensions, int categories) implements ItemFamily {

    private static final double WIDE = 0.5;

    @Override
    public int parameters() {
        return dimensions + categories - 1;
    }

    @Override
    public List<ParameterName> names() {
        List<ParameterName> names = new ArrayList<>();
        for (int dimension = 1; dimension <= dimensions; dimension++) {
            names.add(new ParameterName(Kind.SLOPE, dimension));
        }
        for (int k = 1; k < categories; k++) {
            names.add(new ParameterName(Kind.INTERCEPT, k));
        }
        return names;
    }

    @Override
    public boolean feasible(double[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            if (!(Math.abs(parameters[i]) < 200) || (i > dimensions && !(parameters[i - 1] > parameters[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void probabilities(double[] parameters, double[] nodes, int node, double[] into, int stride) {
        double projection = ItemFamily.projection(parameters, nodes, node, dimensions);
        double lowerSuccess = 1;
        double lowerIntercept = 0;
        for (int k = 0; k < categories; k++) {
            boolean last = k == categories - 1;
            double intercept = last ? 0 : parameters[dimensions + k];
            double exponential = last ? 0 : Math.exp(-Math.abs(projection + intercept));
            boolean right = projection + intercept >= 0;
            double success = last ? 0 : (right ? 1 : exponential) / (1 + exponential);
            double failure = last ? 1 : (right ? exponential : 1) / (1 + exponential);
            // s(x) − s(y) = s(x) s(−y) (1 − exp(y − x)) loses no digits where both are near 0 or near 1.
            double gap = k == 0 || last ? 1 : gap(lowerIntercept - intercept);
            into[k * stride + node] = lowerSuccess * failure * gap;
            lowerSuccess = success;
            lowerIntercept = intercept;
        }
    }

    @Override
    public void derivatives(double[] parameters, double[] nodes, int node, CategoryDerivatives into) {
        double projection = ItemFamily.projection(parameters, nodes, node, dimensions);
        Arrays.fill(into.first, 0);
        Arrays.fill(into.second, 0);
        Arrays.fill(into.log, 0);
        for (int boundary = 1; boundary < categories; boundary++) {
            double z = projection + parameters[dimensions + boundary - 1];
            double exponential = Math.exp(-Math.abs(z));
            double larger = 1 / (1 + exponential);
            double success = z >= 0 ? larger : exponential * larger;
            double failure = z >= 0 ? exponential * larger : larger;
            double logLarger = Math.log(larger);
            into.log[boundary] += z >= 0 ? logLarger : z + logLarger;
            into.log[boundary - 1] += z >= 0 ? logLarger - z : logLarger;
            add(into, boundary, boundary, nodes, node, failure, -success * failure);
            add(into, boundary - 1, boundary, nodes, node, -success, -success * failure);
            if (boundary > 1) {
                gap(into, boundary - 1, parameters[dimensions + boundary - 2] - parameters[dimensions + boundary - 1]);
            }
        }
    }

    /** 1 − exp(−x) without loss of digits; the plain way is faster and loses none where x is not small. */
    private static double gap(double x) {
        return x > WIDE ? 1 - Math.exp(-x) : -Math.expm1(-x);
    }

    /** Adds what a boundary's z = aθ + d contributes to ln P of one category. */
    private void add(
            CategoryDerivatives into,
            int category,
            int boundary,
            double[] nodes,
            int node,
            double first,
            double second) {
        int m = into.parameters;
        int own = dimensions + boundary - 1;
        for (int i = 0; i <= dimensions; i++) {
            int row = i < dimensions ? i : own;
            double rateI = i < dimensions ? nodes[node * dimensions + i] : 1;
            into.first[category * m + row] += first * rateI;
            for (int j = 0; j <= dimensions; j++) {
                int column = j < dimensions ? j : own;
                double rateJ = j < dimensions ? nodes[node * dimensions + j] : 1;
                into.second[(category * m + row) * m + column] += second * rateI * rateJ;
            }
        }
    }

    /** Adds ln(1 − exp(−gap)) of an inner category, gap the distance of its two intercepts. */
    private void gap(CategoryDerivatives into, int category, double gap) {
        int m = into.parameters;
        int upper = dimensions + category - 1;
        int lower = upper + 1;
        double growth = gap > WIDE ? Math.exp(gap) - 1 : Math.expm1(gap);
        double first = 1 / growth;
        double second = -(growth + 1) / (growth * growth);
        into.log[category] += Math.log(growth) - gap;
        into.first[category * m + upper] += first;
        into.first[category * m + lower] -= first;
        into.second[(category * m + upper) * m + upper] += second;
        into.second[(category * m + lower) * m + lower] += second;
        into.second[(category * m + upper) * m + lower] -= second;
        into.second[(category * m + lower) * m + upper] -= second;
    }

    @Override
    public double[] start(double[] shares) {
        double[] start = new double[parameters()];
        double squares = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            start[dimension] = dimension == 0 ? 1 : 0.3;
            squares += start[dimension] * start[dimension];
        }
        double above = 1;
        double previous = Double.POSITIVE_INFINITY;
        for (int k = 1; k < categories; k++) {
            above -= shares[k - 1];
            double share = Math.min(0.995, Math.max(0.005, above));
            double intercept = Math.log(share / (1 - share)) * Math.sqrt(1 + squares / 2.9);
            previous = Math.min(intercept, previous - 0.05);
            start[dimensions + k - 1] = previous;
        }
        return start;
    }
}
