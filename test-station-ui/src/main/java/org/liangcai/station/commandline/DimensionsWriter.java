package org.liangcai.station.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalFit;
import org.liangcai.psychometrics.multidimensional.Parameter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link DimensionsFile} reads. Standard errors stand in lists like the values, null where a value was held. */
final class DimensionsWriter {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final MultidimensionalCalibration calibration;
    private final @Nullable Covariance<Parameter> covariance;
    private final double seconds;

    /**
     * A writer of one calibration.
     *
     * @param covariance what standard errors are taken from; none are written without
     * @param seconds the wall time of the estimation alone
     */
    DimensionsWriter(
            MultidimensionalCalibration calibration, Optional<Covariance<Parameter>> covariance, double seconds) {
        this.calibration = calibration;
        this.covariance = covariance.orElse(null);
        this.seconds = seconds;
    }

    String write(Map<String, String> provenance) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", ParameterFile.FORMAT).put("metric", "logistic");
        calibration.plan().primary().forEach(root.putArray("dimensions")::add);
        calibration.plan().specific().forEach(root.putArray("specificDimensions")::add);
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
        calibration.findings().forEach(root.putArray("findings")::add);
        ObjectNode origin = root.putObject("provenance");
        provenance.forEach(origin::put);
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private void writeItems(ArrayNode items, String group) {
        for (String id : calibration.items()) {
            CompensatoryItem item = calibration.item(group, id);
            ObjectNode node = items.addObject().put("id", id).put("model", code(item.model()));
            item.slopes().forEach(node.putArray("slopes")::add);
            item.intercepts().forEach(node.putArray("intercepts")::add);
            if (!item.scoring().isEmpty()) {
                item.scoring().forEach(node.putArray("scoring")::add);
            }
            if (item.lowerAsymptote() > 0) {
                node.put("lowerAsymptote", item.lowerAsymptote());
            }
            if (item.upperAsymptote() < 1) {
                node.put("upperAsymptote", item.upperAsymptote());
            }
            if (covariance != null) {
                writeErrors(node.putObject("standardErrors"), group, id, item, covariance);
            }
        }
    }

    private void writeErrors(
            ObjectNode node, String group, String id, CompensatoryItem item, Covariance<Parameter> known) {
        ArrayNode slopes = node.putArray("slopes");
        for (String dimension : calibration.plan().dimensions()) {
            add(slopes, known.standardError(new Parameter.Slope(group, id, dimension)));
        }
        ArrayNode intercepts = node.putArray("intercepts");
        for (int category = 1; category <= item.intercepts().size(); category++) {
            add(intercepts, known.standardError(new Parameter.Intercept(group, id, category)));
        }
        if (!item.scoring().isEmpty()) {
            ArrayNode scoring = node.putArray("scoring");
            for (int category = 1; category <= item.scoring().size(); category++) {
                add(scoring, known.standardError(new Parameter.Scoring(group, id, category)));
            }
        }
        known.standardError(new Parameter.LowerAsymptote(group, id))
                .ifPresent(error -> node.put("logitLowerAsymptote", error));
        known.standardError(new Parameter.UpperAsymptote(group, id))
                .ifPresent(error -> node.put("logitUpperAsymptote", error));
    }

    private static void add(ArrayNode errors, OptionalDouble error) {
        if (error.isPresent()) {
            errors.add(error.getAsDouble());
        } else {
            errors.addNull();
        }
    }

    private void writeGroup(ObjectNode node, String group) {
        LatentDistribution latent = calibration.latent(group);
        latent.mean().forEach(node.putArray("mean")::add);
        ArrayNode rows = node.putArray("covariance");
        latent.covariance().forEach(row -> row.forEach(rows.addArray()::add));
        if (covariance == null) {
            return;
        }
        ObjectNode errors = node.putObject("standardErrors");
        ArrayNode means = errors.putArray("mean");
        ArrayNode covariances = errors.putArray("covariance");
        List<String> dimensions = calibration.plan().dimensions();
        for (String first : dimensions) {
            add(means, covariance.standardError(new Parameter.Mean(group, first)));
            ArrayNode row = covariances.addArray();
            for (String second : dimensions) {
                add(row, covariance.standardError(new Parameter.Covariance(group, first, second)));
            }
        }
    }

    private void writeFit(ObjectNode node) {
        MultidimensionalFit fit = calibration.fit();
        node.put("logLikelihood", fit.logLikelihood())
                .put("freeParameters", fit.freeParameters())
                .put("persons", fit.persons())
                .put("iterations", fit.iterations())
                .put("converged", fit.converged())
                .put("seconds", seconds)
                .put("gradientNorm", fit.gradientNorm())
                .put("aic", fit.aic())
                .put("bic", fit.bic());
        fit.integrationError().ifPresent(error -> node.put("integrationError", error));
        if (covariance != null) {
            node.put("informationPositiveDefinite", covariance.positiveDefinite());
        }
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
}
