package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.ItemPlan;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import picocli.CommandLine.Option;

/** The options that make a calibration one on several dimensions. */
final class FactorOptions {

    @Option(
            names = "--factors",
            paramLabel = "N",
            description = "Explores N uncorrelated dimensions F1, F2 …; rotate the slopes afterwards.")
    private Optional<Integer> factors = Optional.empty();

    @Option(
            names = "--factor",
            paramLabel = "NAME=ITEM+ITEM…",
            description = "A dimension and its items, once for each dimension; the dimensions correlate.")
    private Map<String, String> named = new LinkedHashMap<>();

    @Option(
            names = "--general",
            paramLabel = "NAME",
            description = "A dimension of all items; those of --factor are then specific and independent (bifactor).")
    private Optional<String> general = Optional.empty();

    boolean present() {
        return factors.isPresent() || !named.isEmpty() || general.isPresent();
    }

    /**
     * The dimensions of these items, before anything else is asked of the plan.
     *
     * @param codes the model of every item
     * @throws InputException if an item is unknown, on no dimension, or on two specific ones
     */
    MultidimensionalPlan structure(ResponseMatrix data, Map<String, ModelCode> codes) {
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        codes.forEach((item, code) -> models.put(item, model(code)));
        if (factors.isPresent()) {
            if (!named.isEmpty() || general.isPresent()) {
                throw new InputException("--factors explores; it cannot be combined with --factor or --general.");
            }
            return MultidimensionalPlan.exploratory(models, factors.get());
        }
        Map<String, Set<String>> dimensionsOf = dimensionsOf(data.items());
        return general.isPresent()
                ? MultidimensionalPlan.bifactor(general.get(), models, specificOf(dimensionsOf))
                : MultidimensionalPlan.confirmatory(List.copyOf(named.keySet()), items(models, dimensionsOf));
    }

    private Map<String, Set<String>> dimensionsOf(List<String> items) {
        Map<String, Set<String>> dimensionsOf = new LinkedHashMap<>();
        items.forEach(item -> dimensionsOf.put(item, new LinkedHashSet<>()));
        List<String> faults = new ArrayList<>();
        named.forEach((dimension, list) -> {
            for (String item : list.split("\\+")) {
                Set<String> own = dimensionsOf.get(item.strip());
                if (own == null) {
                    faults.add("--factor %s names an item (%s) that the file has not.".formatted(dimension, item));
                } else {
                    own.add(dimension);
                }
            }
        });
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return dimensionsOf;
    }

    private static Map<String, String> specificOf(Map<String, Set<String>> dimensionsOf) {
        Map<String, String> specificOf = new LinkedHashMap<>();
        dimensionsOf.forEach((item, dimensions) -> {
            if (dimensions.size() > 1) {
                throw new InputException(
                        "The item (%s) is on several specific dimensions %s: with --general it may be on one."
                                .formatted(item, dimensions));
            }
            dimensions.forEach(dimension -> specificOf.put(item, dimension));
        });
        return specificOf;
    }

    private static Map<String, ItemPlan> items(
            Map<String, CompensatoryModel> models, Map<String, Set<String>> dimensionsOf) {
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        models.forEach((item, model) -> {
            Set<String> dimensions = dimensionsOf.getOrDefault(item, Set.of());
            if (dimensions.isEmpty()) {
                throw new InputException(
                        "The item (%s) is on no dimension: name it in a --factor or leave it out with --ignore."
                                .formatted(item));
            }
            items.put(item, new ItemPlan(model, dimensions));
        });
        return items;
    }

    private static CompensatoryModel model(ModelCode code) {
        return switch (code) {
            case TWO_PL -> CompensatoryModel.TWO_PARAMETER;
            case THREE_PL -> CompensatoryModel.THREE_PARAMETER;
            case FOUR_PL -> CompensatoryModel.FOUR_PARAMETER;
            case GRM -> CompensatoryModel.GRADED;
            case GPCM -> CompensatoryModel.GENERALISED_PARTIAL_CREDIT;
            case NRM -> CompensatoryModel.NOMINAL;
            case RASCH, ONE_PL, PCM, RSM ->
                throw new InputException(
                        "The model (%s) has one dimension here.\nMaybe 2PL, 3PL, 4PL, GRM, GPCM or NRM."
                                .formatted(code));
        };
    }
}
