package org.liangcai.station.proctor;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.liangcai.itembank.Language;

/** The words of the pages of a seat in both languages, as JSON: they switch language without asking the server. */
@Singleton
final class SeatWords {

    private static final String OWN = "hall.seat.";
    private static final String OF_ITEMS = "candidate.runner.";

    private final String json;

    SeatWords(JsonMapper mapper) {
        try {
            json = mapper.writeValueAsString(Map.of("zh", words(Language.ZH), "en", words(Language.EN)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String json() {
        return json;
    }

    /** The words of sample items are those of the test. */
    private static Map<String, String> words(Language language) {
        Map<String, String> words = new TreeMap<>();
        take("candidate", OF_ITEMS, language, words);
        take("hall", OWN, language, words);
        return words;
    }

    private static void take(String area, String prefix, Language language, Map<String, String> words) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "i18n." + area,
                Locale.of(language.locale().getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(key.substring(prefix.length()), bundle.getString(key)));
    }
}
