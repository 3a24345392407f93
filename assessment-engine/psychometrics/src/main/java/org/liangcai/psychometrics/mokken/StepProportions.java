package org.liangcai.psychometrics.mokken;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The proportions of persons who took each step of each item and who took each two of them. Those of two steps of the same item on two
 * occasions cannot be observed; they are approximated from the steps next in popularity (Mokken 1971, p. 147; Molenaar and Sijtsma 1988;
 * Van der Ark 2010, equations 17 and 21). The neighbour's joint proportion is scaled in proportion to the share that took the step and,
 * a second time, in proportion to the share that did not; the mean of what the up to four neighbours give is taken. Steps of equal
 * popularity stand for each other.
 */
final class StepProportions {

    private final int[] itemOf;
    private final double[] single;
    private final double[][] joint;

    StepProportions(ScoreTable table) {
        int steps = table.itemCount() * table.highest();
        int[] taken = new int[steps];
        for (int step = 0; step < steps; step++) {
            int item = step / table.highest();
            int category = step % table.highest() + 1;
            taken[step] = (int) Arrays.stream(table.scores(item))
                    .filter(score -> score >= category)
                    .count();
        }
        int[] order = IntStream.range(0, steps)
                .filter(step -> taken[step] > 0 && taken[step] < table.personCount())
                .boxed()
                .sorted(Comparator.comparingInt((Integer step) -> taken[step]).thenComparingInt(step -> step))
                .mapToInt(Integer::intValue)
                .toArray();
        itemOf = Arrays.stream(order).map(step -> step / table.highest()).toArray();
        single = Arrays.stream(order)
                .mapToDouble(step -> (double) taken[step] / table.personCount())
                .toArray();
        joint = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                joint[i][j] = observable(i, j) ? jointProportion(table, order[i], order[j]) : Double.NaN;
            }
        }
    }

    private boolean observable(int i, int j) {
        return itemOf[i] != itemOf[j];
    }

    private static double jointProportion(ScoreTable table, int first, int second) {
        int[] scores = table.scores(first / table.highest());
        int[] others = table.scores(second / table.highest());
        int category = first % table.highest() + 1;
        int other = second % table.highest() + 1;
        int count = 0;
        for (int person = 0; person < scores.length; person++) {
            count += scores[person] >= category && others[person] >= other ? 1 : 0;
        }
        return (double) count / scores.length;
    }

    /** Σ (πᵢⱼ − πᵢ πⱼ) over all steps: the variance of the true score. */
    double trueScoreVariance() {
        double variance = 0;
        for (int i = 0; i < single.length; i++) {
            for (int j = 0; j < single.length; j++) {
                double both = observable(i, j) ? joint[i][j] : approximation(i, j);
                variance += both - single[i] * single[j];
            }
        }
        return variance;
    }

    private double approximation(int i, int j) {
        Mean mean = new Mean();
        double same = meanOfTies(i, j);
        if (tied(i) && tied(j)) {
            mean.add(same);
        } else {
            addAlong(i, j, same, mean);
            addAlong(j, i, same, mean);
        }
        double lower = single[i] * single[j];
        double upper = Math.min(single[i], single[j]);
        return Math.clamp(mean.isEmpty() ? lower : mean.value(), lower, upper);
    }

    /** What the neighbours of step i in popularity say of the pair (i, j). */
    private void addAlong(int i, int j, double same, Mean mean) {
        if (tied(i)) {
            for (int formula = 0; formula < 4; formula++) {
                mean.add(same);
            }
            return;
        }
        int harder = i - 1;
        while (harder >= 0 && !observable(harder, j)) {
            harder--;
        }
        int easier = i + 1;
        while (easier < single.length && !observable(easier, j)) {
            easier++;
        }
        if (harder >= 0) {
            addNeighbour(i, j, harder, mean);
        }
        if (easier < single.length) {
            addNeighbour(i, j, easier, mean);
        }
    }

    private void addNeighbour(int i, int j, int neighbour, Mean mean) {
        double both = meanOfTies(neighbour, j);
        double ratio = (1 - single[i]) / (1 - single[neighbour]);
        mean.add(both * single[i] / single[neighbour]);
        mean.add(single[j] - (single[j] - both) * ratio);
    }

    private boolean tied(int step) {
        return (step > 0 && single[step - 1] == single[step])
                || (step + 1 < single.length && single[step + 1] == single[step]);
    }

    /** The mean of the observed joint proportions of steps as popular as these; NaN if there are none. */
    private double meanOfTies(int i, int j) {
        Mean mean = new Mean();
        for (int first = 0; first < single.length; first++) {
            for (int second = 0; second < single.length; second++) {
                if (single[first] == single[i] && single[second] == single[j] && observable(first, second)) {
                    mean.add(joint[first][second]);
                }
            }
        }
        return mean.value();
    }

    /** The mean of numbers that exist. */
    private static final class Mean {

        private double sum;
        private int count;

        private void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }

        private boolean isEmpty() {
            return count == 0;
        }

        private double value() {
            return sum / count;
        }
    }
}
