package org.liangcai.itembank.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.liangcai.itembank.InstrumentId;

/** Keeps one object for all that are equal, so that a hundred thousand versions share a few instruments and sets of tags. */
final class Interning {

    private final Map<InstrumentId, InstrumentId> instruments = new HashMap<>();
    private final Map<Set<String>, Set<String>> tags = new HashMap<>();

    InstrumentId of(InstrumentId instrument) {
        return instruments.computeIfAbsent(instrument, same -> same);
    }

    Set<String> of(Set<String> set) {
        return tags.computeIfAbsent(set, same -> same);
    }
}
