package org.liangcai.psychometrics.calibration;

import java.util.Arrays;

/**
 * For every row the stretch of nodes outside which its posterior is next to nothing. With many items a posterior is narrow, and most
 * nodes need not be looked at. A stretch begins and ends at a multiple of the vector length.
 */
final class Windows {

    /** Vectors are filled eight numbers at a time. */
    static final int STEP = 8;

    /** Nodes whose share is below this are left out. */
    private static final double NEGLIGIBLE = 1e-12;

    /** When the share of a node at the edge has grown to this, the stretch no longer fits. */
    private static final double NOTICEABLE = 1e-10;

    private final int stride;

    /** The first node of each row. */
    final short[] first;

    /** The number of nodes of each row, 0 where it is not known yet. */
    final short[] length;

    Windows(int rows, int stride) {
        this.stride = stride;
        first = new short[rows];
        length = new short[rows];
    }

    /** The same stretches on nodes that lie twice as close. */
    Windows doubled(int finerStride) {
        Windows finer = new Windows(first.length, finerStride);
        for (int row = 0; row < first.length; row++) {
            if (length[row] > 0) {
                int end = Math.min(finerStride, 2 * (first[row] + length[row]));
                finer.first[row] = (short) (2 * first[row]);
                finer.length[row] = (short) ((end - finer.first[row] + STEP - 1) / STEP * STEP);
            }
        }
        return finer;
    }

    /** Forgets all stretches. */
    void clear() {
        Arrays.fill(length, (short) 0);
    }

    /** Finds the stretch of a row. */
    void set(int row, double[] posterior, double sum) {
        double least = NEGLIGIBLE * sum;
        int from = 0;
        while (posterior[from] < least) {
            from++;
        }
        int to = stride;
        while (posterior[to - 1] < least) {
            to--;
        }
        first[row] = (short) (from / STEP * STEP);
        length[row] = (short) ((to + STEP - 1) / STEP * STEP - first[row]);
    }

    /** Whether a posterior on the stretch of a row is negligible at both of its ends. */
    boolean fits(int row, double[] posterior, double sum) {
        int last = first[row] + length[row];
        return (first[row] == 0 || posterior[0] < NOTICEABLE * sum)
                && (last >= stride || posterior[length[row] - 1] < NOTICEABLE * sum)
                && sum > 0;
    }
}
