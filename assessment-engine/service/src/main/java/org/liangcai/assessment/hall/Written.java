package org.liangcai.assessment.hall;

/** What somebody has typed, as it is kept: without space at the ends and without characters that no screen shows. */
final class Written {

    private Written() {}

    static String of(String typed) {
        return typed.codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
