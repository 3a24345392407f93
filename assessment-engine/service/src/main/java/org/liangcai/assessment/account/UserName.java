package org.liangcai.assessment.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling of a user name: compatibility-composed (full-width letters become plain ones), lower case, trimmed. */
final class UserName {

    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._-]{2,39}");

    private UserName() {}

    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The normalised name, if it may be used for an account. */
    static Optional<String> fit(String typed) {
        String normalised = normalise(typed);
        return FIT.matcher(normalised).matches() ? Optional.of(normalised) : Optional.empty();
    }
}
