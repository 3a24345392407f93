package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Which code of a file is the lowest category of each item: models count categories from 0, files from 0 or from 1. */
final class ItemCodes {

    private final List<String> items;
    private final List<ItemResponseModel> models;
    private final int[] lowest;

    private ItemCodes(List<String> items, List<ItemResponseModel> models, int[] lowest) {
        this.items = items;
        this.models = models;
        this.lowest = lowest;
    }

    /** From the codes seen in tables that hold all items; the lowest code of the tables is that of every item it can be. */
    static ItemCodes of(List<String> items, List<ItemResponseModel> models, List<DataTable> tables) {
        int[] least = new int[items.size()];
        int[] most = new int[items.size()];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (DataTable table : tables) {
            for (int item = 0; item < least.length; item++) {
                for (double code : table.numbers(items.get(item))) {
                    if (!Double.isNaN(code)) {
                        least[item] = Math.min(least[item], (int) code);
                        most[item] = Math.max(most[item], (int) code);
                    }
                }
            }
        }
        int common = Arrays.stream(least).min().orElse(0);
        int[] lowest = new int[least.length];
        for (int item = 0; item < lowest.length; item++) {
            boolean fits = most[item] - common < models.get(item).categoryCount();
            lowest[item] = fits ? common : least[item];
        }
        return new ItemCodes(items, models, lowest);
    }

    /** The code of the lowest category of an item. */
    int lowest(int item) {
        return lowest[item];
    }

    /** What a sum score in the codes of the file exceeds one with all items counted from 0. */
    int offset() {
        return Arrays.stream(lowest).sum();
    }

    /** The answers of a row. */
    ResponsePattern pattern(DataTable table, int row) {
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            double code = table.number(row, items.get(item));
            responses.add(Double.isNaN(code) ? Response.missing() : Response.of((int) code - lowest[item]));
        }
        return ResponsePattern.of(models, responses);
    }
}
