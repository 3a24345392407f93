package org.liangcai.psychometrics.conditional;

/**
 * The distribution of the raw score of a set of items at one θ, built up from both ends: {@code before[j]} is that of the first j
 * items, {@code after[j]} that of the items from j on.
 */
final class Walk {

    private static final double SPAN = 80;

    private final Easiness layout;
    private final int[] items;
    private final double[] counts;
    private final double[][] probabilities;
    private final double[][] before;
    private final double[][] after;
    private final double theta;
    private final double logScale;

    /** @param target the raw score to be expected at the θ to choose */
    Walk(Easiness layout, ScoreGroups.Group group, double[] easiness, double target) {
        this.layout = layout;
        items = group.items();
        counts = group.counts();
        double[][] logits = new double[items.length][];
        for (int j = 0; j < items.length; j++) {
            logits[j] = new double[layout.highest(items[j]) + 1];
            for (int category = 1; category < logits[j].length; category++) {
                logits[j][category] = easiness[layout.index(items[j], category)];
            }
        }
        theta = thetaOf(target, logits);
        probabilities = new double[items.length][];
        double scale = 0;
        for (int j = 0; j < items.length; j++) {
            probabilities[j] = new double[logits[j].length];
            scale += probabilities(logits[j], theta, probabilities[j]);
        }
        logScale = scale;
        before = new double[items.length + 1][];
        before[0] = new double[] {1};
        for (int j = 0; j < items.length; j++) {
            before[j + 1] = product(before[j], probabilities[j]);
        }
        after = new double[items.length + 1][];
        after[items.length] = new double[] {1};
        for (int j = items.length - 1; j >= 0; j--) {
            after[j] = product(after[j + 1], probabilities[j]);
        }
    }

    /** A θ at which about the target is expected; bisection, as only the neighbourhood matters. */
    private static double thetaOf(double target, double[][] logits) {
        double low = -SPAN;
        double high = SPAN;
        for (int step = 0; step < 30; step++) {
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
        return before[items.length];
    }

    double smallest(int[] span) {
        double smallest = 1;
        for (int score : span) {
            smallest = Math.min(smallest, distribution()[score]);
        }
        return smallest;
    }

    /** Σ counts · ln γ over the scores of a span. */
    double logDenominator(int[] span) {
        double sum = 0;
        for (int score : span) {
            sum += counts[score] * (Math.log(distribution()[score]) + logScale - score * theta);
        }
        return sum;
    }

    /** Adds the expected numbers of persons in each category and their covariances, given the scores of a span. */
    void addMoments(int[] span, double[] expected, double[] covariance) {
        double[][] conditional = conditionalProbabilities(span);
        int size = layout.size();
        for (int i = 0; i < items.length; i++) {
            for (int h = 1; h < probabilities[i].length; h++) {
                int row = layout.index(items[i], h);
                double[] first = conditional[row];
                double sum = 0;
                for (int s = 0; s < span.length; s++) {
                    sum += counts[span[s]] * first[s];
                }
                expected[row] += sum;
                covariance[row * size + row] += sum;
                subtractProducts(span, conditional, i, h, covariance);
            }
        }
        addPairs(span, covariance);
    }

    private void subtractProducts(int[] span, double[][] conditional, int i, int h, double[] covariance) {
        int size = layout.size();
        int row = layout.index(items[i], h);
        double[] weighted = new double[span.length];
        for (int s = 0; s < span.length; s++) {
            weighted[s] = counts[span[s]] * conditional[row][s];
        }
        for (int j = 0; j < items.length; j++) {
            for (int l = 1; l < probabilities[j].length; l++) {
                int column = layout.index(items[j], l);
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
        double[][] conditional = new double[layout.size()][];
        for (int i = 0; i < items.length; i++) {
            for (int h = 1; h < probabilities[i].length; h++) {
                double[] probability = new double[span.length];
                for (int s = 0; s < span.length; s++) {
                    probability[s] = probabilities[i][h] * withoutItem(i, span[s] - h) / distribution()[span[s]];
                }
                conditional[layout.index(items[i], h)] = probability;
            }
        }
        return conditional;
    }

    /** The probability that all items but one give a score. */
    private double withoutItem(int item, int score) {
        double[] left = before[item];
        double[] right = after[item + 1];
        double sum = 0;
        int from = Math.max(0, score - right.length + 1);
        int to = Math.min(left.length - 1, score);
        for (int s = from; s <= to; s++) {
            sum += left[s] * right[score - s];
        }
        return sum;
    }

    /** Adds Σ counts · P(h of item i and l of item j | score) for every pair of items. */
    private void addPairs(int[] span, double[] covariance) {
        double[][] onward = onward(span);
        int size = layout.size();
        for (int i = 0; i < items.length; i++) {
            for (int h = 1; h < probabilities[i].length; h++) {
                int row = layout.index(items[i], h);
                double[] reached = new double[before[i].length + h];
                for (int s = 0; s < before[i].length; s++) {
                    reached[s + h] = before[i][s] * probabilities[i][h];
                }
                for (int j = i + 1; j < items.length; j++) {
                    for (int l = 1; l < probabilities[j].length; l++) {
                        double sum = 0;
                        double[] ahead = onward[j + 1];
                        for (int s = h; s < reached.length; s++) {
                            sum += reached[s] * ahead[s + l];
                        }
                        sum *= probabilities[j][l];
                        int column = layout.index(items[j], l);
                        covariance[row * size + column] += sum;
                        covariance[column * size + row] += sum;
                    }
                    reached = product(reached, probabilities[j]);
                }
            }
        }
    }

    /** onward[j][s]: Σ counts · P(the items from j on bring the score from s to r) / P(r), over the scores r of a span. */
    private double[][] onward(int[] span) {
        double[][] onward = new double[items.length + 1][];
        double[] end = new double[distribution().length];
        for (int score : span) {
            end[score] = counts[score] / distribution()[score];
        }
        onward[items.length] = end;
        for (int j = items.length - 1; j > 0; j--) {
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
