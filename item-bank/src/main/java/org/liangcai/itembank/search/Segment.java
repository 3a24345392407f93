package org.liangcai.itembank.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.ItemState;

/** Neighbouring versions of the index, side by side in arrays. Immutable. */
final class Segment {

    private static final byte QUARANTINED = 16;

    private final long[] numbers;
    private final byte[] states;
    private final InstrumentId[] instruments;
    private final String[] items;
    private final Set<String>[] tags;
    private final double[] discriminations;
    private final double[] difficulties;
    private final int[] ends;

    /** All words one after the other, as bytes of UTF-8: one character a byte, because the JDK looks through such strings fastest. */
    private final String text;

    /** @param versions by rising number */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
    Segment(List<IndexedItem> versions, Interning interning) {
        int size = versions.size();
        numbers = new long[size];
        states = new byte[size];
        instruments = new InstrumentId[size];
        items = new String[size];
        tags = new Set[size];
        discriminations = new double[size];
        difficulties = new double[size];
        ends = new int[size];
        byte[][] texts = new byte[size][];
        int length = 0;
        for (int i = 0; i < size; i++) {
            IndexedItem version = versions.get(i);
            numbers[i] = version.number();
            states[i] = (byte) (version.state().ordinal() | (version.quarantined() ? QUARANTINED : 0));
            instruments[i] = interning.of(version.instrument());
            items[i] = version.item().value();
            tags[i] = interning.of(version.tags());
            discriminations[i] = version.discrimination().orElse(Double.NaN);
            difficulties[i] = version.difficulty().orElse(Double.NaN);
            texts[i] = version.text().getBytes(StandardCharsets.UTF_8);
            length += texts[i].length;
            ends[i] = length;
        }
        byte[] all = new byte[length];
        for (int i = 0; i < size; i++) {
            System.arraycopy(texts[i], 0, all, ends[i] - texts[i].length, texts[i].length);
        }
        text = new String(all, StandardCharsets.ISO_8859_1);
    }

    int size() {
        return numbers.length;
    }

    long number(int index) {
        return numbers[index];
    }

    ItemState state(int index) {
        return ItemState.values()[states[index] & (QUARANTINED - 1)];
    }

    InstrumentId instrument(int index) {
        return instruments[index];
    }

    Set<String> tags(int index) {
        return tags[index];
    }

    boolean fits(int index, BankQuery query, List<String> words, int wantedStates) {
        if ((wantedStates >> (states[index] & (QUARANTINED - 1)) & 1) == 0
                || (query.quarantined() && (states[index] & QUARANTINED) == 0)) {
            return false;
        }
        if (query.instrument().isPresent() && !query.instrument().get().equals(instruments[index])) {
            return false;
        }
        if (query.item().isPresent() && !query.item().get().value().equals(items[index])) {
            return false;
        }
        if (query.difficulty().isPresent() && !query.difficulty().get().holds(difficulties[index])) {
            return false;
        }
        if (query.discrimination().isPresent() && !query.discrimination().get().holds(discriminations[index])) {
            return false;
        }
        if (!query.tags().isEmpty() && !tags[index].containsAll(query.tags())) {
            return false;
        }
        int from = index == 0 ? 0 : ends[index - 1];
        for (String word : words) {
            if (text.indexOf(word, from, ends[index]) < 0) {
                return false;
            }
        }
        return true;
    }
}
