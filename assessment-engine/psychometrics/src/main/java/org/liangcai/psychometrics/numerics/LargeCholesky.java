package org.liangcai.psychometrics.numerics;

/**
 * The factor L of a large symmetric positive definite matrix A = L Lᵀ, by blocks and on several processors, with right-hand sides
 * carried along: rows below A come out as the transposed solutions of L X = B. The result is the same on any number of threads.
 */
public final class LargeCholesky {

    private static final int BLOCK = 32;
    private static final int ROWS_AT_ONCE = 16;

    private final double[][] rows;
    private final int size;
    private final Chunks.Mode mode;

    private LargeCholesky(double[][] rows, int size, Chunks.Mode mode) {
        this.rows = rows;
        this.size = size;
        this.mode = mode;
    }

    /**
     * Factors in place.
     *
     * @param rows the lower triangle of A row by row (row i has at least i + 1 cells), then any number of right-hand sides as rows of
     *     {@code size} cells; overwritten with L and with (L⁻¹ b)ᵀ
     * @param size the number of rows of A
     * @return whether A is positive definite to working precision; the rows are of no use if not
     */
    public static boolean factor(double[][] rows, int size, Chunks.Mode mode) {
        return new LargeCholesky(rows, size, mode).run();
    }

    private boolean run() {
        double[] original = new double[size];
        for (int i = 0; i < size; i++) {
            original[i] = rows[i][i];
        }
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            if (!factorDiagonal(from, to, original)) {
                return false;
            }
            eliminate(from, to);
        }
        return true;
    }

    private boolean factorDiagonal(int from, int to, double[] original) {
        for (int i = from; i < to; i++) {
            solve(i, from, i);
            double sum = rows[i][i];
            for (int k = from; k < i; k++) {
                sum -= rows[i][k] * rows[i][k];
            }
            if (!(sum > 1e-14 * Math.abs(original[i])) || Double.isInfinite(sum)) {
                return false;
            }
            rows[i][i] = Math.sqrt(sum);
        }
        return true;
    }

    /** Cells {@code from} to {@code to} − 1 of a row, once those before are done and taken out. */
    private void solve(int row, int from, int to) {
        double[] own = rows[row];
        for (int k = from; k < to; k++) {
            double sum = own[k];
            double[] pivot = rows[k];
            for (int t = from; t < k; t++) {
                sum -= own[t] * pivot[t];
            }
            own[k] = sum / pivot[k];
        }
    }

    private void eliminate(int from, int to) {
        int left = rows.length - to;
        int chunks = (left + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        double[][] turned = new double[to - from][size];
        Chunks.run(mode, chunks, chunk -> {
            int last = Math.min(rows.length, to + (chunk + 1) * ROWS_AT_ONCE);
            for (int row = to + chunk * ROWS_AT_ONCE; row < last; row++) {
                solve(row, from, to);
                if (row < size) {
                    for (int k = from; k < to; k++) {
                        turned[k - from][row] = rows[row][k];
                    }
                }
            }
        });
        Chunks.run(mode, chunks, chunk -> {
            int last = Math.min(rows.length, to + (chunk + 1) * ROWS_AT_ONCE);
            for (int row = to + chunk * ROWS_AT_ONCE; row < last; row++) {
                subtract(rows[row], turned, from, to, Math.min(row + 1, size));
            }
        });
    }

    private static void subtract(double[] row, double[][] turned, int from, int to, int end) {
        int k = 0;
        int count = to - from;
        for (; k + 4 <= count; k += 4) {
            double[] a = turned[k];
            double[] b = turned[k + 1];
            double[] c = turned[k + 2];
            double[] d = turned[k + 3];
            double ra = row[from + k];
            double rb = row[from + k + 1];
            double rc = row[from + k + 2];
            double rd = row[from + k + 3];
            for (int j = to; j < end; j++) {
                row[j] -= (ra * a[j] + rb * b[j]) + (rc * c[j] + rd * d[j]);
            }
        }
        for (; k < count; k++) {
            double[] a = turned[k];
            double ra = row[from + k];
            for (int j = to; j < end; j++) {
                row[j] -= ra * a[j];
            }
        }
    }
}
