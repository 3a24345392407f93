package org.liangcai.psychometrics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbers in rows and named columns, any of them missing: item scores of persons, or ratings of subjects by raters. Immutable and safe
 * for use by many threads.
 */
public final class ScoreMatrix {

    private final List<String> columns;
    private final int rows;
    private final double[] cells;

    private ScoreMatrix(List<String> columns, int rows, double[] cells) {
        this.columns = columns;
        this.rows = rows;
        this.cells = cells;
    }

    /**
     * Begins a matrix in which every score is missing.
     *
     * @throws IllegalArgumentException if there is no column, a column comes twice, or there is no row
     */
    public static Builder builder(List<String> columns, int rows) {
        return new Builder(columns, rows);
    }

    /**
     * Scores of which none is missing.
     *
     * @param scores row by row, every row as long as {@code columns}
     * @throws IllegalArgumentException if a row has another length, or a score is not finite
     */
    public static ScoreMatrix of(List<String> columns, double[][] scores) {
        Builder builder = builder(columns, scores.length);
        for (int row = 0; row < scores.length; row++) {
            if (scores[row].length != columns.size()) {
                throw new IllegalArgumentException("The length (%d) of row (%d) must be the number of columns (%d)."
                        .formatted(scores[row].length, row + 1, columns.size()));
            }
            for (int column = 0; column < columns.size(); column++) {
                builder.score(row, column, scores[row][column]);
            }
        }
        return builder.build();
    }

