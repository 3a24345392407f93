package org.liangcai.itembank.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.NewVersion.Origin;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.store.PayloadCodec.ItemPayload;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes versions and entries of the ledger as JSON and reads them again. */
final class LedgerCodec {

    private final PayloadCodec payloads = new PayloadCodec();
    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(LedgerEvent.class, EventKinds.class)
            .addMixIn(ItemResponseModel.class, ModelKinds.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    String write(LedgerEvent event) {
        return mapper.writerFor(LedgerEvent.class).writeValueAsString(event);
    }

    LedgerEvent event(String json) {
        return mapper.readValue(json, LedgerEvent.class);
    }

    String write(NewVersion version) {
        return mapper.writeValueAsString(VersionJson.of(version, payloads, mapper));
    }

    NewVersion version(String json) {
        return mapper.readValue(json, VersionJson.class).version(payloads);
    }

    /** A version as it is kept and as the bank's own files hold it. */
    record VersionJson(
            String id,
            String instrument,
            Origin origin,
            @Nullable JsonNode shown,
            @Nullable QtiSource qti,
            Map<Language, Translation> translations,
            Set<String> tags,
            List<String> enemies,
            List<ItemCalibration> calibrations) {

        static VersionJson of(NewVersion version, PayloadCodec payloads, JsonMapper mapper) {
            return new VersionJson(
                    version.id().value(),
                    version.instrument().value(),
                    version.origin(),
                    version.contents()
                            .shown()
                            .map(shown -> mapper.readTree(payloads.write(
                                    new ItemPayload(Optional.of(shown.content()), shown.scoring(), Optional.empty()))))
                            .orElse(null),
                    version.contents().qti().orElse(null),
                    version.translations(),
                    version.tags(),
                    version.enemies().stream().map(ItemId::value).toList(),
                    version.calibrations());
        }

        NewVersion version(PayloadCodec payloads) {
            Optional<Shown> read =
                    shown == null || shown.isNull() ? Optional.empty() : Optional.of(shown(shown, payloads));
            return new NewVersion(
                    ItemId.of(id),
                    InstrumentId.of(instrument),
                    origin,
                    new Contents(read, Optional.ofNullable(qti)),
                    translations,
                    tags,
                    enemies.stream().map(ItemId::of).collect(java.util.stream.Collectors.toSet()),
                    calibrations);
        }

        private static Shown shown(JsonNode json, PayloadCodec payloads) {
            ItemPayload payload = payloads.read(json.toString(), ItemPayload.class);
            return new Shown(
                    payload.content().orElseThrow(() -> new IllegalArgumentException("The item has no content.")),
                    payload.scoring());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LedgerEvent.Added.class, name = "added"),
        @JsonSubTypes.Type(value = LedgerEvent.Moved.class, name = "moved"),
        @JsonSubTypes.Type(value = LedgerEvent.Commented.class, name = "commented"),
        @JsonSubTypes.Type(value = LedgerEvent.TranslationNoted.class, name = "translationNoted"),
        @JsonSubTypes.Type(value = LedgerEvent.Calibrated.class, name = "calibrated"),
        @JsonSubTypes.Type(value = LedgerEvent.Tagged.class, name = "tagged"),
        @JsonSubTypes.Type(value = LedgerEvent.EnemiesNamed.class, name = "enemiesNamed"),
        @JsonSubTypes.Type(value = LedgerEvent.Quarantined.class, name = "quarantined"),
        @JsonSubTypes.Type(value = LedgerEvent.QuarantineLifted.class, name = "quarantineLifted")
    })
    private interface EventKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LogisticModel.class, name = "logistic"),
        @JsonSubTypes.Type(value = GradedResponseModel.class, name = "graded"),
        @JsonSubTypes.Type(value = GeneralisedPartialCreditModel.class, name = "generalisedPartialCredit"),
        @JsonSubTypes.Type(value = NominalModel.class, name = "nominal")
    })
    private interface ModelKinds {}
}
