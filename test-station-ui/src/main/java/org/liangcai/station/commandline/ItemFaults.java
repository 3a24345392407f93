package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liangcai.norms.BilingualText;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** What makes items unfit for estimation, told of all of them at once and in both languages before any work begins. */
final class ItemFaults {

    private static final int SHOWN = 10;

    private ItemFaults() {}

    /**
     * Refuses items whose parameters cannot be estimated.
     *
     * @throws InputException if nobody answered an item, a category below its highest was never chosen, or its model has fewer categories
     */
    static void require(ResponseMatrix data, Map<String, ModelCode> codes) {
        List<String> faults = new ArrayList<>();
        List<List<Integer>> unused = IntStream.range(0, data.itemCount())
                .mapToObj(item -> unused(data, item))
                .toList();
        boolean fromOne = IntStream.range(0, data.itemCount())
                .allMatch(
                        item -> data.categoryCount(item) > 1 && unused.get(item).equals(List.of(0)));
        for (int item = 0; item < data.itemCount() && !fromOne; item++) {
            fault(data, item, unused.get(item), codes, faults);
        }
        if (fromOne) {
            faults.add(both(
                    "类别（0）在任何题目（%s 等）中都没有人选：类别要从 0 开始编号，请把所有作答减 1。",
                    "The category (0) of item (%s) was never chosen, nor that of any other item.\nMaybe the file counts from 1: categories count from 0, so take 1 from every response.",
                    data.items().getFirst()));
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
    }

    private static void fault(
            ResponseMatrix data, int item, List<Integer> unused, Map<String, ModelCode> codes, List<String> faults) {
        String id = data.items().get(item);
        int categories = data.categoryCount(item);
        ModelCode code = codes.get(id);
        if (categories == 0) {
            faults.add(both("没有人回答题目（%s）：请去掉它。", "Nobody answered item (%s).\nLeave it out.", id));
        } else if (!unused.isEmpty()) {
            faults.add(both(
                    "题目（%2$s）的类别（%1$s）没有人选：无法估计它的参数。可与相邻的类别合并，或去掉这道题。",
                    "The category (%s) of item (%s) was never chosen: its parameters cannot be estimated.\nMaybe collapse it with a neighbour or leave the item out.",
                    unused.getFirst(),
                    id));
        } else if (categories == 1) {
            faults.add(both(
                    "题目（%s）的作答全都相同：无法估计它的参数。请去掉它。",
                    "All responses to item (%s) are the same: its parameters cannot be estimated.\nLeave it out.", id));
        } else if (categories > 2 && code != null && ofTwoCategories(code.model())) {
            faults.add(both(
                    "题目（%s）有 %d 个类别，而模型 %s 只有两个。可改用 GRM 或 GPCM，或者先给作答评分。",
                    "The item (%s) has %d categories, but the model %s has two.\nMaybe GRM or GPCM is meant, or the responses are not scored yet.",
                    id,
                    categories,
                    code));
        }
    }

    private static boolean ofTwoCategories(ItemModel model) {
        return switch (model) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> true;
            case GRADED, PARTIAL_CREDIT, RATING_SCALE, GENERALISED_PARTIAL_CREDIT, NOMINAL -> false;
        };
    }

    /** The categories below the highest that nobody chose. */
    private static List<Integer> unused(ResponseMatrix data, int item) {
        boolean[] chosen = new boolean[Math.max(1, data.categoryCount(item))];
        for (int person = 0; person < data.personCount(); person++) {
            int stored = data.stored(person, item);
            if (stored > 0) {
                chosen[stored - 1] = true;
            }
        }
        return IntStream.range(0, data.categoryCount(item))
                .filter(category -> !chosen[category])
                .boxed()
                .toList();
    }

    /** Says of rows without any response that they do not count; empty where there are none. */
    static String withoutResponses(ResponseMatrix data) {
        List<Integer> rows = IntStream.range(0, data.personCount())
                .filter(person -> IntStream.range(0, data.itemCount()).allMatch(item -> data.stored(person, item) == 0))
                .mapToObj(person -> person + 1)
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        String shown = rows.subList(0, Math.min(SHOWN, rows.size())).toString() + (rows.size() > SHOWN ? " …" : "");
        return "! %d 行没有任何作答，不计入：%s%n! %d rows have no response and do not count: %s%n"
                .formatted(rows.size(), shown, rows.size(), shown);
    }

    private static String both(String zh, String en, Object... things) {
        return InputException.both(BilingualText.of(zh, en, things));
    }
}
