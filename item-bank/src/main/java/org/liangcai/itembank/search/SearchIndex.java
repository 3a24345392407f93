package org.liangcai.itembank.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.ItemState;

/**
 * The index of all versions: about 400 bytes each, so 40 MB for a hundred thousand. Immutable and safe for use by many threads; a change
 * makes a new index that shares all segments but those with changed versions.
 */
public final class SearchIndex {

    /** Versions of one segment: those whose numbers share all but the last ten bits. */
    private static final int SEGMENT_BITS = 10;

    private static final int EVERY_STATE = (1 << ItemState.values().length) - 1;

    private final SortedMap<Long, Segment> segments;

    private SearchIndex(SortedMap<Long, Segment> segments) {
        this.segments = Collections.unmodifiableSortedMap(segments);
    }

    /** Of nothing. */
    public static SearchIndex empty() {
        return new SearchIndex(new TreeMap<>());
    }

    /** The segment a version belongs to. */
    public static long segmentOf(long number) {
        return number >> SEGMENT_BITS;
    }

    /** The smallest number of a segment. */
    public static long firstOf(long segment) {
        return segment << SEGMENT_BITS;
    }

    /**
     * The index with some segments replaced.
     *
     * @param versions all versions of each replaced segment, by rising number; every segment of one of them is replaced
     */
    public SearchIndex with(List<IndexedItem> versions) {
        SortedMap<Long, List<IndexedItem>> bySegment = new TreeMap<>();
        for (IndexedItem version : versions) {
            bySegment
                    .computeIfAbsent(segmentOf(version.number()), segment -> new ArrayList<>())
                    .add(version);
        }
        SortedMap<Long, Segment> replaced = new TreeMap<>(segments);
        Interning interning = new Interning();
        bySegment.forEach((segment, members) -> replaced.put(segment, new Segment(members, interning)));
        return new SearchIndex(replaced);
    }

    /**
     * One page of what fits, the version added last first.
     *
     * @param query what is looked for
     * @param first how many to pass over
     * @param most how many to name
     */
    public Found find(BankQuery query, int first, int most) {
        List<String> words = SearchText.terms(query.text());
        int states = query.states().isEmpty()
                ? EVERY_STATE
                : query.states().stream()
                        .mapToInt(state -> 1 << state.ordinal())
                        .reduce(0, (all, one) -> all | one);
        List<Long> page = new ArrayList<>();
        int total = 0;
        for (Segment segment : new ArrayList<>(segments.values()).reversed()) {
            for (int i = segment.size() - 1; i >= 0; i--) {
                if (segment.fits(i, query, words, states)) {
                    if (total >= first && page.size() < most) {
                        page.add(segment.number(i));
                    }
                    total++;
                }
            }
        }
        return new Found(page, total);
    }

    /** How many versions there are. */
    public int size() {
        return segments.values().stream().mapToInt(Segment::size).sum();
    }

    /** Every tag in use and how many versions have it, in the order of the tags. */
    public SortedMap<String, Integer> tags() {
        SortedMap<String, Integer> tags = new TreeMap<>();
        for (Segment segment : segments.values()) {
            for (int i = 0; i < segment.size(); i++) {
                segment.tags(i).forEach(tag -> tags.merge(tag, 1, Integer::sum));
            }
        }
        return tags;
    }

    /** Every instrument that has versions, and how many. */
    public Map<InstrumentId, Integer> instruments() {
        Map<InstrumentId, Integer> instruments = new HashMap<>();
        for (Segment segment : segments.values()) {
            for (int i = 0; i < segment.size(); i++) {
                instruments.merge(segment.instrument(i), 1, Integer::sum);
            }
        }
        return instruments;
    }

    /**
     * One page of what was found.
     *
     * @param numbers the bank's numbers of the versions
     * @param total how many fit in all
     */
    public record Found(List<Long> numbers, int total) {
        public Found {
            numbers = List.copyOf(numbers);
        }
    }
}
