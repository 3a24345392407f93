package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.itembank.design.CalibratedItem;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.norms.BilingualText;

/** A CSV file of difficulties estimated from people's answers: item, difficulty, standardError; one released item of a family a row. */
final class DifficultiesFile {

    private final GeneratedFamily family;
    private final CsvTable table;
    private final int item;
    private final int difficulty;
    private final int error;
    private final List<String> faults = new ArrayList<>();

    private DifficultiesFile(GeneratedFamily family, CsvTable table) {
        this.family = family;
        this.table = table;
        this.item = table.column("item");
        this.difficulty = table.column("difficulty");
        this.error = table.column("standardError");
    }

    /**
     * Reads the items.
     *
     * @throws InputException naming every fault with its line and column
     */
    static List<CalibratedItem> read(Path file, GeneratedFamily family) {
        return new DifficultiesFile(family, CsvTable.read(file)).items();
    }

    private List<CalibratedItem> items() {
        Set<String> pool =
                family.released().stream().map(GeneratedFamily.Released::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<CalibratedItem> items = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String id = table.cell(row, item);
            if (!pool.contains(id)) {
                fault(row, item, "（%s）不是 %s 题池中的题目。", "(%s) is not an item of the pool of %s.", family);
            } else if (!seen.add(id)) {
                fault(row, item, "题目（%s）已经有一行。", "The item (%s) has a row already.");
            }
            OptionalDouble value = number(row, difficulty);
            OptionalDouble spread = number(row, error);
            if (spread.isPresent() && spread.getAsDouble() <= 0) {
                fault(row, error, "标准误（%s）应大于 0。", "The standard error (%s) must be positive.");
            } else if (value.isPresent() && spread.isPresent()) {
                items.add(new CalibratedItem(id, value.getAsDouble(), spread.getAsDouble()));
            }
        }
        if (table.rows().isEmpty()) {
            faults.add(InputException.both(
                    BilingualText.of("%s：只有列名，没有题目。", "%s: there are column names and no items.", table.file())));
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return items;
    }

    private OptionalDouble number(int row, int column) {
        try {
            double value = Double.parseDouble(table.cell(row, column));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
            fault(row, column, "（%s）应为有限的数。", "(%s) must be finite.");
        } catch (NumberFormatException notANumber) {
            fault(row, column, "（%s）不是数字。", "(%s) is not a number.");
        }
        return OptionalDouble.empty();
    }

    private void fault(int row, int column, String zh, String en) {
        faults.add(InputException.both(
                BilingualText.of("%s：" + zh, "%s: " + en, table.placeText(row, column), table.cell(row, column))));
    }

    private void fault(int row, int column, String zh, String en, GeneratedFamily of) {
        faults.add(InputException.both(
                BilingualText.of("%s：" + zh, "%s: " + en, table.placeText(row, column), table.cell(row, column), of)));
    }
}
