package org.liangcai.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.psychometrics.numerics.Cholesky;

/** The sampling covariance of the free parameters of a calibration. Immutable. */
public final class Covariance {

    /** From what the covariance is worked out. */
    public enum Kind {
        /** The inverse of minus the second derivatives of the marginal log-likelihood, exact (Louis 1982; the same as Oakes 1999). */
        OBSERVED,
        /** The inverse of the sum over persons of score · scoreᵀ. */
        CROSS_PRODUCT,
        /** Observed⁻¹ · cross-product · observed⁻¹, right also where the model is not. */
        SANDWICH,
        /**
         * The inverse of the expected information: score · scoreᵀ summed over every possible response pattern, each as often as the
         * model lets expect it. Only for few items, without a missing response.
         */
        EXPECTED,
        /** The inverse of the information there would be if ability had been observed: too small, but what some programs report. */
        COMPLETE_DATA
    }

    private final Kind kind;
    private final List<ParameterKey> parameters;
    private final Map<ParameterKey, Integer> places;
    private final int size;
    private final double[] matrix;
    private final boolean positiveDefinite;

    private Covariance(
            Kind kind, Layout layout, Map<ParameterKey, Integer> places, double[] matrix, boolean positiveDefinite) {
        this.kind = kind;
        this.parameters = List.copyOf(layout.freeKeys);
        this.size = layout.size();
        this.places = places;
        this.matrix = matrix;
        this.positiveDefinite = positiveDefinite;
    }

    static Covariance of(Kind kind, Information information, Layout layout) {
        double[] chosen =
                kind == Kind.SANDWICH || kind == Kind.OBSERVED ? information.observed : information.crossProduct;
        return of(kind, chosen, information.crossProduct, layout);
    }

    /** The inverse of an information matrix. */
    static Covariance of(Kind kind, double[] chosen, double[] crossProduct, Layout layout) {
        Map<ParameterKey, Integer> places = places(layout);
        int size = layout.size();
        Optional<Cholesky> factor = Cholesky.of(chosen, size);
        if (factor.isEmpty()) {
            return new Covariance(kind, layout, places, new double[0], false);
        }
        double[] inverse = factor.get().inverse();
        return new Covariance(
                kind,
                layout,
                places,
                kind == Kind.SANDWICH ? product(inverse, product(crossProduct, inverse, size), size) : inverse,
                true);
    }

    private static Map<ParameterKey, Integer> places(Layout layout) {
        return IntStream.range(0, layout.groups.size())
                .boxed()
                .flatMap(group ->
                        Stream.concat(layout.itemSlots.get(group).stream(), Stream.of(layout.latentSlots.get(group))))
                .flatMap(slot -> IntStream.range(0, slot.free.length)
                        .filter(i -> slot.free[i] != Layout.HELD)
                        .mapToObj(i -> Map.entry(slot.keys.get(i), slot.free[i])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
    public List<ParameterKey> parameters() {
        return parameters;
    }

    /** The place of every estimated parameter in {@link #matrix()}; those that are equal share one. */
    Map<ParameterKey, Integer> places() {
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
    public OptionalDouble between(ParameterKey first, ParameterKey second) {
        Integer row = places.get(first);
        Integer column = places.get(second);
        return row == null || column == null || !positiveDefinite
                ? OptionalDouble.empty()
                : OptionalDouble.of(matrix[row * size + column]);
    }

    /** The standard error of a parameter; empty if it was not estimated or the information is not positive definite. */
    public OptionalDouble standardError(ParameterKey key) {
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
    public OptionalDouble standardError(List<? extends ParameterKey> keys, List<Double> gradient) {
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
