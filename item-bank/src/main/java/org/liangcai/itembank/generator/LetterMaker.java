package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a letter series from a rule and a seed. Wrong options are what typical mistakes lead to. How many of them come before the answer
 * in the alphabet is settled beforehand by the position of the key, so that its place among the letters tells nothing.
 */
final class LetterMaker implements ItemMaker {

    private static final int ATTEMPTS = 80;
    private static final int LONG_STEP = 4;
    private static final int MOST_SLIPS = 3;

    @Override
    public int optionCount() {
        return LetterSpecification.OPTIONS;
    }

    @Override
    public String design(Random random) {
        return LetterRule.values()[random.nextInt(LetterRule.values().length)].name();
    }

    @Override
    public boolean proves(ItemSpecification item) {
        return item instanceof LetterSpecification series && LetterSolver.proves(series);
    }

    @Override
    public Optional<GeneratedItem> generate(String design, int key, long seed) {
        LetterRule rule = LetterRule.valueOf(design);
        Random random = new Random(seed);
        boolean central = random.nextInt(4) == 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int[] made = rule.make(random);
            Map<Character, Mistake> wrong = wrong(rule, made, key, random);
            if (varied(made) && wrong.size() == LetterSpecification.OPTIONS - 1) {
                LetterSpecification series = specification(made, wrong, key);
                if (keyTellsNothing(series, central) && LetterSolver.proves(series)) {
                    return Optional.of(new GeneratedItem(
                            series,
                            design,
                            seed,
                            FamilyPool.counted(features(rule, made)),
                            numbered(series.options(), wrong)));
                }
            }
        }
        return Optional.empty();
    }

    private static LetterSpecification specification(int[] made, Map<Character, Mistake> wrong, int key) {
        String shown = Arrays.stream(made, 0, made.length - 1)
                .mapToObj(letter -> String.valueOf(letter(letter)))
                .collect(Collectors.joining());
        List<Character> options = new ArrayList<>(wrong.keySet());
        options.add(letter(made[made.length - 1]));
        Collections.sort(options);
        return new LetterSpecification(
                shown, options.stream().map(String::valueOf).collect(Collectors.joining()), key);
    }

    private static Map<Integer, Mistake> numbered(String options, Map<Character, Mistake> wrong) {
        Map<Integer, Mistake> numbered = new TreeMap<>();
        wrong.forEach((letter, mistake) -> numbered.put(options.indexOf(letter) + 1, mistake));
        return numbered;
    }

    private static char letter(int letter) {
        return (char) ('A' + Math.floorMod(letter, LetterRule.ALPHABET));
    }

    /** Not the same letter over and over. */
    private static boolean varied(int[] made) {
        Set<Character> letters = new HashSet<>();
        for (int letter : made) {
            letters.add(letter(letter));
        }
        return letters.size() >= Math.min(5, made.length - 1)
                && letter(made[made.length - 1]) != letter(made[made.length - 2]);
    }

    /**
     * Mistakes lie around the answer, so that at the four middle positions it would too often be the letter nearest to the mean of the
     * options. There it is so in every fourth item, which over all positions is one in six, as by chance.
     */
    private static boolean keyTellsNothing(LetterSpecification series, boolean central) {
        boolean middle = series.key() > 1 && series.key() < LetterSpecification.OPTIONS;
        return !middle || central == nearestToMean(series);
    }

    private static boolean nearestToMean(LetterSpecification series) {
        double mean = series.options().chars().average().orElseThrow();
        double distance = Math.abs(series.solution() - mean);
        return series.options().chars().allMatch(option -> Math.abs(option - mean) >= distance);
    }

    private static List<String> features(LetterRule rule, int[] made) {
        List<String> features = new ArrayList<>(List.of(rule.name()));
        int longest = 0;
        int backwards = 0;
        for (int index = 1; index < made.length; index++) {
            int step = made[index] - made[index - 1];
            longest = Math.max(longest, Math.abs(step));
            backwards += step < 0 ? 1 : 0;
        }
        if (rule.series() == 1 && longest >= LONG_STEP) {
            features.add("LONG_STEP");
        }
        if (2 * backwards > made.length) {
            features.add("BACKWARDS");
        }
        int lowest = Arrays.stream(made).min().orElseThrow();
        int highest = Arrays.stream(made).max().orElseThrow();
        if (lowest < 0 || highest >= LetterRule.ALPHABET) {
            features.add("PAST_THE_END");
        }
        return features;
    }

    /** So many wrong letters before the answer and so many behind it as its position asks for; fewer if there are not so many. */
    private static Map<Character, Mistake> wrong(LetterRule rule, int[] made, int key, Random random) {
        String shown = Arrays.stream(made, 0, made.length - 1)
                .mapToObj(letter -> String.valueOf(letter(letter)))
                .collect(Collectors.joining());
        Set<Integer> defended = new HashSet<>();
        LetterSolver.predictions(shown).values().forEach(defended::addAll);
        char solution = letter(made[made.length - 1]);
        Map<Character, Mistake> wrong = new LinkedHashMap<>();
        int before = key - 1;
        int behind = LetterSpecification.OPTIONS - key;
        int slips = 0;
        for (Map.Entry<Character, Mistake> mistake :
                mistakes(rule, made, random).entrySet()) {
            char letter = mistake.getKey();
            boolean slip = mistake.getValue() == Mistake.MISCOUNTED;
            boolean free = letter != solution && !defended.contains(letter - 'A');
            if (free && !(slip && slips == MOST_SLIPS)) {
                if (letter < solution && before > 0) {
                    before--;
                    slips += slip ? 1 : 0;
                    wrong.put(letter, mistake.getValue());
                } else if (letter > solution && behind > 0) {
                    behind--;
                    slips += slip ? 1 : 0;
                    wrong.put(letter, mistake.getValue());
                }
            }
        }
        return wrong;
    }

    private static Map<Character, Mistake> mistakes(LetterRule rule, int[] made, Random random) {
        int last = made[made.length - 2];
        int before = made[made.length - 3];
        int earlier = made[made.length - 4];
        int solution = made[made.length - 1];
        int from = made[made.length - 1 - rule.series()];
        int onwards = solution < from ? -1 : 1;
        List<Map.Entry<Integer, Mistake>> typical = new ArrayList<>(List.of(
                Map.entry(2 * last - before, Mistake.LAST_STEP_REPEATED),
                Map.entry(last + before - earlier, Mistake.EARLIER_STEP_REPEATED),
                Map.entry(2 * from - solution, Mistake.WRONG_DIRECTION),
                Map.entry(solution + onwards, Mistake.ONE_TOO_FAR),
                Map.entry(solution - onwards, Mistake.ONE_TOO_SHORT),
                Map.entry(last + 1, Mistake.NEXT_IN_THE_ALPHABET),
                Map.entry(last, Mistake.LETTER_REPEATED),
                Map.entry(before, Mistake.LETTER_REPEATED)));
        if (rule.series() > 1) {
            typical.add(Map.entry(2 * last - made[made.length - 2 - rule.series()], Mistake.OTHER_SERIES));
        }
        Collections.shuffle(typical, random);
        List<Map.Entry<Integer, Mistake>> slips = new ArrayList<>();
        for (int slip = 2; slip <= 4; slip++) {
            slips.add(Map.entry(solution + slip, Mistake.MISCOUNTED));
            slips.add(Map.entry(solution - slip, Mistake.MISCOUNTED));
        }
        Collections.shuffle(slips, random);
        typical.addAll(slips);
        Map<Character, Mistake> mistakes = new LinkedHashMap<>();
        typical.forEach(mistake -> mistakes.putIfAbsent(letter(mistake.getKey()), mistake.getValue()));
        return mistakes;
    }
}
