package org.liangcai.itembank.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Media;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.QtiItem;

class DocumentDraftsTest {

    private static final ScaleId SCALE = ScaleId.of("G");
    private static final Media PICTURE = new Media("0".repeat(64), "image/png");

    @Test
    void a_choice_becomes_a_document_scored_by_its_own_rules() {
        BankDraft.Deliverable draft = deliverable(QtiSamples.choice("1 + 1 = ?"));
        ScoringRule.Processing rule = (ScoringRule.Processing) draft.scoring();
        assertThat(rule.minimum()).isEqualTo(0);
        assertThat(rule.maximum()).isEqualTo(1);
        assertThat(rule.score(answer("RESPONSE", "B"))).isEqualTo(1);
        assertThat(rule.score(answer("RESPONSE", "A"))).isEqualTo(0);
        assertThat(rule.score(ItemResponse.Entered.of(Map.of()))).isEqualTo(0);
    }

    @Test
    void each_language_is_shown_its_own_wording() {
        ItemContent.Document document = (ItemContent.Document) deliverable(QtiSamples.choice(
                        "<span xml:lang='zh-CN'>哪个是二？</span><span xml:lang='en'>Which is two?</span>"))
                .content();
        assertThat(document.bodies()).containsOnlyKeys(Language.ZH, Language.EN);
        assertThat(Wording.text(document.bodyFor(Language.ZH).getValue(), Language.ZH))
                .startsWith("哪个是二？")
                .doesNotContain("Which");
    }

    @Test
    void an_item_in_one_language_says_which() {
        ItemContent.Document document = (ItemContent.Document)
                deliverable(QtiSamples.choice("Which is two?")).content();
        assertThat(document.bodies()).containsOnlyKeys(Language.EN);
        assertThat(document.bodyFor(Language.ZH).getKey()).isEqualTo(Language.EN);
    }

    @Test
    void nothing_that_gives_the_answer_away_and_no_link_is_shown() {
        String xml = QtiSamples.choice("""
                <a href='https://example.org/x' class='page qti-italic' id='a' data-key='B' style='color:red'>text</a>
                <qti-feedback-inline outcome-identifier='FEEDBACK' identifier='yes' show-hide='show'>right</qti-feedback-inline>""");
        ItemContent.Document document =
                (ItemContent.Document) deliverable(withFeedback(xml)).content();
        List<Content> all =
                ContentTree.of(document.bodyFor(Language.EN).getValue()).toList();
        assertThat(all).noneMatch(Content.Feedback.class::isInstance);
        assertThat(all)
                .filteredOn(content -> content instanceof Content.Markup markup
                        && markup.name().equals("span"))
                .singleElement()
                .satisfies(
                        span -> assertThat(((Content.Markup) span).attributes().values())
                                .containsExactly(Map.entry("class", "qti-italic")));
    }

    @Test
    void every_reason_against_delivery_is_given() {
        String xml = QtiSamples.choice("<img src='a.png' alt='a'/>")
                .replace("time-dependent", "adaptive=\"true\" time-dependent")
                .replaceAll("(?s)<qti-response-processing.*/>", "");
        assertThat(new DocumentDrafts(SCALE, Language.EN).draft(item(xml), List.of(), Map.of()))
                .isEqualTo(new BankDraft.NotDeliverable(List.of(
                        new LocalizedText("题目是多次作答的自适应题。", "The item is adaptive: it takes more than one attempt."),
                        new LocalizedText(
                                "所有回答的分值都一样：题目没有答案。", "No answer is worth more than another: the item has no key."),
                        new LocalizedText("文件（a.png）不在包里。", "The file (a.png) is not there."))));
    }

    @Test
    void the_public_samples_of_every_supported_interaction_are_delivered() {
        QtiSamples.items().stream()
                .filter(file -> file.getFileName()
                        .toString()
                        .matches("(associate|choice|essay|gap_match|hotspot|hottext)\\.xml"))
                .forEach(file -> {
                    QtiItem item = switch (new QtiImporter(ImportPolicy.LEAVE_OUT_UNSUPPORTED)
                            .item(file.getFileName().toString(), QtiSamples.bytes(file))) {
                        case ImportOutcome.Imported<QtiItem>(QtiItem read, var _) -> read;
                        case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
                    };
                    Map<String, Media> media = new TreeMap<>();
                    DocumentDrafts.addresses(item, List.of()).forEach(address -> media.put(address, PICTURE));
                    assertThat(new DocumentDrafts(SCALE, Language.EN).draft(item, List.of(), media))
                            .as(file.getFileName().toString())
                            .isInstanceOf(BankDraft.Deliverable.class);
                });
    }

    private static String withFeedback(String xml) {
        return xml.replace("<qti-item-body>", """
                <qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/><qti-item-body>""");
    }

    private static ItemResponse.Entered answer(String identifier, String... values) {
        return ItemResponse.Entered.of(Map.of(identifier, List.of(values)));
    }

    private static BankDraft.Deliverable deliverable(String xml) {
        return switch (new DocumentDrafts(SCALE, Language.EN).draft(item(xml), List.of(), Map.of())) {
            case BankDraft.Deliverable deliverable -> deliverable;
            case BankDraft.NotDeliverable(List<LocalizedText> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static QtiItem item(String xml) {
        return switch (new QtiImporter(ImportPolicy.STRICT).item("i.xml", QtiSamples.bytes(xml))) {
            case ImportOutcome.Imported<QtiItem>(QtiItem item, var _) -> item;
            case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
        };
    }
}
