package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.numerics.Chunks;

/** What a fitted test says about moments: their expectations, how these move with the free parameters, and their covariance. */
final class MomentModel {

    private final FittedTest test;
    private final NodeTables tables;
    private final Moments moments;

    /** E(f(X) | θ) by item, function, node. */
    private final double[][][] conditional;

    MomentModel(FittedTest test, NodeTables tables, Moments moments) {
        this.test = test;
        this.tables = tables;
        this.moments = moments;
        conditional = new double[moments.functions.length][][];
        for (int item = 0; item < conditional.length; item++) {
            conditional[item] = new double[moments.functions[item].length][];
            for (int f = 0; f < conditional[item].length; f++) {
                conditional[item][f] = tables.expectation(item, moments.functions[item][f]);
            }
        }
    }

    double[] expectations() {
        double[] expectations = new double[moments.size()];
        for (int m = 0; m < expectations.length; m++) {
            expectations[m] = integral(tables.weights, atNodes(m));
        }
        return expectations;
    }

    /** E(m | θ) of one moment at every node. */
    private double[] atNodes(int m) {
        if (m < moments.single.size()) {
            int[] single = moments.single.get(m);
            return conditional[single[0]][single[1]];
        }
        int[] pair = moments.pairs.get(m - moments.single.size());
        return product(conditional[pair[0]][pair[1]], conditional[pair[2]][pair[3]]);
    }

    private static double[] product(double[] first, double[] second) {
        double[] product = new double[first.length];
        for (int q = 0; q < product.length; q++) {
            product[q] = first[q] * second[q];
        }
        return product;
    }

