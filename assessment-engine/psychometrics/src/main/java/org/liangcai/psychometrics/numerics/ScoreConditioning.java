package org.liangcai.psychometrics.numerics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums of categories conditioned on their total: for items of which category h of item j has weight exp(logit), the logarithms of the
 * elementary symmetric functions γ of the totals, and the expectations and covariances of the categories given the totals (Andersen 1972;
 * Fischer and Ponocny 1994).
 *
 * <p>The functions are sums of products built up item by item from both ends, and the probabilities of pairs come from walks that begin
 * with one item and end with the other: nothing is ever subtracted, so that there is no cancellation. Because conditional probabilities
 * are the same at every θ, the functions are computed as distributions of the total at a θ where the totals in question are likely;
 * should a span of totals be too wide for the range of a {@code double}, it is cut in two.
 */
public final class ScoreConditioning {

    private static final double SMALLEST = 1e-250;

    private final int size;
    private final double[] expected;
    private final double[] covariance;
    private double logDenominator;

    private ScoreConditioning(int size, boolean moments) {
        this.size = size;
        expected = new double[moments ? size : 0];
        covariance = new double[moments ? size * size : 0];
    }

    /**
     * Conditions on totals.
     *
     * @param logits for every item the logits of its categories, that of category 0 included
     * @param counts how many persons have each total, from 0 to the sum of the highest categories
     * @param moments whether expectations and covariances are wanted as well
     */
    public static ScoreConditioning of(double[][] logits, double[] counts, boolean moments) {
        int size = 0;
        for (double[] item : logits) {
            size += item.length - 1;
        }
        ScoreConditioning result = new ScoreConditioning(size, moments);
        int[] occurring = IntStream.range(0, counts.length)
                .filter(total -> counts[total] > 0)
                .toArray();
        if (occurring.length > 0) {
            result.add(logits, counts, occurring, moments);
        }
        return result;
    }

    /** Σ counts · ln γ. */
    public double logDenominator() {
        return logDenominator;
    }

    /** The expected number of persons in each category h ≥ 1 of each item, item by item. */
    public double[] expected() {
        return expected.clone();
    }

    /** The covariances of those numbers, row by row. */
    public double[] covariance() {
        return covariance.clone();
    }

    private void add(double[][] logits, double[] counts, int[] span, boolean moments) {
        double target = 0.5 * (span[0] + span[span.length - 1]);
        Walk walk = new Walk(logits, counts, target, size);
        if (span.length > 1 && walk.smallest(span) < SMALLEST) {
            int half = span.length / 2;
            add(logits, counts, Arrays.copyOfRange(span, 0, half), moments);
            add(logits, counts, Arrays.copyOfRange(span, half, span.length), moments);
        } else {
            logDenominator += walk.logDenominator(span);
            if (moments) {
                walk.addMoments(span, expected, covariance);
            }
        }
    }

    /**
     * The distribution of the total at one θ, built up from both ends: {@code before[j]} is that of the first j items, {@code after[j]}
     * that of the items from j on, which only moments need.
     */
    private static final class Walk {

        private static final double SPAN = 80;
        private static final int ROUGH = 11;

        private final int items;
        private final int size;
        private final int[] first;
        private final double[] counts;
        private final double[][] probabilities;
        private final double[][] before;
        private final double theta;
        private final double logScale;

        /** @param target the total to be expected at the θ to choose */
        private Walk(double[][] logits, double[] counts, double target, int size) {
            items = logits.length;
            this.size = size;
            this.counts = counts;
            first = new int[items];
            for (int j = 1; j < items; j++) {
                first[j] = first[j - 1] + logits[j - 1].length - 1;
            }
            theta = thetaOf(target, logits);
            probabilities = new double[items][];
            double scale = 0;
            for (int j = 0; j < items; j++) {
                probabilities[j] = new double[logits[j].length];
                scale += probabilities(logits[j], theta, probabilities[j]);
            }
            logScale = scale;
            before = new double[items + 1][];
            before[0] = new double[] {1};
            for (int j = 0; j < items; j++) {
                before[j + 1] = product(before[j], probabilities[j]);
            }
        }

        private double[][] after() {
            double[][] after = new double[items + 1][];
            after[items] = new double[] {1};
            for (int j = items - 1; j >= 0; j--) {
                after[j] = product(after[j + 1], probabilities[j]);
            }
            return after;
        }

        /** A θ at which about the target is expected; bisection, as only the neighbourhood matters. */
        private static double thetaOf(double target, double[][] logits) {
            double low = -SPAN;
            double high = SPAN;
            for (int step = 0; step < ROUGH; step++) {
                double middle = 0.5 * (low + high);
                double expected = 0;
                for (double[] item : logits) {
                    double[] probability = new double[item.length];
                    probabilities(item, middle, probability);
                    for (int category = 1; category < item.length; category++) {
                        expected += category * probability[category];
                    }
                }
                if (expected < target) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return 0.5 * (low + high);
        }

        /** Fills in the probabilities of the categories and returns the logarithm of what they were divided by. */
        private static double probabilities(double[] logits, double theta, double[] into) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int category = 0; category < logits.length; category++) {
                into[category] = logits[category] + category * theta;
                largest = Math.max(largest, into[category]);
            }
            double total = 0;
            for (int category = 0; category < logits.length; category++) {
                into[category] = Math.exp(into[category] - largest);
                total += into[category];
            }
            for (int category = 0; category < logits.length; category++) {
                into[category] /= total;
            }
            return largest + Math.log(total);
        }

