package org.liangcai.itembank.worksample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.EntryForm;
import org.liangcai.itembank.ItemContent.FormFilling;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule.FieldKey;

class WorkSampleTest {

    @Test
    void theSameSeedGivesTheSameNoteAndOthersGiveNotesOfAboutTheSameLength() {
        assertThat(CopyTexts.of(7)).isEqualTo(CopyTexts.of(7)).isNotEqualTo(CopyTexts.of(8));
        assertThat(LongStream.range(0, 300).mapToObj(CopyTexts::of)).allSatisfy(note -> {
            assertThat(note.zh().length()).isBetween(80, 115);
            assertThat(note.en().length()).isBetween(200, 330);
        });
    }

    @Test
    void errorsAreTheFewestChangesUpToWhereTheCopyEnds() {
        assertThat(CopyErrors.of("请提前到场。", "请提前到场。")).isEqualTo(new CopyErrors(6, 0));
        assertThat(CopyErrors.of("请提前到场。", "请提前")).isEqualTo(new CopyErrors(3, 0));
        assertThat(CopyErrors.of("请提前到场。", "请题前场。")).isEqualTo(new CopyErrors(5, 2));
        assertThat(CopyErrors.of("Please come early.", "please  come\nearly.")).isEqualTo(new CopyErrors(18, 1));
        assertThat(CopyErrors.of("abc", "")).isEqualTo(new CopyErrors(0, 0));
        LocalizedText both = new LocalizedText("请提前到场。", "Please come early.");
        assertThat(CopyErrors.of(both, "Please come")).isEqualTo(new CopyErrors(11, 0));
    }

    @Test
    void whatIsDeclaredToBeForgivenIsForgivenAndNothingElse() {
        assertThat(right(EntryForm.TEXT, "滨江大道12号305室", "滨江大道１２号 305 室")).isTrue();
        assertThat(right(EntryForm.TEXT, "滨江大道12号305室", "滨江大道12号350室")).isFalse();
        assertThat(right(EntryForm.DIGITS, "20-4837-561", "204837561")).isTrue();
        assertThat(right(EntryForm.DIGITS, "20-4837-561", "20 4837 651")).isFalse();
        assertThat(right(EntryForm.DATE, "2025-03-05", "2025年3月5日")).isTrue();
        assertThat(right(EntryForm.DATE, "2025-03-05", "20250305")).isTrue();
        assertThat(right(EntryForm.DATE, "2025-03-05", "2025-5-3")).isFalse();
        assertThat(right(EntryForm.AMOUNT, "1280.50", "￥１,280.5 元")).isTrue();
        assertThat(right(EntryForm.AMOUNT, "1280.50", "128050")).isFalse();
        assertThat(right(EntryForm.AMOUNT, "1280.50", "")).isFalse();
    }

    @Test
    void aFormAsksForEveryLineOfItsPaperAndItsKeyIsRight() {
        for (long seed = 1; seed <= 200; seed++) {
            PaperRecord record = PaperRecord.of(seed);
            FormFilling form = record.form(new LocalizedText("填写", "Fill in"));
            var keys = record.keys(ScaleId.of("forms"));
            assertThat(form.fields())
                    .extracting(field -> field.id())
                    .containsExactlyInAnyOrderElementsOf(keys.keys().keySet());
            keys.keys().values().forEach(key -> {
                assertThat(FieldComparison.isRight(key, key.value().zh())).isTrue();
                assertThat(FieldComparison.isRight(key, key.value().en())).isTrue();
            });
            assertThat(form.record().description().zh())
                    .contains(Objects.requireNonNull(keys.keys().get("name"))
                            .value()
                            .zh());
            assertThat(form.record().svg()).doesNotContain("<title", "<script");
        }
    }

    private static boolean right(EntryForm form, String wanted, String given) {
        return FieldComparison.isRight(new FieldKey(form, new LocalizedText(wanted, wanted)), given);
    }
}
