package org.liangcai.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.ScaleScore.Unscored;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Instrument;
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
import org.liangcai.itembank.form.Pinned;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.model.LogisticModel;

class BankFormScoringTest {

    private static final InstrumentId INSTRUMENT = InstrumentId.of("own");

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text + " (en)");
    }

    private static Item choice(int number, boolean withModel) {
        return new Item(
                ItemId.of("C-" + number),
                1,
                INSTRUMENT,
                new ItemContent.TextChoice(text("题"), List.of(text("甲"), text("乙"))),
                new ScoringRule.SingleKey(ScaleId.of("own"), 1),
                withModel
                        ? Optional.of(new Item.Parameters(
                                LogisticModel.rasch((number - 3) / 2.0),
                                new Calibration(Calibration.Basis.DESIGN_RULES, text("推定"))))
                        : Optional.empty());
    }

    private static Item rating(int number) {
        return new Item(
                ItemId.of("R-" + number),
                1,
                INSTRUMENT,
                new ItemContent.RatingStatement(
                        text("像吗？"), text("句"), List.of(text("1"), text("2"), text("3"), text("4"))),
                new ScoringRule.KeyedRating(Set.of(ScaleId.of("own")), ScoringRule.Direction.NEGATIVE),
                Optional.empty());
    }

    private static BankFormScores scores(List<Item> items, Map<Integer, ItemResponse> given) {
        ItemBank bank = new ItemBankSnapshot(
                List.of(new Instrument(INSTRUMENT, text("测验"), List.of(), List.of())),
                items.stream().<ReleasedItem>map(ReleasedItem.Written::new).toList(),
                List.of(),
                List.of());
        Section section = new Section(
                SectionId.of("kept"),
                INSTRUMENT,
                text("测验单"),
                List.of(),
                List.of(),
                new Section.Linear(items.stream().map(Item::id).toList()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Pinned(
                        "kept.v2",
                        items.stream()
                                .map(item -> new ItemVersion(item.id(), item.version()))
                                .toList())));
        List<AnsweredItem> answers = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (given.containsKey(place)) {
                answers.add(new AnsweredItem(
                        items.get(place).id(), 1, place + 1, given.get(place), Duration.ofSeconds(4)));
            }
        }
        SectionRecord record = new SectionRecord(
                SectionId.of("kept"),
                INSTRUMENT,
                answers,
                items.size(),
                Duration.ofMinutes(1),
                SectionRecord.End.LENGTH);
        return BankFormScoring.score(
                SectionAnswers.of(record, bank), section, section.pinned().orElseThrow(), bank);
    }

    private static List<Item> choices(boolean withModel) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> choice(number, withModel))
                .toList();
    }

    private static Map<Integer, ItemResponse> threeRight() {
        return Map.of(
                0, new ItemResponse.Chosen(1),
                1, new ItemResponse.Chosen(1),
                2, new ItemResponse.Chosen(1),
                3, new ItemResponse.Chosen(2));
    }

    @Test
    void points_have_lords_error_and_no_norm_and_an_item_left_out_has_none() {
        BankFormScores scores = scores(choices(false), threeRight());

        Scored points = (Scored) scores.scales().getFirst();
        assertThat(points.value()).isEqualTo(3);
        assertThat(points.range().maximum()).isEqualTo(5);
        // Lord (1955): √(x (n − x) / (n − 1)) with x = 3 of n = 5.
        assertThat(points.standardError()).isCloseTo(Math.sqrt(3 * 2 / 4.0), within(1e-12));
        assertThat(points.errorSource().en()).startsWith("No reliability of this form is known.");
        assertThat(points.comparison())
                .isInstanceOfSatisfying(Comparison.NoNorm.class, none -> assertThat(none.note().zh())
                        .startsWith("没有常模"));
        assertThat(scores.form()).isEqualTo("kept.v2");
        assertThat(scores.itemVersions()).containsExactly("C-1 v1", "C-2 v1", "C-3 v1", "C-4 v1");
    }

    @Test
    void where_all_items_have_parameters_ability_comes_first_with_its_posterior_error() {
        BankFormScores scores = scores(choices(true), threeRight());

        assertThat(scores.scales()).hasSize(2);
        Scored ability = (Scored) scores.scales().getFirst();
        assertThat(ability.value()).isBetween(-0.5, 1.0);
        assertThat(ability.standardError()).isBetween(0.5, 1.0);
        assertThat(scores.scales().getLast().scale()).isEqualTo(ScaleId.of("own.points"));
        assertThat(scores.calibrations()).containsExactly(text("推定"));
    }

    @Test
    void a_rating_that_is_missing_is_not_filled_in() {
        List<Item> ratings = List.of(rating(1), rating(2), rating(3));

        Scored all = (Scored) scores(
                        ratings,
                        Map.of(
                                0, new ItemResponse.Rated(1),
                                1, new ItemResponse.Rated(2),
                                2, new ItemResponse.Rated(4)))
                .scales()
                .getFirst();
        assertThat(all.value()).isEqualTo(4 + 3 + 1);
        assertThat(all.range()).isEqualTo(ScaleScore.Range.of(3, 12));
        Unscored some = (Unscored) scores(ratings, Map.of(0, new ItemResponse.Rated(1)))
                .scales()
                .getFirst();
        assertThat(some.reason().en())
                .isEqualTo("1 of 3 items were answered; a missing rating cannot be filled in, so no score is given.");
    }

    @Test
    void one_item_gives_no_score_and_a_text_is_there_to_be_read() {
        Item essay = new Item(
                ItemId.of("E-1"),
                1,
                INSTRUMENT,
                new ItemContent.CopyTyping(text("写几句"), text("…")),
                new ScoringRule.Unscored(text("要人来读")),
                Optional.empty());

        BankFormScores scores = scores(
                List.of(choice(1, false), essay),
                Map.of(0, new ItemResponse.Chosen(1), 1, new ItemResponse.Typed("我喜欢整理", 0)));

        assertThat(((Unscored) scores.scales().getFirst()).reason().zh())
                .isEqualTo("只有一道计分的题，无法估计误差，所以不给分数。");
        assertThat(scores.toRead()).singleElement().satisfies(read -> {
            assertThat(read.answer()).isEqualTo("我喜欢整理");
            assertThat(read.question()).isEqualTo(text("写几句"));
        });
    }
}
