package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.BivariateNormal;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/** The likelihood of a two-way table if both variables are cut from a bivariate normal (Olsson 1979). */
final class TwoWayLikelihood {

    private static final double LEAST_PROBABILITY = 1e-300;

    private final Matrix counts;

    TwoWayLikelihood(Matrix counts) {
        this.counts = counts;
    }

    /** The probability of each cell, row by row. */
    static double[] probabilities(double rho, double[] rowCuts, double[] columnCuts) {
        int rows = rowCuts.length + 1;
        int columns = columnCuts.length + 1;
        double[] corners = new double[(rows + 1) * (columns + 1)];
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                corners[i * (columns + 1) + j] =
                        BivariateNormal.distribution(upper(rowCuts, i), upper(columnCuts, j), rho);
            }
        }
        double[] cells = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i * columns + j] = Math.max(LEAST_PROBABILITY, difference(corners, columns + 1, i, j));
            }
        }
        return cells;
    }

    private static double upper(double[] cuts, int category) {
        return category > cuts.length ? Double.POSITIVE_INFINITY : cuts[category - 1];
    }

    private static double difference(double[] corners, int width, int i, int j) {
        return corners[(i + 1) * width + j + 1]
                - corners[i * width + j + 1]
                - corners[(i + 1) * width + j]
                + corners[i * width + j];
    }

    double logLikelihood(double rho, double[] rowCuts, double[] columnCuts) {
        double[] cells = probabilities(rho, rowCuts, columnCuts);
        double sum = 0;
        for (int i = 0; i < counts.rows(); i++) {
            for (int j = 0; j < counts.columns(); j++) {
                double count = counts.at(i, j);
                if (count > 0) {
                    sum += count * Math.log(cells[i * counts.columns() + j]);
                }
            }
        }
        return sum;
    }

    /** The first and second derivative by the correlation. */
    double[] slopesByCorrelation(double rho, double[] rowCuts, double[] columnCuts) {
        int width = counts.columns() + 1;
        double[] first = new double[(counts.rows() + 1) * width];
        double[] second = new double[first.length];
        for (int i = 0; i < rowCuts.length; i++) {
            for (int j = 0; j < columnCuts.length; j++) {
                first[(i + 1) * width + j + 1] = BivariateNormal.density(rowCuts[i], columnCuts[j], rho);
                second[(i + 1) * width + j + 1] = BivariateNormal.densitySlope(rowCuts[i], columnCuts[j], rho);
            }
        }
        double[] cells = probabilities(rho, rowCuts, columnCuts);
        double slope = 0;
        double curvature = 0;
        for (int i = 0; i < counts.rows(); i++) {
            for (int j = 0; j < counts.columns(); j++) {
                double count = counts.at(i, j);
                if (count > 0) {
                    double p = cells[i * counts.columns() + j];
                    double ratio = difference(first, width, i, j) / p;
                    slope += count * ratio;
                    curvature += count * (difference(second, width, i, j) / p - ratio * ratio);
                }
            }
        }
        return new double[] {slope, curvature};
    }

    /** The derivatives of each cell's probability, row by row: by the correlation, by each row cut, by each column cut. */
    static Matrix jacobian(double rho, double[] rowCuts, double[] columnCuts) {
        int rows = rowCuts.length + 1;
        int columns = columnCuts.length + 1;
        double[] cells = new double[rows * columns * (rows + columns - 1)];
        int parameters = rows + columns - 1;
        for (int i = 0; i < rowCuts.length; i++) {
            for (int j = 0; j < columnCuts.length; j++) {
                double density = BivariateNormal.density(rowCuts[i], columnCuts[j], rho);
                cells[(i * columns + j) * parameters] += density;
                cells[((i + 1) * columns + j) * parameters] -= density;
                cells[(i * columns + j + 1) * parameters] -= density;
                cells[((i + 1) * columns + j + 1) * parameters] += density;
            }
        }
        double root = Math.sqrt((1 - rho) * (1 + rho));
        for (int i = 0; i < rowCuts.length; i++) {
            for (int j = 0; j < columns; j++) {
                double flow = flow(rowCuts[i], rho, root, columnCuts, j);
                cells[(i * columns + j) * parameters + 1 + i] += flow;
                cells[((i + 1) * columns + j) * parameters + 1 + i] -= flow;
            }
        }
        for (int j = 0; j < columnCuts.length; j++) {
            for (int i = 0; i < rows; i++) {
                double flow = flow(columnCuts[j], rho, root, rowCuts, i);
                cells[(i * columns + j) * parameters + rows + j] += flow;
                cells[(i * columns + j + 1) * parameters + rows + j] -= flow;
            }
        }
        return Matrix.rowByRow(rows * columns, parameters, cells);
    }

    /** The density at a cut times the probability of a category of the other variable there. */
    private static double flow(double cut, double rho, double root, double[] cuts, int category) {
        double above =
                category == cuts.length ? 1 : SpecialFunctions.normalDistribution((cuts[category] - rho * cut) / root);
        double below = category == 0 ? 0 : SpecialFunctions.normalDistribution((cuts[category - 1] - rho * cut) / root);
        return SpecialFunctions.normalDensity(cut) * (above - below);
    }

    /** The gradient of the log-likelihood by the correlation, the row cuts and the column cuts. */
    double[] gradient(double rho, double[] rowCuts, double[] columnCuts) {
        double[] cells = probabilities(rho, rowCuts, columnCuts);
        double[] ratios = new double[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            ratios[cell] = counts.at(cell / counts.columns(), cell % counts.columns()) / cells[cell];
        }
        return jacobian(rho, rowCuts, columnCuts).transpose().times(ratios);
    }

    /** The expected information by the same parameters. */
    Matrix information(double rho, double[] rowCuts, double[] columnCuts) {
        double[] cells = probabilities(rho, rowCuts, columnCuts);
        Matrix jacobian = jacobian(rho, rowCuts, columnCuts);
        double total = 0;
        for (int i = 0; i < counts.rows(); i++) {
            for (double count : counts.row(i)) {
                total += count;
            }
        }
        double n = total;
        Matrix weighted =
                Matrix.of(jacobian.rows(), jacobian.columns(), (cell, k) -> n * jacobian.at(cell, k) / cells[cell]);
        return jacobian.transpose().times(weighted);
    }
}
