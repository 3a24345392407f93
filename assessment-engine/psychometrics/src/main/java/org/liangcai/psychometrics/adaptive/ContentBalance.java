package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.List;

/**
 * Content balancing: the next item comes from the group that lacks most of its share (Kingsbury and Zara 1989). Groups of which no item
 * was shown yet come first. A group without open items is passed over.
 *
 * @param groupOfItem the group of every item of the pool
 * @param targets the share of every group; the shares are divided by their sum
 * @param ties which of several groups that lack equally much comes first
 */
public record ContentBalance(List<String> groupOfItem, List<Target> targets, Ties ties) implements ContentRule {

    public ContentBalance {
        groupOfItem = List.copyOf(groupOfItem);
        targets = List.copyOf(targets);
        List<String> groups = targets.stream().map(Target::group).toList();
        if (groups.isEmpty() || groups.stream().distinct().count() < groups.size()) {
            throw new IllegalArgumentException("The groups (%s) must be one or more, each once.".formatted(groups));
        }
        for (int item = 0; item < groupOfItem.size(); item++) {
            if (!groups.contains(groupOfItem.get(item))) {
                throw new IllegalArgumentException("The group (%s) of item (%d) has no target share; there are %s."
                        .formatted(groupOfItem.get(item), item, groups));
            }
        }
    }

    /**
     * A group's share of the test.
     *
     * @param group its name
     * @param share positive, in any unit
     */
    public record Target(String group, double share) {
        public Target {
            if (!(share > 0) || Double.isInfinite(share)) {
                throw new IllegalArgumentException(
                        "The share (%s) of group (%s) must be positive and finite.".formatted(share, group));
            }
        }
    }

    /** Which of several groups that lack equally much comes first. */
    public enum Ties {
        /** The one listed first. */
        LISTED_FIRST,
        /** One drawn with the seed of the session. */
        DRAWN
    }

    /** The groups in the order in which they are due. */
    List<String> due(Progress progress, long seed) {
        int[] counts = new int[targets.size()];
        for (int position = 0; position < progress.length(); position++) {
            counts[index(groupOfItem.get(progress.item(position)))]++;
        }
        double total = 0;
        for (Target target : targets) {
            total += target.share();
        }
        List<Due> due = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            double lack = counts[group] == 0
                    ? Double.POSITIVE_INFINITY
                    : targets.get(group).share() / total - counts[group] / (double) progress.length();
            double tie = ties == Ties.LISTED_FIRST
                    ? group
                    : Draws.uniform(seed, Draws.Purpose.GROUP, (long) progress.length() * targets.size() + group);
            due.add(new Due(targets.get(group).group(), lack, tie));
        }
        return due.stream()
                .sorted(java.util.Comparator.comparingDouble(Due::lack)
                        .reversed()
                        .thenComparingDouble(Due::tie))
                .map(Due::group)
                .toList();
    }

    private int index(String group) {
        for (int index = 0; index < targets.size(); index++) {
            if (targets.get(index).group().equals(group)) {
                return index;
            }
        }
        throw new IllegalStateException("The group (%s) is unknown.".formatted(group));
    }

    private record Due(String group, double lack, double tie) {}
}
