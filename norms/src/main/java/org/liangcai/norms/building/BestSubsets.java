package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;

/**
 * For each number of predictors the subsets with the smallest residual sums of squares.
 *
 * <p>Columns are dropped one after the other from a triangular factor, which is made triangular again by plane rotations (Gatu, C. and
 * Kontoghiorghes, E. J. (2006), Branch-and-bound algorithms for computing the best-subset regression models, Journal of Computational
 * and Graphical Statistics 15, 139–156). Every subset is met exactly once, and a branch is left where even all its columns together
 * leave a greater residual than the subsets that are already kept: the result is that of trying all of them.
 */
final class BestSubsets {

    /** More predictors than this would take too long, and a bit each must fit an int. */
    static final int MOST_PREDICTORS = 30;

    private final int keep;
    private final double[][] residuals;
    private final int[][] subsets;
    private final int[] kept;
    private final double[][][] blocks;
    private final int[][] columns;

    private BestSubsets(int predictors, int keep) {
        this.keep = keep;
        residuals = new double[predictors + 1][keep];
        subsets = new int[predictors + 1][keep];
        kept = new int[predictors + 1];
        // One block for each number of columns: a child always has fewer columns than its parent, which still needs its
        // own.
        blocks = new double[predictors + 1][][];
        columns = new int[predictors + 1][];
        for (int size = 0; size <= predictors; size++) {
            blocks[size] = new double[size + 1][size + 1];
            columns[size] = new int[size];
        }
    }

    /**
     * A subset of the predictors.
     *
     * @param columns bit p is set if predictor p belongs to it
     * @param residualSumOfSquares what it leaves unexplained
     */
    record Subset(int columns, double residualSumOfSquares) {

        int[] indices() {
            return IntStream.range(0, Integer.SIZE - 1)
                    .filter(p -> (columns & (1 << p)) != 0)
                    .toArray();
        }
    }

    /**
     * Finds them.
     *
     * @param factor of all predictors
     * @param keep how many subsets of each size are wanted
     * @return at index s − 1 the best subsets of s predictors, best first
     */
    static List<List<Subset>> of(TriangularFactor factor, int keep) {
        int predictors = factor.predictors();
        if (predictors > MOST_PREDICTORS) {
            throw new FaultyNormException(BilingualText.of(
                    "可选的项有 %d 个，最多 %d 个。%n请降低多项式的次数。",
                    "There are %d terms to choose from and may be at most %d.%nMaybe lower the powers of the polynomial.",
                    predictors,
                    MOST_PREDICTORS));
        }
        var search = new BestSubsets(predictors, keep);
        for (int row = 0; row <= predictors; row++) {
            factor.copyRow(row, search.blocks[predictors][row]);
        }
        Arrays.setAll(search.columns[predictors], p -> p);
        search.visit(predictors, 0, 0);
        return IntStream.rangeClosed(1, predictors).mapToObj(search::best).toList();
    }

    private List<Subset> best(int size) {
        return IntStream.range(0, kept[size])
                .mapToObj(i -> new Subset(subsets[size][i], residuals[size][i]))
                .toList();
    }

    /**
     * Takes down every leading set of the block's columns behind the columns that stay, then drops each column but the last in turn.
     */
    private void visit(int size, int staying, int stayingCount) {
        double[][] block = blocks[size];
        int[] column = columns[size];
        double left = block[size][size] * block[size][size];
        int leading = staying;
        for (int predictor : column) {
            leading |= 1 << predictor;
        }
        for (int count = size; count >= 1; count--) {
            offer(stayingCount + count, leading, left);
            leading &= ~(1 << column[count - 1]);
            left += block[count - 1][size] * block[count - 1][size];
        }
        int before = staying;
        for (int dropped = 0; dropped < size - 1; dropped++) {
            double least = drop(size, dropped);
            if (promising(least, stayingCount + dropped + 1, stayingCount + size - 1)) {
                visit(size - dropped - 1, before, stayingCount + dropped);
            }
            before |= 1 << column[dropped];
        }
    }

    /** Whether columns that leave this residual all together may hold a subset that is still to be kept. */
    private boolean promising(double least, int fewest, int most) {
        for (int size = fewest; size <= most; size++) {
            if (least < worst(size)) {
                return true;
            }
        }
        return false;
    }

    /** The residual a subset must stay under to be kept. */
    private double worst(int size) {
        return kept[size] < keep ? Double.POSITIVE_INFINITY : residuals[size][keep - 1];
    }

    private void offer(int size, int subset, double residual) {
        if (residual >= worst(size)) {
            return;
        }
        int place = Math.min(kept[size], keep - 1);
        while (place > 0 && residuals[size][place - 1] > residual) {
            residuals[size][place] = residuals[size][place - 1];
            subsets[size][place] = subsets[size][place - 1];
            place--;
        }
        residuals[size][place] = residual;
        subsets[size][place] = subset;
        kept[size] = Math.min(kept[size] + 1, keep);
    }

    /**
     * Fills the block of the columns behind the dropped one, triangular again.
     *
     * @return the residual of all columns that are left
     */
    private double drop(int size, int dropped) {
        int childSize = size - dropped - 1;
        double[][] parent = blocks[size];
        double[][] child = blocks[childSize];
        System.arraycopy(columns[size], dropped + 1, columns[childSize], 0, childSize);
        double[] carried = Arrays.copyOfRange(parent[dropped], dropped + 1, size + 1);
        for (int row = 0; row <= childSize; row++) {
            double[] source = parent[dropped + 1 + row];
            double[] target = child[row];
            double below = source[dropped + 1 + row];
            double radius = Math.sqrt(carried[row] * carried[row] + below * below);
            double cosine = radius == 0 ? 1 : carried[row] / radius;
            double sine = radius == 0 ? 0 : below / radius;
            for (int j = row; j <= childSize; j++) {
                double upper = carried[j];
                double lower = source[dropped + 1 + j];
                target[j] = cosine * upper + sine * lower;
                carried[j] = cosine * lower - sine * upper;
            }
        }
        return child[childSize][childSize] * child[childSize][childSize];
    }
}
