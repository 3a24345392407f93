package org.liangcai.itembank.search;

import java.util.Arrays;

/**
 * Looks for bytes within bytes (Horspool 1980, Practical fast searching in strings, Software – Practice and Experience 10, 501–506). In
 * UTF-8 no character begins within another, so finding bytes is finding characters.
 */
final class Needle {

    private final byte[] wanted;
    private final int[] shift = new int[256];

    Needle(byte[] wanted) {
        this.wanted = wanted;
        Arrays.fill(shift, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            shift[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
    }

    /** Whether it lies between two places of the bytes. */
    boolean isIn(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        int end = from + last;
        while (end < to) {
            byte found = bytes[end];
            if (found == wanted[last] && fits(bytes, end - last)) {
                return true;
            }
            end += shift[found & 0xFF];
        }
        return false;
    }

    private boolean fits(byte[] bytes, int from) {
        return Arrays.equals(bytes, from, from + wanted.length - 1, wanted, 0, wanted.length - 1);
    }
}
