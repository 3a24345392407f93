package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.calibration.Covariance;

/**
 * Estimated items and distributions on several dimensions, with all that is needed for their standard errors. Immutable and safe for use
 * by many threads.
 */
public final class MultidimensionalCalibration {

    /** Logits from one node to the next. */
    private static final double STEEPEST = 3;

    /** The logistic function with this factor is closest to the normal distribution function (Haley 1952). */
    private static final double SCALING = 1.702;

    private final Likelihood likelihood;
    private final Likelihood.State state;
    private final MultidimensionalFit fit;

    MultidimensionalCalibration(Likelihood likelihood, Likelihood.State state, MultidimensionalFit fit) {
        this.likelihood = likelihood;
        this.state = state;
        this.fit = fit;
    }

    /** How the calibration went. */
    public MultidimensionalFit fit() {
        return fit;
    }

    /** What was asked for. */
    public MultidimensionalPlan plan() {
        return likelihood.layout.plan;
    }

    /** The labels of the groups. */
    public List<String> groups() {
        return likelihood.layout.groups;
    }

    /** The ids of the items. */
    public List<String> items() {
        return likelihood.layout.items;
    }

    /** The parameters of an item in a group, estimated or held, in their order. */
    public Map<Parameter, Double> parameters(String group, String item) {
        return values(likelihood.layout.itemSlots[group(group)][item(item)]);
    }

    /** Means, covariances and variances of ability in a group, estimated or held. */
    public Map<Parameter, Double> latentParameters(String group) {
        return values(likelihood.layout.latentSlots[group(group)]);
    }

    private Map<Parameter, Double> values(Layout.Slot slot) {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        double[] all = slot.values(state.point());
        for (int i = 0; i < all.length; i++) {
            values.put(slot.keys.get(i), all[i]);
        }
        return values;
    }

    /** An item in a group, with a slope for every dimension. */
    public CompensatoryItem item(String group, String item) {
        int index = item(item);
        Structure structure = likelihood.layout.structure;
        double[] values = likelihood.layout.itemSlots[group(group)][index].values(state.point());
        double[] slopes = new double[structure.all()];
        int[] own = structure.dimensions[index];
        for (int i = 0; i < own.length; i++) {
            slopes[own[i]] = values[i];
        }
        CompensatoryModel model = plan().item(item).model();
        return CompensatoryItem.of(model, structure.curves.get(index), slopes, structure.others(index, values));
    }

    /** The distribution of ability in a group. */
    public LatentDistribution latent(String group) {
        Structure structure = likelihood.layout.structure;
        double[] values = likelihood.layout.latentSlots[group(group)].values(state.point());
        int size = structure.all();
        double[] covariance = new double[size * size];
        for (int i = 0; i < size; i++) {
            covariance[i * size + i] = values[structure.covariancePlace(i, i)];
            for (int j = 0; j < i && i < structure.primary; j++) {
                covariance[i * size + j] = values[structure.covariancePlace(i, j)];
                covariance[j * size + i] = covariance[i * size + j];
            }
        }
        return LatentDistribution.of(java.util.Arrays.copyOf(values, size), covariance);
    }

    /** The items and the distribution of a group, which score persons. */
    public MultidimensionalTest test(String group) {
        Map<String, CompensatoryItem> items = new LinkedHashMap<>();
        items().forEach(item -> items.put(item, item(group, item)));
        return new MultidimensionalTest(plan().primary(), plan().specific(), items, latent(group));
    }

    /**
     * The loadings a / √(1.702² + Σa²) of the items on uncorrelated dimensions of variance 1, on the metric of the normal ogive (Takane and
     * de Leeuw 1987). Dimensions that correlate are treated as if they did not: see {@link #latentResponseLoadings}.
     */
    public Loadings standardisedLoadings(String group) {
        List<List<Double>> rows = new ArrayList<>();
        for (String item : items()) {
            CompensatoryItem own = item(group, item);
            double discrimination = own.multidimensionalDiscrimination();
            double norm = Math.sqrt(SCALING * SCALING + discrimination * discrimination);
            rows.add(own.slopes().stream().map(slope -> slope / norm).toList());
        }
        return Loadings.orthogonal(items(), plan().dimensions(), rows);
    }

