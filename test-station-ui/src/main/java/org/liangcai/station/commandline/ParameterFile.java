package org.liangcai.station.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Item parameters of a file in the format {@code liangcai-parameters/1}, on the logistic metric.
 *
 * @param items with their response models, in the order of the file
 * @param mean of ability in the calibration sample, or in its first group
 * @param variance of ability there, positive
 */
record ParameterFile(List<Item> items, double mean, double variance) {

    static final String FORMAT = "liangcai-parameters/1";

    ParameterFile {
        items = List.copyOf(items);
    }

    /** One item. */
    record Item(String id, ModelCode code, ItemResponseModel model) {}

    List<String> ids() {
        return items.stream().map(Item::id).toList();
    }

    List<ItemResponseModel> models() {
        return items.stream().map(Item::model).toList();
    }

    /**
     * Reads a file; the slope–intercept form is taken where an item has both forms.
     *
     * @throws InputException naming every item that cannot be read
     */
    static ParameterFile read(Path file) {
        return read(file, json(file));
    }

    /**
     * The JSON of a file of parameters, on one dimension or several.
     *
     * @throws InputException if it is not such a file
     */
    static JsonNode json(Path file) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new InputException("%s cannot be read: is the name right?".formatted(file), failure);
        } catch (JacksonException malformed) {
            throw new InputException(
                    "%s, line %d, column %d: this is not JSON: %s"
                            .formatted(
                                    file,
                                    malformed.getLocation().getLineNr(),
                                    malformed.getLocation().getColumnNr(),
                                    malformed.getOriginalMessage()),
                    malformed);
        }
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw new InputException("%s has the format (%s) instead of %s."
                    .formatted(file, root.path("format").asString(""), FORMAT));
        }
        return root;
    }

    static ParameterFile read(Path file, JsonNode root) {
        if (DimensionsFile.isOne(root)) {
            throw new InputException(
                    "%s has parameters on several dimensions, which this command does not take.".formatted(file));
        }
        double scale = metric(file, root);
        List<Item> items = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode node : root.path("items")) {
            String id = node.path("id").asString("");
            if (id.isEmpty() || !seen.add(id)) {
                faults.add("%s, item %d: the id (%s) is missing or comes twice."
                        .formatted(file, items.size() + faults.size() + 1, id));
                continue;
            }
            try {
                ModelCode code = ModelCode.named(node.path("model").asString(""));
                items.add(new Item(id, code, model(node, code, scale)));
            } catch (IllegalArgumentException | InputException wrong) {
                faults.add("%s, item (%s): %s".formatted(file, id, wrong.getMessage()));
            }
        }
        if (items.isEmpty() && faults.isEmpty()) {
            faults.add("%s has no items.".formatted(file));
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        JsonNode group = root.path("groups").isArray() ? root.path("groups").path(0) : root.path("group");
        double variance = group.path("variance").asDouble(1);
        if (!(variance > 0)) {
            throw new InputException("%s: the variance (%s) of the group must be positive.".formatted(file, variance));
        }
        return new ParameterFile(items, group.path("mean").asDouble(0), variance);
    }

    /** Slopes of the normal metric are multiplied by 1.7 once, here. */
    private static double metric(Path file, JsonNode root) {
        return switch (root.path("metric").asString("logistic")) {
            case "logistic" -> 1;
            case "normal" -> 1.7;
            default ->
                throw new InputException("%s has the metric (%s) instead of logistic or normal."
                        .formatted(file, root.path("metric").asString()));
        };
    }

    private static ItemResponseModel model(JsonNode node, ModelCode code, double scale) {
        return switch (code) {
            case RASCH, ONE_PL, TWO_PL, THREE_PL, FOUR_PL -> {
                double slope = code == ModelCode.RASCH ? 1 : number(node, "discrimination") * scale;
                double difficulty = optional(node, "intercept")
                        .map(intercept -> -intercept * scale / slope)
                        .orElseGet(() -> number(node, "difficulty"));
                yield new LogisticModel(
                        slope,
                        difficulty,
                        optional(node, "lowerAsymptote").orElse(0.0),
                        optional(node, "upperAsymptote").orElse(1.0));
            }
            case GRM -> {
                double slope = number(node, "discrimination") * scale;
                yield new GradedResponseModel(
                        slope,
                        node.has("intercepts")
                                ? numbers(node, "intercepts").stream()
                                        .map(intercept -> -intercept * scale / slope)
                                        .toList()
                                : numbers(node, "thresholds"));
            }
            case PCM, RSM, GPCM -> {
                double slope = optional(node, "discrimination").orElse(1.0) * scale;
                yield new GeneralisedPartialCreditModel(
                        slope,
                        node.has("intercepts")
                                ? steps(numbers(node, "intercepts"), slope, scale)
                                : numbers(node, "steps"));
            }
            case NRM ->
                new NominalModel(scaled(numbers(node, "slopes"), scale), scaled(numbers(node, "intercepts"), scale));
        };
    }

    private static List<Double> scaled(List<Double> values, double scale) {
        return values.stream().map(value -> value * scale).toList();
    }

    private static List<Double> steps(List<Double> intercepts, double slope, double scale) {
        List<Double> steps = new ArrayList<>();
        double previous = 0;
        for (double intercept : intercepts) {
            steps.add((previous - intercept) * scale / slope);
            previous = intercept;
        }
        return steps;
    }

    private static Optional<Double> optional(JsonNode node, String name) {
        return node.has(name) ? Optional.of(number(node, name)) : Optional.empty();
    }

    private static double number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("the field (%s) must be a number.".formatted(name));
        }
        return value.asDouble();
    }

    private static List<Double> numbers(JsonNode node, String name) {
        JsonNode values = node.path(name);
        if (!values.isArray() || values.isEmpty() || !values.valueStream().allMatch(JsonNode::isNumber)) {
            throw new IllegalArgumentException("the field (%s) must be a list of numbers.".formatted(name));
        }
        return values.valueStream().map(JsonNode::asDouble).toList();
    }
}
