package org.liangcai.norms.file;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormValues;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a norm table as one file of the format {@code liangcai-norms/1}. Reading the file gives an equal table. A cell has one line for
 * each list of values, so that a difference between two versions can be read.
 */
public final class NormFileWriter {

    private NormFileWriter() {}

    /**
     * What is written beside the table for whoever looks at how it was made; readers pass over it.
     *
     * @param build how the table was built, for example the options of the command
     * @param models for each construct what was tried and chosen
     */
    public record Origin(Map<String, String> build, Map<ConstructId, List<String>> models) {

        public Origin {
            build = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(build));
            models = Map.copyOf(models);
        }

        public static Origin unknown() {
            return new Origin(Map.of(), Map.of());
        }
    }

    /** The text of the file. */
    public static String write(NormTable table, Origin origin) {
        ObjectNode head = JsonMapper.shared().createObjectNode();
        head.put("format", NormFileReader.FORMAT)
                .put("id", table.id().value())
                .put("version", table.version())
                .put("dated", table.dated().toString());
        put(head, "title", table.title());
        head.put("instrument", table.instrument()).put("form", table.form());
        put(head.putObject("sample"), table.sample());
        ObjectNode source = head.putObject("source");
        source.put("citation", table.source().citation());
        put(source, "licence", table.source().licence());
        put(head, "method", table.method());
        put(head, "reliabilityNote", table.reliabilityNote());
        head.putObject("validAges")
                .put("from", table.validAges().from())
                .put("to", table.validAges().to());
        head.put("outsideAges", table.outsideAges().name());
        if (!origin.build().isEmpty()) {
            ObjectNode build = head.putObject("build");
            origin.build().forEach(build::put);
        }
        String constructs = table.constructs().stream()
                .map(norm -> construct(norm, origin.models().getOrDefault(norm.construct(), List.of())))
                .collect(Collectors.joining(",\n"));
        String fields = head.propertyStream()
                .map(field -> text(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(",\n"));
        return "{\n" + fields + ",\n\"constructs\": [\n" + constructs + "\n]\n}\n";
    }

    private static void put(ObjectNode node, NormSample sample) {
        put(node, "population", sample.population());
        put(node, "description", sample.description());
        node.put("language", sample.language());
        sample.design().ifPresent(design -> {
            put(node, "place", design.place());
            put(node, "period", design.period());
            put(node, "drawing", design.drawing());
            node.put("people", design.people()).put("smallestCell", design.smallestCell());
        });
    }

    private static void put(ObjectNode node, String name, BilingualText text) {
        node.putObject(name).put("zh", text.zh()).put("en", text.en());
    }

    private static String construct(ConstructNorm norm, List<String> models) {
        String tried = models.isEmpty()
                ? ""
                : " \"models\": [%s],\n"
                        .formatted(models.stream()
                                .map(NormFileWriter::text)
                                .collect(Collectors.joining(",\n  ", "\n  ", "")));
        return "{\"construct\": %s, \"minimum\": %s, \"maximum\": %s,\n%s \"cells\": [\n%s\n ]}"
                .formatted(
                        text(norm.construct().value()),
                        number(norm.range().minimum()),
                        number(norm.range().maximum()),
                        tried,
                        norm.cells().stream().map(NormFileWriter::cell).collect(Collectors.joining(",\n")));
    }

    private static String cell(NormCell cell) {
        AgeBand ages = cell.ages();
        return "  {%s\"ages\": {\"from\": %d, \"to\": %d}, %s\"mean\": %s, \"standardDeviation\": %s, \"reliability\": %s%s}"
                .formatted(
                        cell.sex()
                                .map(sex -> "\"sex\": \"%s\", ".formatted(sex))
                                .orElse(""),
                        ages.from(),
                        ages.to(),
                        cell.sampleSize().isPresent()
                                ? "\"people\": %d, ".formatted(cell.sampleSize().getAsInt())
                                : "",
                        number(cell.mean()),
                        number(cell.standardDeviation()),
                        number(cell.reliability()),
                        cell.values().map(NormFileWriter::values).orElse(""));
    }

    private static String values(NormValues values) {
        return ",\n   \"raw\": %s,\n   \"z\": %s%s"
                .formatted(
                        numbers(values, values::raw),
                        numbers(values, values::z),
                        values.hasStandardErrors()
                                ? ",\n   \"standardError\": " + numbers(values, values::standardError)
                                : "");
    }

    private static String numbers(NormValues values, IntToDoubleFunction value) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> number(value.applyAsDouble(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Whole numbers without a point; all others with the digits that give the same double back. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String text(String value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
