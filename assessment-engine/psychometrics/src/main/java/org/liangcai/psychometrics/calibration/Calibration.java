package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Estimated item parameters and distributions of ability, with all that is needed for their standard errors. Immutable and safe for use
 * by many threads.
 */
public final class Calibration {

    private static final double DIFFERENCE = 1e-5;

    /** Logits from one node to the next. */
    private static final double STEEPEST = 3;

    /** Log-likelihood units. */
    private static final double LARGEST_INTEGRATION_ERROR = 0.05;

    /** Equally spaced nodes integrate a normal density of a smaller deviation, in spacings, with an error of a thousandth or more. */
    private static final double FEWEST_SPACINGS = 0.6;

    private final Layout layout;
    private final Expectation expectation;
    private final Maximisation maximisation;
    private final double[] point;
    private final FitReport fit;

    /** Empty until somebody asks; two threads that ask at once both find the same answer. */
    private volatile @Nullable Boolean positiveDefinite;

    Calibration(Layout layout, Expectation expectation, Maximisation maximisation, double[] point, FitReport fit) {
        this.layout = layout;
        this.expectation = expectation;
        this.maximisation = maximisation;
        this.point = point;
        this.fit = fit;
    }

    /** How the calibration went. */
    public FitReport fit() {
        return fit;
    }

    /** What was asked for. */
    public CalibrationPlan plan() {
        return layout.plan;
    }

    /** The labels of the groups. */
    public List<String> groups() {
        return layout.groups;
    }

    /** The ids of the items. */
    public List<String> items() {
        return layout.items;
    }

    /** The parameters of an item in a group in slope–intercept form, estimated or held, in their order. */
    public Map<ParameterName, Double> parameters(String group, String item) {
        return values(layout.itemSlots.get(group(group)).get(item(item)));
    }

    /** Mean and variance of ability in a group, estimated or held. */
    public Map<ParameterName, Double> latent(String group) {
        return values(layout.latentSlots.get(group(group)));
    }

    /** The mean of ability in a group. */
    public double mean(String group) {
        return layout.latentSlots.get(group(group)).values(point)[0];
    }

    /** The variance of ability in a group. */
    public double variance(String group) {
        return layout.latentSlots.get(group(group)).values(point)[1];
    }

    private Map<ParameterName, Double> values(Layout.Slot slot) {
        Map<ParameterName, Double> values = new LinkedHashMap<>();
        double[] all = slot.values(point);
        for (int i = 0; i < all.length; i++) {
            values.put(slot.keys.get(i).name(), all[i]);
        }
        return values;
    }

    /**
     * The response model of an item in a group.
     *
     * @throws IllegalArgumentException if the slope is not positive, as when the item is scored in the wrong direction
     */
    public ItemResponseModel model(String group, String item) {
        int index = item(item);
        return ModelParameters.model(
                item,
                layout.model(index),
                layout.families.get(index),
                layout.itemSlots.get(group(group)).get(index).values(point));
    }

    /** The response models of all items in a group. */
    public List<ItemResponseModel> models(String group) {
        return layout.items.stream().map(item -> model(group, item)).toList();
    }

    /**
     * Fisher's information about ability of all items of a group together, also where a slope is negative: such an item tells at θ what
     * the same item with a positive slope tells at −θ.
     *
     * @return information by θ
     */
    public DoubleUnaryOperator testInformation(String group) {
        List<DoubleUnaryOperator> informations = new ArrayList<>();
        for (int item = 0; item < layout.items.size(); item++) {
            Layout.Slot slot = layout.itemSlots.get(group(group)).get(item);
            double[] values = slot.values(point);
            boolean mirrored = slot.keys.getFirst().name().kind() == Kind.SLOPE && values[0] < 0;
            values[0] = mirrored ? -values[0] : values[0];
            ItemResponseModel model = ModelParameters.model(
                    layout.items.get(item), layout.model(item), layout.families.get(item), values);
            informations.add(theta -> model.information(mirrored ? -theta : theta));
        }
        return theta -> {
            double sum = 0;
            for (DoubleUnaryOperator information : informations) {
                sum += information.applyAsDouble(theta);
            }
            return sum;
        };
    }

    /**
     * The sampling covariance of the free parameters. This is the expensive part of a calibration; keep the result.
     *
     * @param kind from what it is worked out
     */
    public Covariance<ParameterKey> covariance(Covariance.Kind kind) {
        Map<ParameterKey, Integer> places = layout.places();
        return switch (kind) {
            case OBSERVED ->
                Covariance.inverse(kind, layout.freeKeys, places, information(expectation.apart()).observed);
            case CROSS_PRODUCT ->
                Covariance.inverse(kind, layout.freeKeys, places, information(expectation.apart()).crossProduct);
            case SANDWICH -> {
                Information information = information(expectation.apart());
                yield Covariance.sandwich(layout.freeKeys, places, information.observed, information.crossProduct);
            }
            case EXPECTED ->
                Covariance.inverse(
                        kind, layout.freeKeys, places, information(expectation.ofEveryPattern(point)).crossProduct);
            case COMPLETE_DATA ->
                Covariance.inverse(
                        kind,
                        layout.freeKeys,
                        places,
                        maximisation.completeInformation(
                                point, expectation.apart().at(point)));
        };
    }

    private Information information(Expectation of) {
        return new Information(of, maximisation, point);
    }

