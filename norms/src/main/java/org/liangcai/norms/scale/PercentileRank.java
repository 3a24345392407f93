package org.liangcai.norms.scale;

/** Percentile ranks: what share of a group lies below a score, in per cent. */
public final class PercentileRank {

    /** The cumulative percentages that part the nine bands of 4, 7, 12, 17, 20, 17, 12, 7 and 4 %. */
    private static final double[] STANINE_CUTS = {4, 11, 23, 40, 60, 77, 89, 96};

    private PercentileRank() {}

    /** The percentile rank of a normal deviate. */
    public static double ofZ(double z) {
        return 100 * StandardNormal.lowerTail(z);
    }

    /**
     * The percentile rank of a raw score in a sample: everybody below it and half of those who have it.
     *
     * @param below how many have a lower score
     * @param same how many have this score
     * @param sampleSize how many there are, at least 1
     */
    public static double inSample(double below, double same, double sampleSize) {
        return 100 * (below + same / 2) / sampleSize;
    }

    /** As it is printed: a whole number, rounded half up, from 1 to 99, because nobody is above or below everybody. */
    public static int reported(double percentileRank) {
        return (int) Math.clamp(Math.floor(percentileRank + 0.5), 1, 99);
    }

    /** The stanine by percentages rather than by z; a value that lies exactly on a cut gets the higher one. */
    public static int stanine(double percentileRank) {
        int stanine = 1;
        for (double cut : STANINE_CUTS) {
            if (percentileRank >= cut) {
                stanine++;
            }
        }
        return stanine;
    }
}
