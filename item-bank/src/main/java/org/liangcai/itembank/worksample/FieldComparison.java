package org.liangcai.itembank.worksample;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.EntryForm;
import org.liangcai.itembank.ScoringRule.FieldKey;

/** Whether an entry in a field of a form is right. What is forgiven is declared by {@link EntryForm}. */
public final class FieldComparison {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private FieldComparison() {}

    /** Whether the entry is right in either language. */
    public static boolean isRight(FieldKey key, String entry) {
        return !entry.isBlank()
                && (matches(key.form(), key.value().zh(), entry)
                        || matches(key.form(), key.value().en(), entry));
    }

    private static boolean matches(EntryForm form, String wanted, String given) {
        return switch (form) {
            case TEXT -> words(wanted).equals(words(given));
            case DIGITS -> digits(wanted).equals(digits(given));
            case DATE -> numbers(wanted).equals(numbers(given));
            case AMOUNT -> amount(wanted).isPresent() && amount(wanted).equals(amount(given));
        };
    }

    /** Full-width characters become half-width, capitals small; spaces go. */
    private static String words(String text) {
        return half(text).replaceAll("\\s+", "");
    }

    private static String digits(String text) {
        return half(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Integer> numbers(String text) {
        String plain = half(text);
        if (plain.matches("\\d{8}")) {
            plain = plain.substring(0, 4) + "-" + plain.substring(4, 6) + "-" + plain.substring(6);
        }
        Matcher number = NUMBER.matcher(plain);
        List<Integer> numbers = new ArrayList<>();
        while (number.find()) {
            numbers.add(number.group().length() > 8 ? -1 : Integer.parseInt(number.group()));
        }
        return numbers;
    }

    private static Optional<BigDecimal> amount(String text) {
        String plain = half(text).replaceAll("[\\s,¥元]|yuan|rmb|cny", "");
        return plain.matches("\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(plain).stripTrailingZeros())
                : Optional.empty();
    }

    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
