package org.liangcai.psychometrics.multidimensional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.numerics.Cholesky;

/** The sampling covariance of the free parameters of a calibration. Immutable. */
public final class SamplingCovariance {

    /** From what the covariance is worked out. */
    public enum Kind {
        /** The inverse of minus the second derivatives of the marginal log-likelihood, by differences of the exact gradient. */
        OBSERVED,
        /** The inverse of the sum over persons of score · scoreᵀ. */
        CROSS_PRODUCT,
        /** Observed⁻¹ · cross-product · observed⁻¹, right also where the model is not. */
        SANDWICH
    }

    private final Map<Parameter, Integer> places;
    private final int size;
    private final double[] matrix;
    private final boolean positiveDefinite;

    private SamplingCovariance(Map<Parameter, Integer> places, int size, double[] matrix, boolean positiveDefinite) {
        this.places = places;
        this.size = size;
        this.matrix = matrix;
        this.positiveDefinite = positiveDefinite;
    }

    static SamplingCovariance of(Kind kind, Likelihood likelihood, Likelihood.State state) {
        int size = likelihood.layout.size;
        Map<Parameter, Integer> places = places(likelihood.layout);
        double @Nullable [] chosen = kind == Kind.CROSS_PRODUCT
                ? PersonScores.crossProduct(likelihood, state.point())
                : likelihood.observedInformation(state);
        Optional<Cholesky> factor = chosen == null ? Optional.empty() : Cholesky.of(chosen, size);
        if (factor.isEmpty()) {
            return new SamplingCovariance(places, size, new double[0], false);
        }
        double[] inverse = factor.get().inverse();
        if (kind == Kind.SANDWICH) {
            double[] cross = PersonScores.crossProduct(likelihood, state.point());
            return new SamplingCovariance(places, size, product(inverse, product(cross, inverse, size), size), true);
        }
        return new SamplingCovariance(places, size, inverse, true);
    }

    private static Map<Parameter, Integer> places(Layout layout) {
        Map<Parameter, Integer> places = new HashMap<>();
        for (int group = 0; group < layout.groups.size(); group++) {
            for (Layout.Slot slot : layout.itemSlots[group]) {
                addPlaces(slot, places);
            }
            addPlaces(layout.latentSlots[group], places);
        }
        return Map.copyOf(places);
    }

    private static void addPlaces(Layout.Slot slot, Map<Parameter, Integer> places) {
        for (int i = 0; i < slot.free.length; i++) {
            if (slot.free[i] != Layout.HELD) {
                places.put(slot.keys.get(i), slot.free[i]);
            }
        }
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

    /** Whether the information is positive definite; if not, no standard error is known. */
    public boolean positiveDefinite() {
        return positiveDefinite;
    }

    /** The covariance of two parameters; empty if one of them was not estimated or the information is not positive definite. */
    public OptionalDouble between(Parameter first, Parameter second) {
        Integer row = places.get(first);
        Integer column = places.get(second);
        return row == null || column == null || !positiveDefinite
                ? OptionalDouble.empty()
                : OptionalDouble.of(matrix[row * size + column]);
    }

    /** The standard error of a parameter; empty if it was not estimated or the information is not positive definite. */
    public OptionalDouble standardError(Parameter parameter) {
        OptionalDouble variance = between(parameter, parameter);
        return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
    }

    /**
     * The standard error of a function of several parameters by the delta method.
     *
     * @param parameters the parameters
     * @param gradient the function's derivative with respect to each
     * @return empty if none of the parameters was estimated or the information is not positive definite
     */
    public OptionalDouble standardError(List<? extends Parameter> parameters, List<Double> gradient) {
        if (!positiveDefinite || parameters.stream().noneMatch(places::containsKey)) {
            return OptionalDouble.empty();
        }
        double variance = 0;
        for (int i = 0; i < parameters.size(); i++) {
            for (int j = 0; j < parameters.size(); j++) {
                variance += gradient.get(i)
                        * gradient.get(j)
                        * between(parameters.get(i), parameters.get(j)).orElse(0);
            }
        }
        return OptionalDouble.of(Math.sqrt(variance));
    }
}
