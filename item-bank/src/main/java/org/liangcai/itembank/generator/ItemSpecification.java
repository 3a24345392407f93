package org.liangcai.itembank.generator;

import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * All there is to know of a generated item in a few dozen characters, so that it is stored small and drawn when it is wanted. The
 * same specification is always drawn the same way.
 */
public sealed interface ItemSpecification
        permits MatrixSpecification,
                SeriesSpecification,
                LetterSpecification,
                WordSpecification,
                CheckSpecification,
                CubeSpecification {

    /** The right option, from 1 in the order shown. */
    int key();

    /** The drawing with its options, and both described in words. */
    FigureChoice render();

    /** The written form, which {@link #parse} reads. */
    String text();

    /** The number of options. */
    int optionCount();

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static ItemSpecification parse(String text) {
        String[] parts = text.split("[:|]", -1);
        if (parts.length == 4) {
            switch (parts[0]) {
                case MatrixSpecification.FAMILY -> {
                    return MatrixSpecification.of(parts[1], parts[2], parts[3]);
                }
                case SeriesSpecification.FAMILY -> {
                    return SeriesSpecification.of(parts[1], parts[2], parts[3]);
                }
                case LetterSpecification.FAMILY -> {
                    return LetterSpecification.of(parts[1], parts[2], parts[3]);
                }
                case WordSpecification.FAMILY -> {
                    return WordSpecification.of(parts[1], parts[2], parts[3]);
                }
                case CheckSpecification.FAMILY -> {
                    return CheckSpecification.of(parts[1], parts[2], parts[3]);
                }
                case CubeSpecification.FAMILY -> {
                    return CubeSpecification.of(parts[1], parts[2], parts[3]);
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("The item specification (%s) is of no known family.".formatted(text));
    }
}
