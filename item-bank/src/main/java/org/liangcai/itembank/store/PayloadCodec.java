package org.liangcai.itembank.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.TimePolicy;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.Keepable;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForm;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes the values of the item bank as JSON and reads them again. The domain knows nothing of it. */
final class PayloadCodec {

    private final JsonMapper mapper = DocumentKinds.addTo(JsonMapper.builder())
            .addMixIn(ItemContent.class, ItemContentKinds.class)
            .addMixIn(ScoringRule.class, ScoringRuleKinds.class)
            .addMixIn(Section.Delivery.class, DeliveryKinds.class)
            .addMixIn(TimePolicy.Treatment.class, TreatmentKinds.class)
            .addMixIn(Keepable.class, KeepableKinds.class)
            .addMixIn(KeptForm.Delivery.class, FormDeliveryKinds.class)
            .addMixIn(FormEvent.class, FormEventKinds.class)
            .addModule(new SimpleModule().addDeserializer(LocalizedText.class, new TextReader()))
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Names the kind of a value that is one of several. */
    String writeAs(Object value, Class<?> type) {
        return mapper.writerFor(type).writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /**
     * What is stored of an item beside its columns.
     *
     * @param content the content of an item that is written out
     * @param scoring how the answer counts
     * @param calibration where the parameters come from, for items that have some
     */
    record ItemPayload(Optional<ItemContent> content, ScoringRule scoring, Optional<Calibration> calibration) {}

    /** Texts that were stored before they had two languages are the same in both. */
    private static final class TextReader extends ValueDeserializer<LocalizedText> {

        @Override
        public LocalizedText deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode text = context.readTree(parser);
            return text.isString()
                    ? new LocalizedText(text.asString(), text.asString())
                    : new LocalizedText(
                            text.path("zh").asString(), text.path("en").asString());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ItemContent.RatingStatement.class, name = "rating"),
        @JsonSubTypes.Type(value = ItemContent.FigureChoice.class, name = "figure"),
        @JsonSubTypes.Type(value = ItemContent.Situation.class, name = "situation"),
        @JsonSubTypes.Type(value = ItemContent.TextChoice.class, name = "choice"),
        @JsonSubTypes.Type(value = ItemContent.CopyTyping.class, name = "copyTyping"),
        @JsonSubTypes.Type(value = ItemContent.FormFilling.class, name = "formFilling"),
        @JsonSubTypes.Type(value = ItemContent.Document.class, name = "document")
    })
    private interface ItemContentKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ScoringRule.KeyedRating.class, name = "keyedRating"),
        @JsonSubTypes.Type(value = ScoringRule.SingleKey.class, name = "singleKey"),
        @JsonSubTypes.Type(value = ScoringRule.ExpertKey.class, name = "expertKey"),
        @JsonSubTypes.Type(value = ScoringRule.Infrequency.class, name = "infrequency"),
        @JsonSubTypes.Type(value = ScoringRule.Practice.class, name = "practice"),
        @JsonSubTypes.Type(value = ScoringRule.CopiedText.class, name = "copiedText"),
        @JsonSubTypes.Type(value = ScoringRule.FieldKeys.class, name = "fieldKeys"),
        @JsonSubTypes.Type(value = ScoringRule.Processing.class, name = "processing"),
        @JsonSubTypes.Type(value = ScoringRule.Unscored.class, name = "unscored")
    })
    private interface ScoringRuleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Section.Linear.class, name = "linear"),
        @JsonSubTypes.Type(value = Section.Randomised.class, name = "randomised"),
        @JsonSubTypes.Type(value = Section.Adaptive.class, name = "adaptive")
    })
    private interface DeliveryKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TimePolicy.Counts.class, name = "counts"),
        @JsonSubTypes.Type(value = TimePolicy.GivenBack.class, name = "givenBack"),
        @JsonSubTypes.Type(value = TimePolicy.GivenBackUpTo.class, name = "givenBackUpTo"),
        @JsonSubTypes.Type(value = TimePolicy.AsksBeyond.class, name = "asksBeyond")
    })
    private interface TreatmentKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = KeptForm.class, name = "form"),
        @JsonSubTypes.Type(value = KeptBattery.class, name = "battery")
    })
    private interface KeepableKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = KeptForm.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = KeptForm.Pool.class, name = "pool")
    })
    private interface FormDeliveryKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FormEvent.Added.class, name = "added"),
        @JsonSubTypes.Type(value = FormEvent.Moved.class, name = "moved"),
        @JsonSubTypes.Type(value = FormEvent.FirstUsed.class, name = "firstUsed")
    })
    private interface FormEventKinds {}
}
