package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.norms.BilingualText;

/** A file of population shares: the columns {@code column}, {@code value} and {@code share}, one value of one column in each row. */
final class SharesFile {

    private SharesFile() {}

    /**
     * The shares by column and value, in the order of the file.
     *
     * @throws InputException with every fault of the file
     */
    static Map<String, Map<String, Double>> read(Path file) {
        CsvTable table = CsvTable.read(file);
        int column = table.column("column");
        int value = table.column("value");
        int share = table.column("share");
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                Double before = shares.computeIfAbsent(table.cell(row, column), _ -> new LinkedHashMap<>())
                        .put(table.cell(row, value), Double.parseDouble(table.cell(row, share)));
                if (before != null) {
                    faults.add(InputException.both(BilingualText.of(
                            "%s：（%s）已经有比例。",
                            "%s: (%s) has a share already.", table.placeText(row, value), table.cell(row, value))));
                }
            } catch (NumberFormatException notANumber) {
                faults.add(InputException.both(BilingualText.of(
                        "%s：（%s）不是数字。",
                        "%s: (%s) is not a number.", table.placeText(row, share), table.cell(row, share))));
            }
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return shares;
    }
}
