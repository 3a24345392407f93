package org.liangcai.assessment.erasure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Numbers of receipts: an E and eleven characters that cannot be mistaken for each other, in three groups; guessing one is hopeless. */
public final class ReceiptNumber {

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXYZ234679";
    private static final int LENGTH = 12;

    private ReceiptNumber() {}

    static String draw(RandomGenerator random) {
        return grouped("E"
                + random.ints(LENGTH - 1L, 0, CHARACTERS.length())
                        .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                        .collect(Collectors.joining()));
    }

    /** A number as it is kept, however it was typed: lower case, full width or without hyphens. */
    public static String normalise(String entered) {
        String plain = Normalizer.normalize(entered, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.・·−ー]", "");
        return plain.length() == LENGTH ? grouped(plain) : plain;
    }

    private static String grouped(String plain) {
        return String.join("-", plain.substring(0, 4), plain.substring(4, 8), plain.substring(8));
    }
}