    /**
     * The categories of responses as numbers. A row with a weight comes as often as its weight says.
     *
     * @throws IllegalArgumentException if a weight is not a whole number
     */
    public static ScoreMatrix of(ResponseMatrix responses) {
        int rows = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            rows = Math.addExact(rows, copies(responses, person));
        }
        Builder builder = builder(responses.items(), rows);
        int row = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            for (int copy = 0; copy < copies(responses, person); copy++, row++) {
                for (int item = 0; item < responses.itemCount(); item++) {
                    int stored = responses.stored(person, item);
                    if (stored != 0) {
                        builder.score(row, item, stored - 1.0);
                    }
                }
            }
        }
        return builder.build();
    }

    private static int copies(ResponseMatrix responses, int person) {
        double weight = responses.weight(person);
        if (weight != Math.rint(weight) || weight > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The weight (%s) of person (%d) must be a whole number: it says how often the person comes."
                            .formatted(weight, person + 1));
        }
        return (int) weight;
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The number of columns. */
    public int columnCount() {
        return columns.size();
    }

    /** The number of rows. */
    public int rowCount() {
        return rows;
    }

    /** The score in a cell, empty if it is missing. */
    public OptionalDouble score(int row, int column) {
        double stored = stored(row, column);
        return Double.isNaN(stored) ? OptionalDouble.empty() : OptionalDouble.of(stored);
    }

    /** The score in a cell, NaN if it is missing: what kernels read. {@link #score} says the same in a type. */
    public double stored(int row, int column) {
        return cells[row * columns.size() + column];
    }

    /** A row, NaN where a score is missing. */
    public double[] row(int row) {
        return Arrays.copyOfRange(cells, row * columns.size(), (row + 1) * columns.size());
    }

    /** A column, NaN where a score is missing. */
    public double[] column(int column) {
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = stored(row, column);
        }
        return scores;
    }

    /** How many scores of a row are there. */
    public int observedInRow(int row) {
        int observed = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (!Double.isNaN(stored(row, column))) {
                observed++;
            }
        }
        return observed;
    }

    /** How many scores of a column are there. */
    public int observedInColumn(int column) {
        int observed = 0;
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(stored(row, column))) {
                observed++;
            }
        }
        return observed;
    }

    /** The lowest score of all, empty if all are missing. */
    public OptionalDouble lowest() {
        return Arrays.stream(cells).filter(score -> !Double.isNaN(score)).min();
    }

    /** The highest score of all, empty if all are missing. */
    public OptionalDouble highest() {
        return Arrays.stream(cells).filter(score -> !Double.isNaN(score)).max();
    }

    /**
     * The rows in which nothing is missing.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ScoreMatrix completeRows() {
        return rowsWhere(row -> observedInRow(row) == columns.size(), "without a missing score");
    }

    /**
     * The rows in which at least so many scores are there.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ScoreMatrix rowsWithAtLeast(int scores) {
        return rowsWhere(row -> observedInRow(row) >= scores, "with at least %d scores".formatted(scores));
    }

    private ScoreMatrix rowsWhere(IntPredicate wanted, String which) {
        int[] kept = IntStream.range(0, rows).filter(wanted).toArray();
        if (kept.length == rows) {
            return this;
        }
        if (kept.length == 0) {
            throw new IllegalArgumentException("None of the rows (%d) is one %s.".formatted(rows, which));
        }
        double[] copied = new double[kept.length * columns.size()];
        for (int row = 0; row < kept.length; row++) {
            System.arraycopy(cells, kept[row] * columns.size(), copied, row * columns.size(), columns.size());
        }
        return new ScoreMatrix(columns, kept.length, copied);
    }

    /**
     * Some of the columns, in the order asked for.
     *
     * @throws IllegalArgumentException if there is no such column, or none is asked for
     */
    public ScoreMatrix select(List<String> wanted) {
        Builder builder = builder(wanted, rows);
        for (int to = 0; to < wanted.size(); to++) {
            int from = columns.indexOf(wanted.get(to));
            if (from < 0) {
                throw new IllegalArgumentException(
                        "There is no column (%s) among %s.".formatted(wanted.get(to), columns));
            }
            for (int row = 0; row < rows; row++) {
                builder.cells[row * wanted.size() + to] = stored(row, from);
            }
        }
        return builder.build();
    }

    /**
     * The scores with those of some columns turned round: lowest possible + highest possible − score.
     *
     * @param reversed for every column whether it is turned round
     * @param lowest the lowest score that is possible, finite
     * @param highest the highest score that is possible, finite and above {@code lowest}
     * @throws IllegalArgumentException if the number of flags is not that of columns, or a score to be turned round lies outside
     */
    public ScoreMatrix reversed(List<Boolean> reversed, double lowest, double highest) {
        if (reversed.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "The number of keys (%d) must be that of columns (%d).".formatted(reversed.size(), columns.size()));
        }
        if (!(lowest < highest) || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException(
                    "The lowest score (%s) must be below the highest (%s), both finite.".formatted(lowest, highest));
        }
        List<Integer> turned = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (reversed.get(column)) {
                turned.add(column);
            }
        }
        double[] copied = cells.clone();
        for (int column : turned) {
            for (int row = 0; row < rows; row++) {
                double score = stored(row, column);
                if (score < lowest || score > highest) {
                    throw new IllegalArgumentException(
                            "The score (%s) of column (%s) in row (%d) must be from %s to %s to be turned round."
                                    .formatted(score, columns.get(column), row + 1, lowest, highest));
                }
                copied[row * columns.size() + column] = lowest + highest - score;
            }
        }
        return new ScoreMatrix(columns, rows, copied);
    }

    /** Collects scores; every score that is not set is missing. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> columns;
        private final int rows;
        private final double[] cells;

        private Builder(List<String> columns, int rows) {
            this.columns = List.copyOf(columns);
            if (columns.isEmpty() || rows < 1) {
                throw new IllegalArgumentException(
                        "There must be at least one column (%d) and one row (%d).".formatted(columns.size(), rows));
            }
            Set<String> seen = new HashSet<>();
            for (String column : columns) {
                if (!seen.add(column)) {
                    throw new IllegalArgumentException("The column (%s) comes twice.".formatted(column));
                }
            }
            this.rows = rows;
            cells = new double[Math.multiplyExact(rows, columns.size())];
            Arrays.fill(cells, Double.NaN);
        }

        /**
         * Sets one score.
         *
         * @throws IllegalArgumentException if the score is not finite
         */
        public Builder score(int row, int column, double score) {
            if (row < 0 || row >= rows || column < 0 || column >= columns.size()) {
                throw new IllegalArgumentException("There is no row (%d) of %d or no column (%d) of %d, counted from 0."
                        .formatted(row, rows, column, columns.size()));
            }
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException(
                        "The score (%s) of column (%s) in row (%d) must be finite.\nMaybe it is missing: leave such scores out."
                                .formatted(score, columns.get(column), row + 1));
            }
            cells[row * columns.size() + column] = score;
            return this;
        }

        /** The matrix. */
        public ScoreMatrix build() {
            return new ScoreMatrix(columns, rows, cells.clone());
        }
    }
}
