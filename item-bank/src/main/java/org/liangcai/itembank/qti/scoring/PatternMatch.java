package org.liangcai.itembank.qti.scoring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matching an answer with a pattern of an imported item ({@code patternMatch}). The pattern is not ours and the answer is not either,
 * so the matching may look at so many characters and no more: a pattern that backtracks without end does not hold the server.
 */
final class PatternMatch {

    private static final int LOOKS = 1_000_000;
    private static final int LONGEST = 2_000;

    private PatternMatch() {}

    /** Whether the whole text matches; not if the pattern is wrong or the matching takes too long. */
    static boolean matches(String pattern, String text) {
        if (pattern.length() > LONGEST || text.length() > LONGEST) {
            return false;
        }
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new AtomicInteger(LOOKS)))
                    .matches();
        } catch (PatternSyntaxException | Exhausted | StackOverflowError notMatched) {
            return false;
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that can be looked at so many times, all its parts together. */
    private static final class Counted implements CharSequence {

        private final CharSequence text;
        private final AtomicInteger left;

        Counted(CharSequence text, AtomicInteger left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
