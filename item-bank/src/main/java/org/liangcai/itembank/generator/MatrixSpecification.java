package org.liangcai.itembank.generator;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * A figural matrix of three rows and three columns whose last cell is to be found.
 *
 * @param cells the eight given cells, row by row
 * @param options eight different cells to choose from
 * @param key the right one, from 1
 */
record MatrixSpecification(List<MatrixCell> cells, List<MatrixCell> options, int key) implements ItemSpecification {

    static final String FAMILY = "matrix/1";
    static final int GIVEN = 8;
    static final int OPTIONS = 8;

    MatrixSpecification {
        cells = List.copyOf(cells);
        options = List.copyOf(options);
        if (cells.size() != GIVEN || options.size() != OPTIONS || new HashSet<>(options).size() != OPTIONS) {
            throw new IllegalArgumentException("A matrix needs %d cells and %d different options, not %s and %s."
                    .formatted(GIVEN, OPTIONS, cells, options));
        }
        OptionKey.requireAmong(OPTIONS, key);
    }

    static MatrixSpecification of(String cells, String options, String key) {
        return new MatrixSpecification(cells(cells), cells(options), Integer.parseInt(key));
    }

    private static List<MatrixCell> cells(String text) {
        return Stream.of(text.split(",", -1)).map(MatrixCell::parse).toList();
    }

    MatrixCell solution() {
        return options.get(key - 1);
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return MatrixDrawing.of(this).render();
    }

    @Override
    public String text() {
        return "%s:%s|%s|%d".formatted(FAMILY, text(cells), text(options), key);
    }

    private static String text(List<MatrixCell> cells) {
        return cells.stream().map(MatrixCell::code).collect(Collectors.joining(","));
    }
}
