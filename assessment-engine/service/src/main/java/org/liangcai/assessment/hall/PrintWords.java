package org.liangcai.assessment.hall;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.liangcai.assessment.StationTime;
import org.liangcai.itembank.Language;

/** The words of what a hall prints, in one language, ready to be put into a page. Immutable. */
final class PrintWords {

    private static final Map<Language, PrintWords> ALL = load();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final Properties words;

    private PrintWords(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static PrintWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    /** The words for a key, with arguments in the places of {@code %s}, escaped. */
    String of(String key, Object... arguments) {
        return escaped(plain(key, arguments));
    }

    /** The same for a place that escapes by itself. */
    String plain(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There are no words (%s) in (%s).".formatted(key, language));
        }
        return arguments.length == 0 ? pattern : pattern.formatted(arguments);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(StationTime.ZONE));
    }

    static String second(Instant at) {
        return SECOND.format(at.atZone(StationTime.ZONE));
    }

    /** Text as it may stand in a page. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Map<Language, PrintWords> load() {
        Map<Language, PrintWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "print_" + language.locale().getLanguage() + ".properties";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(PrintWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
                Properties words = new Properties();
                words.load(reader);
                all.put(language, new PrintWords(language, words));
            } catch (IOException failure) {
                throw new UncheckedIOException("The words (%s) cannot be read.".formatted(file), failure);
            }
        }
        return all;
    }
}
