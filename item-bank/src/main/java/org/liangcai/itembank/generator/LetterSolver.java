package org.liangcai.itembank.generator;

import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves letter series from the letters shown alone. It fits every rule of the declared set, counting round the alphabet, and keeps a
 * rule only if at least one letter confirms it beyond those it was fitted to. A rule's complexity is about the number of things one has
 * to hold in mind.
 */
final class LetterSolver {

    private static final int SAME_STEP = 1;
    private static final int GROWING_STEP = 3;
    private static final int TWO_STEPS = 3;
    private static final int DOUBLING_STEP = 4;
    private static final int SWINGING_STEP = 4;
    private static final int TWO_SERIES = 4;
    private static final int STEP_GROWS_FASTER = 5;
    private static final int THREE_STEPS = 5;
    private static final int THREE_SERIES = 5;
    private static final int TWO_SERIES_ONE_GROWING = 5;
    private static final int TWO_GROWING_STEPS = 6;

    private final int[] letters;
    private final int[] steps;
    private final NavigableMap<Integer, Set<Integer>> predictions = new TreeMap<>();

    private LetterSolver(String shown) {
        this.letters = shown.chars().map(letter -> letter - 'A').toArray();
        this.steps = differences(letters);
    }

    /** What the rules that fit predict as the next letter, by their complexity. */
    static NavigableMap<Integer, Set<Integer>> predictions(String shown) {
        LetterSolver solver = new LetterSolver(shown);
        solver.steps();
        solver.stepsInTurn();
        solver.seriesInTurn();
        return solver.predictions;
    }

    /** Whether the simplest rules all give the key, and no rule at all another option. */
    static boolean proves(LetterSpecification series) {
        NavigableMap<Integer, Set<Integer>> predictions = predictions(series.letters());
        int solution = series.solution() - 'A';
        if (predictions.isEmpty() || !predictions.firstEntry().getValue().equals(Set.of(solution))) {
            return false;
        }
        return series.options()
                .chars()
                .map(option -> option - 'A')
                .filter(option -> option != solution)
                .noneMatch(option -> predictions.values().stream().anyMatch(values -> values.contains(option)));
    }

    private void steps() {
        addStep(SAME_STEP, constant(steps));
        addStep(GROWING_STEP, linear(steps));
        addStep(STEP_GROWS_FASTER, quadratic(steps));
        addStep(DOUBLING_STEP, doubling(steps));
        int[] unswung = new int[steps.length];
        for (int index = 0; index < steps.length; index++) {
            unswung[index] = index % 2 == 0 ? steps[index] : round(-steps[index]);
        }
        int back = steps.length % 2 == 0 ? 1 : -1;
        OptionalInt swung = steps.length < 4 ? OptionalInt.empty() : linear(unswung);
        swung.ifPresent(step -> addStep(SWINGING_STEP, OptionalInt.of(back * step)));
    }

    private void stepsInTurn() {
        if (phasesFit(steps, 2, LetterSolver::constant)) {
            addStep(TWO_STEPS, constant(phase(steps, steps.length, 2)));
        }
        if (phasesFit(steps, 3, LetterSolver::constant)) {
            addStep(THREE_STEPS, constant(phase(steps, steps.length, 3)));
        }
        if (phasesFit(steps, 2, LetterSolver::linear)) {
            addStep(TWO_GROWING_STEPS, linear(phase(steps, steps.length, 2)));
        }
    }

    private void seriesInTurn() {
        if (phasesFit(letters, 2, LetterSolver::sameStep)) {
            add(TWO_SERIES, sameStep(phase(letters, letters.length, 2)));
        }
        if (phasesFit(letters, 3, LetterSolver::sameStep)) {
            add(THREE_SERIES, sameStep(phase(letters, letters.length, 3)));
        }
        if (phasesFit(letters, 2, LetterSolver::sameOrGrowingStep)) {
            add(TWO_SERIES_ONE_GROWING, sameOrGrowingStep(phase(letters, letters.length, 2)));
        }
    }

    private void addStep(int complexity, OptionalInt step) {
        step.ifPresent(found -> add(complexity, OptionalInt.of(letters[letters.length - 1] + found)));
    }

    private void add(int complexity, OptionalInt letter) {
        letter.ifPresent(found -> predictions
                .computeIfAbsent(complexity, level -> new TreeSet<>())
                .add(round(found)));
    }

    private interface Fit {
        OptionalInt next(int[] values);
    }

    private static boolean phasesFit(int[] values, int period, Fit fit) {
        for (int phase = 0; phase < period; phase++) {
            if (fit.next(phase(values, phase, period)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static int[] phase(int[] values, int index, int period) {
        int first = index % period;
        int[] chosen = new int[Math.max(0, (values.length - first + period - 1) / period)];
        for (int place = 0; place < chosen.length; place++) {
            chosen[place] = values[first + place * period];
        }
        return chosen;
    }

    private static OptionalInt constant(int[] values) {
        if (values.length < 2) {
            return OptionalInt.empty();
        }
        for (int value : values) {
            if (value != values[0]) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(values[0]);
    }

    private static OptionalInt linear(int[] values) {
        return values.length < 3 ? OptionalInt.empty() : summed(values, constant(differences(values)));
    }

    private static OptionalInt quadratic(int[] values) {
        return values.length < 4 ? OptionalInt.empty() : summed(values, linear(differences(values)));
    }

    private static OptionalInt doubling(int[] values) {
        if (values.length < 3 || values[0] == 0) {
            return OptionalInt.empty();
        }
        for (int index = 1; index < values.length; index++) {
            if (values[index] != round(2 * values[index - 1])) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(2 * values[values.length - 1]);
    }

    private static OptionalInt sameStep(int[] series) {
        return series.length < 3 ? OptionalInt.empty() : summed(series, constant(differences(series)));
    }

    private static OptionalInt sameOrGrowingStep(int[] series) {
        OptionalInt same = sameStep(series);
        return same.isPresent() || series.length < 4 ? same : summed(series, linear(differences(series)));
    }

    private static OptionalInt summed(int[] values, OptionalInt difference) {
        return difference.isPresent()
                ? OptionalInt.of(values[values.length - 1] + difference.getAsInt())
                : OptionalInt.empty();
    }

    private static int[] differences(int[] values) {
        int[] result = new int[Math.max(0, values.length - 1)];
        for (int index = 0; index < result.length; index++) {
            result[index] = round(values[index + 1] - values[index]);
        }
        return result;
    }

    private static int round(int letter) {
        return Math.floorMod(letter, LetterRule.ALPHABET);
    }
}
