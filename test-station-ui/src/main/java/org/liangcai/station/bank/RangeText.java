package org.liangcai.station.bank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.search.BankQuery;

/** A range as it is typed: {@code -1 … 1.5}, {@code -1 to 1.5}, {@code > 0}, {@code < 2} or one number. */
final class RangeText {

    private static final String NUMBER = "([-−]?\\d+(?:\\.\\d+)?)";
    private static final Pattern BOTH = Pattern.compile(NUMBER + "\\s*(?:…|\\.\\.+|to|至|到|~|,|，|\\s)\\s*" + NUMBER);
    private static final Pattern ONE = Pattern.compile("([<>≤≥]?)\\s*" + NUMBER);

    private RangeText() {}

    /** The range, or nothing if the text is not one. */
    static Optional<BankQuery.Range> read(String text) {
        Matcher both = BOTH.matcher(text.strip());
        if (both.matches()) {
            double one = number(both.group(1));
            double other = number(both.group(2));
            return Optional.of(new BankQuery.Range(Math.min(one, other), Math.max(one, other)));
        }
        Matcher single = ONE.matcher(text.strip());
        if (!single.matches()) {
            return Optional.empty();
        }
        double value = number(single.group(2));
        return Optional.of(
                switch (single.group(1)) {
                    case "<", "≤" -> new BankQuery.Range(Double.NEGATIVE_INFINITY, value);
                    case ">", "≥" -> new BankQuery.Range(value, Double.POSITIVE_INFINITY);
                    default -> new BankQuery.Range(value, value);
                });
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }
}
