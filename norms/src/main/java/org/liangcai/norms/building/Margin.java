package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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
        List<String> faults = faults(name, shares, categories);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
    }

    private static List<String> faults(String name, Map<String, Double> shares, List<String> categories) {
        var faults = new ArrayList<String>();
        var found = new TreeSet<>(categories);
        double sum = 0;
        for (Map.Entry<String, Double> share : new TreeMap<>(shares).entrySet()) {
            sum += share.getValue();
            if (!(share.getValue() > 0)) {
                faults.add("The share (%s) of (%s) in (%s) must be positive."
                        .formatted(share.getValue(), share.getKey(), name));
            }
            if (!found.remove(share.getKey())) {
                faults.add("Nobody in the sample is (%s) in (%s); no weight can make up for that."
                        .formatted(share.getKey(), name));
            }
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            faults.add("The shares of (%s) add up to %s and must add up to 1.".formatted(name, sum));
        }
        for (String unknown : found) {
            faults.add("The category (%s) of (%s) is in the sample and has no share in the population."
                    .formatted(unknown, name));
        }
        return faults;
    }
}