        private static double[] product(double[] left, double[] right) {
            double[] product = new double[left.length + right.length - 1];
            for (int k = 0; k < right.length; k++) {
                double factor = right[k];
                for (int s = 0; s < left.length; s++) {
                    product[s + k] += left[s] * factor;
                }
            }
            return product;
        }

        private double[] distribution() {
            return before[items];
        }

        private double smallest(int[] span) {
            double smallest = 1;
            for (int score : span) {
                smallest = Math.min(smallest, distribution()[score]);
            }
            return smallest;
        }

        /** Σ counts · ln γ over the scores of a span. */
        private double logDenominator(int[] span) {
            double sum = 0;
            for (int score : span) {
                sum += counts[score] * (Math.log(distribution()[score]) + logScale - score * theta);
            }
            return sum;
        }

        /** Adds the expected numbers of persons in each category and their covariances, given the scores of a span. */
        private void addMoments(int[] span, double[] expected, double[] covariance) {
            double[][] conditional = conditionalProbabilities(span);
            for (int i = 0; i < items; i++) {
                for (int h = 1; h < probabilities[i].length; h++) {
                    int row = first[i] + h - 1;
                    double[] given = conditional[row];
                    double sum = 0;
                    for (int s = 0; s < span.length; s++) {
                        sum += counts[span[s]] * given[s];
                    }
                    expected[row] += sum;
                    covariance[row * size + row] += sum;
                    subtractProducts(span, conditional, i, h, covariance);
                }
            }
            addPairs(span, covariance);
        }

        private void subtractProducts(int[] span, double[][] conditional, int i, int h, double[] covariance) {
            int row = first[i] + h - 1;
            double[] weighted = new double[span.length];
            for (int s = 0; s < span.length; s++) {
                weighted[s] = counts[span[s]] * conditional[row][s];
            }
            for (int j = 0; j < items; j++) {
                for (int l = 1; l < probabilities[j].length; l++) {
                    int column = first[j] + l - 1;
                    double sum = 0;
                    for (int s = 0; s < span.length; s++) {
                        sum += weighted[s] * conditional[column][s];
                    }
                    covariance[row * size + column] -= sum;
                }
            }
        }

        /** P(category h of item i | score), by the place of the easiness parameter and the place of the score in the span. */
        private double[][] conditionalProbabilities(int[] span) {
            double[][] conditional = new double[size][];
            double[][] after = after();
            for (int i = 0; i < items; i++) {
                for (int h = 1; h < probabilities[i].length; h++) {
                    double[] probability = new double[span.length];
                    for (int s = 0; s < span.length; s++) {
                        probability[s] = probabilities[i][h]
                                * product(before[i], after[i + 1], span[s] - h)
                                / distribution()[span[s]];
                    }
                    conditional[first[i] + h - 1] = probability;
                }
            }
            return conditional;
        }

        /** The probability that two groups of items together give a score. */
        private static double product(double[] left, double[] right, int score) {
            double sum = 0;
            int from = Math.max(0, score - right.length + 1);
            int to = Math.min(left.length - 1, score);
            for (int s = from; s <= to; s++) {
                sum += left[s] * right[score - s];
            }
            return sum;
        }

        /**
         * Adds Σ counts · P(h of item i and l of item j | score) for every pair of items. What the items other than i and j contribute
         * depends on h + l alone.
         */
        private void addPairs(int[] span, double[] covariance) {
            double[][] onward = onward(span);
            for (int i = 0; i < items; i++) {
                double[] reached = before[i];
                int highestOfI = probabilities[i].length - 1;
                for (int j = i + 1; j < items; j++) {
                    int highestOfJ = probabilities[j].length - 1;
                    for (int both = 2; both <= highestOfI + highestOfJ; both++) {
                        double others = correlation(reached, onward[j + 1], both);
                        for (int h = Math.max(1, both - highestOfJ); h <= Math.min(highestOfI, both - 1); h++) {
                            int l = both - h;
                            double sum = others * probabilities[i][h] * probabilities[j][l];
                            int row = first[i] + h - 1;
                            int column = first[j] + l - 1;
                            covariance[row * size + column] += sum;
                            covariance[column * size + row] += sum;
                        }
                    }
                    reached = product(reached, probabilities[j]);
                }
            }
        }

        private static double correlation(double[] reached, double[] ahead, int distance) {
            double sum = 0;
            for (int s = 0; s < reached.length; s++) {
                sum += reached[s] * ahead[s + distance];
            }
            return sum;
        }

        /** onward[j][s]: Σ counts · P(the items from j on bring the score from s to r) / P(r), over the scores r of a span. */
        private double[][] onward(int[] span) {
            double[][] onward = new double[items + 1][];
            double[] end = new double[distribution().length];
            for (int score : span) {
                end[score] = counts[score] / distribution()[score];
            }
            onward[items] = end;
            for (int j = items - 1; j > 0; j--) {
                double[] here = new double[before[j].length];
                for (int s = 0; s < here.length; s++) {
                    for (int l = 0; l < probabilities[j].length; l++) {
                        here[s] += probabilities[j][l] * onward[j + 1][s + l];
                    }
                }
                onward[j] = here;
            }
            return onward;
        }
    }
}
