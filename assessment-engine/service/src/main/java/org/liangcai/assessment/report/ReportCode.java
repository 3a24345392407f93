package org.liangcai.assessment.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Codes of reports: twelve characters in three groups, drawn from letters and figures that cannot be mistaken for each other. There are
 * about 10¹⁷ of them, so that guessing one is hopeless.
 */
final class ReportCode {

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXYZ234679";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private ReportCode() {}

    static String draw(RandomGenerator random) {
        return grouped(random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining()));
    }

    /** A code as it is kept, however it was typed: lower case, full width or without hyphens. */
    static String normalise(String entered) {
        String plain = Normalizer.normalize(entered, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.・·−ー]", "");
        return plain.length() == LENGTH ? grouped(plain) : plain;
    }

    private static String grouped(String plain) {
        return String.join(
                "-", plain.substring(0, GROUP), plain.substring(GROUP, 2 * GROUP), plain.substring(2 * GROUP));
    }
}
