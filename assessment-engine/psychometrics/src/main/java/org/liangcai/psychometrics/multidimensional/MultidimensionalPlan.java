package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * What is to be estimated, and how. Immutable; every method makes a changed copy.
 *
 * <p>Without further word every dimension has mean 0 and variance 1 in every group and no correlation with the others. Primary dimensions
 * may correlate; an item depends on any of them and on one specific dimension at most.
 *
 * @param primary the names of the dimensions that are integrated over their product grid
 * @param specific the names of the dimensions that are integrated one by one
 * @param items what is asked of every item
 * @param exploratory whether the primary dimensions may be rotated: as many slopes as it takes are then held at 0
 * @param constraints what the parameters must satisfy
 * @param settings how the plan is carried out
 */
public record MultidimensionalPlan(
        List<String> primary,
        List<String> specific,
        Map<String, ItemPlan> items,
        boolean exploratory,
        Constraints constraints,
        EstimationSettings settings) {

    public MultidimensionalPlan {
        primary = List.copyOf(primary);
        specific = List.copyOf(specific);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        Set<String> names = new HashSet<>(primary);
        names.addAll(specific);
        if (primary.isEmpty() || names.size() != primary.size() + specific.size()) {
            throw new IllegalArgumentException(
                    "The primary dimensions (%s) must not be empty, and no dimension may come twice among them and the specific ones (%s)."
                            .formatted(primary, specific));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The plan has no items.");
        }
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, ItemPlan> entry : items.entrySet()) {
            requireDimensions(entry.getKey(), entry.getValue(), names, specific);
            used.addAll(entry.getValue().dimensions());
        }
        for (String dimension : names) {
            if (!used.contains(dimension)) {
                throw new IllegalArgumentException("No item depends on the dimension (%s).".formatted(dimension));
            }
        }
        requireKnown(constraints, items, names, primary);
    }

    private static void requireDimensions(String item, ItemPlan plan, Set<String> names, List<String> specific) {
        int specifics = 0;
        for (String dimension : plan.dimensions()) {
            if (!names.contains(dimension)) {
                throw new IllegalArgumentException(
                        "The item (%s) depends on the dimension (%s), which the plan does not know."
                                .formatted(item, dimension));
            }
            specifics += specific.contains(dimension) ? 1 : 0;
        }
        if (specifics > 1) {
            throw new IllegalArgumentException(
                    "The item (%s) depends on %d specific dimensions; it may depend on one.\nMaybe some of them are primary."
                            .formatted(item, specifics));
        }
    }

    private static void requireKnown(
            Constraints constraints, Map<String, ItemPlan> items, Set<String> names, List<String> primary) {
        List<Parameter> all = new ArrayList<>(constraints.fixed().keySet());
        all.addAll(constraints.starts().keySet());
        all.addAll(constraints.estimated());
        constraints.equalities().forEach(all::addAll);
        all.addAll(constraints.priors().keySet());
        for (Parameter parameter : all) {
            if (parameter instanceof Parameter.Covariance covariance
                    && !covariance.first().equals(covariance.second())
                    && !(primary.contains(covariance.first()) && primary.contains(covariance.second()))) {
                throw new IllegalArgumentException(
                        "The %s cannot be had: specific dimensions are independent.\nMaybe make the dimension primary."
                                .formatted(parameter));
            }
            boolean known = switch (parameter) {
                case Parameter.Slope slope ->
                    items.containsKey(slope.item())
                            && items.get(slope.item()).dimensions().contains(slope.dimension());
                case Parameter.OfItem own -> items.containsKey(own.item());
                case Parameter.Mean mean -> names.contains(mean.dimension());
                case Parameter.Covariance covariance ->
                    names.contains(covariance.first()) && names.contains(covariance.second());
            };
            if (!known) {
                throw new IllegalArgumentException("The plan has no %s.".formatted(parameter));
            }
        }
        for (String item : constraints.equalAcrossGroups()) {
            if (!items.containsKey(item)) {
                throw new IllegalArgumentException(
                        "The item (%s) cannot be equal across groups: the plan does not know it.".formatted(item));
            }
        }
    }

    /**
     * Every item depends on all of the dimensions, which are uncorrelated and named F1, F2 …; rotate the result.
     *
     * @param dimensions 1 or more
     */
    public static MultidimensionalPlan exploratory(Map<String, CompensatoryModel> models, int dimensions) {
        List<String> names = new ArrayList<>();
        for (int m = 1; m <= dimensions; m++) {
            names.add("F" + m);
        }
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        models.forEach((item, model) -> items.put(item, new ItemPlan(model, Set.copyOf(names))));
        if (models.size() <= dimensions) {
            throw new IllegalArgumentException(
                    "There must be more items (%d) than dimensions (%d).".formatted(models.size(), dimensions));
        }
        return new MultidimensionalPlan(
                names, List.of(), items, dimensions > 1, Constraints.NONE, EstimationSettings.STANDARD);
    }

    /** Every item depends on the dimensions it names, which are uncorrelated until correlations are asked for. */
    public static MultidimensionalPlan confirmatory(List<String> dimensions, Map<String, ItemPlan> items) {
        return new MultidimensionalPlan(
                dimensions, List.of(), items, false, Constraints.NONE, EstimationSettings.STANDARD);
    }

    /**
     * Every item depends on the general dimension and on the specific one it has (Gibbons and Hedeker 1992).
     *
     * @param specificOf the specific dimension of an item; an item without one depends on the general dimension alone
     */
    public static MultidimensionalPlan bifactor(
            String general, Map<String, CompensatoryModel> models, Map<String, String> specificOf) {
        Set<String> specific = new LinkedHashSet<>();
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        models.forEach((item, model) -> {
            Optional<String> own = Optional.ofNullable(specificOf.get(item));
            own.ifPresent(specific::add);
            items.put(
                    item,
                    new ItemPlan(model, own.map(name -> Set.of(general, name)).orElse(Set.of(general))));
        });
        return twoTier(List.of(general), List.copyOf(specific), items);
    }

    /** Several primary dimensions with specific ones below them (Cai 2010). */
    public static MultidimensionalPlan twoTier(
            List<String> primary, List<String> specific, Map<String, ItemPlan> items) {
        return new MultidimensionalPlan(primary, specific, items, false, Constraints.NONE, EstimationSettings.STANDARD);
    }

    private MultidimensionalPlan constrained(UnaryOperator<Constraints> change) {
        return new MultidimensionalPlan(primary, specific, items, exploratory, change.apply(constraints), settings);
    }

    /** Holds a parameter at a value. */
    public MultidimensionalPlan withFixed(Parameter parameter, double value) {
        return constrained(all -> all.withFixed(parameter, value));
    }

    /** Begins with a value of a parameter. */
    public MultidimensionalPlan withStart(Parameter parameter, double value) {
        return constrained(all -> all.withStart(parameter, value));
    }

    /** Estimates a mean, a covariance or a variance. */
    public MultidimensionalPlan withEstimated(Parameter.OfGroup parameter) {
        return constrained(all -> all.withEstimated(parameter));
    }

    /** Estimates the correlations of all primary dimensions in a group. */
    public MultidimensionalPlan withCorrelations(String group) {
        MultidimensionalPlan plan = this;
        for (String first : primary) {
            for (String second : primary) {
                if (first.compareTo(second) < 0) {
                    plan = plan.withEstimated(new Parameter.Covariance(group, first, second));
                }
            }
        }
        return plan;
    }

    /** Estimates means and variances of all dimensions in a group, as where its items are those of another group. */
    public MultidimensionalPlan withMeansAndVariances(String group) {
        MultidimensionalPlan plan = this;
        for (String dimension : dimensions()) {
            plan = plan.withEstimated(new Parameter.Mean(group, dimension))
                    .withEstimated(new Parameter.Covariance(group, dimension, dimension));
        }
        return plan;
    }

    /** Makes several parameters one. */
    public MultidimensionalPlan withEqual(Set<? extends Parameter> parameters) {
        return constrained(all -> all.withEqual(Set.copyOf(parameters)));
    }

    /** Makes all parameters of items the same in all groups. */
    public MultidimensionalPlan withEqualAcrossGroups(Collection<String> chosen) {
        return constrained(all -> all.withEqualAcrossGroups(chosen));
    }

    /** Gives a parameter a prior; asymptotes are stated as logits, everything else as it is. */
    public MultidimensionalPlan withPrior(Parameter parameter, Prior prior) {
        return constrained(all -> all.withPrior(parameter, prior));
    }

    /** Sets how the plan is carried out. */
    public MultidimensionalPlan withSettings(EstimationSettings changed) {
        return new MultidimensionalPlan(primary, specific, items, exploratory, constraints, changed);
    }

    /** Sets the nodes. */
    public MultidimensionalPlan withNodes(NodeRule nodes) {
        return withSettings(
                new EstimationSettings(nodes, settings.tolerance(), settings.maximumIterations(), settings.mode()));
    }

    /** Sets when the calibration stops. */
    public MultidimensionalPlan withStopping(double tolerance, int maximumIterations) {
        return withSettings(new EstimationSettings(settings.nodes(), tolerance, maximumIterations, settings.mode()));
    }

    /** Sets whether all processors are used. */
    public MultidimensionalPlan withMode(Chunks.Mode mode) {
        return withSettings(
                new EstimationSettings(settings.nodes(), settings.tolerance(), settings.maximumIterations(), mode));
    }

    /**
     * What is asked of an item.
     *
     * @throws IllegalArgumentException if the plan does not know the item
     */
    public ItemPlan item(String id) {
        ItemPlan item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("The plan has no model for item (%s).".formatted(id));
        }
        return item;
    }

    /** All dimensions, the primary ones first. */
    public List<String> dimensions() {
        List<String> all = new ArrayList<>(primary);
        all.addAll(specific);
        return List.copyOf(all);
    }
}