    /**
     * Means of the posterior, where this calibration gives its mode. Takes about two iterations of the calibration for each free parameter.
     *
     * @param covariance of this calibration, from the observed information
     * @return empty if the information is not positive definite
     */
    public Optional<ParameterMeans> posteriorMeans(Covariance<ParameterKey> covariance) {
        if (covariance.kind() != Covariance.Kind.OBSERVED) {
            throw new IllegalArgumentException("Posterior means need the covariance from the observed information (%s)."
                    .formatted(covariance.kind()));
        }
        Expectation own = expectation.apart();
        // The gradients differ by what a stretch of nodes leaves out, which is far less than their differences are.
        own.narrow(true);
        return ParameterMeans.of(this, covariance, layout, own, maximisation, point);
    }

    /**
     * A function of parameters with its standard error by the delta method.
     *
     * @param covariance of this calibration
     * @param keys the parameters the function depends on, estimated or held
     * @param function of their values, in the same order
     */
    public DerivedValue derived(
            Covariance<ParameterKey> covariance,
            List<? extends ParameterKey> keys,
            ToDoubleFunction<double[]> function) {
        double[] values = keys.stream().mapToDouble(this::value).toArray();
        List<Double> gradient = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double[] moved = values.clone();
            double step = DIFFERENCE * Math.max(1, Math.abs(values[i]));
            moved[i] = values[i] + step;
            double above = function.applyAsDouble(moved);
            moved[i] = values[i] - step;
            gradient.add((above - function.applyAsDouble(moved)) / (2 * step));
        }
        return new DerivedValue(function.applyAsDouble(values), covariance.standardError(keys, gradient));
    }

    /** The value of a parameter, estimated or held. */
    public double value(ParameterKey key) {
        Map<ParameterName, Double> values = switch (key) {
            case ParameterKey.OfItem ofItem -> parameters(ofItem.group(), ofItem.item());
            case ParameterKey.OfGroup ofGroup -> latent(ofGroup.group());
        };
        Double value = values.get(key.name());
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter %s.".formatted(key));
        }
        return value;
    }

    /** The parameters of an item in traditional form, each with its standard error, by name and in order. */
    public Map<String, DerivedValue> traditional(String group, String item, Covariance<ParameterKey> covariance) {
        return TraditionalForm.of(this, group, item, layout.model(item(item)), covariance);
    }

    /**
     * Whether the observed information at the estimates is positive definite, as it is at a proper maximum of an identified model. Worked
     * out when it is first asked for; it takes as long as the standard errors.
     */
    public boolean informationPositiveDefinite() {
        Boolean known = positiveDefinite;
        if (known == null) {
            known = covariance(Covariance.Kind.OBSERVED).positiveDefinite();
            positiveDefinite = known;
        }
        return known;
    }

    /** Things about the estimates that a person should look at, in plain words; empty when all is well. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!fit.converged()) {
            findings.add(
                    "The calibration did not converge in %d iterations: a log-likelihood gain of about %.3g was still to be expected."
                            .formatted(fit.iterations(), fit.expectedGain()));
        }
        if (Math.abs(fit.integrationError()) > LARGEST_INTEGRATION_ERROR) {
            findings.add(
                    "The log-likelihood changes by %.3g when the number of nodes is doubled: maybe there are too few nodes, or abilities lie beyond them."
                            .formatted(fit.integrationError()));
        }
        for (int group = 0; group < layout.groups.size(); group++) {
            double deviation = Math.sqrt(layout.latentSlots.get(group).values(point)[1]);
            if (deviation < FEWEST_SPACINGS * spacing()) {
                findings.add(
                        "The standard deviation (%.4f) of ability in group (%s) is smaller than the nodes can resolve: maybe abilities do not vary, or the group is too small or beyond the items."
                                .formatted(deviation, layout.groups.get(group)));
            }
            for (Layout.Slot slot : layout.itemSlots.get(group)) {
                addFindings(slot, findings);
            }
        }
        return findings;
    }

    private void addFindings(Layout.Slot slot, List<String> findings) {
        double[] values = slot.values(point);
        for (int i = 0; i < values.length; i++) {
            Kind kind = slot.keys.get(i).name().kind();
            if (kind == Kind.SLOPE && values[i] <= 0) {
                findings.add("The slope (%.4f) %s is not positive: maybe the item is scored in the wrong direction."
                        .formatted(values[i], slot.keys.get(i)));
            }
            if ((kind == Kind.SLOPE || kind == Kind.CATEGORY_SLOPE) && Math.abs(values[i]) * spacing() > STEEPEST) {
                findings.add(
                        "The slope (%.4f) %s is steeper than the nodes can resolve: maybe it has no maximum, as when a category was chosen only a few times. A prior would hold it."
                                .formatted(values[i], slot.keys.get(i)));
            }
            boolean asymptote = kind == Kind.LOWER_ASYMPTOTE || kind == Kind.UPPER_ASYMPTOTE;
            if (asymptote
                    && slot.free[i] != Layout.HELD
                    && layout.plan.priorOf(slot.keys.get(i)).isEmpty()) {
                findings.add(
                        "The asymptote %s has no prior: it is often barely identified.".formatted(slot.keys.get(i)));
            }
        }
    }

    private double spacing() {
        return expectation.nodes[1] - expectation.nodes[0];
    }

    private int group(String group) {
        int index = layout.groups.indexOf(group);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no group (%s).\nMaybe one of %s.".formatted(group, layout.groups));
        }
        return index;
    }

    private int item(String item) {
        int index = layout.items.indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException("There is no item (%s).".formatted(item));
        }
        return index;
    }
}
