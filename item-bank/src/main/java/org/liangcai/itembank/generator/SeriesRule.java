package org.liangcai.itembank.generator;

import java.util.Random;

/** The rules the generator makes number series by. Each makes the terms to be shown and the next one. */
enum SeriesRule {
    /** a, a + d, a + 2d … */
    SAME_DIFFERENCE(5) {
        @Override
        long[] make(Random random) {
            long step = sign(random) * between(random, 2, 19);
            return walk(between(random, -20, 90), index -> step);
        }
    },
    /** Each term the same multiple of the one before, or the same part of it. */
    SAME_RATIO(5) {
        @Override
        long[] make(Random random) {
            long[] terms = repeated(between(random, 1, 9), factor(random), 0);
            return random.nextInt(3) == 0 ? reversed(terms) : terms;
        }
    },
    /** Two steps that take turns, each adding or taking away. */
    TWO_STEPS(6) {
        @Override
        long[] make(Random random) {
            long one = between(random, 2, 15);
            long other = -between(random, 1, 12);
            boolean swapped = random.nextBoolean();
            return walk(between(random, 1, 60), index -> (index % 2 == 0) == swapped ? one : other);
        }
    },
    /** The differences grow by the same amount. */
    SECOND_DIFFERENCE(6) {
        @Override
        long[] make(Random random) {
            long first = between(random, -9, 9);
            long growth = sign(random) * between(random, 1, 6);
            return walk(between(random, -10, 60), index -> first + growth * index);
        }
    },
    /** Square numbers, moved up or down. */
    SQUARES(5) {
        @Override
        long[] make(Random random) {
            long from = between(random, 1, 6);
            long added = between(random, -8, 12);
            return indexed(index -> (from + index) * (from + index) + added);
        }
    },
    /** Two series with constant differences that take turns. */
    TWO_SERIES(8) {
        @Override
        long[] make(Random random) {
            long one = sign(random) * between(random, 2, 12);
            long other = sign(random) * between(random, 2, 12);
            long start = between(random, 1, 60);
            long otherStart = between(random, 1, 60);
            return indexed(index -> index % 2 == 0 ? start + one * (index / 2) : otherStart + other * (index / 2));
        }
    },
    /** Each term the sum of the two before it. */
    SUM_OF_TWO(7) {
        @Override
        long[] make(Random random) {
            return recurrence(between(random, -4, 12), between(random, 1, 15), 1, 1, 0);
        }
    },
    /** Each term a multiple of the one before, and something more or less. */
    MULTIPLY_AND_ADD(6) {
        @Override
        long[] make(Random random) {
            return repeated(between(random, 1, 9), between(random, 2, 3), sign(random) * between(random, 1, 9));
        }
    },
    /** An addition and a multiplication that take turns. */
    ADD_THEN_MULTIPLY(7) {
        @Override
        long[] make(Random random) {
            long added = sign(random) * between(random, 1, 9);
            long factor = between(random, 2, 3);
            boolean addsFirst = random.nextBoolean();
            long[] terms = new long[shown() + 1];
            terms[0] = between(random, 1, 12);
            for (int index = 1; index < terms.length; index++) {
                boolean adds = (index % 2 == 1) == addsFirst;
                terms[index] = adds ? terms[index - 1] + added : terms[index - 1] * factor;
            }
            return terms;
        }
    },
    /** Two series that take turns, one with a constant difference and one with a constant ratio. */
    TWO_SERIES_ONE_GROWING(8) {
        @Override
        long[] make(Random random) {
            long step = sign(random) * between(random, 2, 12);
            long start = between(random, 1, 60);
            long growing = between(random, 1, 7);
            long factor = between(random, 2, 3);
            int phase = random.nextInt(2);
            return indexed(
                    index -> index % 2 == phase ? start + step * (index / 2) : growing * power(factor, index / 2));
        }
    },
    /** Each factor is one more than the last. */
    GROWING_FACTOR(5) {
        @Override
        long[] make(Random random) {
            long first = between(random, 1, 3);
            long[] terms = new long[shown() + 1];
            terms[0] = sign(random) * between(random, 1, 6);
            for (int index = 1; index < terms.length; index++) {
                terms[index] = terms[index - 1] * (first + index - 1);
            }
            return terms;
        }
    },
    /** The differences grow by a factor. */
    GEOMETRIC_DIFFERENCES(6) {
        @Override
        long[] make(Random random) {
            long first = sign(random) * between(random, 1, 5);
            long factor = between(random, 2, 3);
            return walk(between(random, -10, 60), index -> first * power(factor, index));
        }
    },
    /** Cube numbers, moved up or down. */
    CUBES(6) {
        @Override
        long[] make(Random random) {
            long from = between(random, 0, 2);
            long added = between(random, -12, 12);
            return indexed(index -> power(from + index, 3) + added);
        }
    },
    /** Each term the sum of the two before it, and something more or less. */
    SUM_OF_TWO_AND_MORE(7) {
        @Override
        long[] make(Random random) {
            return recurrence(
                    between(random, 0, 9), between(random, 1, 12), 1, 1, sign(random) * between(random, 1, 5));
        }
    },
    /** The second differences grow by the same amount. */
    THIRD_DIFFERENCE(7) {
        @Override
        long[] make(Random random) {
            long first = between(random, -4, 6);
            long growth = between(random, -4, 4);
            long more = sign(random) * between(random, 1, 3);
            return walk(between(random, -5, 40), index -> first + growth * index + more * index * (index - 1) / 2);
        }
    },
    /** Each term a multiple of the one before, and one more each time. */
    MULTIPLY_AND_ADD_MORE(6) {
        @Override
        long[] make(Random random) {
            long factor = between(random, 2, 3);
            long first = between(random, -3, 5);
            long growth = sign(random) * between(random, 1, 3);
            long[] terms = new long[shown() + 1];
            terms[0] = between(random, 1, 6);
            for (int index = 1; index < terms.length; index++) {
                terms[index] = factor * terms[index - 1] + first + growth * (index - 1);
            }
            return terms;
        }
    },
    /** Each term a sum or difference of multiples of the two before it. */
    MULTIPLES_OF_TWO(7) {
        @Override
        long[] make(Random random) {
            long[][] multiples = {{1, 2}, {2, 1}, {2, -1}, {-1, 1}, {1, -1}, {1, -2}, {3, -1}};
            long[] chosen = multiples[random.nextInt(multiples.length)];
            long more = random.nextInt(3) == 0 ? sign(random) * between(random, 1, 4) : 0;
            return recurrence(between(random, 1, 9), between(random, 1, 12), chosen[1], chosen[0], more);
        }
    };

