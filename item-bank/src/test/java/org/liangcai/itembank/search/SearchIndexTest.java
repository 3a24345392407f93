package org.liangcai.itembank.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemState;

/** The index finds what reading every version one by one finds, in the same order. */
class SearchIndexTest {

    /** More than two segments of 1,024, the last not full, with gaps between the numbers. */
    private static final int VERSIONS = 2_300;

    /** Characters of one to four bytes, of which some share all bytes but the first or all but the last. */
    private static final List<String> CHARACTERS =
            List.of("a", "e", "e", "z", "0", "-", "é", "ê", "的", "的", "皀", "癄", "修", "理", "。", "😀", "😁", " ", "\n");

    private static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static String drawn(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }

    private static IndexedItem version(long number, String text, Random random) {
        boolean calibrated = random.nextInt(4) > 0;
        return new IndexedItem(
                number,
                ItemId.of("I-" + random.nextInt(50)),
                InstrumentId.of(random.nextBoolean() ? "one" : "other"),
                ItemState.values()[random.nextInt(ItemState.values().length)],
                random.nextInt(10) == 0,
                Set.of("t" + random.nextInt(3), "u" + random.nextInt(3)),
                text,
                calibrated ? OptionalDouble.of(0.5 + random.nextDouble()) : OptionalDouble.empty(),
                calibrated ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty());
    }

    private static List<IndexedItem> versions(Random random) {
        List<IndexedItem> versions = new ArrayList<>();
        long number = 0;
        for (int i = 0; i < VERSIONS; i++) {
            number += 1 + random.nextInt(2);
            versions.add(version(number, drawn(random, 40), random));
        }
        return versions;
    }

    private static BankQuery drawnQuery(Random random) {
        BankQuery query = BankQuery.ALL.withText(drawn(random, 4));
        if (random.nextInt(3) == 0) {
            query = query.withTags(Set.of("t" + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            query = query.withStates(Set.of(ItemState.DRAFT, ItemState.ACTIVE));
        }
        if (random.nextInt(4) == 0) {
            query = query.withInstrument(InstrumentId.of("one"));
        }
        if (random.nextInt(4) == 0) {
            query = query.withItem(ItemId.of("I-" + random.nextInt(50)));
        }
        if (random.nextInt(4) == 0) {
            query = query.withDifficulty(new BankQuery.Range(-0.5, 0.5));
        }
        if (random.nextInt(4) == 0) {
            query = query.withDiscrimination(new BankQuery.Range(0.8, 1.2));
        }
        return random.nextInt(8) == 0 ? query.onlyQuarantined() : query;
    }

    private static boolean fits(IndexedItem version, BankQuery query) {
        return Stream.of(query.text().split("\\s+")).allMatch(version.text()::contains)
                && version.tags().containsAll(query.tags())
                && (query.states().isEmpty() || query.states().contains(version.state()))
                && query.instrument().stream().allMatch(version.instrument()::equals)
                && query.item().stream().allMatch(version.item()::equals)
                && query.difficulty().stream().allMatch(range -> within(range, version.difficulty()))
                && query.discrimination().stream().allMatch(range -> within(range, version.discrimination()))
                && (!query.quarantined() || version.quarantined());
    }

    private static boolean within(BankQuery.Range range, OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() >= range.from() && value.getAsDouble() <= range.to();
    }

    private static List<Long> readOneByOne(List<IndexedItem> versions, BankQuery query) {
        return versions.reversed().stream()
                .filter(version -> fits(version, query))
                .map(IndexedItem::number)
                .toList();
    }

    private static void hasEveryPage(SearchIndex index, BankQuery query, List<Long> expected, int most) {
        for (int first = 0; first <= expected.size() + most; first += most) {
            SearchIndex.Found found = index.find(query, first, most);
            assertThat(found.total()).as("total of %s", query).isEqualTo(expected.size());
            assertThat(found.numbers())
                    .as("from %d of %s", first, query)
                    .isEqualTo(expected.stream().skip(first).limit(most).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finds_what_reading_every_version_finds_page_by_page(int seed) {
        var random = new Random(seed);
        List<IndexedItem> versions = versions(random);
        SearchIndex index = SearchIndex.empty().with(versions);
        assertThat(index.size()).isEqualTo(VERSIONS);
        for (int i = 0; i < 60; i++) {
            BankQuery query = drawnQuery(random);
            hasEveryPage(index, query, readOneByOne(versions, query), 1 + random.nextInt(400));
        }
        for (String character : new TreeSet<>(CHARACTERS)) {
            BankQuery query = BankQuery.ALL.withText(character);
            hasEveryPage(index, query, readOneByOne(versions, query), 500);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_changed_segment_takes_the_place_of_the_one_that_was(int seed) {
        var random = new Random(seed);
        List<IndexedItem> versions = versions(random);
        SearchIndex before = SearchIndex.empty().with(versions);
        long changed =
                SearchIndex.segmentOf(versions.get(random.nextInt(VERSIONS)).number());
        List<IndexedItem> now = versions.stream()
                .map(version -> SearchIndex.segmentOf(version.number()) == changed
                        ? version(version.number(), drawn(random, 40), random)
                        : version)
                .toList();
        SearchIndex after = before.with(now.stream()
                .filter(version -> SearchIndex.segmentOf(version.number()) == changed)
                .toList());
        BankQuery query = BankQuery.ALL.withText("的");
        hasEveryPage(after, query, readOneByOne(now, query), 500);
        hasEveryPage(before, query, readOneByOne(versions, query), 500);
    }

    @Test
    void what_ends_one_version_and_begins_the_next_is_in_neither() {
        var random = new Random(1);
        SearchIndex index = SearchIndex.empty()
                .with(List.of(version(1, "修", random), version(2, "理 rep", random), version(3, "air", random)));
        assertThat(index.find(BankQuery.ALL.withText("修理"), 0, 10).total()).isZero();
        assertThat(index.find(BankQuery.ALL.withText("repair"), 0, 10).total()).isZero();
        assertThat(index.find(BankQuery.ALL.withText("p"), 0, 10).numbers()).containsExactly(2L);
    }

    @Test
    void full_width_and_capital_letters_of_the_query_are_the_same_as_others() {
        var random = new Random(1);
        SearchIndex index = SearchIndex.empty().with(List.of(version(1, SearchText.normalised("ＰＣ 维修 Ａ"), random)));
        assertThat(index.find(BankQuery.ALL.withText("pc"), 0, 10).total()).isOne();
        assertThat(index.find(BankQuery.ALL.withText(" Ａ　维修 "), 0, 10).total()).isOne();
        assertThat(index.find(BankQuery.ALL.withText("b"), 0, 10).total()).isZero();
    }

    @Test
    void an_index_of_nothing_finds_nothing() {
        assertThat(SearchIndex.empty().find(BankQuery.ALL, 0, 10).total()).isZero();
        assertThat(SearchIndex.empty().find(BankQuery.ALL.withText("的"), 0, 10).numbers())
                .isEmpty();
    }
}
