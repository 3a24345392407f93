package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;

/**
 * Solves number series from the terms alone. It tries every rule of its grammar that has a complexity of at most 6 (about the number of
 * things one has to hold in mind), fits its constants to the first terms and keeps it only if at least one further term confirms it.
 * The grammar holds everything the generator makes and more.
 */
final class SeriesSolver {

    private static final int SAME_DIFFERENCE = 1;
    private static final int SAME_RATIO = 2;
    private static final int SECOND_DIFFERENCE = 3;
    private static final int MULTIPLY_AND_ADD = 3;
    private static final int SUM_OF_TWO = 3;
    private static final int ALTERNATION = 4;
    private static final int INTERLEAVED = 4;
    private static final int GROWING_FACTOR = 4;
    private static final int GEOMETRIC_DIFFERENCES = 4;
    private static final int PRODUCT_OF_TWO = 4;
    private static final int MULTIPLY_AND_ADD_MORE = 5;
    private static final int LINEAR_IN_TWO = 5;
    private static final int THIRD_DIFFERENCE = 5;
    private static final int STEPS_OF_THREE = 6;
    private static final long LARGEST_FACTOR = 9;

    private final long[] terms;
    private final NavigableMap<Integer, Set<Long>> predictions = new TreeMap<>();

    private SeriesSolver(List<Long> terms) {
        this.terms = terms.stream().mapToLong(Long::longValue).toArray();
    }

    /** What the rules that fit predict as the next term, by their complexity. */
    static NavigableMap<Integer, Set<Long>> predictions(List<Long> terms) {
        SeriesSolver solver = new SeriesSolver(terms);
        solver.differences();
        solver.factors();
        solver.recurrences();
        solver.alternations();
        solver.interleaved();
        return solver.predictions;
    }

    /** Whether the simplest rules all give the key, and no rule at all another option. */
    static boolean proves(SeriesSpecification series) {
        NavigableMap<Integer, Set<Long>> predictions = predictions(series.terms());
        if (predictions.isEmpty() || !predictions.firstEntry().getValue().equals(Set.of(series.solution()))) {
            return false;
        }
        return series.options().stream()
                .filter(option -> option != series.solution())
                .noneMatch(option -> predictions.values().stream().anyMatch(values -> values.contains(option)));
    }

    private void add(int complexity, long value) {
        predictions.computeIfAbsent(complexity, level -> new TreeSet<>()).add(value);
    }

    /** Constant first, second or third differences, and differences that grow by a factor. */
    private void differences() {
        int[] complexities = {SAME_DIFFERENCE, SECOND_DIFFERENCE, THIRD_DIFFERENCE};
        long[] level = terms;
        long carried = 0;
        for (int order = 0; order < complexities.length; order++) {
            carried += level[level.length - 1];
            level = differences(level);
            if (level.length >= 2 && same(level)) {
                add(complexities[order], carried + level[0]);
                return;
            }
            if (order == 0) {
                long last = terms[terms.length - 1];
                ratio(level, 3).ifPresent(next -> add(GEOMETRIC_DIFFERENCES, last + next));
            }
        }
    }

    private static long[] differences(long[] values) {
        long[] result = new long[values.length - 1];
        for (int index = 0; index < result.length; index++) {
            result[index] = values[index + 1] - values[index];
        }
        return result;
    }

