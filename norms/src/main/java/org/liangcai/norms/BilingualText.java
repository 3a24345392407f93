package org.liangcai.norms;

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
}
