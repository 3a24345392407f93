package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.multidimensional.MultidimensionalTest;
import tools.jackson.databind.JsonNode;

/**
 * Parameters on several dimensions in the format {@code liangcai-parameters/1}: the file names its dimensions, every item has a list of
 * slopes in their order, and the group, or each of several, has lists of means and covariances.
 */
final class DimensionsFile {

    private DimensionsFile() {}

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
     * Reads the items and the distribution of ability, of several groups that of the first.
     *
     * @throws InputException naming every item that cannot be read
     */
    static MultidimensionalTest read(Path file, JsonNode root) {
        if (!isOne(root)) {
            throw new InputException("%s: the parameters have one dimension: the file names none.".formatted(file));
        }
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
                    primary, specific, items, latent(group(root), primary.size() + specific.size()));
        } catch (IllegalArgumentException wrong) {
            throw new InputException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static JsonNode group(JsonNode root) {
        return root.path("groups").isArray() ? root.path("groups").path(0) : root.path("group");
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
