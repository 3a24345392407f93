package org.liangcai.psychometrics.numerics;

/** The part of a vector that lies outside the span of some columns, by Householder reflections with column pivoting. */
public final class ColumnSpace {

    private static final double NEGLIGIBLE = 1e-10;

    private ColumnSpace() {}

    /**
     * What a projection leaves.
     *
     * @param sumOfSquares of the part outside the span
     * @param rank how many columns are independent
     */
    public record Residual(double sumOfSquares, int rank) {}

    /**
     * Projects a vector on the complement of columns.
     *
     * @param columns each as long as {@code vector}
     */
    public static Residual outside(double[][] columns, double[] vector) {
        double[][] left = new double[columns.length][];
        double[] sizes = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            left[j] = columns[j].clone();
            sizes[j] = squares(left[j], 0);
        }
        double[] y = vector.clone();
        int rank = 0;
        while (rank < columns.length && rank < y.length) {
            int best = rank;
            double largest = -1;
            for (int j = rank; j < columns.length; j++) {
                double share = sizes[j] > 0 ? squares(left[j], rank) / sizes[j] : 0;
                if (share > largest) {
                    largest = share;
                    best = j;
                }
            }
            if (!(largest > NEGLIGIBLE * NEGLIGIBLE)) {
                break;
            }
            swap(left, sizes, rank, best);
            reflect(left, y, rank);
            rank++;
        }
        return new Residual(squares(y, rank), rank);
    }

    private static void swap(double[][] columns, double[] sizes, int first, int second) {
        double[] column = columns[first];
        columns[first] = columns[second];
        columns[second] = column;
        double size = sizes[first];
        sizes[first] = sizes[second];
        sizes[second] = size;
    }

    private static void reflect(double[][] columns, double[] y, int at) {
        double[] mirror = columns[at];
        double norm = Math.sqrt(squares(mirror, at));
        double alpha = mirror[at] > 0 ? -norm : norm;
        mirror[at] -= alpha;
        double scale = 2 / squares(mirror, at);
        for (int j = at + 1; j < columns.length; j++) {
            reflect(mirror, columns[j], at, scale);
        }
        reflect(mirror, y, at, scale);
    }

    private static void reflect(double[] mirror, double[] target, int from, double scale) {
        double factor = scale * product(mirror, target, from);
        for (int i = from; i < target.length; i++) {
            target[i] -= factor * mirror[i];
        }
    }

    private static double squares(double[] values, int from) {
        return product(values, values, from);
    }

    /** In four strands, so that additions need not wait for one another. */
    private static double product(double[] first, double[] second, int from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 4 <= first.length; i += 4) {
            a += first[i] * second[i];
            b += first[i + 1] * second[i + 1];
            c += first[i + 2] * second[i + 2];
            d += first[i + 3] * second[i + 3];
        }
        for (; i < first.length; i++) {
            a += first[i] * second[i];
        }
        return (a + b) + (c + d);
    }
}
