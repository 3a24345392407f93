package org.liangcai.itembank.qti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.qti.model.QtiItem;

class BankDraftsTest {

    private static final ScaleId SCALE = ScaleId.of("G");

    @Test
    void a_single_choice_with_one_right_option_becomes_a_choice_in_words_with_its_key() {
        BankDraft draft = new BankDrafts(SCALE, true).draft(item(QtiSamples.choice("1 + 1 = ?")));
        assertThat(draft).isInstanceOfSatisfying(BankDraft.Deliverable.class, deliverable -> {
            assertThat(deliverable.scoring()).isEqualTo(new ScoringRule.SingleKey(SCALE, 2));
            assertThat(deliverable.content()).isInstanceOfSatisfying(ItemContent.TextChoice.class, choice -> {
                assertThat(choice.question()).isEqualTo(new LocalizedText("1 + 1 = ?", "1 + 1 = ?"));
                assertThat(choice.options()).hasSize(3);
                assertThat(choice.options().get(1)).isEqualTo(new LocalizedText("2", "2"));
            });
        });
    }

    @Test
    void marked_variants_become_the_two_languages() {
        String body = "<span xml:lang='zh-CN'>哪个是二？</span><span xml:lang='en'>Which is two?</span>";
        BankDraft draft = new BankDrafts(SCALE, false).draft(item(QtiSamples.choice(body)));
        assertThat(draft)
                .isInstanceOfSatisfying(
                        BankDraft.Deliverable.class,
                        deliverable -> assertThat(((ItemContent.TextChoice) deliverable.content()).question())
                                .isEqualTo(new LocalizedText("哪个是二？", "Which is two?")));
    }

    @Test
    void options_in_even_steps_become_a_rating() {
        String xml =
                QtiSamples.choice("?").replace("match_correct", "map_response").replace("</qti-correct-response>", """
                        </qti-correct-response><qti-mapping><qti-map-entry map-key="A" mapped-value="3"/>
                        <qti-map-entry map-key="B" mapped-value="2"/><qti-map-entry map-key="C" mapped-value="1"/></qti-mapping>
                        """);
        assertThat(new BankDrafts(SCALE, true).draft(item(xml)))
                .isInstanceOfSatisfying(
                        BankDraft.Deliverable.class,
                        deliverable -> assertThat(deliverable.scoring())
                                .isEqualTo(new ScoringRule.KeyedRating(
                                        java.util.Set.of(SCALE), ScoringRule.Direction.NEGATIVE)));
    }

    @Test
    void every_reason_against_delivery_is_given() {
        String xml = QtiSamples.choice("English only <sub>2</sub>")
                .replace("time-dependent", "adaptive=\"true\" time-dependent");
        assertThat(new BankDrafts(SCALE, false).draft(item(xml)))
                .isInstanceOfSatisfying(
                        BankDraft.NotDeliverable.class,
                        not -> assertThat(not.reasons())
                                .extracting(LocalizedText::en)
                                .containsExactly(
                                        "The item is adaptive: it takes more than one attempt.",
                                        "The element (sub) cannot be shown as plain wording.",
                                        "The wording is not there in both languages."));
    }

    @Test
    void other_interactions_are_kept_but_not_delivered() {
        String xml = QtiSamples.choice("")
                .replaceAll("(?s)<qti-choice-interaction.*</qti-choice-interaction>", "<p>only text</p>");
        assertThat(new BankDrafts(SCALE, true).draft(item(xml)))
                .isEqualTo(new BankDraft.NotDeliverable(
                        java.util.List.of(new LocalizedText("题目没有要回答的内容。", "The item asks nothing."))));
    }

    private static QtiItem item(String xml) {
        return switch (new QtiImporter(ImportPolicy.STRICT).item("i.xml", QtiSamples.bytes(xml))) {
            case ImportOutcome.Imported<QtiItem>(QtiItem item, var _) -> item;
            case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
        };
    }
}
