package org.liangcai.assessment.account;

import java.util.random.RandomGenerator;

/**
 * Passwords that can be read out and typed: four groups of four from an alphabet without look-alikes (no i, l, o, 0, 1), about 79 bits.
 */
final class GeneratedPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private GeneratedPassword() {}

    static String from(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < GROUPS * GROUP_LENGTH; position++) {
            if (position > 0 && position % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
