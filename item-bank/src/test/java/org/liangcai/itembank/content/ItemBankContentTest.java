package org.liangcai.itembank.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.Direction;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;

class ItemBankContentTest {

    private static final ItemBank BANK = bank();

    private static ItemBank bank() {
        ItemBankContent content = ItemBankContent.load(ContentSource.shipped());
        return new ItemBankSnapshot(content.instruments(), content.items(), List.of(), content.batteries());
    }

    private static List<Item> scored(String instrument) {
        return BANK.items(InstrumentId.of(instrument)).stream()
                .filter(item -> item.scoring() instanceof ScoringRule.KeyedRating)
                .toList();
    }

    @Test
    void personalityHasFourStatementsAFacetAndTwentyFourADomain() {
        assertThat(scored("personality")).hasSize(120);
        BANK.instrument(InstrumentId.of("personality"))
                .scales()
                .forEach(scale -> assertThat(scored("personality"))
                        .filteredOn(item -> ((ScoringRule.KeyedRating) item.scoring())
                                .scales()
                                .contains(scale.id()))
                        .as(scale.id().value())
                        .hasSize(scale.parent().isPresent() ? 4 : 24));
    }

    @Test
    void theEnglishWordingIsJoinedByItsId() {
        Item first = BANK.item(ItemId.of("P-001"));
        assertThat(first.content()).isInstanceOfSatisfying(ItemContent.RatingStatement.class, statement -> {
            assertThat(statement.statement().in(Language.EN)).isEqualTo("Worry about things");
            assertThat(statement.statement().in(Language.ZH)).isEqualTo("我会为各种事情担心");
        });
        assertThat(first.scoring())
                .isEqualTo(new ScoringRule.KeyedRating(Set.of(ScaleId.of("N"), ScaleId.of("N1")), Direction.POSITIVE));
    }

    @Test
    void responseQualityStatementsStandAtTheirPlacesInTheDeliveredSequence() {
        Section personality =
                BANK.batteries().getFirst().section(SectionId.of("personality")).orElseThrow();
        List<ItemId> delivered = ((Section.Linear) personality.delivery()).items();
        assertThat(delivered).hasSize(123);
        assertThat(delivered.get(27)).isEqualTo(ItemId.of("Q-P1"));
        assertThat(delivered.get(66)).isEqualTo(ItemId.of("Q-P2"));
        assertThat(delivered.get(103)).isEqualTo(ItemId.of("Q-P3"));
        assertThat(BANK.item(ItemId.of("Q-I2")).scoring()).isEqualTo(new ScoringRule.Infrequency(Set.of(3, 4, 5)));
    }

    @Test
    void interestsHaveTenActivitiesATypeAndValuesTwentyOneStatements() {
        assertThat(scored("interests")).hasSize(60);
        for (String type : List.of("R", "I", "A", "S", "E", "C")) {
            assertThat(scored("interests"))
                    .filteredOn(item -> item.scoring()
                            .equals(new ScoringRule.KeyedRating(Set.of(ScaleId.of(type)), Direction.POSITIVE)))
                    .hasSize(10);
        }
        assertThat(scored("values")).hasSize(21);
    }

    @Test
    void everySituationHasAKeyAndARationaleForEachAction() {
        List<Item> situations = BANK.items(InstrumentId.of("judgement")).stream()
                .filter(item -> item.scoring() instanceof ScoringRule.ExpertKey)
                .toList();
        assertThat(situations).hasSize(12).allSatisfy(item -> {
            int actions = ((ItemContent.Situation) item.content()).actions().size();
            ScoringRule.ExpertKey key = (ScoringRule.ExpertKey) item.scoring();
            assertThat(key.effectiveness()).hasSize(actions).allMatch(value -> value >= 1 && value <= 5);
            assertThat(key.rationales()).hasSize(actions);
        });
    }

    @Test
    void emotionalSensitivityAndWithheldFacetsAreNotForEmployersAndPoliticsIsLeftOutOfChineseReports() {
        var personality = BANK.instrument(InstrumentId.of("personality"));
        assertThat(personality.scales())
                .filteredOn(scale -> scale.id().value().startsWith("N"))
                .hasSize(7)
                .noneMatch(scale -> scale.forEmployers());
        assertThat(personality.scale(ScaleId.of("C")).orElseThrow().forEmployers())
                .isTrue();
        assertThat(personality.scales())
                .filteredOn(scale -> !scale.omittedFromReports().isEmpty())
                .singleElement()
                .satisfies(scale -> {
                    assertThat(scale.id()).isEqualTo(ScaleId.of("O6"));
                    assertThat(scale.omittedFromReports()).containsExactly(Language.ZH);
                });
        assertThat(personality.notes().getFirst().zh()).contains("回译");
    }

    @Test
    void theReasoningPoolsAreLargeTimedAdaptiveAndSayThatTheyAreNotCalibrated() {
        Section matrices =
                BANK.batteries().getFirst().section(SectionId.of("matrices")).orElseThrow();
        assertThat(matrices.timeLimit()).hasValue(java.time.Duration.ofMinutes(12));
        assertThat(matrices.practice()).hasSize(2);
        Section.Adaptive adaptive = (Section.Adaptive) matrices.delivery();
        assertThat(adaptive.pool()).hasSizeGreaterThanOrEqualTo(200);
        Item item = BANK.item(adaptive.pool().getFirst());
        assertThat(item.parameters()).isEqualTo(BANK.parameters(item.id()));
        assertThat(item.parameters().orElseThrow().calibration().note().zh()).isEqualTo("难度由设计规则得出，尚未用真实作答校准。");
        assertThat(BANK.instrument(item.instrument()).notes().getFirst().en())
                .isEqualTo("Difficulty from design rules, not yet calibrated on people.");
    }

    @Test
    void thePracticeItemsOfTheReasoningTestsNameTheRightOption() {
        for (String family : List.of("matrices", "series", "letters", "words", "cubes", "checking")) {
            assertThat(BANK.items(InstrumentId.of(family)))
                    .filteredOn(item -> item.scoring() instanceof ScoringRule.Practice)
                    .hasSize(2)
                    .allSatisfy(item -> {
                        ScoringRule.Practice practice = (ScoringRule.Practice) item.scoring();
                        int right = practice.correctOption().orElseThrow();
                        assertThat(practice.feedback().zh()).contains("答案 %d".formatted(right));
                        assertThat(practice.feedback().en()).contains("answer %d".formatted(right));
                    });
        }
    }

    @Test
    void theBatteriesAreOfferedInOrderWithTheSectionsTheyName() {
        assertThat(BANK.batteries())
                .extracting(battery -> battery.id().value())
                .containsExactly(
                        "full",
                        "guidance",
                        "aptitude",
                        "selection",
                        "aptitude-six",
                        "work-sample",
                        "retest",
                        "clerical");
        assertThat(BANK.batteries().get(4).sections())
                .extracting(section -> section.id().value())
                .containsExactly("matrices", "series", "letters", "words", "cubes", "checking");
        assertThat(BANK.batteries().getFirst().sections())
                .extracting(section -> section.id().value())
                .containsExactly("personality", "interests", "matrices", "series", "judgement", "values");
    }
}
