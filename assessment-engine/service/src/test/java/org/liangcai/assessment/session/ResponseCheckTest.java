package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.session.ResponseCheck.Outcome;
import org.liangcai.itembank.EntryForm;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.qti.BankDraft;
import org.liangcai.itembank.qti.DocumentDrafts;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.QtiItem;

class ResponseCheckTest {

    private static final LocalizedText WORDS = new LocalizedText("字", "words");

    private static final ItemContent DOCUMENT = document("""
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="c1" title="T" time-dependent="false">
              <qti-response-declaration identifier="CHOICE" cardinality="multiple" base-type="identifier">
                <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-response-declaration identifier="PAIRS" cardinality="multiple" base-type="directedPair"/>
              <qti-response-declaration identifier="NUMBER" cardinality="single" base-type="integer"/>
              <qti-response-declaration identifier="SLIDER" cardinality="single" base-type="float"/>
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1"/>
              <qti-item-body>
                <qti-choice-interaction response-identifier="CHOICE" max-choices="2">
                  <qti-simple-choice identifier="A">1</qti-simple-choice>
                  <qti-simple-choice identifier="B">2</qti-simple-choice>
                  <qti-simple-choice identifier="C">3</qti-simple-choice>
                </qti-choice-interaction>
                <qti-match-interaction response-identifier="PAIRS" max-associations="3">
                  <qti-simple-match-set><qti-simple-associable-choice identifier="a" match-max="1">a</qti-simple-associable-choice>
                  </qti-simple-match-set><qti-simple-match-set>
                  <qti-simple-associable-choice identifier="b" match-max="3">b</qti-simple-associable-choice>
                  <qti-simple-associable-choice identifier="c" match-max="3">c</qti-simple-associable-choice></qti-simple-match-set>
                </qti-match-interaction>
                <p><qti-text-entry-interaction response-identifier="NUMBER"/></p>
                <qti-slider-interaction response-identifier="SLIDER" lower-bound="0" upper-bound="10" step="1"/>
              </qti-item-body>
            </qti-assessment-item>""");

    @Test
    void answersThatFitAreKeptAsTheyAre() {
        assertThat(values("CHOICE", "A", "C")).isEqualTo(entered("CHOICE", "A", "C"));
        assertThat(values("PAIRS", "a c")).isEqualTo(entered("PAIRS", "a c"));
        assertThat(values("NUMBER", "12")).isEqualTo(entered("NUMBER", "12"));
        assertThat(values("SLIDER", "2.5")).isEqualTo(entered("SLIDER", "2.5"));
        assertThat(values("CHOICE")).isEqualTo(new Outcome.Fits(ItemResponse.Entered.of(Map.of())));
    }

    @Test
    void answersThatDoNotFitAreRefusedNamingTheFault() {
        assertThat(values("OTHER", "A")).isEqualTo(fails(SessionRefusal.ANSWER_PLACE_UNKNOWN, "OTHER"));
        assertThat(values("CHOICE", "X")).isEqualTo(fails(SessionRefusal.ANSWER_CHOICE_UNKNOWN, "X"));
        assertThat(values("CHOICE", "A", "B", "C")).isEqualTo(fails(SessionRefusal.ANSWER_TOO_MANY, 3, 2));
        assertThat(values("CHOICE", "A", "A")).isEqualTo(fails(SessionRefusal.ANSWER_USED_TOO_OFTEN, "A", 1));
        assertThat(values("PAIRS", "b a")).isEqualTo(fails(SessionRefusal.ANSWER_CHOICE_UNKNOWN, "b"));
        assertThat(values("PAIRS", "a")).isEqualTo(fails(SessionRefusal.ANSWER_CHOICE_UNKNOWN, "a"));
        assertThat(values("PAIRS", "a b", "a c")).isEqualTo(fails(SessionRefusal.ANSWER_USED_TOO_OFTEN, "a", 1));
        assertThat(values("NUMBER", "twelve")).isEqualTo(fails(SessionRefusal.ANSWER_NO_NUMBER, "twelve"));
        assertThat(values("SLIDER", "11")).isEqualTo(fails(SessionRefusal.ANSWER_NUMBER_OUT_OF_RANGE, "11", "0", "10"));
        assertThat(ResponseCheck.check(DOCUMENT, new SubmittedResponse.Choice(1)))
                .isEqualTo(fails(SessionRefusal.ANSWER_OF_ANOTHER_KIND));
    }

