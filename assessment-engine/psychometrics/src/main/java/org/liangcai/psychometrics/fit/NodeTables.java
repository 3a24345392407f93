package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;

/** The probabilities of a test's categories at the nodes, and the weights of the nodes. */
final class NodeTables {

    final int nodes;
    final double[] theta;

    /** Sums to 1. */
    final double[] weights;

    /** By item, then category, then node. */
    final double[][][] probabilities;

    NodeTables(FittedTest test) {
        Quadrature quadrature = test.quadrature();
        nodes = quadrature.nodes();
        theta = new double[nodes];
        weights = new double[nodes];
        double total = 0;
        for (int q = 0; q < nodes; q++) {
            theta[q] = quadrature.node(q);
            weights[q] = density(test.prior(), theta[q]);
            total += weights[q];
        }
        for (int q = 0; q < nodes; q++) {
            weights[q] /= total;
        }
        probabilities = new double[test.items().size()][][];
        for (int item = 0; item < probabilities.length; item++) {
            int categories = test.models().get(item).categoryCount();
            probabilities[item] = new double[categories][nodes];
            for (int k = 0; k < categories; k++) {
                for (int q = 0; q < nodes; q++) {
                    probabilities[item][k][q] = test.models().get(item).probability(theta[q], k);
                }
            }
        }
    }

    private static double density(NormalPrior prior, double theta) {
        double z = (theta - prior.mean()) / prior.standardDeviation();
        return StrictMath.exp(-z * z / 2);
    }

    int categories(int item) {
        return probabilities[item].length;
    }

    /** E(f(X) | θ) at every node for a function of the item's category. */
    double[] expectation(int item, double[] function) {
        double[] expectation = new double[nodes];
        for (int k = 0; k < function.length; k++) {
            if (function[k] != 0) {
                for (int q = 0; q < nodes; q++) {
                    expectation[q] += function[k] * probabilities[item][k][q];
                }
            }
        }
        return expectation;
    }
}
