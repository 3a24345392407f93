package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves matrices from what is drawn, knowing nothing of how they were made. For each attribute it tries every rule of its grammar,
 * along rows, columns and diagonals, and keeps what the rules that fit the eight given cells say of the ninth. The grammar is wider
 * than the generator's: it holds every Boolean rule of two sets, turning of sets, steps that differ by row and repetition as well.
 */
final class MatrixSolver {

    /** What the rules that fit say of an attribute in the ninth cell: for each complexity, the values predicted. */
    record Explanation(NavigableMap<Integer, Set<Integer>> valuesByComplexity) {

        /** What the simplest rules that fit predict; empty if none fits. */
        Set<Integer> simplest() {
            return valuesByComplexity.isEmpty()
                    ? Set.of()
                    : valuesByComplexity.firstEntry().getValue();
        }

        /** What any rule that fits predicts. */
        Set<Integer> all() {
            Set<Integer> values = new TreeSet<>();
            valuesByComplexity.values().forEach(values::addAll);
            return values;
        }

        private void add(int complexity, int value) {
            valuesByComplexity
                    .computeIfAbsent(complexity, level -> new TreeSet<>())
                    .add(value);
        }
    }

    private static final int CONSTANT = 1;
    private static final int STEP = 2;
    private static final int SAME_THREE = 3;
    private static final int REPETITION = 3;
    private static final int TURNED_SET = 3;
    private static final int OWN_STEP = 3;
    private static final int COMBINATION = 4;

    /** Where the bits of a set of lines go in a quarter turn: sides follow each other, the diagonals and the cross change places. */
    private static final int[] QUARTER_TURN_OF_LINES = {1, 2, 3, 0, 5, 4, 7, 6};

    private final Map<MatrixAttribute, Explanation> explanations;

    private MatrixSolver(Map<MatrixAttribute, Explanation> explanations) {
        this.explanations = explanations;
    }

    /** Explains every attribute of a matrix. */
    static MatrixSolver of(List<MatrixCell> cells) {
        Map<MatrixAttribute, Explanation> explanations = new EnumMap<>(MatrixAttribute.class);
        for (MatrixAttribute attribute : MatrixAttribute.values()) {
            int[] grid = cells.stream().mapToInt(cell -> cell.value(attribute)).toArray();
            explanations.put(attribute, explain(attribute, grid));
        }
        return new MatrixSolver(explanations);
    }

    /** The explanation of one attribute. */
    Explanation of(MatrixAttribute attribute) {
        return Objects.requireNonNull(explanations.get(attribute));
    }

    private static Explanation explain(MatrixAttribute attribute, int[] grid) {
        Explanation explanation = new Explanation(new TreeMap<>());
        for (int[][] lines : List.of(rows(grid), columns(grid))) {
            constant(lines).ifPresent(value -> explanation.add(CONSTANT, value));
            sameThree(lines).ifPresent(value -> explanation.add(SAME_THREE, value));
            repetition(lines).forEach(value -> explanation.add(REPETITION, value));
            switch (attribute.nature()) {
                case NOMINAL -> {}
                case ORDERED -> {
                    steps(lines, attribute, explanation);
                    sums(lines).forEach(value -> explanation.add(COMBINATION, value));
                }
                case CYCLIC -> steps(lines, attribute, explanation);
                case SET -> {
                    combinations(lines).forEach(value -> explanation.add(COMBINATION, value));
                    turnedSets(lines, attribute).forEach(value -> explanation.add(TURNED_SET, value));
                }
            }
        }
        diagonals(grid).forEach(value -> explanation.add(SAME_THREE, value));
        return explanation;
    }

    private static int[][] rows(int[] grid) {
        return new int[][] {{grid[0], grid[1], grid[2]}, {grid[3], grid[4], grid[5]}, {grid[6], grid[7]}};
    }

    private static int[][] columns(int[] grid) {
        return new int[][] {{grid[0], grid[3], grid[6]}, {grid[1], grid[4], grid[7]}, {grid[2], grid[5]}};
    }

    private static Optional<Integer> constant(int[][] lines) {
        boolean holds = lines[0][0] == lines[0][1]
                && lines[0][1] == lines[0][2]
                && lines[1][0] == lines[1][1]
                && lines[1][1] == lines[1][2]
                && lines[2][0] == lines[2][1];
        return holds ? Optional.of(lines[2][0]) : Optional.empty();
    }

    /** Every line holds the same three values in some order. */
    private static Optional<Integer> sameThree(int[][] lines) {
        List<Integer> first = sorted(lines[0]);
        if (!first.equals(sorted(lines[1]))) {
            return Optional.empty();
        }
        List<Integer> rest = new ArrayList<>(first);
        boolean both = rest.remove(Integer.valueOf(lines[2][0])) && rest.remove(Integer.valueOf(lines[2][1]));
        return both ? Optional.of(rest.getFirst()) : Optional.empty();
    }

