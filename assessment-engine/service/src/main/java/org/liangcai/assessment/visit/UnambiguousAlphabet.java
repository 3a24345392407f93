package org.liangcai.assessment.visit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The 27 letters and figures that are read aloud and typed without being mistaken for each other: no 0 O, 1 I L, 5 S, 8 B. */
final class UnambiguousAlphabet {

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXYZ234679";

    private UnambiguousAlphabet() {}

    static String draw(int length, RandomGenerator random) {
        return random.ints(length, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /**
     * What was typed in its one spelling: upper case, half width, without spaces and separators; empty when it cannot be one of ours.
     */
    static Optional<String> normalise(String entered, int length) {
        String spelled = Normalizer.normalize(entered, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.・·−ー]", "");
        boolean ours = spelled.length() == length && spelled.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
        return ours ? Optional.of(spelled) : Optional.empty();
    }
}
