package org.liangcai.itembank;

import java.util.stream.Stream;

/**
 * One text in both languages.
 *
 * @param zh the Chinese wording, never blank
 * @param en the English wording, never blank
 */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "The text (zh: %s, en: %s) must have wording in both languages.".formatted(zh, en));
        }
    }

    /**
     * The same sentence in both languages.
     *
     * @param zh the Chinese wording, in which each {@code %s} and the like stands for one of the things
     * @param en the English wording, likewise
     * @param things what the sentence is about, the same for both; a bilingual text stands in each wording in its language
     */
    public static LocalizedText of(String zh, String en, Object... things) {
        return new LocalizedText(formatted(Language.ZH, zh, things), formatted(Language.EN, en, things));
    }

    private static String formatted(Language language, String wording, Object... things) {
        return wording.formatted(Stream.of(things)
                .map(thing -> thing instanceof LocalizedText both ? both.in(language) : thing)
                .toArray());
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
