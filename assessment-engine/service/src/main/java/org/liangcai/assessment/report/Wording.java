package org.liangcai.assessment.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.liangcai.itembank.Language;

/** The sentences of the reports in one language. Immutable. */
final class Wording {

    private static final Map<Language, Wording> ALL = load();

    private final Language language;
    private final Properties sentences;

    private Wording(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    static Wording in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * A sentence with its arguments in the places of {@code %s}.
     *
     * @throws IllegalArgumentException if there is no such sentence
     */
    String say(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence (%s) in (%s).".formatted(key, language));
        }
        return arguments.length == 0 ? sentence : sentence.formatted(arguments);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private static Map<Language, Wording> load() {
        Map<Language, Wording> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(
                    language,
                    new Wording(language, read("wording_" + language.locale().getLanguage() + ".properties")));
        }
        return all;
    }

    private static Properties read(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException("The report wording (%s) cannot be read.".formatted(file), failure);
        }
    }
}
