package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the engine computed for one value of a case, in the shapes that reference values come in. */
public sealed interface Answer {

    /** One number; NaN stands for a value that does not exist. */
    record Number(double value) implements Answer {}

    /** A word: an item, a category, a decision. */
    record Text(String value) implements Answer {}

    /** Yes or no. */
    record Truth(boolean value) implements Answer {}

    /** A sequence. */
    record Sequence(List<Answer> elements) implements Answer {

        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Named parts; a reference that names fewer is content with those. */
    record Fields(Map<String, Answer> parts) implements Answer {

        public Fields {
            parts = Map.copyOf(parts);
        }
    }

    /** A table of named columns of equal length, in the order of rows that the reference has. */
    record Table(Map<String, List<Answer>> columns) implements Answer {

        public Table {
            columns = columns.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        }
    }

    static Answer of(double value) {
        return new Number(value);
    }

    static Answer of(String value) {
        return new Text(value);
    }

    static Answer of(boolean value) {
        return new Truth(value);
    }

    static Answer of(double[] values) {
        return new Sequence(Arrays.stream(values).mapToObj(Answer::of).toList());
    }

    static Answer of(int[] values) {
        return new Sequence(Arrays.stream(values).mapToObj(Answer::of).toList());
    }

    static Answer of(double[][] rows) {
        return new Sequence(Arrays.stream(rows).map(Answer::of).toList());
    }

    static Answer texts(List<String> values) {
        return new Sequence(values.stream().map(Answer::of).toList());
    }

    /** Collects named parts. */
    static FieldsBuilder fields() {
        return new FieldsBuilder();
    }

    /** Collects columns of a table. */
    static TableBuilder table() {
        return new TableBuilder();
    }

    /** Collects named parts in turn. */
    final class FieldsBuilder {

        private final Map<String, Answer> parts = new LinkedHashMap<>();

        public FieldsBuilder with(String name, Answer part) {
            parts.put(name, part);
            return this;
        }

        public FieldsBuilder with(String name, double part) {
            return with(name, of(part));
        }

        public FieldsBuilder with(String name, double[] part) {
            return with(name, of(part));
        }

        public FieldsBuilder with(String name, List<String> part) {
            return with(name, texts(part));
        }

        public Fields build() {
            return new Fields(parts);
        }
    }

    /** Collects columns in turn. */
    final class TableBuilder {

        private final Map<String, List<Answer>> columns = new LinkedHashMap<>();

        public TableBuilder text(String column, List<String> cells) {
            columns.put(column, cells.stream().map(Answer::of).toList());
            return this;
        }

        public TableBuilder number(String column, double[] cells) {
            columns.put(column, Arrays.stream(cells).mapToObj(Answer::of).toList());
            return this;
        }

        public TableBuilder number(String column, int rows, IntToDoubleFunction cell) {
            return number(column, IntStream.range(0, rows).mapToDouble(cell).toArray());
        }

        /** Adds one row: a name of a column and its cell, in turn. */
        public TableBuilder row(Map<String, Answer> cells) {
            cells.forEach((column, cell) ->
                    columns.computeIfAbsent(column, name -> new ArrayList<>()).add(cell));
            return this;
        }

        public Table build() {
            return new Table(columns);
        }
    }
}
