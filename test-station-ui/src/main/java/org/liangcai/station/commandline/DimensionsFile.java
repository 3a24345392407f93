package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalFit;
import org.liangcai.psychometrics.multidimensional.MultidimensionalTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parameters on several dimensions in the format {@code liangcai-parameters/1}: the file names its dimensions, every item has a list of
 * slopes in their order, and the group has lists of means and covariances.
 */
final class DimensionsFile {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DimensionsFile() {}

    static String write(
            MultidimensionalCalibration calibration, String group, double seconds, Map<String, String> provenance) {
        MultidimensionalTest test = calibration.test(group);
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", ParameterFile.FORMAT).put("metric", "logistic");
        test.primary().forEach(root.putArray("dimensions")::add);
        test.specific().forEach(root.putArray("specificDimensions")::add);
        ArrayNode items = root.putArray("items");
        test.items().forEach((id, item) -> {
            ObjectNode node = items.addObject().put("id", id).put("model", code(item.model()));
            numbers(node.putArray("slopes"), item.slopes());
            numbers(node.putArray("intercepts"), item.intercepts());
            if (!item.scoring().isEmpty()) {
                numbers(node.putArray("scoring"), item.scoring());
            }
            if (item.lowerAsymptote() > 0) {
                node.put("lowerAsymptote", item.lowerAsymptote());
            }
            if (item.upperAsymptote() < 1) {
                node.put("upperAsymptote", item.upperAsymptote());
            }
        });
        ObjectNode latent = root.putObject("group");
        numbers(latent.putArray("mean"), test.latent().mean());
        ArrayNode rows = latent.putArray("covariance");
        test.latent().covariance().forEach(row -> numbers(rows.addArray(), row));
        MultidimensionalFit fit = calibration.fit();
        ObjectNode written = root.putObject("fit");
        written.put("logLikelihood", fit.logLikelihood())
                .put("freeParameters", fit.freeParameters())
                .put("persons", fit.persons())
                .put("iterations", fit.iterations())
                .put("converged", fit.converged())
                .put("seconds", seconds)
                .put("gradientNorm", fit.gradientNorm())
                .put("aic", fit.aic())
                .put("bic", fit.bic());
        fit.integrationError().ifPresent(error -> written.put("integrationError", error));
        calibration.findings().forEach(root.putArray("findings")::add);
        ObjectNode origin = root.putObject("provenance");
        provenance.forEach(origin::put);
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void numbers(ArrayNode node, List<Double> values) {
        values.forEach(node::add);
    }

    private static String code(CompensatoryModel model) {
        return switch (model) {
            case TWO_PARAMETER -> "2PL";
            case THREE_PARAMETER -> "3PL";
            case FOUR_PARAMETER -> "4PL";
            case GRADED -> "GRM";
            case GENERALISED_PARTIAL_CREDIT -> "GPCM";
            case NOMINAL -> "NRM";
        };
    }

    private static CompensatoryModel model(String code) {
        return switch (code) {
            case "2PL" -> CompensatoryModel.TWO_PARAMETER;
            case "3PL" -> CompensatoryModel.THREE_PARAMETER;
            case "4PL" -> CompensatoryModel.FOUR_PARAMETER;
            case "GRM" -> CompensatoryModel.GRADED;
            case "GPCM" -> CompensatoryModel.GENERALISED_PARTIAL_CREDIT;
            case "NRM" -> CompensatoryModel.NOMINAL;
            default ->
                throw new IllegalArgumentException("the model (%s) is not one on several dimensions.".formatted(code));
        };
    }

    /** Whether the file is one of these. */
    static boolean isOne(JsonNode root) {
        return root.path("dimensions").isArray();
    }

    /**
     * Reads the items and the distribution of ability.
     *
     * @throws InputException naming every item that cannot be read
     */
    static MultidimensionalTest read(Path file, JsonNode root) {
        List<String> primary = texts(root.path("dimensions"));
        List<String> specific = texts(root.path("specificDimensions"));
        Map<String, CompensatoryItem> items = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode node : root.path("items")) {
            String id = node.path("id").asString("");
            try {
                items.put(
                        id,
                        new CompensatoryItem(
                                model(node.path("model").asString("")),
                                numbers(node.path("slopes")),
                                numbers(node.path("intercepts")),
                                numbers(node.path("scoring")),
                                node.path("lowerAsymptote").asDouble(0),
                                node.path("upperAsymptote").asDouble(1)));
            } catch (IllegalArgumentException wrong) {
                faults.add("%s, item (%s): %s".formatted(file, id, wrong.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        try {
            return new MultidimensionalTest(
                    primary, specific, items, latent(root.path("group"), primary.size() + specific.size()));
        } catch (IllegalArgumentException wrong) {
            throw new InputException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static LatentDistribution latent(JsonNode group, int dimensions) {
        if (!group.path("covariance").isArray()) {
            return LatentDistribution.standard(dimensions);
        }
        return new LatentDistribution(
                numbers(group.path("mean")),
                group.path("covariance")
                        .valueStream()
                        .map(DimensionsFile::numbers)
                        .toList());
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static List<Double> numbers(JsonNode node) {
        return node.valueStream()
                .map(value -> {
                    if (!value.isNumber()) {
                        throw new IllegalArgumentException("(%s) is not a number.".formatted(value));
                    }
                    return value.asDouble();
                })
                .toList();
    }
}
