package org.liangcai.assessment.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.liangcai.assessment.StationTime;
import org.liangcai.itembank.Language;

/** How text and figures are set in a language: thin spaces between Chinese and Latin, true minus signs, dates in words. */
final class Typesetting {

    private static final String THIN_SPACE = "\u2009";

    private static final Pattern BEFORE_LATIN = Pattern.compile("(?<=\\p{IsHan}) ?(?=[A-Za-z0-9θ±−<>])");
    private static final Pattern AFTER_LATIN = Pattern.compile("(?<=[A-Za-z0-9θ%.)]) ?(?=\\p{IsHan})");

    private final Language language;

    private Typesetting(Language language) {
        this.language = language;
    }

    static Typesetting in(Language language) {
        return new Typesetting(language);
    }

    /** Chinese text with a thin space wherever it meets Latin letters or figures; English text as it is. */
    String text(String text) {
        return switch (language) {
            case ZH ->
                AFTER_LATIN
                        .matcher(BEFORE_LATIN.matcher(text).replaceAll(THIN_SPACE))
                        .replaceAll(THIN_SPACE);
            case EN -> text;
        };
    }

    String date(Instant instant) {
        String pattern = switch (language) {
            case ZH -> "yyyy年M月d日";
            case EN -> "d MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(StationTime.ZONE)
                .format(instant);
    }

    /** A figure with a fixed number of decimals and a true minus sign. */
    static String decimal(double value, int decimals) {
        String figures = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = figures.chars().noneMatch(figure -> figure >= '1' && figure <= '9');
        return zero ? figures.replace("-", "") : figures.replace('-', '−');
    }

    /** A signed figure: the sign is shown for positive values too. */
    static String signed(double value, int decimals) {
        String figures = decimal(value, decimals);
        return value > 0 && figures.chars().anyMatch(figure -> figure >= '1' && figure <= '9')
                ? "+" + figures
                : figures;
    }

    /** From and to, with an en dash that stands free beside minus signs. */
    static String band(double lower, double upper, int decimals) {
        String from = decimal(lower, decimals);
        String to = decimal(upper, decimals);
        return from.startsWith("−") || to.startsWith("−") ? from + " – " + to : from + "–" + to;
    }

    /** A percentile as it is printed: never below 1 or above 99, since the tails of a norm cannot be told apart further. */
    static String percentile(double percentile) {
        if (percentile < 1) {
            return "<1";
        }
        if (percentile > 99) {
            return ">99";
        }
        return decimal(percentile, 0);
    }

    /** A percentile band as it is printed. */
    static String percentileBand(double lower, double upper) {
        return percentile(lower) + "–" + percentile(upper);
    }
}
