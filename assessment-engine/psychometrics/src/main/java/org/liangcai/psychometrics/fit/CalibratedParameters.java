package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Which parameters of one group a calibration estimated, and which of them are one. */
final class CalibratedParameters {

    private final Calibration calibration;
    private final CalibrationPlan plan;
    private final String group;
    private final Map<ParameterKey, ParameterKey> parents = new HashMap<>();
    private final List<ParameterKey> keys = new ArrayList<>();
    private final List<ParameterKey> held = new ArrayList<>();

    private CalibratedParameters(Calibration calibration, String group) {
        this.calibration = calibration;
        this.plan = calibration.plan();
        this.group = group;
    }

    static List<FreeParameter> free(Calibration calibration, String group) {
        List<FreeParameter> free = new CalibratedParameters(calibration, group).collect();
        if (calibration.groups().size() == 1 && free.size() != calibration.fit().freeParameters()) {
            throw new IllegalStateException("The calibration estimated %d parameters, but %d are known by name."
                    .formatted(calibration.fit().freeParameters(), free.size()));
        }
        return free;
    }

    static List<ItemResponseModel> models(Calibration calibration, String group) {
        return calibration.items().stream()
                .map(item -> model(calibration, group, item))
                .toList();
    }

    private static ItemResponseModel model(Calibration calibration, String group, String item) {
        Map<ParameterName, Double> parameters = calibration.parameters(group, item);
        double slope = parameters.getOrDefault(ParameterName.of(Kind.SLOPE), 1.0);
        boolean onlyIntercepts = parameters.keySet().stream()
                .allMatch(name -> name.kind() == Kind.SLOPE || name.kind() == Kind.INTERCEPT);
        if (!(slope < 0) || !onlyIntercepts || calibration.plan().models().get(item) == ItemModel.GRADED) {
            return calibration.model(group, item);
        }
        List<Double> slopes = new ArrayList<>(List.of(0.0));
        List<Double> intercepts = new ArrayList<>(List.of(0.0));
        for (Map.Entry<ParameterName, Double> entry : parameters.entrySet()) {
            if (entry.getKey().kind() == Kind.INTERCEPT) {
                slopes.add(slope * slopes.size());
                intercepts.add(entry.getValue());
            }
        }
        return new NominalModel(slopes, intercepts);
    }

    private List<FreeParameter> collect() {
        for (String item : calibration.items()) {
            for (ParameterName name : calibration.parameters(group, item).keySet()) {
                keys.add(new ParameterKey.OfItem(group, item, name));
            }
        }
        keys.add(new ParameterKey.OfGroup(group, ParameterName.of(Kind.MEAN)));
        keys.add(new ParameterKey.OfGroup(group, ParameterName.of(Kind.VARIANCE)));
        holdLatent();
        holdItems();
        equate();
        Map<ParameterKey, List<ParameterKey>> shared = new LinkedHashMap<>();
        for (ParameterKey key : keys) {
            shared.computeIfAbsent(root(key), root -> new ArrayList<>()).add(key);
        }
        for (ParameterKey key : held) {
            shared.remove(root(key));
        }
        return shared.values().stream().map(FreeParameter::new).toList();
    }

    private void holdLatent() {
        CalibrationPlan.LatentPlan latent = plan.latents().getOrDefault(group, usual());
        if (!latent.mean().estimated()) {
            held.add(new ParameterKey.OfGroup(group, ParameterName.of(Kind.MEAN)));
        }
        if (!latent.variance().estimated()) {
            held.add(new ParameterKey.OfGroup(group, ParameterName.of(Kind.VARIANCE)));
        }
    }

    private CalibrationPlan.LatentPlan usual() {
        if (calibration.groups().indexOf(group) > 0 && !plan.equalAcrossGroups().isEmpty()) {
            return CalibrationPlan.LatentPlan.free();
        }
        return plan.models().values().stream().allMatch(ItemModel::unitSlope)
                ? CalibrationPlan.LatentPlan.freeVariance()
                : CalibrationPlan.LatentPlan.fixed(0, 1);
    }

    private void holdItems() {
        held.addAll(plan.fixed().keySet());
        Set<Integer> scales = new HashSet<>();
        for (ParameterKey key : keys) {
            if (key instanceof ParameterKey.OfItem ofItem) {
                ItemModel model = modelOf(ofItem);
                if (ofItem.name().kind() == Kind.SLOPE && model.unitSlope()) {
                    held.add(key);
                }
                if (ofItem.name().kind() == Kind.SHIFT && scales.add(size(ofItem))) {
                    held.add(key);
                }
            }
        }
    }

    private ItemModel modelOf(ParameterKey.OfItem key) {
        ItemModel model = plan.models().get(key.item());
        if (model == null) {
            throw new IllegalArgumentException("The plan does not know the item (%s).".formatted(key.item()));
        }
        return model;
    }

    private int size(ParameterKey.OfItem key) {
        return calibration.parameters(group, key.item()).size();
    }

    private void equate() {
        keys.forEach(key -> parents.put(key, key));
        Map<String, ParameterKey> firsts = new HashMap<>();
        for (ParameterKey key : keys) {
            if (key instanceof ParameterKey.OfItem ofItem) {
                Kind kind = ofItem.name().kind();
                if (kind == Kind.SLOPE && modelOf(ofItem) == ItemModel.ONE_PARAMETER) {
                    union(firsts.computeIfAbsent("slope", name -> key), key);
                }
                if (kind == Kind.THRESHOLD) {
                    union(firsts.computeIfAbsent(size(ofItem) + ":" + ofItem.name(), name -> key), key);
                }
            }
        }
        for (Set<ParameterKey> equality : plan.equalities()) {
            List<ParameterKey> own =
                    equality.stream().filter(key -> key.group().equals(group)).toList();
            own.forEach(key -> union(own.getFirst(), key));
        }
    }

    private void union(ParameterKey first, ParameterKey second) {
        parents.put(root(second), root(first));
    }

    private ParameterKey root(ParameterKey key) {
        ParameterKey parent = parents.get(key);
        return parent == null || parent.equals(key) ? key : root(parent);
    }
}
