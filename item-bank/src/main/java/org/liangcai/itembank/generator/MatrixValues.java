package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws the nine values of an attribute that follows a rule. */
final class MatrixValues {

    private static final int SET_SIZE = 8;

    private MatrixValues() {}

    static int[] of(MatrixAttribute attribute, MatrixRule rule, List<Integer> domain, Random random) {
        return switch (rule) {
            case SAME_IN_ROW -> arranged(three(attribute, domain, random), (row, column) -> row);
            case SAME_IN_COLUMN -> arranged(three(attribute, domain, random), (row, column) -> column);
            case DISTRIBUTION_OF_THREE -> distribution(three(attribute, domain, random), random);
            case PROGRESSION -> progression(attribute, domain, random);
            case SUM -> sums(random, false);
            case DIFFERENCE -> sums(random, true);
            case AND, OR, XOR -> sets(rule, random);
        };
    }

    private interface Place {
        int index(int row, int column);
    }

    private static int[] arranged(List<Integer> values, Place place) {
        int[] grid = new int[9];
        for (int cell = 0; cell < grid.length; cell++) {
            grid[cell] = values.get(place.index(cell / 3, cell % 3));
        }
        return grid;
    }

    /** Three different values: in even steps where the attribute has an order, so that the change is seen as one. */
    private static List<Integer> three(MatrixAttribute attribute, List<Integer> domain, Random random) {
        return switch (attribute.nature()) {
            case NOMINAL -> shuffled(domain, random).subList(0, 3);
            case CYCLIC -> turning(attribute, domain, random);
            case ORDERED, SET -> {
                int lowest = domain.get(random.nextInt(domain.size() - 2));
                List<Integer> rising = List.of(lowest, lowest + 1, lowest + 2);
                yield random.nextBoolean() ? rising : rising.reversed();
            }
        };
    }

    private static List<Integer> turning(MatrixAttribute attribute, List<Integer> domain, Random random) {
        int from = domain.get(random.nextInt(domain.size()));
        int step = cyclicStep(random);
        int second = attribute.moved(from, step);
        return List.of(from, second, attribute.moved(second, step));
    }

    /** An eighth, a quarter or three eighths of a turn either way; half a turn would have no direction. */
    private static int cyclicStep(Random random) {
        int step = 1 + random.nextInt(3);
        return random.nextBoolean() ? step : -step;
    }

    private static int[] distribution(List<Integer> values, Random random) {
        List<Integer> mixed = shuffled(values, random);
        int shift = 1 + random.nextInt(2);
        return arranged(mixed, (row, column) -> (column + row * shift) % 3);
    }

    /** Equal steps along the rows; the rows begin at different values wherever the attribute has room for it. */
    private static int[] progression(MatrixAttribute attribute, List<Integer> domain, Random random) {
        boolean cyclic = attribute.nature() == MatrixAttribute.Nature.CYCLIC;
        int step = cyclic ? cyclicStep(random) : random.nextBoolean() ? 1 : -1;
        List<Integer> starts = new ArrayList<>();
        for (int value : domain) {
            if (cyclic || domain.contains(value + 2 * step)) {
                starts.add(value);
            }
        }
        int[] grid = new int[9];
        List<Integer> mixed = shuffled(starts, random);
        for (int cell = 0; cell < grid.length; cell++) {
            int start = mixed.get(cell / 3 % mixed.size());
            grid[cell] = cell % 3 == 0 ? start : attribute.moved(grid[cell - 1], step);
        }
        return grid;
    }

    private static int[] sums(Random random, boolean difference) {
        int[] grid = new int[9];
        for (int row = 0; row < 3; row++) {
            int first = 1 + random.nextInt(3);
            int second = 1 + random.nextInt(5 - first);
            int total = first + second;
            grid[3 * row] = difference ? total : first;
            grid[3 * row + 1] = second;
            grid[3 * row + 2] = difference ? first : total;
        }
        return grid;
    }

    private static int[] sets(MatrixRule rule, Random random) {
        int[] grid = new int[9];
        for (int row = 0; row < 3; row++) {
            List<Integer> places = shuffled(List.of(0, 1, 2, 3, 4, 5, 6, 7), random);
            int both = set(places, 0, 1 + random.nextInt(2));
            int onlyFirst = set(places, 2, 3 + random.nextInt(2));
            int onlySecond = set(places, 4, 5 + random.nextInt(2));
            grid[3 * row] = both | onlyFirst;
            grid[3 * row + 1] = both | onlySecond;
            grid[3 * row + 2] = switch (rule) {
                case AND -> both;
                case OR -> both | onlyFirst | onlySecond;
                case XOR -> onlyFirst | onlySecond;
                default -> throw new IllegalArgumentException("The rule (%s) makes no sets.".formatted(rule));
            };
        }
        return grid;
    }

    private static int set(List<Integer> places, int from, int to) {
        int set = 0;
        for (int place : places.subList(from, to)) {
            set |= 1 << place % SET_SIZE;
        }
        return set;
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> mixed = new ArrayList<>(values);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
