package org.liangcai.itembank.generator;

import org.liangcai.itembank.Language;

/** What an answer is measured in. */
enum WordUnit {
    YUAN("元", "yuan", 5),
    HOURS("小时", "hours", 1),
    MINUTES("分钟", "minutes", 5),
    CLOCK("", "", 5),
    KILOGRAMS("千克", "kg", 1),
    PIECES("个", "parts", 1),
    BOXES("箱", "boxes", 1),
    PEOPLE("人", "people", 1),
    DAYS("天", "days", 1),
    LAMPS("盏", "lamps", 1);

    private final String zh;
    private final String en;
    private final int slip;

    /**
     * @param slip the smallest amount by which people are likely to be out
     */
    WordUnit(String zh, String en, int slip) {
        this.zh = zh;
        this.en = en;
        this.slip = slip;
    }

    int slip() {
        return slip;
    }

    String said(Fraction amount, Language language) {
        if (this == CLOCK) {
            return clock(amount);
        }
        return language == Language.ZH ? amount.text() + Drawing.THIN + zh : amount.text() + " " + en;
    }

    /** A time of day from the minutes since midnight. */
    static String clock(Fraction minutes) {
        long whole = minutes.numerator() / minutes.denominator();
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
