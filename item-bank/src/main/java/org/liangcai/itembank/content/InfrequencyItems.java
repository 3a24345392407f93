package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;

/** The response-quality statements, merged among the statements of the questionnaires at their declared positions. */
final class InfrequencyItems {

    static final String FILE = "quality/infrequency.csv";

    private final List<CsvTable.Row> rows;

    InfrequencyItems(ContentSource source, ContentFaults faults) {
        rows = CsvTable.read(source, FILE, faults, "id", "section", "position", "zh", "en", "plausible");
        rows.forEach(row -> row.oneOf("section", Set.of("personality", "interests", "values")));
    }

    /** The statements of a questionnaire with its response-quality items at their places in the delivered sequence, from 1. */
    List<Item> mergedInto(List<Item> statements, Questionnaire questionnaire) {
        List<CsvTable.Row> own = rows.stream()
                .filter(row ->
                        row.text("section").equals(questionnaire.instrument().value()))
                .sorted(Comparator.comparingInt(InfrequencyItems::position))
                .toList();
        List<Item> merged = new ArrayList<>(statements);
        for (CsvTable.Row row : own) {
            int position = position(row);
            if (position > merged.size() + 1) {
                row.fault("The position (%d) lies beyond the end of the section (%s) with %d statements."
                        .formatted(position, questionnaire.instrument(), statements.size()));
                position = merged.size() + 1;
            }
            merged.add(position - 1, item(row, questionnaire));
        }
        return merged;
    }

    private static int position(CsvTable.Row row) {
        return row.integer("position", 1, 1000);
    }

    private static Item item(CsvTable.Row row, Questionnaire questionnaire) {
        return questionnaire.item(
                row.text("id"),
                row.version(),
                new LocalizedText(row.text("zh"), row.text("en")),
                new ScoringRule.Infrequency(plausible(row)));
    }

    private static Set<Integer> plausible(CsvTable.Row row) {
        Set<Integer> categories = new TreeSet<>();
        for (String category : row.text("plausible").split("\\|", -1)) {
            if (category.matches("[1-5]")) {
                categories.add(Integer.parseInt(category));
            } else {
                row.fault("The plausible category (%s) must be a number from 1 to %d."
                        .formatted(category, Questionnaire.CATEGORIES));
            }
        }
        return categories;
    }
}
