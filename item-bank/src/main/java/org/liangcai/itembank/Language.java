package org.liangcai.itembank;

import java.util.Locale;

/** The two languages in which everything a person reads is written. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag, {@code zh-CN} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language for a BCP 47 tag or an {@code Accept-Language} range: Chinese for anything that begins with {@code zh}, else English. */
    public static Language ofTag(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
