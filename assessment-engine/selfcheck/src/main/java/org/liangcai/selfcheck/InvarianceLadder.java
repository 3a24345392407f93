package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.CalibrationPlan.LatentPlan;
import org.liangcai.psychometrics.calibration.CalibrationPlan.Setting;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import tools.jackson.databind.JsonNode;

/** Models of several groups from free to equal, as the meaning of the value says in words. */
final class InvarianceLadder {

    private final ReferenceCase reference;
    private final ResponseMatrix data;
    private final CalibrationPlan configural;
    private final List<String> anchors;
    private final String standard;

    InvarianceLadder(
            ReferenceCase reference,
            ResponseMatrix data,
            CalibrationPlan configural,
            List<String> anchors,
            String standard) {
        this.reference = reference;
        this.data = data;
        this.configural = configural;
        this.anchors = anchors;
        this.standard = standard;
    }

    /** The model of the case: the anchors equal, the distribution of every group but the reference estimated. */
    CalibrationPlan main() {
        String call = reference.call().toLowerCase(Locale.ROOT);
        boolean told = call.contains("invariance");
        boolean mean = !told || call.contains("free_mean");
        boolean variance = !told || call.contains("free_var");
        if (!anchors.isEmpty()) {
            return withLatents(configural.withEqualAcrossGroups(anchors), mean, variance);
        }
        boolean slopes = call.contains("'slopes'") || call.contains("\"slopes\"");
        boolean intercepts = call.contains("'intercepts'") || call.contains("\"intercepts\"");
        return slopes || intercepts ? constrained(slopes, intercepts, mean && told, variance && told) : configural;
    }

    private CalibrationPlan withLatents(CalibrationPlan plan, boolean mean, boolean variance) {
        CalibrationPlan changed = plan;
        for (String group : data.groups()) {
            changed = changed.withLatent(
                    group,
                    group.equals(standard)
                            ? LatentPlan.fixed(0, 1)
                            : new LatentPlan(new Setting(0, mean), new Setting(1, variance)));
        }
        return changed;
    }

    Answer answer() {
        JsonNode models = reference.reference("invariance_ladder").path("model");
        List<String> names = models.valueStream().map(JsonNode::asString).toList();
        double[] logLikelihoods = new double[names.size()];
        double[] parameters = new double[names.size()];
        double[] aic = new double[names.size()];
        double[] bic = new double[names.size()];
        for (int step = 0; step < names.size(); step++) {
            Calibration calibration = Calibrator.calibrate(plan(names.get(step)), data);
            logLikelihoods[step] = calibration.fit().logLikelihood();
            parameters[step] = calibration.fit().freeParameters();
            aic[step] = calibration.fit().aic();
            bic[step] = calibration.fit().bic();
        }
        return Answer.fields()
                .with("model", names)
                .with("logLik", logLikelihoods)
                .with("npar", parameters)
                .with("AIC", aic)
                .with("BIC", bic)
                .build();
    }

    private CalibrationPlan plan(String name) {
        String words = words(name).toLowerCase(Locale.ROOT);
        String kind = name.toLowerCase(Locale.ROOT);
        if (kind.startsWith("config") || kind.startsWith("free")) {
            return configural;
        }
        if (kind.startsWith("partial") || words.contains("as in fit")) {
            return main();
        }
        if (!words.isEmpty()) {
            boolean free = words.contains("free") || words.contains("estimated");
            return constrained(
                    words.contains("slope") || words.contains("equal across") || words.contains("all items equal"),
                    words.contains("intercept")
                            || words.contains("threshold")
                            || words.contains("equal across")
                            || words.contains("all items equal"),
                    free && words.contains("mean"),
                    free && (words.contains("variance") || words.contains("var ")));
        }
        if (kind.startsWith("metric") || kind.startsWith("weak") || kind.startsWith("slopes")) {
            return constrained(true, false, false, true);
        }
        if (kind.startsWith("scalar") || kind.startsWith("strong") || kind.startsWith("full")) {
            return constrained(true, true, !kind.contains("strict"), !kind.contains("strict"));
        }
        throw new UnsupportedValueException("The model (%s) of the ladder is not known.".formatted(name));
    }

    /** What the meaning of the value says after the model's name or the beginning of it. */
    private String words(String name) {
        for (String part : reference.how("invariance_ladder").split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0 && name.startsWith(part.substring(0, colon).strip())) {
                return part.substring(colon + 1);
            }
        }
        return "";
    }

    private CalibrationPlan constrained(boolean slopes, boolean intercepts, boolean mean, boolean variance) {
        CalibrationPlan plan = configural;
        for (Set<ParameterKey> equal : equalities(slopes, intercepts)) {
            plan = plan.withEqual(equal);
        }
        return withLatents(plan, mean, variance);
    }

    private List<Set<ParameterKey>> equalities(boolean slopes, boolean intercepts) {
        List<Set<ParameterKey>> equalities = new ArrayList<>();
        String first = data.groups().getFirst();
        Map<String, Set<ParameterName>> names = configural.parameterNames(data);
        for (String item : data.items()) {
            for (ParameterName name : new TreeSet<>(names.getOrDefault(item, Set.of()))) {
                boolean slope = name.kind() == Kind.SLOPE || name.kind() == Kind.CATEGORY_SLOPE;
                if (slope ? slopes : intercepts) {
                    equalities.add(data.groups().stream()
                            .map(group -> new ParameterKey.OfItem(group, item, name))
                            .collect(Collectors.toUnmodifiableSet()));
                }
            }
        }
        if (equalities.isEmpty()) {
            throw new UnsupportedValueException("Nothing is equal in group (%s) and the others.".formatted(first));
        }
        return equalities;
    }
}
