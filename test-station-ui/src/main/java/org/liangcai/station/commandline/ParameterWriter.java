package org.liangcai.station.commandline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.FitReport;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterMeans;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a calibration in the format {@code liangcai-parameters/1}: every item in slope–intercept and in traditional form. */
final class ParameterWriter {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Calibration calibration;
    private final @Nullable Covariance<ParameterKey> covariance;
    private final @Nullable ParameterMeans means;
    private final double seconds;

    /**
     * A writer of one calibration.
     *
     * @param covariance what standard errors are taken from; none are written without
     * @param means written beside the estimates, if there are any
     * @param seconds the wall time of the estimation alone
     */
    ParameterWriter(
            Calibration calibration,
            Optional<Covariance<ParameterKey>> covariance,
            Optional<ParameterMeans> means,
            double seconds) {
        this.calibration = calibration;
        this.means = means.orElse(null);
        this.covariance = covariance.orElse(null);
        this.seconds = seconds;
    }

    String write(Map<String, String> provenance) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", ParameterFile.FORMAT);
        root.put("metric", "logistic");
        List<String> groups = calibration.groups();
        writeItems(root.putArray("items"), groups.getFirst());
        if (groups.size() == 1) {
            writeGroup(root.putObject("group"), groups.getFirst());
        } else {
            ArrayNode all = root.putArray("groups");
            groups.forEach(group -> {
                ObjectNode node = all.addObject().put("id", group);
                writeGroup(node, group);
                writeItems(node.putArray("items"), group);
            });
        }
        writeFit(root.putObject("fit"));
        ArrayNode findings = root.putArray("findings");
        calibration.findings().forEach(findings::add);
        ObjectNode origin = root.putObject("provenance");
        provenance.forEach(origin::put);
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private void writeItems(ArrayNode items, String group) {
        calibration.items().forEach(item -> writeItem(items.addObject(), group, item));
    }

    private void writeItem(ObjectNode node, String group, String item) {
        node.put("id", item).put("model", ModelCode.of(calibration, item).toString());
        ItemResponseModel model = calibration.model(group, item);
        switch (model) {
            case LogisticModel logistic -> {
                node.put("discrimination", logistic.discrimination());
                node.put("intercept", logistic.intercept());
                node.put("difficulty", logistic.difficulty());
                if (logistic.lowerAsymptote() > 0) {
                    node.put("lowerAsymptote", logistic.lowerAsymptote());
                }
                if (logistic.upperAsymptote() < 1) {
                    node.put("upperAsymptote", logistic.upperAsymptote());
                }
            }
            case GradedResponseModel graded -> {
                node.put("discrimination", graded.discrimination());
                ArrayNode intercepts = node.putArray("intercepts");
                graded.thresholds().forEach(threshold -> intercepts.add(-graded.discrimination() * threshold));
                ArrayNode thresholds = node.putArray("thresholds");
                graded.thresholds().forEach(thresholds::add);
            }
            case GeneralisedPartialCreditModel steps -> {
                node.put("discrimination", steps.discrimination());
                ArrayNode intercepts = node.putArray("intercepts");
                double intercept = 0;
                for (double step : steps.steps()) {
                    intercept -= steps.discrimination() * step;
                    intercepts.add(intercept);
                }
                ArrayNode values = node.putArray("steps");
                steps.steps().forEach(values::add);
            }
            case NominalModel nominal -> {
                ArrayNode slopes = node.putArray("slopes");
                nominal.slopes().forEach(slopes::add);
                ArrayNode intercepts = node.putArray("intercepts");
                nominal.intercepts().forEach(intercepts::add);
            }
        }
        if (covariance != null) {
            writeErrors(node.putObject("standardErrors"), group, item, covariance);
        }
        if (means != null) {
            writeMeans(node.putObject("posteriorMeans"), node.putObject("posteriorDeviations"), group, item, means);
        }
    }

