package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a word problem from a story and a seed. Wrong options are the results of the story's typical mistakes; how many of them are
 * smaller than the answer is settled beforehand by the position of the key.
 */
final class WordMaker implements ItemMaker {

    private static final int ATTEMPTS = 300;
    private static final int LARGE = 1000;

    /** At least two of the four wrong options come from misreading or misunderstanding the story. */
    private static final int MOST_SLIPS = 2;

    @Override
    public int optionCount() {
        return WordSpecification.OPTIONS;
    }

    @Override
    public String design(Random random) {
        return WordStory.values()[random.nextInt(WordStory.values().length)].name();
    }

    @Override
    public boolean proves(ItemSpecification item) {
        return item instanceof WordSpecification problem && WordSolver.proves(problem);
    }

    @Override
    public Optional<GeneratedItem> generate(String design, int key, long seed) {
        WordStory story = WordStory.valueOf(design);
        Random random = new Random(seed);
        WordCast cast = WordCast.draw(random);
        boolean central = random.nextInt(3) == 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Fraction> drawn = new HashMap<>();
            story.drawn().forEach(quantity -> drawn.put(quantity.name(), quantity.draw(random)));
            Map<String, Fraction> known = WordSolver.solved(story, drawn);
            Fraction solution = known.get(story.asked());
            if (solution != null && presentable(story, known, solution)) {
                Map<Fraction, Mistake> wrong = wrong(story, known, solution, key, random);
                if (wrong.size() == WordSpecification.OPTIONS - 1) {
                    WordSpecification problem = specification(story, cast, known, solution, wrong, key);
                    if (keyTellsNothing(problem, central) && WordSolver.proves(problem)) {
                        return Optional.of(item(problem, design, seed, wrong, solution));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static WordSpecification specification(
            WordStory story,
            WordCast cast,
            Map<String, Fraction> known,
            Fraction solution,
            Map<Fraction, Mistake> wrong,
            int key) {
        Map<String, Fraction> given = new HashMap<>();
        for (WordQuantity quantity : story.given()) {
            Fraction value = known.get(quantity.name());
            if (value != null) {
                given.put(quantity.name(), value);
            }
        }
        List<Fraction> options = new ArrayList<>(wrong.keySet());
        options.add(solution);
        Collections.sort(options);
        return new WordSpecification(story, cast, given, options, key);
    }

    private static GeneratedItem item(
            WordSpecification problem, String design, long seed, Map<Fraction, Mistake> wrong, Fraction solution) {
        List<String> features = new ArrayList<>(problem.story().features());
        for (int step = 0; step < problem.story().steps(); step++) {
            features.add("STEP");
        }
        boolean clock = problem.story().unit() == WordUnit.CLOCK;
        if (problem.given().values().stream().anyMatch(value -> value.decimals() > 0)) {
            features.add("DECIMALS");
        }
        if (!clock && Math.max(solution.value(), largest(problem.given())) >= LARGE) {
            features.add("LARGE_NUMBERS");
        }
        Map<Integer, Mistake> numbered = new TreeMap<>();
        wrong.forEach((option, mistake) -> numbered.put(problem.options().indexOf(option) + 1, mistake));
        return new GeneratedItem(problem, design, seed, FamilyPool.counted(features), numbered);
    }

    private static double largest(Map<String, Fraction> given) {
        return given.values().stream().mapToDouble(Fraction::value).max().orElse(0);
    }

    /** No negative or broken numbers, an answer that can be written, and no quantity twice. */
    private static boolean presentable(WordStory story, Map<String, Fraction> known, Fraction solution) {
        List<Fraction> given = new ArrayList<>();
        for (WordQuantity quantity : story.given()) {
            Fraction value = known.get(quantity.name());
            boolean drawn = story.drawn().contains(quantity);
            if (value == null || value.numerator() <= 0 || value.decimals() > (drawn ? 1 : 0)) {
                return false;
            }
            given.add(value);
        }
        boolean answerable = solution.value() >= 2 && solution.decimals() <= places(story.unit());
        return answerable
                && new HashSet<>(given).size() == given.size()
                && known.values().stream().allMatch(value -> value.numerator() > 0);
    }

    private static int places(WordUnit unit) {
        return unit == WordUnit.YUAN || unit == WordUnit.KILOGRAMS ? 1 : 0;
    }

    /**
     * At the three middle positions the answer would too often be the option nearest to the mean. There it is so in every third item,
     * which over all positions is one in five, as by chance.
     */
    private static boolean keyTellsNothing(WordSpecification problem, boolean central) {
        double mean = problem.options().stream()
                .mapToDouble(Fraction::value)
                .average()
                .orElseThrow();
        double distance = Math.abs(problem.options().get(problem.key() - 1).value() - mean);
        boolean nearest = problem.options().stream().allMatch(option -> Math.abs(option.value() - mean) >= distance);
        boolean middle = problem.key() > 1 && problem.key() < WordSpecification.OPTIONS;
        return !middle || central == nearest;
    }

    private static Map<Fraction, Mistake> wrong(
            WordStory story, Map<String, Fraction> known, Fraction solution, int key, Random random) {
        Map<Fraction, Mistake> wrong = new LinkedHashMap<>();
        int smaller = key - 1;
        int larger = WordSpecification.OPTIONS - key;
        int slips = 0;
        for (Map.Entry<Fraction, Mistake> mistake :
                mistakes(story, known, random).entrySet()) {
            Fraction value = mistake.getKey();
            boolean slip = mistake.getValue() == Mistake.SLIP_IN_CALCULATING;
            if (plausible(value, solution) && !(slip && slips == MOST_SLIPS)) {
                int side = value.compareTo(solution);
                if (side < 0 && smaller > 0) {
                    smaller--;
                    slips += slip ? 1 : 0;
                    wrong.put(value, mistake.getValue());
                } else if (side > 0 && larger > 0) {
                    larger--;
                    slips += slip ? 1 : 0;
                    wrong.put(value, mistake.getValue());
                }
            }
        }
        return wrong;
    }

    /** Neither absurd nor told apart by its decimals. */
    private static boolean plausible(Fraction value, Fraction solution) {
        return value.numerator() > 0
                && value.decimals() == solution.decimals()
                && value.value() >= 2
                && value.value() * 5 > solution.value()
                && value.value() < 5 * solution.value();
    }

    /** Results of mistakes, those of the story first and slips last. */
    private static Map<Fraction, Mistake> mistakes(WordStory story, Map<String, Fraction> known, Random random) {
        List<WordMistake> typical = new ArrayList<>(story.mistakes());
        Collections.shuffle(typical, random);
        typical.sort((one, other) -> Boolean.compare(slip(one), slip(other)));
        Map<Fraction, Mistake> mistakes = new LinkedHashMap<>();
        for (WordMistake mistake : typical) {
            WordMistake.worked(mistake.result(), known)
                    .ifPresent(value -> mistakes.putIfAbsent(value, mistake.mistake()));
        }
        List<WordMistake> slips = new ArrayList<>();
        for (int times = 1; times <= 4; times++) {
            int amount = times * story.unit().slip();
            slips.add(new WordMistake(Mistake.SLIP_IN_CALCULATING, "%s + %d".formatted(story.asked(), amount)));
            slips.add(new WordMistake(Mistake.SLIP_IN_CALCULATING, "%s - %d".formatted(story.asked(), amount)));
        }
        Collections.shuffle(slips, random);
        for (WordMistake slip : slips) {
            WordMistake.worked(slip.result(), known).ifPresent(value -> mistakes.putIfAbsent(value, slip.mistake()));
        }
        for (String reading : story.readings()) {
            WordMistake.worked(reading, known).ifPresent(mistakes::remove);
        }
        return mistakes;
    }

    private static boolean slip(WordMistake mistake) {
        return mistake.mistake() == Mistake.SLIP_IN_CALCULATING;
    }
}
