package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * A test whose fit is asked for: response models, the distribution of ability, and which parameters were estimated from the data, as
 * each takes a degree of freedom. Immutable and safe for use by many threads.
 *
 * @param group the group of persons it describes
 * @param items the ids of the items
 * @param models the response model of every item
 * @param prior the distribution of ability
 * @param quadrature the nodes at which ability is integrated
 * @param freeParameters what was estimated; nothing where the parameters come from other data
 */
public record FittedTest(
        String group,
        List<String> items,
        List<ItemResponseModel> models,
        NormalPrior prior,
        Quadrature quadrature,
        List<FreeParameter> freeParameters) {

    public FittedTest {
        items = List.copyOf(items);
        models = List.copyOf(models);
        freeParameters = List.copyOf(freeParameters);
        if (items.size() != models.size() || items.isEmpty()) {
            throw new IllegalArgumentException("The numbers of items (%d) and models (%d) must be equal, 1 or more."
                    .formatted(items.size(), models.size()));
        }
        for (FreeParameter parameter : freeParameters) {
            for (ParameterKey place : parameter.places()) {
                if (place instanceof ParameterKey.OfItem ofItem && !items.contains(ofItem.item())) {
                    throw new IllegalArgumentException(
                            "The free parameter %s belongs to no item of the test.".formatted(place));
                }
            }
        }
    }

    /** A test whose every item parameter was estimated from the data, ability being distributed as the prior says. */
    public static FittedTest of(List<String> items, List<? extends ItemResponseModel> models, NormalPrior prior) {
        List<FreeParameter> free = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            free.addAll(ItemParameters.all(ResponseMatrix.ONLY_GROUP, items.get(item), models.get(item)));
        }
        return new FittedTest(ResponseMatrix.ONLY_GROUP, items, List.copyOf(models), prior, Quadrature.STANDARD, free);
    }

    /** A test whose parameters are known from elsewhere, so that none was estimated from the data. */
    public static FittedTest known(List<String> items, List<? extends ItemResponseModel> models, NormalPrior prior) {
        return new FittedTest(
                ResponseMatrix.ONLY_GROUP, items, List.copyOf(models), prior, Quadrature.STANDARD, List.of());
    }

    /**
     * What a calibration estimated for one group. An item whose slope is negative, as when it is scored in the wrong direction, is
     * written as the nominal model with the same probabilities, so that its fit can be looked at.
     *
     * @throws IllegalArgumentException if there is no such group, or a slope is 0 or, for models with asymptotes or thresholds, negative
     */
    public static FittedTest of(Calibration calibration, String group) {
        return new FittedTest(
                group,
                calibration.items(),
                CalibratedParameters.models(calibration, group),
                new NormalPrior(calibration.mean(group), Math.sqrt(calibration.variance(group))),
                calibration.plan().quadrature(),
                CalibratedParameters.free(calibration, group));
    }

    /** What a calibration of one group estimated. */
    public static FittedTest of(Calibration calibration) {
        if (calibration.groups().size() != 1) {
            throw new IllegalArgumentException(
                    "The calibration has several groups (%s): say which.".formatted(calibration.groups()));
        }
        return of(calibration, calibration.groups().getFirst());
    }

    /** How many of the free parameters the item depends on. */
    int freeParametersOf(int item) {
        int count = 0;
        for (FreeParameter parameter : freeParameters) {
            count += parameter.concerns(items.get(item)) ? 1 : 0;
        }
        return count;
    }
}
