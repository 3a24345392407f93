package org.liangcai.itembank.generator;

import java.util.Random;

/** The rules the generator makes letter series by. Letters count from 0 and go round: after Z comes A. */
enum LetterRule {
    /** The same step again and again. */
    SAME_STEP(5) {
        @Override
        int[] make(Random random) {
            int step = step(random, 5);
            return walk(random, index -> step);
        }
    },
    /** Two steps that take turns. */
    TWO_STEPS(6) {
        @Override
        int[] make(Random random) {
            int one = step(random, 5);
            int other = step(random, 5);
            return walk(random, index -> index % 2 == 0 ? one : other);
        }
    },
    /** Each step is longer, or shorter, than the last by the same. */
    GROWING_STEP(6) {
        @Override
        int[] make(Random random) {
            int first = step(random, 4);
            int growth = random.nextBoolean() ? 1 : random.nextInt(2) * 3 - 1;
            return walk(random, index -> first + growth * index);
        }
    },
    /** Two series that take turns, each with a step of its own. */
    TWO_SERIES(8) {
        @Override
        int[] make(Random random) {
            return seriesInTurn(random, 2, new int[] {step(random, 4), step(random, 4)}, 0);
        }
    },
    /** Each step is twice as long as the last. */
    DOUBLING_STEP(5) {
        @Override
        int[] make(Random random) {
            int first = step(random, 3);
            return walk(random, index -> first << index);
        }
    },
    /** Three steps that take turns. */
    THREE_STEPS(8) {
        @Override
        int[] make(Random random) {
            int[] steps = {step(random, 4), step(random, 4), step(random, 4)};
            return walk(random, index -> steps[index % 3]);
        }
    },
    /** Forwards and backwards in turn, each time further. */
    SWINGING_STEP(6) {
        @Override
        int[] make(Random random) {
            int first = step(random, 4);
            int growth = (1 + random.nextInt(2)) * Integer.signum(first);
            return walk(random, index -> (index % 2 == 0 ? 1 : -1) * (first + growth * index));
        }
    },
    /** Three series that take turns. */
    THREE_SERIES(9) {
        @Override
        int[] make(Random random) {
            return seriesInTurn(random, 3, new int[] {step(random, 3), step(random, 3), step(random, 3)}, 0);
        }
    },
    /** Two series that take turns, one of them with a growing step. */
    TWO_SERIES_ONE_GROWING(8) {
        @Override
        int[] make(Random random) {
            return seriesInTurn(random, 2, new int[] {step(random, 3), step(random, 3)}, 1 + random.nextInt(2));
        }
    },
    /** The steps grow, and grow faster each time. */
    STEP_GROWS_FASTER(6) {
        @Override
        int[] make(Random random) {
            int first = step(random, 3);
            int growth = random.nextInt(3);
            int faster = random.nextInt(4) == 0 ? -1 : 1;
            return walk(random, index -> first + growth * index + faster * index * (index - 1) / 2);
        }
    },
    /** Two steps that take turns, both growing. */
    TWO_GROWING_STEPS(8) {
        @Override
        int[] make(Random random) {
            int one = step(random, 3);
            int other = step(random, 3);
            int growth = 1 + random.nextInt(2);
            int otherGrowth = random.nextBoolean() ? 1 : -1;
            return walk(
                    random, index -> index % 2 == 0 ? one + growth * (index / 2) : other + otherGrowth * (index / 2));
        }
    };

    static final int ALPHABET = 26;

    private final int shown;

    LetterRule(int shown) {
        this.shown = shown;
    }

    /** How many series take turns: 1, 2 or 3. */
    int series() {
        return switch (this) {
            case TWO_SERIES, TWO_SERIES_ONE_GROWING -> 2;
            case THREE_SERIES -> 3;
            case SAME_STEP,
                    TWO_STEPS,
                    GROWING_STEP,
                    DOUBLING_STEP,
                    THREE_STEPS,
                    SWINGING_STEP,
                    STEP_GROWS_FASTER,
                    TWO_GROWING_STEPS -> 1;
        };
    }

    /** The letters shown and the next one, not yet brought back into the alphabet. */
    abstract int[] make(Random random);

    interface StepAt {
        int at(int index);
    }

    int[] walk(Random random, StepAt steps) {
        int[] letters = new int[shown + 1];
        letters[0] = random.nextInt(ALPHABET);
        for (int index = 1; index < letters.length; index++) {
            letters[index] = letters[index - 1] + steps.at(index - 1);
        }
        return letters;
    }

    /** Series in turn; the first one's step grows. */
    int[] seriesInTurn(Random random, int series, int[] steps, int growth) {
        int[] letters = new int[shown + 1];
        for (int index = 0; index < letters.length; index++) {
            int round = index / series;
            int own = index % series;
            int grown = own == 0 ? growth * (round - 1) : 0;
            letters[index] = round == 0 ? random.nextInt(ALPHABET) : letters[index - series] + steps[own] + grown;
        }
        return letters;
    }

    private static int step(Random random, int longest) {
        int length = 1 + random.nextInt(longest);
        return random.nextInt(3) == 0 ? -length : length;
    }
}