    private static double integral(double[] weights, double[] values) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            sum += weights[q] * values[q];
        }
        return sum;
    }

    private static double integral(double[] weights, double[] first, double[] second) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            sum += weights[q] * first[q] * second[q];
        }
        return sum;
    }

    /** d moments / d parameter for every free parameter. */
    double[][] jacobian() {
        double[][] jacobian = new double[test.freeParameters().size()][moments.size()];
        for (int p = 0; p < jacobian.length; p++) {
            for (ParameterKey place : test.freeParameters().get(p).places()) {
                switch (place) {
                    case ParameterKey.OfItem ofItem -> addItem(ofItem, jacobian[p]);
                    case ParameterKey.OfGroup ofGroup ->
                        addLatent(ofGroup.name().kind(), jacobian[p]);
                }
            }
        }
        return jacobian;
    }

    private void addItem(ParameterKey.OfItem place, double[] into) {
        int item = test.items().indexOf(place.item());
        double[][] change = new double[moments.functions[item].length][tables.nodes];
        for (int q = 0; q < tables.nodes; q++) {
            double[] gradient = CategoryGradient.at(test.models().get(item), place.name(), tables.theta[q]);
            for (int f = 0; f < change.length; f++) {
                for (int k = 0; k < gradient.length; k++) {
                    change[f][q] += moments.functions[item][f][k] * gradient[k];
                }
            }
        }
        for (int m = 0; m < moments.single.size(); m++) {
            int[] single = moments.single.get(m);
            if (single[0] == item) {
                into[m] += integral(tables.weights, change[single[1]]);
            }
        }
        for (int m = 0; m < moments.pairs.size(); m++) {
            int[] pair = moments.pairs.get(m);
            if (pair[0] == item) {
                into[moments.single.size() + m] +=
                        integral(tables.weights, change[pair[1]], conditional[pair[2]][pair[3]]);
            } else if (pair[2] == item) {
                into[moments.single.size() + m] +=
                        integral(tables.weights, change[pair[3]], conditional[pair[0]][pair[1]]);
            }
        }
    }

    /** The weights of the nodes are normal densities divided by their sum; this is how they move. */
    private void addLatent(Kind kind, double[] into) {
        double mean = test.prior().mean();
        double variance = test.prior().standardDeviation() * test.prior().standardDeviation();
        double[] change = new double[tables.nodes];
        for (int q = 0; q < change.length; q++) {
            double deviation = tables.theta[q] - mean;
            change[q] = kind == Kind.MEAN ? deviation / variance : deviation * deviation / (2 * variance * variance);
        }
        double average = integral(tables.weights, change);
        for (int q = 0; q < change.length; q++) {
            change[q] = tables.weights[q] * (change[q] - average);
        }
        for (int m = 0; m < into.length; m++) {
            into[m] += integral(change, atNodes(m));
        }
    }

    /**
     * The lower triangle of the moments' covariance in one response, with room for more rows below.
     *
     * @param expectations of the moments
     * @param more how many rows of the same length to add
     */
    double[][] covariance(double[] expectations, int more, Chunks.Mode mode) {
        int size = moments.size();
        double[][] turned = new double[tables.nodes][size];
        for (int m = 0; m < size; m++) {
            double[] values = atNodes(m);
            for (int q = 0; q < tables.nodes; q++) {
                turned[q][m] = values[q];
            }
        }
        double[][][][] squares = squares();
        double[][] rows = new double[size + more][];
        Chunks.run(mode, size, row -> {
            double[] cells = new double[row + 1];
            products(cells, turned, row);
            for (int m = 0; m <= row; m++) {
                if (sharesItem(row, m)) {
                    cells[m] = together(row, m, squares);
                }
                cells[m] -= expectations[row] * expectations[m];
            }
            rows[row] = cells;
        });
        return rows;
    }

    private void products(double[] cells, double[][] turned, int row) {
        int q = 0;
        for (; q + 4 <= tables.nodes; q += 4) {
            double[] a = turned[q];
            double[] b = turned[q + 1];
            double[] c = turned[q + 2];
            double[] d = turned[q + 3];
            double wa = tables.weights[q] * a[row];
            double wb = tables.weights[q + 1] * b[row];
            double wc = tables.weights[q + 2] * c[row];
            double wd = tables.weights[q + 3] * d[row];
            for (int m = 0; m < cells.length; m++) {
                cells[m] += (wa * a[m] + wb * b[m]) + (wc * c[m] + wd * d[m]);
            }
        }
        for (; q < tables.nodes; q++) {
            double[] a = turned[q];
            double wa = tables.weights[q] * a[row];
            for (int m = 0; m < cells.length; m++) {
                cells[m] += wa * a[m];
            }
        }
    }

    /** E(f(X) g(X) | θ) by item, f, g, node. */
    private double[][][][] squares() {
        double[][][][] squares = new double[conditional.length][][][];
        for (int item = 0; item < squares.length; item++) {
            double[][] functions = moments.functions[item];
            squares[item] = new double[functions.length][functions.length][];
            for (int f = 0; f < functions.length; f++) {
                for (int g = 0; g < functions.length; g++) {
                    squares[item][f][g] = tables.expectation(item, product(functions[f], functions[g]));
                }
            }
        }
        return squares;
    }

    private int[] places(int m) {
        return m < moments.single.size() ? moments.single.get(m) : moments.pairs.get(m - moments.single.size());
    }

    private boolean sharesItem(int first, int second) {
        int[] a = places(first);
        int[] b = places(second);
        for (int i = 0; i < a.length; i += 2) {
            for (int j = 0; j < b.length; j += 2) {
                if (a[i] == b[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** E(m n) of two moments with an item in common: the item's functions are taken together. */
    private double together(int first, int second, double[][][][] squares) {
        int[] a = places(first);
        int[] b = places(second);
        double[] values = tables.weights.clone();
        boolean[] used = new boolean[b.length];
        for (int i = 0; i < a.length; i += 2) {
            double[] factor = conditional[a[i]][a[i + 1]];
            for (int j = 0; j < b.length; j += 2) {
                if (a[i] == b[j]) {
                    factor = squares[a[i]][a[i + 1]][b[j + 1]];
                    used[j] = true;
                }
            }
            multiply(values, factor);
        }
        for (int j = 0; j < b.length; j += 2) {
            if (!used[j]) {
                multiply(values, conditional[b[j]][b[j + 1]]);
            }
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void multiply(double[] values, double[] factor) {
        for (int q = 0; q < values.length; q++) {
            values[q] *= factor[q];
        }
    }
}
