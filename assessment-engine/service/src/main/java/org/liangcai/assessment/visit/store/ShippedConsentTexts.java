package org.liangcai.assessment.visit.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The consent texts that come with the product, every version of them; the last for a purpose is the one in force. */
@Singleton
public class ShippedConsentTexts implements ConsentTexts {

    private static final String RESOURCE = "/org/liangcai/assessment/visit/consent.json";

    private final Map<Purpose, ConsentText> texts = new EnumMap<>(Purpose.class);

    /** Reads the texts; the product does not start without them. */
    public ShippedConsentTexts() {
        for (Entry entry : read()) {
            texts.put(entry.purpose(), entry.text());
        }
        for (Purpose purpose : Purpose.values()) {
            if (!texts.containsKey(purpose)) {
                throw new IllegalStateException(
                        "There is no consent text for the purpose (%s) in %s.".formatted(purpose, RESOURCE));
            }
        }
    }

    @Override
    public ConsentText forPurpose(Purpose purpose) {
        ConsentText text = texts.get(purpose);
        if (text == null) {
            throw new IllegalStateException("There is no consent text for the purpose (%s).".formatted(purpose));
        }
        return text;
    }

    private static List<Entry> read() {
        try (InputStream stream = ShippedConsentTexts.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(RESOURCE));
            }
            return JsonMapper.shared().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(RESOURCE), e);
        }
    }

    private record Entry(
            Purpose purpose,
            String version,
            List<ConsentText.Point> points,
            LocalizedText guidanceQuestion,
            LocalizedText employerQuestion,
            Optional<LocalizedText> normsQuestion,
            Optional<LocalizedText> normsExplanation,
            Optional<LocalizedText> trialExplanation,
            Optional<Boolean> asksAboutTrials) {

        ConsentText text() {
            return new ConsentText(
                    version,
                    points,
                    guidanceQuestion,
                    employerQuestion,
                    normsQuestion,
                    normsExplanation,
                    trialExplanation,
                    asksAboutTrials.orElse(false));
        }
    }
}
