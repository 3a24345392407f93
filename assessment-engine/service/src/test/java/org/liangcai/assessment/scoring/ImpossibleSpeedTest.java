package org.liangcai.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.SectionId;

class ImpossibleSpeedTest {

    @Test
    void records_checked_faster_than_a_key_can_be_pressed_after_looking_are_flagged_and_the_figure_stays() {
        QualityIndex fast = index("checking", Duration.ofMillis(150));

        assertThat(fast.flagged()).isTrue();
        assertThat(fast.value()).isEqualTo(fast.outOf());
        assertThat(fast.reading().en()).contains("figures of speed stand as they were counted");
        assertThat(index("checking", Duration.ofMillis(900)).flagged()).isFalse();
        assertThat(PerformanceScoring.score(section("checking", Duration.ofMillis(150)), noNorm())
                        .scales())
                .first()
                .isInstanceOf(ScaleScore.Scored.class);
    }

    @Test
    void a_text_that_was_pasted_is_flagged_and_one_that_was_typed_fast_is_not() {
        assertThat(index("typing", Duration.ofMillis(40)).flagged()).isTrue();
        assertThat(index("typing", Duration.ofMinutes(3)).flagged()).isFalse();
    }

    @Test
    void fields_filled_in_by_a_script_are_flagged_and_by_a_person_not() {
        assertThat(index("forms", Duration.ofMillis(300)).flagged()).isTrue();
        assertThat(index("forms", Duration.ofMinutes(1)).flagged()).isFalse();
    }

    @Test
    void one_slip_among_many_records_is_no_sign() {
        List<Item> items = items("checking").stream().limit(20).toList();
        List<AnsweredItem> answers = items.stream()
                .map(item ->
                        answered(item, items.indexOf(item), Duration.ofMillis(items.indexOf(item) == 3 ? 100 : 1500)))
                .toList();

        QualityIndex index =
                ImpossibleSpeed.of(List.of(of("checking", answers))).getFirst();

        assertThat(index.value()).isEqualTo(1);
        assertThat(index.threshold()).isEqualTo(4);
        assertThat(index.flagged()).isFalse();
    }

    @Test
    void questionnaires_and_reasoning_have_no_such_sign() {
        assertThat(AnswerSheet.realistic().pace(Duration.ofMillis(1)).scores().quality())
                .extracting(QualityIndex::kind)
                .doesNotContain(QualityIndex.Kind.IMPOSSIBLE_SPEED);
    }

    private static QualityIndex index(String instrument, Duration each) {
        return ImpossibleSpeed.of(List.of(section(instrument, each))).getFirst();
    }

    private static SectionAnswers section(String instrument, Duration each) {
        List<Item> items = items(instrument);
        return of(
                instrument,
                items.stream()
                        .map(item -> answered(item, items.indexOf(item), each))
                        .toList());
    }

    private static SectionAnswers of(String instrument, List<AnsweredItem> answers) {
        return SectionAnswers.of(
                new SectionRecord(
                        SectionId.of(instrument),
                        InstrumentId.of(instrument),
                        answers,
                        answers.size(),
                        Duration.ofMinutes(3),
                        SectionRecord.End.LENGTH),
                AnswerSheet.BANK);
    }

    /** The items that count. */
    private static List<Item> items(String instrument) {
        return AnswerSheet.BANK.items(InstrumentId.of(instrument)).stream()
                .filter(item -> !(item.scoring() instanceof ScoringRule.Practice))
                .limit(30)
                .toList();
    }

    private static AnsweredItem answered(Item item, int place, Duration time) {
        return new AnsweredItem(item.id(), item.version(), place + 1, response(item), time);
    }

    private static ItemResponse response(Item item) {
        return switch (item.scoring()) {
            case ScoringRule.FieldKeys keys ->
                new ItemResponse.FilledIn(keys.keys().keySet().stream()
                        .collect(Collectors.toMap(key -> key, _ -> "1", (one, _) -> one, TreeMap::new)));
            case ScoringRule.SingleKey key -> new ItemResponse.Chosen(key.correctOption());
            default ->
                item.content() instanceof ItemContent.CopyTyping task
                        ? new ItemResponse.Typed(task.text().in(Language.ZH), 0)
                        : new ItemResponse.FilledIn(new TreeMap<>());
        };
    }

    private static NormComparison noNorm() {
        return NormComparison.with(
                Optional.empty(),
                Purpose.GUIDANCE,
                AnswerSheet.realistic().record().visit().person(),
                30,
                List.of());
    }
}
