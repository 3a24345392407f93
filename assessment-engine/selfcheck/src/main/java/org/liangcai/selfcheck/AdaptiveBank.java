package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Item banks laid out as the peer's: one row per item, the parameters of one response model in its order. */
final class AdaptiveBank {

    private static final Set<String> NOT_PARAMETERS = Set.of("item", "id", "name", "group", "content", "category", "");

    private AdaptiveBank() {}

    static ItemPool pool(ReferenceCase reference) {
        DataTable table = reference.input("bank");
        double scaling = reference.option("D").asDouble(1);
        List<String> columns = table.columns().stream()
                .filter(column -> !NOT_PARAMETERS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        String model = modelName(reference, columns);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            double[] cells = columns.stream()
                    .mapToDouble(column -> table.number(at, column))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            models.add(model(model, cells, scaling));
        }
        return ItemPool.of(models);
    }

    private static String modelName(ReferenceCase reference, List<String> columns) {
        String named = reference.option("model").asString("").toUpperCase(Locale.ROOT);
        if (!named.isEmpty()) {
            return named;
        }
        String all = String.join(" ", columns);
        if (all.contains("betaj")) {
            return "GRM";
        }
        return all.contains("deltaj") ? (all.contains("alphaj") ? "GPCM" : "PCM") : "4PL";
    }

    private static ItemResponseModel model(String name, double[] cells, double scaling) {
        return switch (name) {
            case "1PL", "RASCH", "2PL", "3PL", "4PL", "NULL" ->
                new LogisticModel(
                        cells.length == 1 ? scaling : scaling * cells[0],
                        cells.length == 1 ? cells[0] : cells[1],
                        cells.length > 2 ? cells[2] : 0,
                        cells.length > 3 ? cells[3] : 1);
            case "GRM" -> new GradedResponseModel(scaling * cells[0], list(cells, 1, 1, 0));
            case "MGRM" -> new GradedResponseModel(scaling * cells[0], list(cells, 2, -1, cells[1]));
            case "PCM" -> new GeneralisedPartialCreditModel(scaling, list(cells, 0, 1, 0));
            case "GPCM" -> new GeneralisedPartialCreditModel(scaling * cells[0], list(cells, 1, 1, 0));
            case "RSM" -> new GeneralisedPartialCreditModel(scaling, list(cells, 1, 1, cells[0]));
            case "NRM" -> nominal(cells);
            default -> throw new UnsupportedValueException("The model (%s) is not known.".formatted(name));
        };
    }

    /** {@code offset} + {@code sign} · cell for every cell from {@code from} on. */
    private static List<Double> list(double[] cells, int from, double sign, double offset) {
        return Arrays.stream(cells, from, cells.length)
                .map(cell -> offset + sign * cell)
                .boxed()
                .toList();
    }

    private static ItemResponseModel nominal(double[] cells) {
        List<Double> slopes = new ArrayList<>(List.of(0.0));
        List<Double> intercepts = new ArrayList<>(List.of(0.0));
        for (int k = 0; k + 1 < cells.length; k += 2) {
            slopes.add(cells[k]);
            intercepts.add(cells[k + 1]);
        }
        return new NominalModel(slopes, intercepts);
    }
}