    @Test
    void aChoiceInWordsTakesOneOfItsOptions() {
        ItemContent choice = new ItemContent.TextChoice(WORDS, List.of(WORDS, WORDS));
        assertThat(ResponseCheck.check(choice, new SubmittedResponse.Choice(2)))
                .isEqualTo(new Outcome.Fits(new ItemResponse.Chosen(2)));
        assertThat(ResponseCheck.check(choice, new SubmittedResponse.Choice(3)))
                .isEqualTo(fails(SessionRefusal.ANSWER_OUT_OF_RANGE, 3, 2));
    }

    @Test
    void aFormTakesItsFieldsAndLeavesOutEmptyOnes() {
        ItemContent form = new ItemContent.FormFilling(
                WORDS,
                new Figure("<svg/>", WORDS),
                List.of(
                        new ItemContent.Field("name", WORDS, java.util.Optional.empty(), EntryForm.TEXT),
                        new ItemContent.Field("date", WORDS, java.util.Optional.empty(), EntryForm.DATE)));
        assertThat(ResponseCheck.check(form, SubmittedResponse.Fields.of(Map.of("name", "王芳", "date", " "))))
                .isEqualTo(new Outcome.Fits(new ItemResponse.FilledIn(new TreeMap<>(Map.of("name", "王芳")))));
        assertThat(ResponseCheck.check(form, SubmittedResponse.Fields.of(Map.of("age", "40"))))
                .isEqualTo(fails(SessionRefusal.ANSWER_PLACE_UNKNOWN, "age"));
        assertThat(ResponseCheck.check(form, SubmittedResponse.Fields.of(Map.of("name", "王".repeat(1001)))))
                .isEqualTo(fails(SessionRefusal.ANSWER_TOO_LONG, 1001, 1000));
    }

    @Test
    void aTypedTextHasAnEnd() {
        ItemContent typing = new ItemContent.CopyTyping(WORDS, WORDS);
        assertThat(ResponseCheck.check(typing, new SubmittedResponse.Typing("量才", 1)))
                .isEqualTo(new Outcome.Fits(new ItemResponse.Typed("量才", 1)));
        assertThat(ResponseCheck.check(typing, new SubmittedResponse.Typing("x".repeat(20_001), 0)))
                .isEqualTo(fails(SessionRefusal.ANSWER_TOO_LONG, 20_001, 20_000));
    }

    private static Outcome values(String identifier, String... values) {
        return ResponseCheck.check(DOCUMENT, SubmittedResponse.Values.of(Map.of(identifier, List.of(values))));
    }

    private static Outcome entered(String identifier, String... values) {
        return new Outcome.Fits(ItemResponse.Entered.of(Map.of(identifier, List.of(values))));
    }

    private static Outcome fails(SessionRefusal reason, Object... arguments) {
        return new Outcome.Fails(reason, List.of(arguments));
    }

    private static ItemContent document(String xml) {
        QtiItem item =
                switch (new QtiImporter(ImportPolicy.STRICT).item("i.xml", xml.getBytes(StandardCharsets.UTF_8))) {
                    case ImportOutcome.Imported<QtiItem>(QtiItem read, var _) -> read;
                    case ImportOutcome.Refused<QtiItem>(var findings) -> throw new AssertionError(findings);
                };
        return switch (new DocumentDrafts(ScaleId.of("G"), Language.EN).draft(item, List.of(), Map.of())) {
            case BankDraft.Deliverable(ItemContent content, var _) -> content;
            case BankDraft.NotDeliverable(List<LocalizedText> reasons) -> throw new AssertionError(reasons);
        };
    }
}
