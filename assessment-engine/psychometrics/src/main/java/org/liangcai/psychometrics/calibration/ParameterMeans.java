package org.liangcai.psychometrics.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Means of parameters, and of functions of them, over their posterior distribution, where {@link Calibration} gives the mode. With few
 * persons a posterior is skewed, its mode is off its mean by a part of its standard deviation, and only the mean is right on average
 * over items like those that the priors describe.
 *
 * <p>To second order in the number of persons (Lindley 1980; Tierney and Kadane 1986): E h = h + ∇h·s + ½ tr(V ∇²h) at the mode, with V the
 * inverse observed information and s = ½ V c, cᵢ = Σⱼₖ Vⱼₖ ∂³ log posterior / ∂i∂j∂k. The third derivatives are never formed: with V = Σ x xᵀ,
 * c is the sum over the directions x of the second differences of the exact gradient. A slope whose prior is {@linkplain
 * Prior#normalLogarithm normal in its logarithm} is moved as a logarithm. Immutable.
 */
public final class ParameterMeans {

    /** Standard deviations: short against the posterior, long against the rounding of a gradient. */
    private static final double STEP = 0.2;

    private static final double DIFFERENCE = 1e-4;

    private final Calibration calibration;
    private final Covariance<ParameterKey> covariance;

    /** By place in the vector of free parameters: whether it is moved as a logarithm. */
    private final boolean[] logarithmic;

    /** What is to be added to the mode, on the scale on which a parameter is moved. */
    private final double[] shift;

    private ParameterMeans(
            Calibration calibration, Covariance<ParameterKey> covariance, boolean[] logarithmic, double[] shift) {
        this.calibration = calibration;
        this.covariance = covariance;
        this.logarithmic = logarithmic;
        this.shift = shift;
    }

    /** Empty if the information is not positive definite: there is no proper maximum to start from. */
    static Optional<ParameterMeans> of(
            Calibration calibration,
            Covariance<ParameterKey> covariance,
            Layout layout,
            Expectation expectation,
            Maximisation maximisation,
            double[] point) {
        int size = point.length;
        boolean[] logarithmic = new boolean[size];
        for (int place = 0; place < size; place++) {
            logarithmic[place] = layout.plan
                    .priorOf(layout.freeKeys.get(place))
                    .filter(Prior.NormalLogarithm.class::isInstance)
                    .isPresent();
        }
        double[][] matrix = covariance.matrix();
        double[] variances = new double[matrix.length * size];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < size; j++) {
                variances[i * size + j] =
                        matrix[i][j] / ((logarithmic[i] ? point[i] : 1) * (logarithmic[j] ? point[j] : 1));
            }
        }
        Gradient gradient = at -> {
            double[] slopes = maximisation.gradient(at, expectation.at(at));
            for (int place = 0; place < size; place++) {
                slopes[place] *= logarithmic[place] ? at[place] : 1;
            }
            return slopes;
        };
        return matrix.length == 0
                ? Optional.empty()
                : Cholesky.of(variances, size)
                        .map(factor -> thirdDerivatives(factor, gradient, maximisation, logarithmic, point))
                        .map(sums -> new ParameterMeans(calibration, covariance, logarithmic, half(variances, sums)));
    }

    /** Of log-likelihood plus log priors, on the scale on which a parameter is moved. */
    @FunctionalInterface
    private interface Gradient {
        double[] at(double[] point);
    }

    /** cᵢ = Σⱼₖ Vⱼₖ ∂³ log posterior / ∂i∂j∂k. */
    private static double[] thirdDerivatives(
            Cholesky variances, Gradient gradient, Maximisation maximisation, boolean[] logarithmic, double[] point) {
        double[] sum = new double[point.length];
        double[] here = gradient.at(point);
        for (int direction = 0; direction < point.length; direction++) {
            double[] column = variances.column(direction);
            double step = STEP;
            double[] above = moved(point, column, step, logarithmic);
            double[] below = moved(point, column, -step, logarithmic);
            while (!maximisation.feasible(above) || !maximisation.feasible(below)) {
                step /= 2;
                above = moved(point, column, step, logarithmic);
                below = moved(point, column, -step, logarithmic);
            }
            double[] up = gradient.at(above);
            double[] down = gradient.at(below);
            for (int place = 0; place < point.length; place++) {
                sum[place] += (up[place] - 2 * here[place] + down[place]) / (step * step);
            }
        }
        return sum;
    }

    /** ½ V c. */
    private static double[] half(double[] variances, double[] sums) {
        double[] product = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                product[i] += variances[i * sums.length + j] * sums[j] / 2;
            }
        }
        return product;
    }

    private static double[] moved(double[] point, double[] direction, double length, boolean[] logarithmic) {
        double[] moved = point.clone();
        for (int place = 0; place < point.length; place++) {
            moved[place] = moved(point[place], length * direction[place], logarithmic[place]);
        }
        return moved;
    }

    private static double moved(double value, double by, boolean logarithmic) {
        return logarithmic ? value * Math.exp(by) : value + by;
    }

    /** The posterior mean of a parameter; its value if it was held. */
    public DerivedValue mean(ParameterKey key) {
        return derived(List.of(key), values -> values[0]);
    }

    /**
     * The posterior mean of a function of parameters, with its standard deviation as standard error: ∇hᵀV∇h as in the delta method, plus ½
     * tr(V ∇²h V ∇²h) for a function that is curved on the scale on which parameters are moved.
     *
     * @param keys the parameters the function depends on, estimated or held
     * @param function of their values, in the same order
     */
    public DerivedValue derived(List<? extends ParameterKey> keys, ToDoubleFunction<double[]> function) {
        List<? extends ParameterKey> free =
                keys.stream().filter(covariance.places()::containsKey).toList();
        Local local = new Local(keys, function);
        double mean = function.applyAsDouble(local.values);
        if (free.isEmpty()) {
            return new DerivedValue(mean, OptionalDouble.empty());
        }
        int size = free.size();
        double[] first = new double[size];
        double[] curved = new double[size * size];
        double variance = 0;
        for (int i = 0; i < size; i++) {
            first[i] = local.first(free.get(i));
            mean += shift[covariance.places().getOrDefault(free.get(i), 0)] * first[i];
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                variance += first[i] * first[j] * variance(free.get(i), free.get(j));
                for (int k = 0; k < size; k++) {
                    curved[i * size + j] += variance(free.get(i), free.get(k)) * local.second(free.get(k), free.get(j));
                }
            }
            mean += curved[i * size + i] / 2;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                variance += curved[i * size + j] * curved[j * size + i] / 2;
            }
        }
        return new DerivedValue(mean, OptionalDouble.of(Math.sqrt(variance)));
    }

    /** A function near the mode, by central differences on the scales on which parameters are moved. */
    private final class Local {
        private final List<? extends ParameterKey> keys;
        private final ToDoubleFunction<double[]> function;
        private final double[] values;

        Local(List<? extends ParameterKey> keys, ToDoubleFunction<double[]> function) {
            this.keys = keys;
            this.function = function;
            values = keys.stream().mapToDouble(calibration::value).toArray();
        }

        double first(ParameterKey key) {
            return (at(key, DIFFERENCE, key, 0) - at(key, -DIFFERENCE, key, 0)) / (2 * DIFFERENCE);
        }

        double second(ParameterKey one, ParameterKey other) {
            double same = at(one, DIFFERENCE, other, DIFFERENCE) + at(one, -DIFFERENCE, other, -DIFFERENCE);
            double opposite = at(one, DIFFERENCE, other, -DIFFERENCE) + at(one, -DIFFERENCE, other, DIFFERENCE);
            return (same - opposite) / (4 * DIFFERENCE * DIFFERENCE);
        }

        private double at(ParameterKey one, double byOne, ParameterKey other, double byOther) {
            double[] changed = values.clone();
            int i = keys.indexOf(one);
            int j = keys.indexOf(other);
            changed[i] = moved(changed[i], byOne, moves(one));
            changed[j] = moved(changed[j], byOther, moves(other));
            return function.applyAsDouble(changed);
        }
    }

    /** The covariance of two estimated parameters on the scales on which they are moved. */
    private double variance(ParameterKey first, ParameterKey second) {
        return covariance.between(first, second).orElse(0) / (rate(first) * rate(second));
    }

    private double rate(ParameterKey key) {
        return moves(key) ? calibration.value(key) : 1;
    }

    private boolean moves(ParameterKey key) {
        Integer place = covariance.places().get(key);
        return place != null && logarithmic[place];
    }
}