    private static List<Integer> sorted(int[] line) {
        return Arrays.stream(line).sorted().boxed().toList();
    }

    /** The third repeats the first, or the second. */
    private static Set<Integer> repetition(int[][] lines) {
        Set<Integer> values = new HashSet<>();
        for (int repeated = 0; repeated < 2; repeated++) {
            if (lines[0][2] == lines[0][repeated] && lines[1][2] == lines[1][repeated]) {
                values.add(lines[2][repeated]);
            }
        }
        return values;
    }

    /** Equal steps along the line: the same in all lines, or each line with its own. */
    private static void steps(int[][] lines, MatrixAttribute attribute, Explanation explanation) {
        int first = attribute.step(lines[0][0], lines[0][1]);
        int second = attribute.step(lines[1][0], lines[1][1]);
        int third = attribute.step(lines[2][0], lines[2][1]);
        boolean even =
                first == attribute.step(lines[0][1], lines[0][2]) && second == attribute.step(lines[1][1], lines[1][2]);
        boolean moves = first != 0 || second != 0 || third != 0;
        if (even && moves) {
            int complexity = first == second && second == third ? STEP : OWN_STEP;
            explanation.add(complexity, attribute.moved(lines[2][1], third));
        }
    }

    private static Set<Integer> sums(int[][] lines) {
        Set<Integer> values = new HashSet<>();
        if (lines[0][0] + lines[0][1] == lines[0][2] && lines[1][0] + lines[1][1] == lines[1][2]) {
            values.add(lines[2][0] + lines[2][1]);
        }
        if (lines[0][0] - lines[0][1] == lines[0][2] && lines[1][0] - lines[1][1] == lines[1][2]) {
            values.add(lines[2][0] - lines[2][1]);
        }
        if (lines[0][1] - lines[0][0] == lines[0][2] && lines[1][1] - lines[1][0] == lines[1][2]) {
            values.add(lines[2][1] - lines[2][0]);
        }
        return values;
    }

    /** All sixteen Boolean rules that make the third set of the first two. */
    private static Set<Integer> combinations(int[][] lines) {
        Set<Integer> values = new HashSet<>();
        for (int rule = 0; rule < 16; rule++) {
            if (combined(rule, lines[0]) == lines[0][2] && combined(rule, lines[1]) == lines[1][2]) {
                values.add(combined(rule, lines[2]));
            }
        }
        return values;
    }

    /** The set whose members are those for which the rule's truth table (bit 2·first + second) says so. */
    private static int combined(int rule, int[] line) {
        int set = 0;
        for (int bit = 0; bit < 8; bit++) {
            int row = 2 * (line[0] >> bit & 1) + (line[1] >> bit & 1);
            set |= (rule >> row & 1) << bit;
        }
        return set;
    }

    /** The set is turned by the same angle from cell to cell. */
    private static Set<Integer> turnedSets(int[][] lines, MatrixAttribute attribute) {
        Set<Integer> values = new HashSet<>();
        int turns = attribute == MatrixAttribute.LINES ? 4 : MatrixAttribute.CYCLE;
        for (int turn = 1; turn < turns; turn++) {
            if (turned(lines[0][0], turn, attribute) == lines[0][1]
                    && turned(lines[0][1], turn, attribute) == lines[0][2]
                    && turned(lines[1][0], turn, attribute) == lines[1][1]
                    && turned(lines[1][1], turn, attribute) == lines[1][2]
                    && turned(lines[2][0], turn, attribute) == lines[2][1]) {
                values.add(turned(lines[2][1], turn, attribute));
            }
        }
        return values;
    }

    private static int turned(int set, int turns, MatrixAttribute attribute) {
        int result = set;
        for (int turn = 0; turn < turns; turn++) {
            result = attribute == MatrixAttribute.LINES ? quarterTurn(result) : (result << 1 | result >> 7) & 0xff;
        }
        return result;
    }

    private static int quarterTurn(int lines) {
        int result = 0;
        for (int line = 0; line < QUARTER_TURN_OF_LINES.length; line++) {
            result |= (lines >> line & 1) << QUARTER_TURN_OF_LINES[line];
        }
        return result;
    }

    /** Each of the three wrapped diagonals, in either direction, holds one value. */
    private static Set<Integer> diagonals(int[] grid) {
        Set<Integer> values = new HashSet<>();
        if (grid[0] == grid[4]
                && grid[1] == grid[5]
                && grid[5] == grid[6]
                && grid[2] == grid[3]
                && grid[3] == grid[7]) {
            values.add(grid[0]);
        }
        if (grid[1] == grid[3]
                && grid[0] == grid[5]
                && grid[5] == grid[7]
                && grid[2] == grid[4]
                && grid[4] == grid[6]) {
            values.add(grid[1]);
        }
        return values;
    }
}
