package org.liangcai.itembank;

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

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
