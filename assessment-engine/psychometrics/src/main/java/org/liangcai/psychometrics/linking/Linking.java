package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Estimates linking constants from common items. */
public final class Linking {

    private Linking() {}

    /**
     * Links two scales.
     *
     * @throws IllegalArgumentException if there is no common item, one comes twice, A is asked for from items that all have one location,
     *     or a method of moments is asked of items whose locations run against each other
     */
    public static Link estimate(LinkingPlan plan, List<CommonItem> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("There is no common item.");
        }
        if (items.stream().map(CommonItem::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("An item comes twice among %s."
                    .formatted(items.stream().map(CommonItem::id).toList()));
        }
        OptionalDouble correlation = LocationAgreement.correlation(items);
        return switch (plan.method()) {
            case MEAN_MEAN, MEAN_GEOMETRIC_MEAN, MEAN_SIGMA -> {
                LocationAgreement.require(plan.method(), correlation, items.size());
                yield new Link(moments(plan, items), 0, true, items.size(), correlation);
            }
            case HAEBARA, STOCKING_LORD -> new CharacteristicCurves(plan, items).minimise(start(plan, items));
        };
    }

    private static LinkingConstants start(LinkingPlan plan, List<CommonItem> items) {
        LinkingPlan simple = new LinkingPlan(
                LinkingMethod.MEAN_GEOMETRIC_MEAN,
                plan.direction(),
                plan.toWeights(),
                plan.fromWeights(),
                plan.slope());
        return moments(simple, items);
    }

    private static LinkingConstants moments(LinkingPlan plan, List<CommonItem> items) {
        List<Double> slopesFrom = new ArrayList<>();
        List<Double> slopesTo = new ArrayList<>();
        List<Double> locationsFrom = new ArrayList<>();
        List<Double> locationsTo = new ArrayList<>();
        for (CommonItem item : items) {
            collect(item.from(), slopesFrom, locationsFrom);
            collect(item.to(), slopesTo, locationsTo);
        }
        double slope = plan.slope() == LinkingPlan.Slope.ONE
                ? 1
                : switch (plan.method()) {
                    case MEAN_SIGMA -> deviation(locationsTo) / deviation(locationsFrom);
                    case MEAN_MEAN -> mean(slopesFrom) / mean(slopesTo);
                    case MEAN_GEOMETRIC_MEAN, HAEBARA, STOCKING_LORD ->
                        Math.exp(meanLog(slopesFrom) - meanLog(slopesTo));
                };
        if (!(slope > 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException(
                    "The slope of the link (%s) is not positive: the locations of the common items must differ.\nMaybe link with the slope held at 1."
                            .formatted(slope));
        }
        return new LinkingConstants(slope, mean(locationsTo) - slope * mean(locationsFrom));
    }

    /** The locations of an item on its scale. */
    static List<Double> locations(ItemResponseModel model) {
        List<Double> locations = new ArrayList<>();
        collect(model, new ArrayList<>(), locations);
        return locations;
    }

    /** The slope and the locations of an item: everything that changes with the scale. */
    private static void collect(ItemResponseModel model, List<Double> slopes, List<Double> locations) {
        switch (model) {
            case LogisticModel logistic -> {
                slopes.add(logistic.discrimination());
                locations.add(logistic.difficulty());
            }
            case GradedResponseModel graded -> {
                slopes.add(graded.discrimination());
                locations.addAll(graded.thresholds());
            }
            case GeneralisedPartialCreditModel credit -> {
                slopes.add(credit.discrimination());
                locations.addAll(credit.steps());
            }
            case NominalModel nominal -> collectNominal(nominal, slopes, locations);
        }
    }

    /**
     * For a nominal item neighbouring categories take the place of an item each: the difference of their slopes and where they are
     * equally likely, −(cₖ − cₖ₋₁) / (aₖ − aₖ₋₁), in absolute value since the order of categories is free.
     */
    private static void collectNominal(NominalModel nominal, List<Double> slopes, List<Double> locations) {
        for (int k = 1; k < nominal.categoryCount(); k++) {
            double slope = nominal.slopes().get(k) - nominal.slopes().get(k - 1);
            if (slope != 0) {
                slopes.add(Math.abs(slope));
                locations.add(
                        -(nominal.intercepts().get(k) - nominal.intercepts().get(k - 1)) / slope);
            }
        }
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static double meanLog(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.log(value);
        }
        return sum / values.size();
    }

    static double deviation(List<Double> values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.size());
    }
}
