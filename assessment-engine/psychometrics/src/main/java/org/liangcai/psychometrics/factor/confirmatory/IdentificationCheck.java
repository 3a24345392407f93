package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** Whether different parameters imply different moments, by the rank of the derivatives at a point that is not special. */
final class IdentificationCheck {

    private static final double NEGLIGIBLE = 1e-10;

    private IdentificationCheck() {}

    /**
     * Refuses a model that is not identified.
     *
     * @param statistics the number of sample moments
     * @throws IllegalArgumentException naming the parameters that are not identified
     */
    static void require(ParameterTable table, double[] start, int statistics) {
        requireRank(table, products(table, elsewhere(start)), statistics);
    }

    /**
     * Refuses a model whose derivatives are not independent.
     *
     * @param products of the derivatives of the moments by the free parameters
     */
    static void requireRank(ParameterTable table, Matrix products, int statistics) {
        if (table.freeCount() > statistics) {
            throw new IllegalArgumentException(
                    "The model has more free parameters (%d) than there are sample moments (%d): it is not identified."
                            .formatted(table.freeCount(), statistics));
        }
        SymmetricEigen eigen = SymmetricEigen.of(scaled(products));
        double[] values = eigen.values();
        List<String> names = new ArrayList<>();
        for (int free = 0; free < values.length; free++) {
            double share = 0;
            for (int k = 0; k < values.length; k++) {
                if (values[k] < NEGLIGIBLE) {
                    share += eigen.vectors().at(free, k) * eigen.vectors().at(free, k);
                }
            }
            if (share > 1e-4) {
                names.add(table.name(free));
            }
        }
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(
                    "The model is not identified: other values of %s imply the same covariances and means.\nMaybe fix a loading or a variance of the factor, or give it at least three indicators."
                            .formatted(names));
        }
    }

    /** Each derivative brought to length 1. */
    private static Matrix scaled(Matrix products) {
        double[] squares = products.diagonal();
        return Matrix.of(products.rows(), products.rows(), (k, l) -> {
            double scale = Math.sqrt(squares[k] * squares[l]);
            return scale > 0 ? products.at(k, l) / scale : 0;
        });
    }

    static double[] elsewhere(double[] start) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_011);
        double[] point = start.clone();
        for (int k = 0; k < point.length; k++) {
            double size = (0.1 + 0.3 * Math.abs(point[k])) * (0.5 + random.nextDouble() / 2);
            point[k] += random.nextBoolean() ? size : -size;
        }
        return point;
    }

    /** The products of the derivatives. */
    private static Matrix products(ParameterTable table, double[] point) {
        int size = table.freeCount();
        double[] products = new double[size * size];
        for (int group = 0; group < table.groups(); group++) {
            ImpliedMoments implied = new ImpliedMoments.Layout(table, group)
                    .at(point)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The variables of the model depend on themselves without end."));
            NormalLikelihood.Derivatives derivatives = NormalLikelihood.Derivatives.of(implied, size);
            for (int k = 0; k < size; k++) {
                for (int l = 0; l <= k; l++) {
                    if (derivatives.has(k) && derivatives.has(l)) {
                        products[k * size + l] +=
                                dot(derivatives.byCovariance()[k], derivatives.byCovariance()[l]);
                        products[k * size + l] += table.means()
                                ? dot(derivatives.byMean()[k], derivatives.byMean()[l])
                                : 0;
                    }
                }
            }
        }
        return Matrix.of(size, size, (k, l) -> products[Math.max(k, l) * size + Math.min(k, l)]);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
