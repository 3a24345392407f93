package org.liangcai.norms;

import java.util.stream.Stream;

/**
 * One text about a norm in both languages.
 *
 * @param zh the Chinese wording, never blank
 * @param en the English wording, never blank
 */
public record BilingualText(String zh, String en) {

    public BilingualText {
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
    public static BilingualText of(String zh, String en, Object... things) {
        return new BilingualText(
                zh.formatted(Stream.of(things)
                        .map(thing -> thing instanceof BilingualText both ? both.zh() : thing)
                        .toArray()),
                en.formatted(Stream.of(things)
                        .map(thing -> thing instanceof BilingualText both ? both.en() : thing)
                        .toArray()));
    }
}
