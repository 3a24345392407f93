package org.liangcai.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.Language;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\\(\\s*\"([a-z]\\w*\\.[\\w.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String ENOUGH = "enough";

    static Stream<String> areas() throws IOException, URISyntaxException {
        Path folder = Path.of(MessagesTest.class
                        .getResource("/i18n/common_zh.properties")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.replace("_zh.properties", ""))
                    .toList()
                    .stream();
        }
    }

    private static Properties words(String area, String language) {
        Properties words = new Properties();
        try (InputStream in =
                MessagesTest.class.getResourceAsStream("/i18n/%s_%s.properties".formatted(area, language))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_have_words_for_the_same_keys_and_none_is_blank(String area) {
        Properties chinese = words(area, "zh");
        Properties english = words(area, "en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void the_words_never_shout_and_chinese_punctuation_is_full_width(String area) {
        assertThat(words(area, "zh").values())
                .noneMatch(text -> text.toString().matches("(?s).*[!！].*"))
                .noneMatch(text -> text.toString().matches("(?s).*\\p{IsHan}[,;:?].*"));
        assertThat(words(area, "en").values()).noneMatch(text -> text.toString().contains("!"));
    }

    @Test
    void whoever_asks_for_words_by_name_brings_what_they_ask_for() throws IOException {
        List<String> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                calls.addAll(calls(file));
            }
        }
        assertThat(calls).hasSizeGreaterThan(1000).allMatch(call -> call.endsWith(ENOUGH));
    }

    /** The calls of a file whose first argument is a key, each with whether it gives as many arguments as its words have places for. */
    private static List<String> calls(Path file) throws IOException {
        String source = Files.readString(file);
        Messages messages = new Messages();
        List<String> calls = new ArrayList<>();
        Matcher key = KEY.matcher(source);
        while (key.find()) {
            if (isKey(messages, key.group(1))) {
                int given = argumentsFrom(source, key.end());
                for (Language language : Language.values()) {
                    int places = places(messages.text(key.group(1), language));
                    calls.add("%s: %s in %s, %s"
                            .formatted(
                                    file.getFileName(),
                                    key.group(1),
                                    language,
                                    given >= places ? ENOUGH : "%d of %d".formatted(given, places)));
                }
            }
        }
        return calls;
    }

    private static boolean isKey(Messages messages, String text) {
        String area = text.substring(0, text.indexOf('.'));
        return MessagesTest.class.getResource("/i18n/%s_zh.properties".formatted(area)) != null
                && messages.contains(text, Language.ZH);
    }

    private static int places(String words) {
        return PLACE.matcher(words)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** How many arguments follow in a call, up to the bracket that closes it. */
    private static int argumentsFrom(String source, int from) {
        int depth = 1;
        int arguments = 0;
        boolean quoted = false;
        for (int at = from; depth > 0; at++) {
            char read = source.charAt(at);
            if (quoted && read == '\\') {
                at++;
            } else if (read == '"') {
                quoted = !quoted;
            } else if (!quoted && OPENING.indexOf(read) >= 0) {
                depth++;
            } else if (!quoted && CLOSING.indexOf(read) >= 0) {
                depth--;
            } else if (!quoted && read == ',' && depth == 1) {
                arguments++;
            }
        }
        return arguments;
    }

    @Test
    void a_text_takes_its_arguments() {
        assertThat(new Messages().text("candidate.consentText", Language.EN, "Full assessment", 75))
                .contains("“Full assessment”", "about 75 minutes");
    }
}
