package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes a number series from a rule and a seed. Wrong options are what typical mistakes lead to: the last step or factor repeated, a
 * step too many or too few, the sum or difference of the last two, the other of two series, a slip by one, two or ten. How many of
 * them are smaller than the answer is settled beforehand by the position of the key, so that its place among the numbers tells nothing.
 */
final class SeriesGenerator {

    private static final long LARGEST = 999;
    private static final int ATTEMPTS = 60;

    private SeriesGenerator() {}

    /**
     * One series, proved to have a single answer.
     *
     * @param key the position of the right option among the rising numbers, from 1
     * @return empty if none of the attempts of this seed could be proved
     */
    static Optional<SeriesSpecification> generate(SeriesRule rule, int key, long seed) {
        Random random = new Random(seed);
        boolean central = random.nextBoolean();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Long> made = Arrays.stream(rule.make(random)).boxed().toList();
            if (presentable(made)) {
                Optional<SeriesSpecification> series = withOptions(made, key, random);
                if (series.isPresent() && keyTellsNothing(series.get(), central) && SeriesSolver.proves(series.get())) {
                    return series;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Mistakes lie around the answer, so that at the two middle positions it would too often be the number nearest to the mean of the
     * options. There it is so in every second item, which over all positions is about one in six, as by chance.
     */
    private static boolean keyTellsNothing(SeriesSpecification series, boolean central) {
        boolean middle = series.key() == 3 || series.key() == 4;
        return !middle || central == nearestToMean(series);
    }

    private static boolean nearestToMean(SeriesSpecification series) {
        double mean =
                series.options().stream().mapToLong(Long::longValue).average().orElseThrow();
        double distance = Math.abs(series.solution() - mean);
        return series.options().stream().allMatch(option -> Math.abs(option - mean) >= distance);
    }

    /** Numbers people can work out in their heads, and not the same one over and over. */
    private static boolean presentable(List<Long> terms) {
        return terms.stream().allMatch(term -> Math.abs(term) <= LARGEST)
                && new LinkedHashSet<>(terms).size() >= terms.size() - 1;
    }

    private static Optional<SeriesSpecification> withOptions(List<Long> made, int key, Random random) {
        List<Long> shown = made.subList(0, made.size() - 1);
        long solution = made.getLast();
        Set<Long> defended = new LinkedHashSet<>();
        SeriesSolver.predictions(shown).values().forEach(defended::addAll);
        List<Long> mistakes = new ArrayList<>(mistakes(shown, solution, random));
        mistakes.removeIf(value -> value == solution || defended.contains(value) || Math.abs(value) > 2 * LARGEST);
        List<Long> smaller = mistakes.stream()
                .filter(value -> value < solution)
                .limit(key - 1)
                .toList();
        List<Long> larger = mistakes.stream()
                .filter(value -> value > solution)
                .limit(SeriesSpecification.OPTIONS - key)
                .toList();
        List<Long> options = new ArrayList<>(smaller);
        options.addAll(larger);
        if (options.size() != SeriesSpecification.OPTIONS - 1) {
            return Optional.empty();
        }
        options.add(solution);
        Collections.sort(options);
        return Optional.of(new SeriesSpecification(shown, options, key));
    }

    /** The likely wrong answers, those of typical mistakes first. */
    private static Set<Long> mistakes(List<Long> shown, long solution, Random random) {
        int length = shown.size();
        long last = shown.get(length - 1);
        long before = shown.get(length - 2);
        long step = last - before;
        long lastStep = solution - last;
        List<Long> typical = new ArrayList<>(List.of(
                last + step,
                last + before,
                last - step,
                before + step + lastStep / 2,
                2 * last,
                solution + lastStep,
                solution - lastStep,
                shown.get(length - 2) + lastStep,
                solution + (before - shown.get(length - 3)),
                2 * last - shown.get(length - 3)));
        Collections.shuffle(typical, random);
        typical.removeIf(value -> Math.abs(value - solution) > Math.max(20, Math.abs(lastStep)));
        Set<Long> mistakes = new LinkedHashSet<>(typical);
        mistakes.addAll(slips(solution, typical, random));
        return mistakes;
    }

    /** Slips by one, two or ten, of the answer and of the mistakes alike, so that the answer is not the one the others lie around. */
    private static List<Long> slips(long solution, List<Long> typical, Random random) {
        List<Long> slips = new ArrayList<>();
        List<Long> from = new ArrayList<>(typical);
        from.add(solution);
        for (long value : from) {
            for (long slip : new long[] {1, 2, 10}) {
                slips.add(value + slip);
                slips.add(value - slip);
            }
        }
        Collections.shuffle(slips, random);
        for (long slip = 3; slip <= 9; slip++) {
            slips.add(solution + slip);
            slips.add(solution - slip);
        }
        return slips;
    }
}
