package org.liangcai.norms.building;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Continuous norms by a family of distributions whose parameters follow age: what was tried and what was chosen by GAIC(3).
 *
 * @param tried all models, in the order in which they were tried
 * @param chosen the one with the smallest GAIC(3)
 * @param <N> the kind of norm
 */
public record ParametricSelection<N extends ContinuousNorm>(List<Model<N>> tried, Model<N> chosen) {

    public ParametricSelection {
        tried = List.copyOf(tried);
    }

    /**
     * A norm that was tried.
     *
     * @param norm the norm
     * @param degrees in age of each parameter of the family
     * @param criteria how well it fits, and whether the fit converged
     * @param <N> the kind of norm
     */
    public record Model<N extends ContinuousNorm>(N norm, List<Integer> degrees, LikelihoodCriteria criteria) {

        public Model {
            degrees = List.copyOf(degrees);
        }
    }

    static <N extends ContinuousNorm> ParametricSelection<N> of(
            List<AgeCurvesFit.Result> fits, Function<List<AgeCurve>, N> norm) {
        List<Model<N>> tried = fits.stream()
                .map(fit -> new Model<>(
                        norm.apply(fit.curves()),
                        fit.curves().stream().map(AgeCurve::degree).toList(),
                        fit.criteria()))
                .toList();
        Model<N> chosen = tried.stream()
                .min(Comparator.comparingDouble(model -> model.criteria().gaic3()))
                .orElseThrow();
        return new ParametricSelection<>(tried, chosen);
    }
}
