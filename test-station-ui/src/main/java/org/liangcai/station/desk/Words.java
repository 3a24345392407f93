package org.liangcai.station.desk;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.liangcai.assessment.StationTime;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.i18n.Messages;

/**
 * The words of one page in one language.
 *
 * @param messages the bundles
 * @param language the language in which the page is read
 */
public record Words(Messages messages, Language language) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** In the language of the page that is being built. */
    public static Words ofPage(Messages messages) {
        return new Words(messages, Language.ofTag(UI.getCurrent().getLocale().toLanguageTag()));
    }

    public String of(String key, Object... arguments) {
        return messages.text(key, language, arguments);
    }

    /** The words of a constant: {@code of("counsellor.status", RUNNING)} reads {@code counsellor.status.RUNNING}. */
    public String of(String key, Enum<?> constant) {
        return messages.text(key + "." + constant.name(), language);
    }

    public String in(LocalizedText text) {
        return text.in(language);
    }

    /** The day at the office, year first. */
    public String day(Instant at) {
        return DAY.format(at.atZone(StationTime.ZONE));
    }

    /** Day and minute at the office. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(StationTime.ZONE));
    }

    /** The time of day at the office, to the second. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(StationTime.ZONE));
    }

    /** A length of time in hours, minutes and seconds, such as {@code 1:02:03} or {@code 2:03}. */
    public String clock(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        long hours = seconds / 3600;
        String minutes = hours > 0 ? "%d:%02d".formatted(hours, seconds / 60 % 60) : String.valueOf(seconds / 60);
        return "%s:%02d".formatted(minutes, seconds % 60);
    }

    public String minutes(Duration duration) {
        return of("desk.minutes", String.valueOf(Math.round(duration.toSeconds() / 60.0)));
    }

    /** A figure with so many decimals and a real minus sign. */
    public String figure(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    /** Two figures as a range. */
    public String range(double from, double to, int decimals) {
        return of("desk.range", figure(from, decimals), figure(to, decimals));
    }

    public String percent(double share) {
        return figure(100 * share, 0) + " %";
    }
}
