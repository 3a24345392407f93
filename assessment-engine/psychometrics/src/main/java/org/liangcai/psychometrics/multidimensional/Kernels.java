package org.liangcai.psychometrics.multidimensional;

/** The innermost loops; lengths are multiples of 4. */
final class Kernels {

    private static final int LOOK = 8;
    private static final double SMALL = 0x1p-400;

    private Kernels() {}

    static void multiply(double[] into, double[] table, int at, int length) {
        for (int q = 0; q < length; q++) {
            into[q] *= table[at + q];
        }
    }

    static void add(double[] into, int at, double[] values, int from, int length) {
        for (int q = 0; q < length; q++) {
            into[at + q] += values[from + q];
        }
    }

    static void scale(double[] values, double factor, int length) {
        for (int q = 0; q < length; q++) {
            values[q] *= factor;
        }
    }

    /** The sum, in four strands so that additions need not wait for one another. */
    static double sum(double[] values, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int q = 0; q < length; q += 4) {
            a += values[q];
            b += values[q + 1];
            c += values[q + 2];
            d += values[q + 3];
        }
        return (a + b) + (c + d);
    }

    /**
     * Fills {@code into} with prior times the table rows of a person's patterns.
     *
     * @return the logarithm of a constant by which {@code into} must still be multiplied
     */
    static double posterior(
            double[] prior, double[] table, int[] offsets, int first, int count, int length, double[] into) {
        System.arraycopy(prior, 0, into, 0, length);
        double scaled = 0;
        int cluster = 0;
        int sinceLook = 0;
        while (cluster < count) {
            if (cluster + 4 <= count) {
                multiply(
                        into,
                        table,
                        offsets[first + cluster],
                        offsets[first + cluster + 1],
                        offsets[first + cluster + 2],
                        offsets[first + cluster + 3],
                        length);
                cluster += 4;
                sinceLook += 4;
            } else {
                multiply(into, table, offsets[first + cluster], length);
                cluster++;
                sinceLook++;
            }
            if (sinceLook >= LOOK) {
                sinceLook = 0;
                if (sum(into, length) < SMALL) {
                    scale(into, 0x1p400, length);
                    scaled -= Cluster.LOG_SCALE;
                }
            }
        }
        return scaled;
    }

    private static void multiply(double[] into, double[] table, int a, int b, int c, int d, int length) {
        for (int q = 0; q < length; q++) {
            into[q] *= (table[a + q] * table[b + q]) * (table[c + q] * table[d + q]);
        }
    }
}
