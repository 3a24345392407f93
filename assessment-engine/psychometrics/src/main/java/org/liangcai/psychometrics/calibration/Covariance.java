package org.liangcai.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * The sampling covariance of the free parameters of a calibration. Immutable.
 *
 * @param <K> what names a parameter: {@link ParameterKey} on one dimension, {@code multidimensional.Parameter} on several
 */
public final class Covariance<K> {

    /** From what the covariance is worked out. */
    public enum Kind {
        /**
         * The inverse of minus the second derivatives of the marginal log-likelihood: exact on one dimension (Louis 1982; the same as Oakes
         * 1999), by differences of the exact gradient on several.
         */
        OBSERVED,
        /** The inverse of the sum over persons of score · scoreᵀ. */
        CROSS_PRODUCT,
        /** Observed⁻¹ · cross-product · observed⁻¹, right also where the model is not. */
        SANDWICH,
        /**
         * The inverse of the expected information: score · scoreᵀ summed over every possible response pattern, each as often as the
         * model lets expect it. Only on one dimension, for few items, without a missing response.
         */
        EXPECTED,
        /**
         * The inverse of the information there would be if ability had been observed: too small, but what some programs report. Only on one
         * dimension.
         */
        COMPLETE_DATA
    }

    private final Kind kind;
    private final List<K> parameters;
    private final Map<K, Integer> places;
    private final int size;
    private final double[] matrix;
    private final boolean positiveDefinite;

    private Covariance(
            Kind kind, List<K> parameters, Map<K, Integer> places, double[] matrix, boolean positiveDefinite) {
        this.kind = kind;
        this.parameters = List.copyOf(parameters);
        this.size = parameters.size();
        this.places = Map.copyOf(places);
        this.matrix = matrix;
        this.positiveDefinite = positiveDefinite;
    }

    /**
     * The inverse of an information matrix; without standard errors if that is not positive definite.
     *
     * @param parameters one name for every free parameter, in the order of the matrix
     * @param places the place in that order of every name, of which several may have one
     * @param information row by row
     */
    public static <K> Covariance<K> inverse(
            Kind kind, List<K> parameters, Map<K, Integer> places, double[] information) {
        Optional<Cholesky> factor = Cholesky.of(information, parameters.size());
        return factor.map(known -> new Covariance<>(kind, parameters, places, known.inverse(), true))
                .orElseGet(() -> unknown(kind, parameters, places));
    }

    /** {@link Kind#SANDWICH} from both information matrices; as {@link #inverse} otherwise. */
    public static <K> Covariance<K> sandwich(
            List<K> parameters, Map<K, Integer> places, double[] observed, double[] crossProduct) {
        int size = parameters.size();
        Covariance<K> inverse = inverse(Kind.SANDWICH, parameters, places, observed);
        return inverse.positiveDefinite
                ? new Covariance<>(
                        Kind.SANDWICH,
                        parameters,
                        places,
                        product(inverse.matrix, product(crossProduct, inverse.matrix, size), size),
                        true)
                : inverse;
    }

    /** Where the information could not be worked out: no standard error is known. */
    public static <K> Covariance<K> unknown(Kind kind, List<K> parameters, Map<K, Integer> places) {
        return new Covariance<>(kind, parameters, places, new double[0], false);
    }

    private static double[] product(double[] a, double[] b, int size) {
        double[] product = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    product[i * size + j] += a[i * size + k] * b[k * size + j];
                }
            }
        }
        return product;
    }

    /** From what it was worked out. */
    public Kind kind() {
        return kind;
    }

    /** The free parameters in the order of {@link #matrix()}; of those that are equal the first. */
    public List<K> parameters() {
        return parameters;
    }

    /** The place of every estimated parameter in {@link #matrix()}; those that are equal share one. */
    Map<K, Integer> places() {
        return places;
    }

    /** The whole matrix in the order of {@link #parameters()}; empty if the information is not positive definite. */
    public double[][] matrix() {
        double[][] rows = new double[positiveDefinite ? size : 0][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(matrix, row * size, (row + 1) * size));
        return rows;
    }

    /** Whether the information is positive definite; if not, no standard error is known. */
    public boolean positiveDefinite() {
        return positiveDefinite;
    }

    /** The covariance of two parameters; empty if one of them was not estimated or the information is not positive definite. */
    public OptionalDouble between(K first, K second) {
        Integer row = places.get(first);
        Integer column = places.get(second);
        return row == null || column == null || !positiveDefinite
                ? OptionalDouble.empty()
                : OptionalDouble.of(matrix[row * size + column]);
    }

    /** The standard error of a parameter; empty if it was not estimated or the information is not positive definite. */
    public OptionalDouble standardError(K key) {
        OptionalDouble variance = between(key, key);
        return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
    }

    /**
     * The standard error of a function of several parameters by the delta method.
     *
     * @param keys the parameters
     * @param gradient the function's derivative with respect to each
     * @return empty if the function depends on no parameter that was estimated or the information is not positive definite
     */
    public OptionalDouble standardError(List<? extends K> keys, List<Double> gradient) {
        boolean estimated =
                IntStream.range(0, keys.size()).anyMatch(i -> gradient.get(i) != 0 && places.containsKey(keys.get(i)));
        if (!positiveDefinite || !estimated) {
            return OptionalDouble.empty();
        }
        double variance = 0;
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                variance += gradient.get(i)
                        * gradient.get(j)
                        * between(keys.get(i), keys.get(j)).orElse(0);
            }
        }
        return OptionalDouble.of(Math.sqrt(variance));
    }
}
