package org.liangcai.itembank.generator;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * A number series whose next term is to be found.
 *
 * @param terms the terms shown
 * @param options six different numbers in rising order
 * @param key the right one, from 1
 */
record SeriesSpecification(List<Long> terms, List<Long> options, int key) implements ItemSpecification {

    static final String FAMILY = "series/1";
    static final int OPTIONS = 6;

    SeriesSpecification {
        terms = List.copyOf(terms);
        options = List.copyOf(options);
        if (terms.size() < 4 || options.size() != OPTIONS || new HashSet<>(options).size() != OPTIONS) {
            throw new IllegalArgumentException("A series needs 4 terms or more and %d different options, not %s and %s."
                    .formatted(OPTIONS, terms, options));
        }
        OptionKey.requireAmong(OPTIONS, key);
    }

    static SeriesSpecification of(String terms, String options, String key) {
        return new SeriesSpecification(numbers(terms), numbers(options), Integer.parseInt(key));
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(",", -1)).map(Long::valueOf).toList();
    }

    long solution() {
        return options.get(key - 1);
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return new SeriesDrawing(this).render();
    }

    @Override
    public String text() {
        return "%s:%s|%s|%d".formatted(FAMILY, text(terms), text(options), key);
    }

    private static String text(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