    /**
     * The loadings aₘσₘ / √(1.702² + aᵀΣa) of the items' latent responses on the standardised dimensions, with the correlations of the
     * dimensions.
     */
    public Loadings latentResponseLoadings(String group) {
        LatentDistribution latent = latent(group);
        int size = latent.mean().size();
        List<List<Double>> rows = new ArrayList<>();
        for (String item : items()) {
            List<Double> slopes = item(group, item).slopes();
            double variance = SCALING * SCALING;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    variance += slopes.get(i)
                            * slopes.get(j)
                            * latent.covariance().get(i).get(j);
                }
            }
            List<Double> row = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                row.add(slopes.get(i) * Math.sqrt(latent.covariance().get(i).get(i)) / Math.sqrt(variance));
            }
            rows.add(row);
        }
        List<List<Double>> correlations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                row.add(latent.correlation(i, j));
            }
            correlations.add(row);
        }
        return new Loadings(items(), plan().dimensions(), rows, correlations);
    }

    /**
     * The sampling covariance of the free parameters. This is the expensive part of a calibration; keep the result.
     *
     * @param kind from what it is worked out
     * @throws IllegalArgumentException for the kinds that are known on one dimension only
     */
    public Covariance<Parameter> covariance(Covariance.Kind kind) {
        Map<Parameter, Integer> places = likelihood.layout.freePlaces();
        List<Parameter> free = firsts(places);
        return switch (kind) {
            case CROSS_PRODUCT -> Covariance.inverse(kind, free, places, crossProduct());
            case OBSERVED -> {
                double @Nullable [] observed = likelihood.observedInformation(state);
                yield observed == null
                        ? Covariance.unknown(kind, free, places)
                        : Covariance.inverse(kind, free, places, observed);
            }
            case SANDWICH -> {
                double @Nullable [] observed = likelihood.observedInformation(state);
                yield observed == null
                        ? Covariance.unknown(kind, free, places)
                        : Covariance.sandwich(free, places, observed, crossProduct());
            }
            case EXPECTED, COMPLETE_DATA ->
                throw new IllegalArgumentException(
                        "The kind (%s) of covariance is known on one dimension only.\nMaybe OBSERVED, CROSS_PRODUCT or SANDWICH."
                                .formatted(kind));
        };
    }

    /** One parameter for each place, the first of those that are equal. */
    private static List<Parameter> firsts(Map<Parameter, Integer> places) {
        TreeMap<Integer, Parameter> byPlace = new TreeMap<>();
        places.forEach((parameter, place) -> byPlace.putIfAbsent(place, parameter));
        return List.copyOf(byPlace.values());
    }

    private double[] crossProduct() {
        return PersonScores.crossProduct(likelihood, state.point());
    }

    /** Things about the estimates that a person should look at, in plain words; empty when all is well. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!fit.converged()) {
            findings.add(
                    "The calibration did not converge in %d iterations: a log-likelihood gain of about %.3g was still to be expected."
                            .formatted(fit.iterations(), fit.expectedGain()));
        }
        if (fit.persons() < fit.freeParameters()) {
            findings.add("There are fewer persons (%.0f) than parameters (%d): the estimates say little."
                    .formatted(fit.persons(), fit.freeParameters()));
        }
        NodeRule nodes = plan().settings().nodes();
        double spacing = nodes.points().get(nodes.size() / 2) - nodes.points().get(nodes.size() / 2 - 1);
        for (String group : groups()) {
            for (String item : items()) {
                CompensatoryItem own = item(group, item);
                double discrimination = own.multidimensionalDiscrimination();
                if (discrimination * spacing > STEEPEST) {
                    findings.add(
                            "The discrimination (%.4f) of item (%s) in group (%s) is steeper than the nodes can resolve: maybe it has no maximum. A prior would hold it."
                                    .formatted(discrimination, item, group));
                }
            }
        }
        addAsymptotes(findings);
        for (String dimension : plan().specific()) {
            long items = plan().items().values().stream()
                    .filter(item -> item.dimensions().contains(dimension))
                    .count();
            if (items < 3) {
                findings.add(
                        "The specific dimension (%s) has %d items: with fewer than three its slopes are hardly identified unless they are equal."
                                .formatted(dimension, items));
            }
        }
        return findings;
    }

    private void addAsymptotes(List<String> findings) {
        Layout layout = likelihood.layout;
        for (Layout.Slot[] slots : layout.itemSlots) {
            for (Layout.Slot slot : slots) {
                for (int i = 0; i < slot.free.length; i++) {
                    Parameter key = slot.keys.get(i);
                    boolean asymptote =
                            key instanceof Parameter.LowerAsymptote || key instanceof Parameter.UpperAsymptote;
                    if (asymptote && slot.free[i] != Layout.HELD && layout.priors[slot.free[i]] == null) {
                        findings.add("The %s has no prior: it is often barely identified.".formatted(key));
                    }
                }
            }
        }
    }

    private int group(String group) {
        int index = groups().indexOf(group);
        if (index < 0) {
            throw new IllegalArgumentException("There is no group (%s).\nMaybe one of %s.".formatted(group, groups()));
        }
        return index;
    }

    private int item(String item) {
        int index = items().indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException("There is no item (%s).".formatted(item));
        }
        return index;
    }
}
