package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults found while reading, so that all are reported at once. */
final class ContentFaults {

    private final List<ContentFault> found = new ArrayList<>();

    void add(String file, int line, String message) {
        found.add(new ContentFault(file, line, message));
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentException(found);
        }
    }
}
