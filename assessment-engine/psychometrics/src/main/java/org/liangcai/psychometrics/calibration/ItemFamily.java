package org.liangcai.psychometrics.calibration;

import java.util.List;

/**
 * A response model in slope–intercept form as the kernels see it: a vector of parameters π, and ln P of every category with its first
 * two derivatives with respect to π. The slopes of the dimensions come first in π. Slopes may have any sign here.
 */
sealed interface ItemFamily permits LogisticFamily, GradedFamily, MultinomialFamily {

    /** How many categories. */
    int categories();

    /** How many parameters. */
    default int parameters() {
        return names().size();
    }

    /** What each parameter is. */
    List<ParameterName> names();

    /** Whether the parameters give every category a positive probability. */
    boolean feasible(double[] parameters);

    /**
     * The probability of every category at one node.
     *
     * @param nodes coordinates, node by node
     * @param node the node's number
     * @param into receives category k at {@code k · stride + node}
     */
    void probabilities(double[] parameters, double[] nodes, int node, double[] into, int stride);

    /** ln P and its derivatives at one node. */
    void derivatives(double[] parameters, double[] nodes, int node, CategoryDerivatives into);

    /** Where the search begins, given the share of every category among the responses. */
    double[] start(double[] shares);

    /** aθ of one node. */
    static double projection(double[] parameters, double[] nodes, int node, int dimensions) {
        double sum = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            sum += parameters[dimension] * nodes[node * dimensions + dimension];
        }
        return sum;
    }
}
