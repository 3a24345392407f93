package org.liangcai.itembank.generator;

/** The number of the right option, from 1 in the order shown. */
final class OptionKey {

    private OptionKey() {}

    /**
     * Holds a key to the options there are.
     *
     * @throws IllegalArgumentException if it is the number of none
     */
    static void requireAmong(int options, int key) {
        if (key < 1 || key > options) {
            throw new IllegalArgumentException("The key (%d) must lie between 1 and %d.".formatted(key, options));
        }
    }
}
