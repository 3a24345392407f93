package org.liangcai.psychometrics.dif;

import java.util.HashSet;
import java.util.List;

/**
 * The groups that are compared. Persons of other groups take no part.
 *
 * @param reference the label of the group that the others are compared with
 * @param focal the labels of the groups that might be at a disadvantage, one or more
 */
public record GroupContrast(String reference, List<String> focal) {

    public GroupContrast {
        focal = List.copyOf(focal);
        if (focal.isEmpty()) {
            throw new IllegalArgumentException(
                    "At least one focal group must be compared with the reference group (%s).".formatted(reference));
        }
        if (focal.contains(reference)) {
            throw new IllegalArgumentException(
                    "The group (%s) cannot be reference and focal group at once.".formatted(reference));
        }
        if (new HashSet<>(focal).size() < focal.size()) {
            throw new IllegalArgumentException("A focal group comes twice (%s).".formatted(focal));
        }
    }

    /** One focal group against the reference. */
    public static GroupContrast of(String reference, String focal) {
        return new GroupContrast(reference, List.of(focal));
    }

    /** The number of groups, the reference included. */
    int groups() {
        return focal.size() + 1;
    }
}
