package org.liangcai.psychometrics.numerics;

/**
 * The innermost loops of everything that integrates over nodes: products of rows of a table, sums and additions of vectors. Plain loops
 * without any check, so that they become vector instructions.
 */
public final class NodeProducts {

    /** After this many blocks the product is looked at, and scaled up before it can underflow. */
    private static final int LOOK = 8;

    private static final double SMALL = 0x1p-400;

    private static final double LOG_SCALE = 400 * Math.log(2);

    private NodeProducts() {}

    /**
     * Fills the beginning of {@code into} with the product of a prior and rows of a table on a stretch of nodes, up to a constant that
     * keeps it from underflow.
     *
     * @param prior at every node
     * @param table rows of numbers at every node
     * @param offsets where rows begin in the table
     * @param first the first offset that is used
     * @param blocks how many offsets are used
     * @param from the first node of the stretch
     * @param nodes how many, a multiple of 4
     * @return the logarithm of that constant: the logarithm of the whole sum is this plus the logarithm of the sum of {@code into}
     */
    public static double product(
            double[] prior, double[] table, int[] offsets, int first, int blocks, int from, int nodes, double[] into) {
        System.arraycopy(prior, from, into, 0, nodes);
        double scaled = 0;
        int block = 0;
        int sinceLook = 0;
        while (block < blocks) {
            int at = first + block;
            if (block + 4 <= blocks) {
                multiply(
                        into,
                        table,
                        offsets[at] + from,
                        offsets[at + 1] + from,
                        offsets[at + 2] + from,
                        offsets[at + 3] + from,
                        nodes);
                block += 4;
                sinceLook += 4;
            } else if (block + 2 <= blocks) {
                multiply(into, table, offsets[at] + from, offsets[at + 1] + from, nodes);
                block += 2;
                sinceLook += 2;
            } else {
                multiply(into, table, offsets[at] + from, nodes);
                block++;
                sinceLook++;
            }
            if (sinceLook >= LOOK) {
                sinceLook = 0;
                if (sum(into, nodes) < SMALL) {
                    for (int q = 0; q < nodes; q++) {
                        into[q] *= 0x1p400;
                    }
                    scaled -= LOG_SCALE;
                }
            }
        }
        return scaled;
    }

    private static void multiply(double[] into, double[] table, int a, int b, int nodes) {
        for (int q = 0; q < nodes; q++) {
            into[q] *= table[a + q] * table[b + q];
        }
    }

    private static void multiply(double[] into, double[] table, int a, int b, int c, int d, int stride) {
        for (int q = 0; q < stride; q++) {
            into[q] *= (table[a + q] * table[b + q]) * (table[c + q] * table[d + q]);
        }
    }

    private static void multiply(double[] into, double[] table, int a, int stride) {
        for (int q = 0; q < stride; q++) {
            into[q] *= table[a + q];
        }
    }

    /** The sum, in four strands so that additions need not wait for one another; {@code stride} is a multiple of 4. */
    public static double sum(double[] values, int stride) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int q = 0; q < stride; q += 4) {
            a += values[q];
            b += values[q + 1];
            c += values[q + 2];
            d += values[q + 3];
        }
        return (a + b) + (c + d);
    }

    /** Multiplies the first {@code stride} values. */
    public static void scale(double[] values, double factor, int stride) {
        for (int q = 0; q < stride; q++) {
            values[q] *= factor;
        }
    }

    /** Adds the first {@code stride} values to others that begin at {@code at}. */
    public static void add(double[] into, int at, double[] values, int stride) {
        for (int q = 0; q < stride; q++) {
            into[at + q] += values[q];
        }
    }
}
