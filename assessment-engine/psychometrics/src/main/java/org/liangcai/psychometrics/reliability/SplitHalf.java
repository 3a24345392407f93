package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.data.ScoreCovariance;

/**
 * Guttman's λ₄ = 4 cov(half, other half) / total variance over the ways to split a test into halves; with an odd number of items one half
 * has one item more.
 *
 * @param maximum of the best split: the greatest split-half coefficient
 * @param minimum of the worst split (Revelle's β of halves)
 * @param mean over all splits; with an even number of items it is α (Cronbach 1951)
 * @param bestHalf the items of the smaller half of the best split, or of that with the first item
 * @param worstHalf the same of the worst split
 * @param everySplit whether maximum and minimum are those of all splits; with many items they are the best that exchanges of items find
 *     from several starts, and the true extremes may lie beyond
 */
public record SplitHalf(
        double maximum,
        double minimum,
        double mean,
        List<String> bestHalf,
        List<String> worstHalf,
        boolean everySplit) {

    /** Up to so many items every split is tried. */
    public static final int MOST_ITEMS_FOR_EVERY_SPLIT = 24;

    private static final int STARTS = 200;

    public SplitHalf {
        bestHalf = List.copyOf(bestHalf);
        worstHalf = List.copyOf(worstHalf);
    }

    /**
     * Splits a test.
     *
     * @param seed of the starts that are drawn when there are more than {@value #MOST_ITEMS_FOR_EVERY_SPLIT} items; of no effect with
     *     fewer
     * @throws IllegalArgumentException if there are fewer than two items, or their sum has no variance
     */
    public static SplitHalf of(ScoreCovariance covariance, long seed) {
        Require.items(covariance, 2);
        Require.positiveTotal(covariance);
        boolean every = covariance.size() <= MOST_ITEMS_FOR_EVERY_SPLIT;
        Extremes extremes = new Extremes(covariance);
        if (every) {
            extremes.walk(0, 0, 0);
        } else {
            extremes.search(new SplittableRandom(seed));
        }
        double total = covariance.sum();
        return new SplitHalf(
                1 - extremes.least / total,
                1 - extremes.greatest / total,
                1 - meanDifference(covariance) / total,
                extremes.half(extremes.leastSigns),
                extremes.half(extremes.greatestSigns),
                every);
    }

    /** The variance of half − other half, averaged over all splits: every pair of items is apart equally often. */
    private static double meanDifference(ScoreCovariance covariance) {
        int k = covariance.size();
        double apart = k % 2 == 0 ? -1.0 / (k - 1) : -1.0 / k;
        return covariance.trace() + apart * (covariance.sum() - covariance.trace());
    }

    /** The splits with the least and the greatest variance of half − other half; λ₄ is 1 − that variance / total. */
    private static final class Extremes {

        private final ScoreCovariance covariance;
        private final double[] matrix;
        private final int size;
        private final int smaller;
        private final int[] signs;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private int[] leastSigns = new int[0];
        private int[] greatestSigns = new int[0];

        Extremes(ScoreCovariance covariance) {
            this.covariance = covariance;
            matrix = covariance.flat();
            size = covariance.size();
            smaller = size / 2;
            signs = new int[size];
        }

        /** Puts item after item into the smaller half (+) or the other. */
        void walk(int item, int chosen, double variance) {
            if (item == size) {
                consider(variance);
                return;
            }
            double with = 0;
            for (int before = 0; before < item; before++) {
                with += matrix[item * size + before] * signs[before];
            }
            double own = matrix[item * size + item];
            boolean mirrored = item == 0 && size % 2 == 0;
            if (chosen < smaller) {
                signs[item] = 1;
                walk(item + 1, chosen + 1, variance + own + 2 * with);
            }
            if (item - chosen < size - smaller && !mirrored) {
                signs[item] = -1;
                walk(item + 1, chosen, variance + own - 2 * with);
            }
        }

        private void consider(double variance) {
            if (variance < least) {
                least = variance;
                leastSigns = signs.clone();
            }
            if (variance > greatest) {
                greatest = variance;
                greatestSigns = signs.clone();
            }
        }

        void search(SplittableRandom random) {
            for (int start = 0; start < STARTS; start++) {
                shuffle(random);
                int[] drawn = signs.clone();
                consider(exchange(1));
                System.arraycopy(drawn, 0, signs, 0, size);
                consider(exchange(-1));
            }
        }

        private void shuffle(SplittableRandom random) {
            for (int i = 0; i < size; i++) {
                signs[i] = i < smaller ? 1 : -1;
            }
            for (int i = size - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = signs[i];
                signs[i] = signs[j];
                signs[j] = kept;
            }
        }

        /** Exchanges the two items that bring most, as long as any do; downwards with direction 1, upwards with −1. */
        private double exchange(int direction) {
            double[] pull = new double[size];
            double variance = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pull[i] += matrix[i * size + j] * signs[j];
                }
                variance += pull[i] * signs[i];
            }
            while (true) {
                double best = -1e-12 * Math.abs(variance);
                int first = -1;
                int second = -1;
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        if (signs[i] == 1 && signs[j] == -1) {
                            double change = direction * change(pull, i, j);
                            if (change < best) {
                                best = change;
                                first = i;
                                second = j;
                            }
                        }
                    }
                }
                if (first < 0) {
                    return variance;
                }
                variance += direction * best;
                signs[first] = -1;
                signs[second] = 1;
                for (int i = 0; i < size; i++) {
                    pull[i] += 2 * (matrix[i * size + second] - matrix[i * size + first]);
                }
            }
        }

        private double change(double[] pull, int plus, int minus) {
            double distance =
                    matrix[plus * size + plus] + matrix[minus * size + minus] - 2 * matrix[plus * size + minus];
            return 4 * (pull[minus] - pull[plus] + distance);
        }

        List<String> half(int[] chosen) {
            List<String> half = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (chosen[i] == 1) {
                    half.add(covariance.columns().get(i));
                }
            }
            return half;
        }
    }
}
