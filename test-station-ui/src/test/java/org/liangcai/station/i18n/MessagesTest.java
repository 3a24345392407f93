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
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.Language;

class MessagesTest {

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
    void a_text_takes_its_arguments() {
        assertThat(new Messages().text("candidate.consentText", Language.EN, "Full assessment", 75))
                .contains("“Full assessment”", "about 75 minutes");
    }
}
