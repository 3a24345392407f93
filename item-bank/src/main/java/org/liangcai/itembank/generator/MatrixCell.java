package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One cell of a matrix: a value for each attribute.
 *
 * @param values the values in the order of {@link MatrixAttribute}
 */
record MatrixCell(List<Integer> values) {

    private static final int CODE_LENGTH = 10;
    private static final int SETS_FROM = 6;
    private static final List<MatrixAttribute> SINGLE =
            List.of(MatrixAttribute.values()).subList(0, SETS_FROM);

    MatrixCell {
        values = List.copyOf(values);
        if (values.size() != MatrixAttribute.values().length) {
            throw new IllegalArgumentException("A cell needs a value for each attribute, not %s.".formatted(values));
        }
    }

    static MatrixCell of(Map<MatrixAttribute, Integer> values) {
        Integer[] complete = new Integer[MatrixAttribute.values().length];
        for (MatrixAttribute attribute : MatrixAttribute.values()) {
            complete[attribute.index()] = values.getOrDefault(attribute, 0);
        }
        return new MatrixCell(List.of(complete));
    }

    int value(MatrixAttribute attribute) {
        return values.get(attribute.index());
    }

    MatrixCell with(MatrixAttribute attribute, int value) {
        List<Integer> changed = new ArrayList<>(values);
        changed.set(attribute.index(), value);
        return new MatrixCell(changed);
    }

    /** Six digits for the single values and two hexadecimal digits for each set. */
    String code() {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < SETS_FROM; index++) {
            code.append(Integer.toHexString(values.get(index)));
        }
        return code + "%02x%02x".formatted(value(MatrixAttribute.DOTS), value(MatrixAttribute.LINES));
    }

    /** Reads {@link #code()}. */
    static MatrixCell parse(String code) {
        if (code.length() != CODE_LENGTH || !code.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "The cell (%s) must be written with %d hexadecimal digits.".formatted(code, CODE_LENGTH));
        }
        Map<MatrixAttribute, Integer> values = new EnumMap<>(MatrixAttribute.class);
        for (int index = 0; index < SETS_FROM; index++) {
            values.put(SINGLE.get(index), HexFormat.fromHexDigit(code.charAt(index)));
        }
        values.put(MatrixAttribute.DOTS, HexFormat.fromHexDigits(code, 6, 8));
        values.put(MatrixAttribute.LINES, HexFormat.fromHexDigits(code, 8, 10));
        return of(values);
    }
}