    private final int shown;

    SeriesRule(int shown) {
        this.shown = shown;
    }

    /** The number of terms shown. */
    int shown() {
        return shown;
    }

    /** The terms shown and the next one. */
    abstract long[] make(Random random);

    interface AtIndex {
        long at(long index);
    }

    long[] indexed(AtIndex rule) {
        long[] terms = new long[shown + 1];
        for (int index = 0; index < terms.length; index++) {
            terms[index] = rule.at(index);
        }
        return terms;
    }

    long[] walk(long start, AtIndex step) {
        long[] terms = new long[shown + 1];
        terms[0] = start;
        for (int index = 1; index < terms.length; index++) {
            terms[index] = terms[index - 1] + step.at(index - 1);
        }
        return terms;
    }

    long[] repeated(long start, long factor, long added) {
        long[] terms = new long[shown + 1];
        terms[0] = start;
        for (int index = 1; index < terms.length; index++) {
            terms[index] = terms[index - 1] * factor + added;
        }
        return terms;
    }

    long[] recurrence(long first, long second, long onLast, long onBefore, long more) {
        long[] terms = new long[shown + 1];
        terms[0] = first;
        terms[1] = second;
        for (int index = 2; index < terms.length; index++) {
            terms[index] = onLast * terms[index - 1] + onBefore * terms[index - 2] + more;
        }
        return terms;
    }

    private static long[] reversed(long[] terms) {
        long[] result = new long[terms.length];
        for (int index = 0; index < terms.length; index++) {
            result[index] = terms[terms.length - 1 - index];
        }
        return result;
    }

    private static long between(Random random, int lowest, int highest) {
        return (long) lowest + random.nextInt(highest - lowest + 1);
    }

    private static long sign(Random random) {
        return random.nextInt(3) == 0 ? -1 : 1;
    }

    private static long factor(Random random) {
        return between(random, 2, 4) * (random.nextInt(6) == 0 ? -1 : 1);
    }

    private static long power(long value, long exponent) {
        long result = 1;
        for (long index = 0; index < exponent; index++) {
            result *= value;
        }
        return result;
    }
}
