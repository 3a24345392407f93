package org.liangcai.station.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fixed answer sheet: which figure key answers which statement. For personality every item of a domain is answered so that it counts
 * (after reversing) N 2, E 4, O 3, and in turn 5 and 4 for A, 4 and 3 for C; the raw sums are therefore N 48, E 96, O 72, A 108, C 84.
 */
final class AnswerSheet {

    private static final String CONTENT = "/org/liangcai/itembank/content/";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Map<String, int[]> PERSONALITY = Map.of(
            "N", new int[] {2, 2}, "E", new int[] {4, 4}, "O", new int[] {3, 3}, "A", new int[] {5, 4}, "C", new int[] {
                4, 3
            });
    private static final Map<String, int[]> INTERESTS = Map.of(
            "R",
            new int[] {1, 2},
            "I",
            new int[] {3, 4},
            "A",
            new int[] {3, 3},
            "S",
            new int[] {5, 4},
            "E",
            new int[] {4, 4},
            "C",
            new int[] {2, 3});

    private final Map<String, Integer> keys = new HashMap<>();

    AnswerSheet() {
        personality();
        statements("interests/activities.csv", "type", INTERESTS);
        values();
        infrequency();
    }

    /** The figure key for a statement as it stands on the screen, in either language. */
    int keyFor(String statement) {
        return Objects.requireNonNull(
                keys.get(squeezed(statement)), () -> "The answer sheet does not know (" + statement + ").");
    }

    private void personality() {
        Map<String, String> english = new HashMap<>();
        for (JsonNode item : JsonMapper.shared().readTree(open("personality/en/questions.json"))) {
            english.put(item.get("id").asString(), item.get("text").asString());
        }
        Map<String, Integer> turn = new HashMap<>();
        for (CSVRecord item : csv("personality/ipip-neo-120.csv")) {
            String domain = item.get("domain");
            int counted = inTurn(PERSONALITY, turn, domain);
            int category = item.get("keyed").equals("+") ? counted : 6 - counted;
            put(item.get("zh"), Objects.requireNonNull(english.get(item.get("source_id"))), category);
        }
    }

    private void statements(String file, String column, Map<String, int[]> categories) {
        Map<String, Integer> turn = new HashMap<>();
        for (CSVRecord item : csv(file)) {
            put(item.get("zh"), item.get("en"), inTurn(categories, turn, item.get(column)));
        }
    }

    private void values() {
        int row = 0;
        for (CSVRecord item : csv("values/statements.csv")) {
            put(item.get("zh"), item.get("en"), 1 + (row++ * 2) % 5);
        }
    }

    private void infrequency() {
        for (CSVRecord item : csv("quality/infrequency.csv")) {
            put(
                    item.get("zh"),
                    item.get("en"),
                    Integer.parseInt(item.get("plausible").split("\\|", 2)[0]));
        }
    }

    private static int inTurn(Map<String, int[]> categories, Map<String, Integer> turn, String scale) {
        int times = turn.merge(scale, 1, Integer::sum);
        return Objects.requireNonNull(categories.get(scale))[(times - 1) % 2];
    }

    private void put(String zh, String en, int key) {
        keys.put(squeezed(zh), key);
        keys.put(squeezed(en), key);
    }

    /** Statements are compared without spaces, full stops and case: the page may set them off in its own way. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}.。]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static Iterable<CSVRecord> csv(String file) {
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(AnswerSheet.class.getResourceAsStream(CONTENT + file), file);
    }
}
