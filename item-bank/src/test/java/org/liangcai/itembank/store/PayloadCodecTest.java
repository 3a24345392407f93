package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.EntryForm;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.SingleKey;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.qti.BankDraft;
import org.liangcai.itembank.qti.DocumentDrafts;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.QtiSamples;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.store.PayloadCodec.ItemPayload;

class PayloadCodecTest {

    @Test
    void aFigureWithWritingInItKeepsItsDrawingInEachLanguage() {
        LocalizedText words = new LocalizedText("两个框", "two boxes");
        Figure plain = new Figure("<svg/>", words);
        Figure written = new Figure(new LocalizedText("<svg>原件</svg>", "<svg>Original</svg>"), words);
        ItemPayload payload = new ItemPayload(
                Optional.of(new FigureChoice(words, written, List.of(plain, written))),
                new SingleKey(ScaleId.of("checking"), 2),
                Optional.empty());
        PayloadCodec codec = new PayloadCodec();
        assertThat(codec.read(codec.write(payload), ItemPayload.class)).isEqualTo(payload);
    }

    @Test
    void aTextThatWasStoredInOneLanguageIsReadInBoth() {
        String stored = """
                {"path":"q.xml","document":"<qti/>","media":{},"statistics":[],"notDelivered":["The item asks nothing."]}""";
        assertThat(new PayloadCodec().read(stored, QtiSource.class).notDelivered())
                .containsExactly(new LocalizedText("The item asks nothing.", "The item asks nothing."));
    }

    @Test
    void importedQuestionsWithTheirRulesAreStoredAndReadWhole() {
        PayloadCodec codec = new PayloadCodec();
        DocumentDrafts drafts = new DocumentDrafts(ScaleId.of("checking"), Language.EN);
        List<QtiItem> items = Stream.concat(
                        Stream.of(QtiSamples.bytes(QtiSamples.choice("1 + 1 = ?"))),
                        QtiSamples.items().stream().map(QtiSamples::bytes))
                .map(xml -> new QtiImporter(ImportPolicy.LEAVE_OUT_UNSUPPORTED).item("i.xml", xml))
                .flatMap(outcome -> outcome instanceof ImportOutcome.Imported<QtiItem>(QtiItem item, var _)
                        ? Stream.of(item)
                        : Stream.empty())
                .toList();
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            Map<String, ItemContent.Media> media = DocumentDrafts.addresses(item, List.of()).stream()
                    .collect(Collectors.toMap(
                            address -> address, address -> new ItemContent.Media("0".repeat(64), "image/png")));
            if (drafts.draft(item, List.of(), media) instanceof BankDraft.Deliverable(var content, var scoring)) {
                ItemPayload payload = new ItemPayload(Optional.of(content), scoring, Optional.empty());
                assertThat(codec.read(codec.write(payload), ItemPayload.class)).isEqualTo(payload);
            }
        });
    }

    @Test
    void workSamplesAreStoredAndReadWhole() {
        LocalizedText words = new LocalizedText("抄写", "Copy");
        PayloadCodec codec = new PayloadCodec();
        List.of(
                        new ItemPayload(
                                Optional.of(new ItemContent.CopyTyping(words, words)),
                                new ScoringRule.CopiedText(ScaleId.of("a"), ScaleId.of("b")),
                                Optional.empty()),
                        new ItemPayload(
                                Optional.of(new ItemContent.FormFilling(
                                        words,
                                        new Figure("<svg/>", words),
                                        List.of(new ItemContent.Field(
                                                "date", words, Optional.of(words), EntryForm.DATE)))),
                                new ScoringRule.FieldKeys(
                                        ScaleId.of("a"),
                                        new TreeMap<>(Map.of("date", new ScoringRule.FieldKey(EntryForm.DATE, words)))),
                                Optional.empty()),
                        new ItemPayload(
                                Optional.of(new ItemContent.TextChoice(words, List.of(words, words))),
                                new ScoringRule.Unscored(words),
                                Optional.empty()))
                .forEach(payload -> assertThat(codec.read(codec.write(payload), ItemPayload.class))
                        .isEqualTo(payload));
    }

    @Test
    void aBatteryStoredBeforeThereWereKeptFormsIsReadAsItWas() {
        Battery battery = new Battery(
                BatteryId.of("old"),
                1,
                new LocalizedText("旧", "old"),
                new LocalizedText("旧", "old"),
                Duration.ofMinutes(1),
                List.of(new Section(
                        SectionId.of("s"),
                        InstrumentId.of("i"),
                        new LocalizedText("旧", "old"),
                        List.of(),
                        List.of(),
                        new Section.Adaptive(List.of(ItemId.of("A"), ItemId.of("B")), 1, 2, 0.5, 1),
                        Optional.empty())));
        PayloadCodec codec = new PayloadCodec();
        String stored = codec.write(battery);
        String before = stored.replace(",\"pinned\":null", "").replace(",\"rules\":null", "");

        assertThat(before).isNotEqualTo(stored).doesNotContain("pinned").doesNotContain("rules");
        assertThat(codec.read(before, Battery.class)).isEqualTo(battery);
    }
}
