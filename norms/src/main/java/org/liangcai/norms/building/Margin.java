package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;

/**
 * What is known about the population in one respect, and where each person of the sample belongs.
 *
 * @param name the respect, for example {@code education}
 * @param shares the share of each category in the population; positive, adding up to 1
 * @param categories for each person the category
 */
public record Margin(String name, Map<String, Double> shares, List<String> categories) {

    private static final double TOLERANCE = 1e-6;

    /** @throws IllegalArgumentException that names every fault, one a line */
    public Margin {
        shares = Map.copyOf(shares);
        categories = List.copyOf(categories);
        List<BilingualText> faults = faults(name, shares, categories);
        if (!faults.isEmpty()) {
            throw FaultyNormException.of(faults);
        }
    }

    private static List<BilingualText> faults(String name, Map<String, Double> shares, List<String> categories) {
        var faults = new ArrayList<BilingualText>();
        var found = new TreeSet<>(categories);
        double sum = 0;
        for (Map.Entry<String, Double> share : new TreeMap<>(shares).entrySet()) {
            sum += share.getValue();
            if (!(share.getValue() > 0)) {
                faults.add(BilingualText.of(
                        "比例（%s；%s，列 %s）要大于 0。",
                        "The share (%s) of (%s) in (%s) must be positive.", share.getValue(), share.getKey(), name));
            }
            if (!found.remove(share.getKey())) {
                faults.add(BilingualText.of(
                        "样本里没有人是（%s）（列 %s）；加权弥补不了，请合并类别或去掉这个比例。",
                        "Nobody in the sample is (%s) in (%s); no weight can make up for that.", share.getKey(), name));
            }
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            faults.add(BilingualText.of(
                    "（%s）各类的比例加起来是 %s，应该是 1。", "The shares of (%s) add up to %s and must add up to 1.", name, sum));
        }
        for (String unknown : found) {
            faults.add(BilingualText.of(
                    "样本里有类别（%s）（列 %s），总体里却没有它的比例。",
                    "The category (%s) of (%s) is in the sample and has no share in the population.", unknown, name));
        }
        return faults;
    }
}
