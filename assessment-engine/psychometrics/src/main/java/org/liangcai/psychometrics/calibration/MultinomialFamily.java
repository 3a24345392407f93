package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;

/**
 * Pₖ ∝ exp(zₖ) with logits zₖ that are linear in the parameters: nominal zₖ = sₖθ + dₖ (Bock 1972), generalised partial credit zₖ =
 * k aθ + dₖ (Muraki 1992), rating scale zₖ = k(aθ + c) − Σᵥ≤ₖ bᵥ (Andrich 1978). Category 0 has logit 0.
 */
record MultinomialFamily(int dimensions, int categories, Form form) implements ItemFamily {

    /** How the logits depend on the parameters. */
    enum Form {
        NOMINAL,
        PARTIAL_CREDIT,
        RATING_SCALE
    }

    MultinomialFamily {
        if (form == Form.NOMINAL && dimensions != 1) {
            throw new IllegalArgumentException(
                    "The nominal model has one dimension of ability, not %d.".formatted(dimensions));
        }
    }

    @Override
    public int parameters() {
        return switch (form) {
            case NOMINAL -> 2 * (categories - 1);
            case PARTIAL_CREDIT -> dimensions + categories - 1;
            case RATING_SCALE -> dimensions + categories;
        };
    }

    @Override
    public List<ParameterName> names() {
        List<ParameterName> names = new ArrayList<>();
        if (form == Form.NOMINAL) {
            addNames(names, Kind.CATEGORY_SLOPE, categories - 1);
            addNames(names, Kind.INTERCEPT, categories - 1);
        } else {
            addNames(names, Kind.SLOPE, dimensions);
            addNames(names, form == Form.PARTIAL_CREDIT ? Kind.INTERCEPT : Kind.THRESHOLD, categories - 1);
        }
        if (form == Form.RATING_SCALE) {
            names.add(ParameterName.of(Kind.SHIFT));
        }
        return names;
    }

    private static void addNames(List<ParameterName> names, Kind kind, int count) {
        for (int index = 1; index <= count; index++) {
            names.add(new ParameterName(kind, index));
        }
    }

    @Override
    public boolean feasible(double[] parameters) {
        for (double parameter : parameters) {
            if (!(Math.abs(parameter) < 500)) {
                return false;
            }
        }
        return true;
    }

    /** dzₖ / dπᵢ. */
    private double rate(int category, int parameter, double[] nodes, int node) {
        int steps = categories - 1;
        return switch (form) {
            case NOMINAL ->
                parameter < steps
                        ? (parameter + 1 == category ? nodes[node] : 0)
                        : (parameter - steps + 1 == category ? 1 : 0);
            case PARTIAL_CREDIT ->
                parameter < dimensions
                        ? category * nodes[node * dimensions + parameter]
                        : (parameter - dimensions + 1 == category ? 1 : 0);
            case RATING_SCALE ->
                parameter < dimensions
                        ? category * nodes[node * dimensions + parameter]
                        : parameter < dimensions + steps ? (parameter - dimensions < category ? -1 : 0) : category;
        };
    }

    private double logit(double[] parameters, int category, double[] nodes, int node) {
        double logit = 0;
        for (int i = 0; i < parameters.length; i++) {
            logit += rate(category, i, nodes, node) * parameters[i];
        }
        return logit;
    }

    @Override
    public void probabilities(double[] parameters, double[] nodes, int node, double[] into, int stride) {
        double largest = 0;
        for (int k = 0; k < categories; k++) {
            into[k * stride + node] = logit(parameters, k, nodes, node);
            largest = Math.max(largest, into[k * stride + node]);
        }
        double total = 0;
        for (int k = 0; k < categories; k++) {
            into[k * stride + node] = Math.exp(into[k * stride + node] - largest);
            total += into[k * stride + node];
        }
        for (int k = 0; k < categories; k++) {
            into[k * stride + node] /= total;
        }
    }

    @Override
    public void derivatives(double[] parameters, double[] nodes, int node, CategoryDerivatives into) {
        int m = into.parameters;
        double[] p = new double[categories];
        double largest = 0;
        for (int k = 0; k < categories; k++) {
            double logit = 0;
            for (int i = 0; i < m; i++) {
                double rate = rate(k, i, nodes, node);
                into.first[k * m + i] = rate;
                logit += rate * parameters[i];
            }
            into.log[k] = logit;
            largest = Math.max(largest, logit);
        }
        double total = 0;
        for (int k = 0; k < categories; k++) {
            p[k] = Math.exp(into.log[k] - largest);
            total += p[k];
        }
        double logTotal = largest + Math.log(total);
        double[] mean = new double[m];
        for (int k = 0; k < categories; k++) {
            p[k] /= total;
            into.log[k] -= logTotal;
            for (int i = 0; i < m; i++) {
                mean[i] += p[k] * into.first[k * m + i];
            }
        }
        for (int k = 0; k < categories; k++) {
            for (int i = 0; i < m; i++) {
                into.first[k * m + i] -= mean[i];
            }
        }
        into.common = true;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = 0;
                for (int k = 0; k < categories; k++) {
                    covariance += p[k] * into.first[k * m + i] * into.first[k * m + j];
                }
                into.second[i * m + j] = -covariance;
                into.second[j * m + i] = -covariance;
            }
        }
    }

    @Override
    public double[] start(double[] shares) {
        double[] start = new double[parameters()];
        int steps = categories - 1;
        int intercepts = form == Form.NOMINAL ? steps : dimensions;
        double previous = 0;
        for (int k = 1; k <= steps; k++) {
            double intercept = Math.log(Math.max(shares[k], 1e-3) / Math.max(shares[0], 1e-3));
            start[intercepts + k - 1] = form == Form.RATING_SCALE ? previous - intercept : intercept;
            previous = intercept;
            if (form == Form.NOMINAL) {
                start[k - 1] = k * 0.5;
            }
        }
        for (int dimension = 0; dimension < dimensions && form != Form.NOMINAL; dimension++) {
            start[dimension] = dimension == 0 ? 0.7 : 0.2;
        }
        return start;
    }
}
