package org.liangcai.itembank.generator;

import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * A letter series whose next letter is to be found.
 *
 * @param letters the letters shown, four or more, A to Z
 * @param options six different letters in the order of the alphabet
 * @param key the right one, from 1
 */
record LetterSpecification(String letters, String options, int key) implements ItemSpecification {

    static final String FAMILY = "letters/1";
    static final int OPTIONS = 6;

    LetterSpecification {
        boolean written = letters.matches("[A-Z]{4,}") && options.matches("[A-Z]{6}");
        if (!written || options.chars().distinct().count() != OPTIONS) {
            throw new IllegalArgumentException(
                    "A letter series needs 4 letters or more and %d different options, not (%s) and (%s)."
                            .formatted(OPTIONS, letters, options));
        }
        OptionKey.requireAmong(OPTIONS, key);
    }

    static LetterSpecification of(String letters, String options, String key) {
        return new LetterSpecification(letters, options, Integer.parseInt(key));
    }

    char solution() {
        return options.charAt(key - 1);
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return new LetterDrawing(this).render();
    }

    @Override
    public String text() {
        return "%s:%s|%s|%d".formatted(FAMILY, letters, options, key);
    }
}
