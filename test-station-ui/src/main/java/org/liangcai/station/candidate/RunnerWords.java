package org.liangcai.station.candidate;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.liangcai.itembank.Language;

/**
 * The words of the assessment runner in both languages, as JSON: it switches language without asking the server. A key that ends in a
 * number is one of a list.
 */
@Singleton
public final class RunnerWords {

    private static final String PREFIX = "candidate.runner.";
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.\\d+");

    private final String json;

    RunnerWords(JsonMapper mapper) {
        try {
            json = mapper.writeValueAsString(Map.of("zh", words(Language.ZH), "en", words(Language.EN)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The words of both languages. */
    public String json() {
        return json;
    }

    private static Map<String, Object> words(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "i18n.candidate",
                Locale.of(language.locale().getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, Object> words = new TreeMap<>();
        for (String key : new TreeSet<>(bundle.keySet())) {
            if (key.startsWith(PREFIX)) {
                put(words, key.substring(PREFIX.length()), bundle.getString(key));
            }
        }
        return words;
    }

    @SuppressWarnings("unchecked") // what stands under a numbered key is always a list put there below
    private static void put(Map<String, Object> words, String name, String text) {
        var numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            ((List<String>) words.computeIfAbsent(numbered.group(1), any -> new ArrayList<String>())).add(text);
        } else {
            words.put(name, text);
        }
    }
}
