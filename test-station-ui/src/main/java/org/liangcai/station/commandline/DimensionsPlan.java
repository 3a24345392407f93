package org.liangcai.station.commandline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.MultidimensionalTest;
import org.liangcai.psychometrics.multidimensional.Parameter;

/** Adds to a structure of dimensions what else the command line asks for: priors, groups on one scale, anchors. */
final class DimensionsPlan {

    private final ResponseMatrix data;
    private MultidimensionalPlan plan;
    private final Set<String> anchors = new LinkedHashSet<>();

    DimensionsPlan(MultidimensionalPlan structure, ResponseMatrix data) {
        this.plan = structure;
        this.data = data;
    }

    MultidimensionalPlan plan() {
        return plan;
    }

    /** Gives every parameter of a kind its prior, in all groups; after the anchors, which need none. */
    DimensionsPlan withPriors(Map<Kind, Prior> priors) {
        if (plan.exploratory() && priors.containsKey(Kind.SLOPE)) {
            throw new InputException(
                    "With --factors some slopes are held so that the dimensions may be rotated: they cannot have a prior.\nMaybe name the dimensions with --factor.");
        }
        priors.forEach((kind, prior) -> {
            for (String group : data.groups()) {
                for (String item : data.items()) {
                    if (!anchors.contains(item)) {
                        parameters(kind, group, item).forEach(parameter -> plan = plan.withPrior(parameter, prior));
                    }
                }
            }
        });
        return this;
    }

    private Set<Parameter> parameters(Kind kind, String group, String item) {
        CompensatoryModel model = plan.item(item).model();
        boolean lower = model == CompensatoryModel.THREE_PARAMETER || model == CompensatoryModel.FOUR_PARAMETER;
        boolean upper = model == CompensatoryModel.FOUR_PARAMETER;
        Set<Parameter> parameters = new LinkedHashSet<>();
        switch (kind) {
            case SLOPE ->
                plan.item(item)
                        .dimensions()
                        .forEach(dimension -> parameters.add(new Parameter.Slope(group, item, dimension)));
            case INTERCEPT -> {
                for (int category = 1; category <= intercepts(item); category++) {
                    parameters.add(new Parameter.Intercept(group, item, category));
                }
            }
            case LOWER_ASYMPTOTE -> {
                if (lower) {
                    parameters.add(new Parameter.LowerAsymptote(group, item));
                }
            }
            case UPPER_ASYMPTOTE -> {
                if (upper) {
                    parameters.add(new Parameter.UpperAsymptote(group, item));
                }
            }
            case CATEGORY_SLOPE, THRESHOLD, SHIFT, MEAN, VARIANCE -> {}
        }
        return parameters;
    }

    private int intercepts(String item) {
        return Math.max(1, data.categoryCount(data.items().indexOf(item)) - 1);
    }

    /**
     * Puts groups on one scale: correlations are estimated in every group, means and variances in all but the first.
     *
     * @param equal items that are the same in all groups; none keeps the groups apart
     */
    DimensionsPlan withGroups(List<String> equal) {
        if (data.groups().size() > 1 && plan.exploratory()) {
            throw new InputException(
                    "--factors explores one group.\nMaybe find the dimensions first and name them with --factor, or leave --group out.");
        }
        for (String group : data.groups()) {
            if (!plan.exploratory()) {
                plan = plan.withCorrelations(group);
            }
            if (!equal.isEmpty() && !group.equals(data.groups().getFirst())) {
                plan = plan.withMeansAndVariances(group);
            }
        }
        plan = data.groups().size() > 1 ? plan.withEqualAcrossGroups(equal) : plan;
        return this;
    }

    /** Holds the items of a known test, and estimates mean and variance of every dimension that they hold in place. */
    DimensionsPlan withAnchors(MultidimensionalTest known) {
        if (plan.exploratory()) {
            throw new InputException("--anchors hold dimensions that have names: use --factor instead of --factors.");
        }
        Set<String> held = new LinkedHashSet<>();
        for (String item : data.items()) {
            if (known.items().containsKey(item)) {
                hold(item, known, held);
            }
        }
        if (held.isEmpty()) {
            throw new InputException("None of the anchors is among the items of the responses.");
        }
        String group = data.groups().getFirst();
        for (String dimension : held) {
            plan = plan.withEstimated(new Parameter.Mean(group, dimension))
                    .withEstimated(new Parameter.Covariance(group, dimension, dimension));
        }
        return this;
    }

    private void hold(String item, MultidimensionalTest known, Set<String> held) {
        CompensatoryItem anchor = known.item(item);
        String group = data.groups().getFirst();
        if (anchor.model() != plan.item(item).model() || anchor.intercepts().size() != intercepts(item)) {
            throw new InputException(
                    "The anchor (%s) is %s with %d categories, but here the item is %s with %d.\nMaybe name its model with --item-model."
                            .formatted(
                                    item,
                                    anchor.model(),
                                    anchor.categoryCount(),
                                    plan.item(item).model(),
                                    intercepts(item) + 1));
        }
        for (int m = 0; m < known.dimensions().size(); m++) {
            String dimension = known.dimensions().get(m);
            if (plan.item(item).dimensions().contains(dimension)) {
                plan = plan.withFixed(
                        new Parameter.Slope(group, item, dimension),
                        anchor.slopes().get(m));
                held.add(dimension);
            } else if (anchor.slopes().get(m) != 0) {
                throw new InputException(
                        "The anchor (%s) has a slope on the dimension (%s), on which the item is not here.\nMaybe name it in --factor."
                                .formatted(item, dimension));
            }
        }
        for (String dimension : plan.item(item).dimensions()) {
            if (!known.dimensions().contains(dimension)) {
                plan = plan.withFixed(new Parameter.Slope(group, item, dimension), 0);
            }
        }
        holdOthers(group, item, anchor);
        anchors.add(item);
    }

    private void holdOthers(String group, String item, CompensatoryItem anchor) {
        for (int k = 0; k < anchor.intercepts().size(); k++) {
            plan = plan.withFixed(
                    new Parameter.Intercept(group, item, k + 1),
                    anchor.intercepts().get(k));
        }
        for (int k = 0; k < anchor.scoring().size(); k++) {
            plan = plan.withFixed(
                    new Parameter.Scoring(group, item, k + 1), anchor.scoring().get(k));
        }
        for (Parameter lower : parameters(Kind.LOWER_ASYMPTOTE, group, item)) {
            plan = plan.withFixed(lower, logit(anchor.lowerAsymptote()));
        }
        for (Parameter upper : parameters(Kind.UPPER_ASYMPTOTE, group, item)) {
            plan = plan.withFixed(upper, logit(anchor.upperAsymptote()));
        }
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