    /** Means and standard deviations of what was estimated, and of difficulty and asymptotes of dichotomous items. */
    private void writeMeans(ObjectNode mean, ObjectNode deviation, String group, String item, ParameterMeans known) {
        Map<Kind, ParameterKey> keys = new EnumMap<>(Kind.class);
        for (ParameterName name : calibration.parameters(group, item).keySet()) {
            ParameterKey key = new ParameterKey.OfItem(group, item, name);
            keys.put(name.kind(), key);
            write(mean, deviation, label(name, group, item), known.mean(key));
        }
        if (calibration.model(group, item) instanceof LogisticModel) {
            List<ParameterKey> both = List.of(required(keys, Kind.INTERCEPT), required(keys, Kind.SLOPE));
            write(mean, deviation, "difficulty", known.derived(both, values -> -values[0] / values[1]));
            writeAsymptote(mean, deviation, "lowerAsymptote", keys.get(Kind.LOWER_ASYMPTOTE), known);
            writeAsymptote(mean, deviation, "upperAsymptote", keys.get(Kind.UPPER_ASYMPTOTE), known);
        }
    }

    private static ParameterKey required(Map<Kind, ParameterKey> keys, Kind kind) {
        return Optional.ofNullable(keys.get(kind)).orElseThrow();
    }

    private static void writeAsymptote(
            ObjectNode mean, ObjectNode deviation, String name, @Nullable ParameterKey key, ParameterMeans known) {
        if (key != null) {
            write(mean, deviation, name, known.derived(List.of(key), values -> 1 / (1 + Math.exp(-values[0]))));
        }
    }

    private static void write(ObjectNode mean, ObjectNode deviation, String name, DerivedValue value) {
        value.standardError().ifPresent(error -> {
            mean.put(name, value.value());
            deviation.put(name, error);
        });
    }

    /** Standard errors of both forms: a, d, d1 … as estimated, and b, g, u as the literature prints them. */
    private void writeErrors(ObjectNode node, String group, String item, Covariance<ParameterKey> known) {
        for (ParameterName name : calibration.parameters(group, item).keySet()) {
            known.standardError(new ParameterKey.OfItem(group, item, name))
                    .ifPresent(error -> node.put(label(name, group, item), error));
        }
        for (Map.Entry<String, DerivedValue> derived :
                calibration.traditional(group, item, known).entrySet()) {
            if (!node.has(longName(derived.getKey()))) {
                derived.getValue().standardError().ifPresent(error -> node.put(longName(derived.getKey()), error));
            }
        }
    }

    private String label(ParameterName name, String group, String item) {
        boolean only = calibration.parameters(group, item).keySet().stream()
                        .filter(other -> other.kind() == name.kind())
                        .count()
                == 1;
        return switch (name.kind()) {
            case SLOPE -> "discrimination";
            case INTERCEPT -> only ? "intercept" : "intercept" + name.index();
            case CATEGORY_SLOPE -> "slope" + name.index();
            case THRESHOLD -> "threshold" + name.index();
            case SHIFT -> "shift";
            case LOWER_ASYMPTOTE -> "logitLowerAsymptote";
            case UPPER_ASYMPTOTE -> "logitUpperAsymptote";
            case MEAN -> "mean";
            case VARIANCE -> "variance";
        };
    }

    private static String longName(String symbol) {
        return switch (symbol) {
            case "a" -> "discrimination";
            case "b" -> "difficulty";
            case "g" -> "lowerAsymptote";
            case "u" -> "upperAsymptote";
            default -> symbol;
        };
    }

    private void writeGroup(ObjectNode node, String group) {
        node.put("mean", calibration.mean(group)).put("variance", calibration.variance(group));
        if (covariance != null) {
            ObjectNode errors = MAPPER.createObjectNode();
            for (Kind kind : List.of(Kind.MEAN, Kind.VARIANCE)) {
                covariance
                        .standardError(new ParameterKey.OfGroup(group, ParameterName.of(kind)))
                        .ifPresent(error -> errors.put(kind == Kind.MEAN ? "mean" : "variance", error));
            }
            if (!errors.isEmpty()) {
                node.set("standardErrors", errors);
            }
        }
    }

    private void writeFit(ObjectNode node) {
        FitReport fit = calibration.fit();
        node.put("logLikelihood", fit.logLikelihood())
                .put("logPrior", fit.logPrior())
                .put("freeParameters", fit.freeParameters())
                .put("persons", fit.persons())
                .put("personsWithoutResponses", fit.personsWithoutResponses())
                .put("iterations", fit.iterations())
                .put("converged", fit.converged())
                .put("seconds", seconds)
                .put("gradientNorm", fit.gradientNorm())
                .put("expectedGain", fit.expectedGain())
                .put("integrationError", fit.integrationError())
                .put("aic", fit.aic())
                .put("bic", fit.bic());
        if (covariance != null) {
            node.put("informationPositiveDefinite", covariance.positiveDefinite());
        }
    }
}
