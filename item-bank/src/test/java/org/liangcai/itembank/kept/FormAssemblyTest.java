package org.liangcai.itembank.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.kept.FormBlueprint.Point;
import org.liangcai.itembank.kept.FormBlueprint.TagBound;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.LedgerEntry;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.psychometrics.model.LogisticModel;

class FormAssemblyTest {

    private static final List<Point> TARGET = List.of(new Point(-1, 1.2), new Point(0, 1.6), new Point(1, 1.2));

    private static ItemRecord item(int number, double difficulty, Set<ItemId> enemies, String... tags) {
        NewVersion version = new NewVersion(
                ItemId.of("I-" + number),
                InstrumentId.of("own"),
                NewVersion.Origin.WRITTEN,
                Contents.of(new Shown(
                        new ItemContent.TextChoice(
                                new LocalizedText("题 " + number, "Item " + number),
                                List.of(new LocalizedText("甲", "a"), new LocalizedText("乙", "b"))),
                        new ScoringRule.SingleKey(ScaleId.of("own"), 1))),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                Set.copyOf(Arrays.asList(tags)),
                enemies,
                List.of(new ItemCalibration(
                        LogisticModel.rasch(difficulty),
                        Calibration.Basis.DESIGN_RULES,
                        new LocalizedText("规则", "rules"),
                        0,
                        LocalDate.of(2026, 1, 1),
                        Map.of(),
                        "none")));
        return ItemRecord.of(
                number,
                new ItemVersion(version.id(), 1),
                version,
                List.of(new LedgerEntry(
                        1, Signature.of("Author"), Instant.EPOCH, "", new LedgerEvent.Added())));
    }

    /** Difficulties from −2 to 2; every third is about time, the others about money. */
    private static List<ItemRecord> bank(int items) {
        return IntStream.range(0, items)
                .mapToObj(number -> item(
                        number + 1,
                        -2 + 4.0 * number / (items - 1),
                        Set.of(),
                        number % 3 == 0 ? "time" : "money"))
                .toList();
    }

    private static String words(AssemblyOutcome outcome) {
        return ((AssemblyOutcome.Impossible) outcome)
                .shortages().stream().map(shortage -> shortage.words().en()).collect(Collectors.joining("\n"));
    }

    @Test
    void parallel_forms_share_nothing_have_the_content_asked_for_and_come_near_the_target() {
        FormBlueprint blueprint = new FormBlueprint(
                8, List.of(new TagBound("time", 2, 3), new TagBound("money", 5, 6)), TARGET, 3, 0);

        AssemblyOutcome.Assembled assembled =
                (AssemblyOutcome.Assembled) FormAssembly.assemble(bank(45), blueprint);

        assertThat(assembled.forms()).hasSize(3).allSatisfy(form -> assertThat(form).hasSize(8));
        List<ItemRecord> all = assembled.forms().stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSize(24);
        for (List<ItemRecord> form : assembled.forms()) {
            FormStatistics statistics = FormStatistics.of(form, Optional.of(blueprint));
            assertThat(statistics.counted(blueprint).getFirst()).isBetween(2, 3);
            assertThat(statistics.targets()).allSatisfy(point -> assertThat(
                            point.achieved().information())
                    .isCloseTo(point.target().information(), within(assembled.farthest() + 1e-9)));
        }
        assertThat(assembled.farthest()).isLessThan(0.15);
    }

    @Test
    void enemies_never_stand_in_the_same_form() {
        List<ItemRecord> items = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            ItemId enemy = ItemId.of("I-" + (number % 2 == 0 ? number - 1 : number + 1));
            items.add(item(number, 0, number % 2 == 0 ? Set.of(enemy) : Set.of(), "time"));
        }
        AssemblyOutcome six =
                FormAssembly.assemble(items, new FormBlueprint(6, List.of(), List.of(new Point(0, 1.5)), 1, 0));
        AssemblyOutcome seven =
                FormAssembly.assemble(items, new FormBlueprint(7, List.of(), List.of(new Point(0, 1.5)), 1, 0));

        assertThat(Enemies.pairs(((AssemblyOutcome.Assembled) six).forms().getFirst()))
                .isEmpty();
        assertThat(words(seven))
                .contains("Length: exactly 7 items in a form (12 to choose from).")
                .contains("Enemies: I-1 and I-2 cannot stand in the same form.");
    }

    @Test
    void a_tag_of_which_there_are_too_few_is_named_with_how_many_there_are() {
        AssemblyOutcome outcome = FormAssembly.assemble(
                bank(12), new FormBlueprint(4, List.of(new TagBound("time", 3, 4)), TARGET, 2, 0));

        assertThat(words(outcome)).isEqualTo("Tag “time”: at least 3 in a form, 6 in all; there are 4.");
    }

    @Test
    void too_few_items_and_too_few_without_a_tag_are_said_at_once() {
        AssemblyOutcome short_ = FormAssembly.assemble(bank(12), new FormBlueprint(7, List.of(), TARGET, 2, 0));
        AssemblyOutcome without = FormAssembly.assemble(
                bank(12), new FormBlueprint(8, List.of(new TagBound("money", 0, 2)), TARGET, 1, 0));

        assertThat(words(short_))
                .isEqualTo(
                        "14 different items are needed in all, and the instrument has 12 that are active, have parameters and are not under quarantine.");
        assertThat(words(without))
                .isEqualTo("Tag “money”: at most 2, but only 4 items are without it, too few to fill up 8.");
    }

    @Test
    void an_item_without_parameters_is_passed_over_and_a_form_with_one_has_no_curve() {
        NewVersion bare = new NewVersion(
                ItemId.of("bare"),
                InstrumentId.of("own"),
                NewVersion.Origin.WRITTEN,
                bank(2).getFirst().contents(),
                Map.of(Language.ZH, Translation.ORIGINAL),
                Set.of(),
                Set.of(),
                List.of());
        ItemRecord record = ItemRecord.of(
                99,
                new ItemVersion(bare.id(), 1),
                bare,
                List.of(new LedgerEntry(1, Signature.of("Author"), Instant.EPOCH, "", new LedgerEvent.Added())));
        List<ItemRecord> items = new ArrayList<>(bank(4));
        items.add(record);

        FormStatistics statistics = FormStatistics.of(items, Optional.empty());

        assertThat(statistics.withParameters()).isEqualTo(4);
        assertThat(statistics.curve()).isEmpty();
        assertThat(words(FormAssembly.assemble(items, new FormBlueprint(5, List.of(), TARGET, 1, 0))))
                .startsWith("5 different items are needed in all, and the instrument has 4");
    }
}