    private static boolean same(long[] values) {
        for (long value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** The next term of a series with a constant ratio, also a fraction. */
    private static Optional<Long> ratio(long[] values, int atLeast) {
        if (values.length < atLeast || values[0] == 0 || values[1] == values[0]) {
            return Optional.empty();
        }
        for (int index = 1; index < values.length; index++) {
            if (values[index] * values[0] != values[index - 1] * values[1]) {
                return Optional.empty();
            }
        }
        long product = values[values.length - 1] * values[1];
        return product % values[0] == 0 ? Optional.of(product / values[0]) : Optional.empty();
    }

    /** A constant ratio, a factor that grows by one or two, and a factor with a constant or growing addition. */
    private void factors() {
        ratio(terms, 3).ifPresent(next -> add(SAME_RATIO, next));
        for (long factor = -LARGEST_FACTOR; factor <= LARGEST_FACTOR; factor++) {
            if (factor != 0 && factor != 1) {
                multiplied(factor);
            }
            for (long growth = 1; growth <= 2; growth++) {
                growing(factor, growth);
                growing(factor, -growth);
            }
        }
    }

    private void multiplied(long factor) {
        long[] additions = new long[terms.length - 1];
        for (int index = 0; index < additions.length; index++) {
            additions[index] = terms[index + 1] - factor * terms[index];
        }
        long[] changes = differences(additions);
        long next = factor * terms[terms.length - 1] + additions[additions.length - 1];
        if (same(additions) && additions.length >= 3) {
            add(MULTIPLY_AND_ADD, next);
        } else if (same(changes) && changes.length >= 3) {
            add(MULTIPLY_AND_ADD_MORE, next + changes[0]);
        }
    }

    private void growing(long first, long growth) {
        for (int index = 1; index < terms.length; index++) {
            if (terms[index] != terms[index - 1] * (first + growth * (index - 1))) {
                return;
            }
        }
        add(GROWING_FACTOR, terms[terms.length - 1] * (first + growth * (terms.length - 1)));
    }

    /** Each term made of the two before it. */
    private void recurrences() {
        for (long last = -3; last <= 3; last++) {
            for (long before = -3; before <= 3; before++) {
                if (before != 0) {
                    long onLast = last;
                    long onBefore = before;
                    int complexity = last == 1 && before == 1 ? SUM_OF_TWO : LINEAR_IN_TWO;
                    recurrence((one, two) -> onBefore * one + onLast * two, complexity);
                }
            }
        }
        recurrence((one, two) -> one * two, PRODUCT_OF_TWO);
    }

    private void recurrence(LongBinaryOperator rule, int complexity) {
        int length = terms.length;
        long constant = terms[2] - rule.applyAsLong(terms[0], terms[1]);
        for (int index = 3; index < length; index++) {
            if (terms[index] != rule.applyAsLong(terms[index - 2], terms[index - 1]) + constant) {
                return;
            }
        }
        if (length >= 5) {
            long next = rule.applyAsLong(terms[length - 2], terms[length - 1]) + constant;
            add(constant == 0 ? complexity : complexity + 1, next);
        }
    }

    /** Two steps, or three, that take turns; a step adds or multiplies. */
    private void alternations() {
        alternation(2, ALTERNATION);
        alternation(3, STEPS_OF_THREE);
    }

    private void alternation(int period, int complexity) {
        int steps = terms.length - 1;
        if (steps < 2 * period) {
            return;
        }
        for (int phase = 0; phase < period; phase++) {
            if (phase != steps % period && stepResults(phase, period).isEmpty()) {
                return;
            }
        }
        stepResults(steps % period, period).forEach(next -> add(complexity, next));
    }

    /** What the steps of one phase make of the last term if they all add, or all multiply by, the same. */
    private Set<Long> stepResults(int phase, int period) {
        long last = terms[terms.length - 1];
        long added = terms[phase + 1] - terms[phase];
        boolean adds = true;
        boolean multiplies = terms[phase] != 0;
        for (int index = phase + period; index < terms.length - 1; index += period) {
            adds &= terms[index + 1] - terms[index] == added;
            multiplies &= terms[index + 1] * terms[phase] == terms[index] * terms[phase + 1];
        }
        Set<Long> results = new TreeSet<>();
        if (adds) {
            results.add(last + added);
        }
        if (multiplies && last * terms[phase + 1] % terms[phase] == 0) {
            results.add(last * terms[phase + 1] / terms[phase]);
        }
        return results;
    }

    /** Two series that take turns, each with a constant difference, ratio or second difference. */
    private void interleaved() {
        long[] other = everySecond(terms.length - 1);
        long[] own = everySecond(terms.length - 2);
        if (own.length >= 3 && other.length >= 3 && !simple(other).isEmpty()) {
            simple(own).forEach(next -> add(INTERLEAVED, next));
        }
    }

    private long[] everySecond(int last) {
        List<Long> values = new ArrayList<>();
        for (int index = last % 2; index <= last; index += 2) {
            values.add(terms[index]);
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static Set<Long> simple(long[] values) {
        Set<Long> results = new TreeSet<>();
        long[] first = differences(values);
        long[] second = differences(first);
        long last = values[values.length - 1];
        if (same(first)) {
            results.add(last + first[0]);
        } else if (second.length >= 2 && same(second)) {
            results.add(last + first[first.length - 1] + second[0]);
        }
        ratio(values, 3).ifPresent(results::add);
        return results;
    }
}
