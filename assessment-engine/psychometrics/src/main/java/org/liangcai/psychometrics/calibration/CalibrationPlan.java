package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * What is to be estimated, and how. Immutable; every method makes a changed copy.
 *
 * <p>Without further word there is one distribution of ability with mean 0 and variance 1; its variance is estimated when all slopes
 * are fixed. With several groups every group has its own item parameters and a standard normal distribution, until items are made
 * equal across groups: then mean and variance of every group but the first are estimated.
 *
 * @param models the model of every item
 * @param equalAcrossGroups items whose parameters are the same in all groups
 * @param latents distributions of ability that differ from what is said above
 * @param fixed parameters held at a value
 * @param equalities sets of parameters that are one
 * @param priors prior densities of single parameters
 * @param kindPriors prior densities of all parameters of one kind that have none of their own
 * @param quadrature the nodes at which ability is integrated
 * @param tolerance the calibration has converged when half the Newton decrement of the log-likelihood, the gain still to be expected
 *     from one step, is below this
 * @param maximumIterations cycles after which the calibration gives up
 * @param mode whether all processors are used; the result is the same to the last bit
 */
public record CalibrationPlan(
        Map<String, ItemModel> models,
        Set<String> equalAcrossGroups,
        Map<String, LatentPlan> latents,
        Map<ParameterKey, Double> fixed,
        List<Set<ParameterKey>> equalities,
        Map<ParameterKey, Prior> priors,
        Map<ParameterName.Kind, Prior> kindPriors,
        Quadrature quadrature,
        double tolerance,
        int maximumIterations,
        Chunks.Mode mode) {

    public CalibrationPlan {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        equalAcrossGroups = Set.copyOf(equalAcrossGroups);
        latents = Map.copyOf(latents);
        fixed = Map.copyOf(fixed);
        equalities = equalities.stream().map(Set::copyOf).toList();
        priors = Map.copyOf(priors);
        kindPriors = Map.copyOf(kindPriors);
        if (!(tolerance > 0) || maximumIterations < 1) {
            throw new IllegalArgumentException(
                    "The tolerance (%s) must be positive and the number of iterations (%d) 1 or more."
                            .formatted(tolerance, maximumIterations));
        }
        for (String item : equalAcrossGroups) {
            if (!models.containsKey(item)) {
                throw new IllegalArgumentException(
                        "The item (%s) cannot be equal across groups: the plan does not know it.".formatted(item));
            }
        }
    }

    /** The distribution of ability in a group: each of mean and variance fixed or estimated. */
    public record LatentPlan(Setting mean, Setting variance) {

        /** Mean and variance held at values. */
        public static LatentPlan fixed(double mean, double variance) {
            return new LatentPlan(new Setting(mean, false), new Setting(variance, false));
        }

        /** Mean 0, variance estimated. */
        public static LatentPlan freeVariance() {
            return new LatentPlan(new Setting(0, false), new Setting(1, true));
        }

        /** Both estimated. */
        public static LatentPlan free() {
            return new LatentPlan(new Setting(0, true), new Setting(1, true));
        }

        public LatentPlan {
            if (!Double.isFinite(mean.value()) || !(variance.value() > 0) || Double.isInfinite(variance.value())) {
                throw new IllegalArgumentException(
                        "The mean (%s) must be finite and the variance (%s) positive and finite."
                                .formatted(mean.value(), variance.value()));
            }
        }
    }

    /**
     * A value that is held or a value to begin with.
     *
     * @param value the value
     * @param estimated whether it is only the beginning
     */
    public record Setting(double value, boolean estimated) {}

    /** One model for all items. */
    public static CalibrationPlan of(Collection<String> items, ItemModel model) {
        Map<String, ItemModel> models = new LinkedHashMap<>();
        items.forEach(item -> models.put(item, model));
        return of(models);
    }

    /** A model for each item. */
    public static CalibrationPlan of(Map<String, ItemModel> models) {
        return new CalibrationPlan(
                models,
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Quadrature.STANDARD,
                1e-10,
                2000,
                Chunks.Mode.PARALLEL);
    }

    /** Makes all parameters of items the same in all groups. */
    public CalibrationPlan withEqualAcrossGroups(Collection<String> items) {
        Set<String> all = new TreeSet<>(equalAcrossGroups);
        all.addAll(items);
        return new CalibrationPlan(
                models,
                all,
                latents,
                fixed,
                equalities,
                priors,
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Sets the distribution of ability of a group. */
    public CalibrationPlan withLatent(String group, LatentPlan latent) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                with(latents, group, latent),
                fixed,
                equalities,
                priors,
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Holds a parameter at a value. */
    public CalibrationPlan withFixed(ParameterKey key, double value) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                with(fixed, key, value),
                equalities,
                priors,
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /**
     * Holds all parameters of an item in a group at those of a known model.
     *
     * @throws IllegalArgumentException if the item's planned model cannot take these parameters
     */
    public CalibrationPlan withAnchor(String group, String item, ItemResponseModel model) {
        ItemModel planned = models.get(item);
        if (planned == null) {
            throw new IllegalArgumentException("The plan does not know the item (%s).".formatted(item));
        }
        CalibrationPlan plan = this;
        for (Map.Entry<ParameterName, Double> entry :
                ModelParameters.of(item, planned, model).entrySet()) {
            plan = plan.withFixed(new ParameterKey.OfItem(group, item, entry.getKey()), entry.getValue());
        }
        return plan;
    }

    /** Makes several parameters one. */
    public CalibrationPlan withEqual(Set<ParameterKey> keys) {
        List<Set<ParameterKey>> all = new ArrayList<>(equalities);
        all.add(keys);
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                all,
                priors,
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Gives one parameter a prior. */
    public CalibrationPlan withPrior(ParameterKey key, Prior prior) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                equalities,
                with(priors, key, prior),
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Gives all parameters of a kind a prior. */
    public CalibrationPlan withPrior(ParameterName.Kind kind, Prior prior) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                equalities,
                priors,
                with(kindPriors, kind, prior),
                quadrature,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Sets the nodes. */
    public CalibrationPlan withQuadrature(Quadrature nodes) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                equalities,
                priors,
                kindPriors,
                nodes,
                tolerance,
                maximumIterations,
                mode);
    }

    /** Sets when to stop. */
    public CalibrationPlan withStopping(double gainTolerance, int iterations) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                equalities,
                priors,
                kindPriors,
                quadrature,
                gainTolerance,
                iterations,
                mode);
    }

    /** Sets whether all processors are used. */
    public CalibrationPlan withMode(Chunks.Mode chosen) {
        return new CalibrationPlan(
                models,
                equalAcrossGroups,
                latents,
                fixed,
                equalities,
                priors,
                kindPriors,
                quadrature,
                tolerance,
                maximumIterations,
                chosen);
    }

    /**
     * What parameters every item will have with these responses.
     *
     * @throws IllegalArgumentException if data and plan do not fit together
     */
    public Map<String, Set<ParameterName>> parameterNames(ResponseMatrix data) {
        List<ItemFamily> families = Families.of(this, data, Tally.of(data, mode));
        Map<String, Set<ParameterName>> names = new LinkedHashMap<>();
        for (int item = 0; item < data.itemCount(); item++) {
            names.put(data.items().get(item), new TreeSet<>(families.get(item).names()));
        }
        return names;
    }

    Optional<Prior> priorOf(ParameterKey key) {
        Prior own = priors.get(key);
        return own != null
                ? Optional.of(own)
                : Optional.ofNullable(kindPriors.get(key.name().kind()));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
