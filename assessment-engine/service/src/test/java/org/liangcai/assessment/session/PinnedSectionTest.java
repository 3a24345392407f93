package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.form.Pinned;
import org.liangcai.itembank.form.PoolRules;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.model.LogisticModel;

/** Sections of kept forms: the versions they hold fast to, and the mixture of items from their pools. */
class PinnedSectionTest {

    private static final InstrumentId INSTRUMENT = InstrumentId.of("own");
    private static final int POOL = 24;
    private static final int LONGEST = 8;

    /** Every item in two versions; the newer one is far too hard for anybody. */
    private static final ItemBank BANK = bank();

    private static ItemBank bank() {
        List<ReleasedItem> newest = new ArrayList<>();
        List<ReleasedItem> former = new ArrayList<>();
        for (int number = 1; number <= POOL; number++) {
            former.add(new ReleasedItem.Written(item(number, 1, (number - POOL / 2.0) / 4)));
            newest.add(new ReleasedItem.Written(item(number, 2, 5)));
        }
        return new ItemBankSnapshot(List.of(), newest, former, List.of());
    }

    private static Item item(int number, int version, double difficulty) {
        return new Item(
                ItemId.of("K-" + number),
                version,
                INSTRUMENT,
                new ItemContent.TextChoice(text("题 " + number), List.of(text("甲"), text("乙"))),
                new ScoringRule.SingleKey(ScaleId.of("own"), 1),
                Optional.of(new Item.Parameters(
                        new LogisticModel(1.2, difficulty, 0, 1),
                        new Calibration(Calibration.Basis.DESIGN_RULES, text("规则")))));
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text + " (en)");
    }

    private static List<ItemId> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> ItemId.of("K-" + number))
                .toList();
    }

    private static Section section(Section.Delivery delivery) {
        return new Section(
                SectionId.of("kept"),
                INSTRUMENT,
                text("节"),
                List.of(),
                List.of(),
                delivery,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Pinned(
                        "kept.v1",
                        ids(1, POOL).stream()
                                .map(id -> new ItemVersion(id, 1))
                                .toList())));
    }

    private static Section pool(PoolRules rules, int shortest, double error) {
        return section(new Section.Adaptive(ids(1, POOL), shortest, LONGEST, error, 3, Optional.of(rules)));
    }

    /** The items a person of an ability is given, each with its version. */
    private static List<Item> taken(Section section, double theta, long seed) {
        NextItem next = new NextItem(BANK);
        SplittableRandom random = new SplittableRandom(seed);
        List<AnsweredItem> answers = new ArrayList<>();
        List<Item> given = new ArrayList<>();
        while (next.after(section, answers, answers.size(), seed, id -> false)
                instanceof NextItem.Choice.Show(Item item)) {
            given.add(item);
            boolean right = random.nextDouble()
                    < item.parameters().orElseThrow().model().probabilities(theta)[1];
            answers.add(new AnsweredItem(
                    item.id(),
                    item.version(),
                    given.size(),
                    new ItemResponse.Chosen(right ? 1 : 2),
                    Duration.ofSeconds(5)));
        }
        return given;
    }

    @Test
    void a_fixed_form_gives_the_versions_it_was_made_of() {
        List<Item> given = taken(section(new Section.Linear(ids(1, 5))), 0, 1);

        assertThat(given).extracting(Item::id).isEqualTo(ids(1, 5));
        assertThat(given).extracting(Item::version).containsOnly(1);
    }

    @Test
    void a_pool_chooses_by_the_parameters_of_the_versions_it_was_made_of() {
        List<Item> given = taken(pool(new PoolRules(List.of(), List.of()), 3, 0.1), 0, 2);

        assertThat(given).hasSize(LONGEST);
        assertThat(given).extracting(Item::version).containsOnly(1);
        assertThat(given.getFirst().parameters().orElseThrow().model())
                .isInstanceOfSatisfying(
                        LogisticModel.class, model -> assertThat(Math.abs(model.difficulty())).isLessThan(1));
    }

    @Test
    void whoever_answers_whatever_gets_the_mixture_asked_for_and_never_two_enemies() {
        PoolRules rules = new PoolRules(
                List.of(
                        new ContentBound("easy", ids(1, 6), 2, 3),
                        new ContentBound("middle", ids(10, 15), 1, 3)),
                List.of(List.of(ItemId.of("K-12"), ItemId.of("K-13")), List.of(ItemId.of("K-11"), ItemId.of("K-14"))));
        Section section = pool(rules, 3, 0.9);
        for (long seed = 1; seed <= 12; seed++) {
            List<ItemId> given = taken(section, -2 + 4 * (seed % 5) / 4.0, seed).stream()
                    .map(Item::id)
                    .toList();
            assertThat(given).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(given.stream().filter(ids(1, 6)::contains)).as("easy, seed " + seed).hasSizeBetween(2, 3);
            assertThat(given.stream().filter(ids(10, 15)::contains))
                    .as("middle, seed " + seed)
                    .hasSizeBetween(1, 3);
            for (List<ItemId> pair : rules.enemies()) {
                assertThat(given.stream().filter(pair::contains))
                        .as("enemies, seed " + seed)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void exposure_is_spread_although_content_is_held() {
        Section section = pool(
                new PoolRules(List.of(new ContentBound("easy", ids(1, 6), 2, 3)), List.of()), LONGEST, 0.1);
        long different = IntStream.rangeClosed(1, 12)
                .mapToObj(seed -> taken(section, 0, seed).getFirst().id())
                .distinct()
                .count();
        assertThat(different).isGreaterThan(1);
    }
}
