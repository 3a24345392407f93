package org.liangcai.assessment.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue's resource files; all faults are reported at once, and then nothing is read. */
final class CatalogueReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<String> faults = new ArrayList<>();

    OccupationCatalogue read() {
        JsonNode names = json("element_names.json");
        Map<String, OccupationFigures> figures = new HashMap<>();
        rows("onet_figures.csv", this::figures).forEach(row -> figures.put(row.onetCode(), row));
        Map<String, List<JobProfile.Element>> elements = new HashMap<>();
        rows("job_profile_figures.csv", row -> element(row, names, elements));
        List<OccupationCatalogue.Entry> entries = rows("occupations.csv", row -> entry(row, figures, elements));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The occupation catalogue has %d faults:%n%s"
                    .formatted(faults.size(), String.join(System.lineSeparator(), faults)));
        }
        return new OccupationCatalogue(entries, jobZones(names));
    }

    private OccupationFigures figures(CSVRecord row) {
        return new OccupationFigures(
                row.get("onet_soc"),
                row.get("title_en"),
                Integer.parseInt(row.get("job_zone")),
                Profile.of(
                        numbers(row, Riasec.TYPES.stream().map(ScaleId::value).toList())),
                Profile.of(numbers(
                        row, WorkValues.VALUES.stream().map(ScaleId::value).toList())),
                numbers(
                        row,
                        Arrays.stream(ReasoningAbility.values())
                                .map(ReasoningAbility::column)
                                .toList()),
                numbers(
                        row,
                        IntStream.rangeClosed(1, RequiredEducation.LEVELS)
                                .mapToObj(level -> "education_pct_" + level)
                                .toList()));
    }

    private static JobProfile.Element element(
            CSVRecord row, JsonNode names, Map<String, List<JobProfile.Element>> elements) {
        String kind = row.get("kind");
        String key = row.get("element");
        JobProfile.Element element = new JobProfile.Element(
                JobProfile.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                key,
                text(names.required(kind).required(key)),
                Double.parseDouble(row.get("importance")));
        elements.computeIfAbsent(row.get("onet_soc"), _ -> new ArrayList<>()).add(element);
        return element;
    }

    private static OccupationCatalogue.Entry entry(
            CSVRecord row, Map<String, OccupationFigures> figures, Map<String, List<JobProfile.Element>> elements) {
        String onetCode = row.get("onet_soc");
        OccupationFigures found =
                Objects.requireNonNull(figures.get(onetCode), "There are no figures for (%s).".formatted(onetCode));
        Occupation occupation = new Occupation(
                row.get("csco_code"),
                new LocalizedText(row.get("title_zh"), row.get("title_en")),
                row.get("family"),
                onetCode,
                found.title(),
                Occupation.Confidence.valueOf(row.get("confidence")),
                row.get("note_zh").isBlank()
                        ? Optional.empty()
                        : Optional.of(new LocalizedText(row.get("note_zh"), row.get("note_en"))));
        return new OccupationCatalogue.Entry(
                occupation,
                found,
                Boolean.parseBoolean(row.get("level_differs")),
                elements.getOrDefault(onetCode, List.of()));
    }

    private static List<LocalizedText> jobZones(JsonNode names) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(zone -> text(names.required("jobZone").required(Integer.toString(zone))))
                .toList();
    }

    private static List<Double> numbers(CSVRecord row, List<String> columns) {
        return columns.stream().map(column -> Double.valueOf(row.get(column))).toList();
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(
                node.required("zh").stringValue(), node.required("en").stringValue());
    }

    private <T> List<T> rows(String file, Function<CSVRecord, T> reader) {
        List<T> read = new ArrayList<>();
        try (InputStream in = open(file);
                CSVParser parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                try {
                    read.add(reader.apply(row));
                } catch (RuntimeException fault) {
                    faults.add("%s, line %d: %s".formatted(file, parser.getCurrentLineNumber(), fault.getMessage()));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The catalogue file (%s) cannot be read.".formatted(file), failure);
        }
        return read;
    }

    private static JsonNode json(String file) {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The catalogue file (%s) cannot be read.".formatted(file), failure);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                CatalogueReader.class.getResourceAsStream(file), "The catalogue file (%s) is missing.".formatted(file));
    }
}
